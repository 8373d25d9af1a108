"""The `count` check: how often a marker stands in a reply, a paragraph or a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from respcheck.checks.base import named
from respcheck.checks.numbers import NumberCheck
from respcheck.markers.base import MarkerName
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class Count(NumberCheck):
    """`count: exclamation, max: 1` finds the second one; `min` finds the part that has too few."""

    key: ClassVar[str] = "count"
    count: MarkerName

    @property
    def markers(self) -> frozenset[str]:
        return named(self.count)

    def value(self, seen: Observation, span: Span) -> float:
        return len(self._spans(seen, span))

    def place(self, seen: Observation, span: Span) -> Span | None:
        spans = self._spans(seen, span)
        limit = self._limit("max", seen.document.context.channel)
        if limit is not None and len(spans) > limit:
            return spans[int(limit)]
        return super().place(seen, span)

    def _values(self, seen: Observation, span: Span, value: float, limit: float) -> dict[str, str]:
        place = self.place(seen, span)
        found = "" if place is None else seen.words(place)
        return {**super()._values(seen, span, value, limit), "found": found}

    def _spans(self, seen: Observation, span: Span) -> Sequence[Span]:
        return seen.marker_in(self.count, span)
