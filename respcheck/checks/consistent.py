"""The `consistent` check: a finding where two forms of one thing are mixed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field, model_validator

from respcheck.checks.base import CheckPart, Hit, named
from respcheck.markers.base import MarkerName

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class Consistent(CheckPart):
    """`consistent: [a, b]`: a reply that has an a should have no b.

    The finding stands at the first of those that are fewer; of as many, at the first of those
    that begin later. `expected: {en-GB: a}` says which of the two a locale asks for: there, the
    first b is found even where no a stands, and `other` is then the locale.
    """

    key: ClassVar[str] = "consistent"
    values: ClassVar[frozenset[str]] = frozenset({"found", "other"})
    consistent: tuple[MarkerName, MarkerName]
    expected: dict[str, MarkerName] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _expects_one_of_two(self) -> Consistent:
        if others := set(self.expected.values()) - set(self.consistent):
            raise ValueError(f"`expected` names one of the two, and not {', '.join(others)}")
        return self

    @property
    def markers(self) -> frozenset[str]:
        return named(*self.consistent)

    def expects(self, locale: str | None) -> str | None:
        """The marker that a locale asks for: `en-GB` speaks for `en-GB-oxendict` too."""
        parts = (locale or "").replace("_", "-").split("-")
        names = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((self.expected[name] for name in names if name in self.expected), None)

    def hits(self, seen: Observation) -> Iterator[Hit]:
        locale = seen.document.context.locale
        spans = {name: seen.marker(name) for name in self.consistent}
        expected = self.expects(locale)
        if expected is None:
            if not all(spans.values()):
                return
            ranks = {name: (len(found), -found[0].start) for name, found in spans.items()}
            expected = max(self.consistent, key=lambda name: ranks[name])
        unlike = next(name for name in self.consistent if name != expected)
        if spans[unlike]:
            found = seen.words(spans[unlike][0])
            alike = spans[expected]
            other = seen.words(alike[0]) if alike else locale or ""
            yield Hit(spans[unlike][0], {"found": found, "other": other})
