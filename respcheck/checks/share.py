"""The `share` check: a marker's part of the words, or of several markers taken together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from respcheck.checks.base import named
from respcheck.checks.numbers import NumberCheck
from respcheck.markers.base import MarkerName, fault, kind_of
from respcheck.measures import MEASURES
from respcheck.measures.base import Part
from respcheck.measures.counting.words import most_words
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


def _is_whole(value: Any) -> Any:
    if value == "words" or (value and isinstance(value, list | tuple)):
        return value
    found = value if isinstance(value, str) and value else kind_of(value)
    message = f"`words` or a list of markers was expected here, and this is {found}."
    raise fault("no_whole", message, "Write `of: words`, or `of: [one_marker, another]`.")


class Share(NumberCheck):
    """A share between 0 and 1.

    `of: words` is the words that stand in the marker among all words; `of: [i, we]` is how many
    of these markers' spans are the marker's. `at_least` is how many words, or spans, there must
    be for the share to mean anything.
    """

    key: ClassVar[str] = "share"
    share: MarkerName
    of: Annotated[
        Literal["words"] | tuple[MarkerName, ...],
        BeforeValidator(_is_whole),
    ]
    at_least: int = Field(default=1, ge=1)

    @model_validator(mode="after")
    def _is_a_part(self) -> Share:
        if self.of != "words" and self.share not in self.of:
            raise fault(
                "no_part",
                f"The marker {self.share} is not in `of`, so it can be no share of those.",
                "Name it there too.",
            )
        return self

    @property
    def markers(self) -> frozenset[str]:
        return named(self.share, *(() if self.of == "words" else self.of))

    def at_most(self, seen: Observation, span: Span) -> Iterator[float]:
        if self.of == "words":
            yield float(seen.has(self.share))
            most = sum(
                most_words(Part(seen.document, own)) for own in seen.marker_in(self.share, span)
            )
            yield most / max(self.at_least, _words(seen, span))
        else:
            yield seen.at_most(self.share) / self.at_least
            yield len(seen.marker_in(self.share, span)) / self.at_least
            if seen.put_off():
                yield 0

    def value(self, seen: Observation, span: Span) -> float | None:
        own = seen.marker_in(self.share, span)
        if self.of == "words":
            part, whole = sum(_words(seen, each) for each in own), _words(seen, span)
        else:
            counted = {each for name in self.of for each in seen.marker_in(name, span)}
            part, whole = len(counted.intersection(own)), len(counted)
        return part / whole if whole >= self.at_least else None

    def _values(self, seen: Observation, span: Span, value: float, limit: float) -> dict[str, str]:
        percent = {"value": f"{value:.0%}", "limit": f"{limit:.0%}"}
        own = [seen.words(each) for each in seen.marker_in(self.share, span)]
        return {
            **super()._values(seen, span, value, limit),
            **percent,
            "found": ", ".join(f"“{each}”" for each in own),
        }


def _words(seen: Observation, span: Span) -> float:
    return MEASURES["words"].of(Part(seen.document, span)) or 0
