"""Which matches of a marker count: by who says them, and by what stands near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from respcheck.markers.compiled import CompiledMarker, Condition, Part, Source
from respcheck.markers.spans import joined, those_touching, touches
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.markers.observation import Observation

Placed = tuple[Span, int | None]
"""A span, and the number of the sentence in which it begins (None: before the first)."""


def spans(marker: CompiledMarker, seen: Observation, where: int | None = None) -> tuple[Span, ...]:
    """The spans of a marker, in order, those that overlap joined into one.

    `where` is the number of the sentence that is looked at; None is the whole reply.
    """
    sources = [*_met(marker, seen, where), *marker.others]
    return tuple(joined(_counting(sources, seen, where)))


def first(marker: CompiledMarker, seen: Observation) -> Span | None:
    """The first span of a marker.

    Sentences behind it are not looked at, unless it is a guess: they may have to be annotated
    together with its own.
    """
    elsewhere = list(_counting(marker.others, seen, None))
    told: Span | None = None
    for number, sentence in enumerate(seen.document.sentences):
        guesses = seen.guesses
        own = _counting(_met(marker, seen, number), seen, number)
        found = joined([*own, *elsewhere])[:1]
        if found and found[0].start < sentence.span.end:
            within = found[0].end <= sentence.span.end
            told = told or (found[0] if within else spans(marker, seen)[0])
            if seen.guesses == guesses:
                break
    return told


def stands(marker: CompiledMarker, seen: Observation, where: int | None = None) -> bool:
    """Whether a marker has a span; what costs no annotation is looked for first."""
    return next(_soonest_first(marker, seen, where), None) is not None


def stands_beside(span: Span, marker: CompiledMarker, seen: Observation, where: int) -> bool:
    """Whether a marker has a span in a sentence other than this one."""
    inside: list[Span] = []
    for each in _soonest_first(marker, seen, where):
        if not each.within(span):
            return True
        inside.append(each)
    return any(each != span for each in joined(inside))


def _met(marker: CompiledMarker, seen: Observation, where: int | None) -> Sequence[Source]:
    """Those sources that find something in sentences, in no order."""
    return [marker.by_matcher[each] for each in marker.matchers & seen.matched(where).keys()]


def _soonest_first(marker: CompiledMarker, seen: Observation, where: int | None) -> Iterator[Span]:
    missing = marker.matchers - seen.matched(where).keys()
    return _counting((each for each in marker.sources if each.part not in missing), seen, where)


def _counting(sources: Iterable[Source], seen: Observation, where: int | None) -> Iterator[Span]:
    for source in sources:
        if any(map(seen.certainly_has, source.lost_with)):
            continue
        conditions = _Conditions(source, seen)
        for span, number in seen.found(source.part, where):
            if _is_said(span, number, source, seen) and conditions.hold(span, number):
                yield span


class _Conditions:
    """The conditions of a source in one reply: what is told of a sentence is told once."""

    def __init__(self, source: Source, seen: Observation) -> None:
        self._source = source
        self._seen = seen
        self._number: int | None = None
        self._lifted: Sequence[Span] = ()
        self._others: Sequence[Condition] = ()

    def hold(self, span: Span, number: int | None) -> bool:
        """Whether all of them hold for a match that begins in a sentence."""
        if not self._source.conditions:
            return True
        if number is None or not self._seen.is_within(span, number):
            return self._all_hold(self._source.conditions, span, number)
        if number != self._number:
            self._look_at(number)
        return not touches(span, self._lifted) and self._all_hold(self._others, span, number)

    def _all_hold(self, conditions: Iterable[Condition], span: Span, number: int | None) -> bool:
        return all(_holds(each, span, number, self._seen) for each in conditions)

    def _look_at(self, number: int) -> None:
        source, seen, self._number = self._source, self._seen, number
        lifting: list[Part] = [*source.lifted_by.intersection(seen.matched(number))]
        lifting += source.lifted_by_text
        stirred = seen.stirred(number)
        reach = seen.document.sentences[number].span
        self._lifted = joined(
            span for part in lifting for span in those_touching(reach, seen.covered(part, number))
        )
        self._others = [
            each for each in source.others if each.only_with is None or each.only_with & stirred
        ]


def _is_said(span: Span, number: int | None, source: Source, seen: Observation) -> bool:
    if source.is_heard:
        return True
    return seen.writes(span) if source.said_by == "writer" else seen.asserts(span, number)


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
