"""The `present` check: a finding wherever a marker stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from respcheck.checks.base import CheckPart, Hit, Zone, named, number, zone
from respcheck.markers.base import MarkerName

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation
    from respcheck.model import Span


class Present(CheckPart):
    """The marker should not be there: `in` a zone, `with` or `without` others beside it.

    `with` and `without` look at the sentence in which the marker stands. `at_least: 3` allows
    two and finds the third. `unless_present` lifts the check where another marker stands
    anywhere in the reply.
    """

    key: ClassVar[str] = "present"
    values: ClassVar[frozenset[str]] = frozenset({"found", "count"})
    present: MarkerName
    in_: Zone | None = Field(default=None, alias="in")
    with_: MarkerName | None = Field(default=None, alias="with")
    without: MarkerName | None = None
    unless_present: MarkerName | None = None
    when_present: MarkerName | None = None
    at_least: int = Field(default=1, ge=1)

    @property
    def markers(self) -> frozenset[str]:
        return named(self.present, self.with_, self.without, self.unless_present, self.when_present)

    @property
    def needed(self) -> str | None:
        return self.present

    def hits(self, seen: Observation) -> Iterator[Hit]:
        where = zone(seen, self.in_)
        spans = [span for span in seen.marker(self.present) if span.within(where)]
        spans = [span for span in spans if self._stands_so(seen, span)]
        if len(spans) < self.at_least:
            return
        if self.unless_present is not None and seen.has(self.unless_present):
            return
        if self.when_present is not None and not seen.has(self.when_present):
            return
        for span in spans[self.at_least - 1 :]:
            yield Hit(span, {"found": seen.words(span), "count": number(len(spans))})
            if self.at_least > 1:
                return

    def _stands_so(self, seen: Observation, span: Span) -> bool:
        if self.with_ is not None and not seen.beside(self.with_, span):
            return False
        return self.without is None or not seen.beside(self.without, span)
