"""The `measure` check: a named number of a reply, a paragraph or a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from respcheck.checks.base import MeasureName
from respcheck.checks.numbers import NumberCheck
from respcheck.measures import MEASURES
from respcheck.measures.base import Part
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class MeasureCheck(NumberCheck):
    """`measure: words, per: sentence, max: 25`."""

    key: ClassVar[str] = "measure"
    measure: MeasureName

    @property
    def measures(self) -> frozenset[str]:
        return frozenset({self.measure})

    def value(self, seen: Observation, span: Span) -> float | None:
        return MEASURES[self.measure].of(Part(seen.document, span))

    def at_most(self, seen: Observation, span: Span) -> Iterator[float]:
        if (quick := MEASURES[self.measure].at_most) is not None:
            yield quick(Part(seen.document, span))
