"""Which matches of a marker count: by who says them, and by what stands near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from respcheck.markers.compiled import CompiledMarker, Condition, Source, is_of_things
from respcheck.markers.spans import joined, touches
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.markers.observation import Observation

Placed = tuple[Span, int | None]
"""A span, and the number of the sentence in which it begins (None: before the first)."""


def spans(marker: CompiledMarker, seen: Observation, where: int | None = None) -> tuple[Span, ...]:
    """The spans of a marker, in order, those that overlap joined into one.

    `where` is the number of the sentence that is looked at; None is the whole reply.
    """
    sources = (*_matched(marker, seen, where), *marker.others)
    return tuple(joined(_counting(sources, seen, where)))


def stands(marker: CompiledMarker, seen: Observation) -> bool:
    """Whether a marker has a span; what costs no annotation is looked for first."""
    return next(_counting(marker.sources, seen, None), None) is not None


def _matched(marker: CompiledMarker, seen: Observation, where: int | None) -> Iterator[Source]:
    """Those sources that find something in sentences."""
    by_matcher = marker.by_matcher
    for matcher in by_matcher.keys() & seen.matched(where).keys():
        yield by_matcher[matcher]


def _counting(sources: Iterable[Source], seen: Observation, where: int | None) -> Iterator[Span]:
    for source in sources:
        if any(map(seen.certainly_has, source.lost_with)):
            continue
        heard = source.said_by == "anyone" or is_of_things(source.part)
        for span, number in seen.found(source.part, where):
            if (heard or _is_said(span, number, source.said_by, seen)) and all(
                _holds(each, span, number, seen)
                for each in _in_question(source, span, number, seen)
            ):
                yield span


def _in_question(
    source: Source, span: Span, number: int | None, seen: Observation
) -> Sequence[Condition]:
    """The conditions of a match that may not hold, the soonest told first."""
    if number is None or not seen.is_within(span, number):
        return source.conditions
    met = source.kept_back_by.keys() & seen.matched(number).keys() if source.kept_back_by else ()
    stirred = seen.stirred(number)
    return [
        *(source.kept_back_by[matcher] for matcher in met),
        *(e for e in source.others if e.only_with is None or e.only_with & stirred),
    ]


def _is_said(span: Span, number: int | None, said_by: str, seen: Observation) -> bool:
    return seen.writes(span) if said_by == "writer" else seen.asserts(span, number)


def _holds(condition: Condition, span: Span, number: int | None, seen: Observation) -> bool:
    if condition.kind == "unless":
        where = number if number is not None and seen.is_within(span, number) else None
        return not touches(span, seen.covered(condition.part, where))
    return _is_near(condition, number, seen) is (condition.kind == "beside")


def _is_near(condition: Condition, number: int | None, seen: Observation) -> bool:
    if number is not None and not condition.of_reply:
        return seen.stands_within(condition.part, number)
    if isinstance(condition.part, str):
        return seen.has(condition.part)
    return any(True for _ in seen.found(condition.part))
