"""Questions about many spans at once, answered without comparing each with each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from respcheck.model import Span

_start = attrgetter("start")


def touches(span: Span, apart: Sequence[Span]) -> bool:
    """Whether a span shares a character with one of `apart`, which are in order and do not."""
    number = bisect_left(apart, span.end, key=_start) - 1
    return number >= 0 and apart[number].end > span.start


def any_within(reach: Span, ordered: Sequence[Span]) -> bool:
    """Whether one of `ordered` (by their starts) lies wholly in `reach`."""
    first = bisect_left(ordered, reach.start, key=_start)
    end = bisect_right(ordered, reach.end, key=_start)
    return any(ordered[number].end <= reach.end for number in range(first, end))


def those_within(reach: Span, ordered: Sequence[Span]) -> Sequence[Span]:
    """Those of `ordered` (in order, none overlapping) that lie wholly in `reach`."""
    first = bisect_left(ordered, reach.start, key=_start)
    end = bisect_right(ordered, reach.end, key=attrgetter("end"))
    return ordered[first : max(first, end)]


def those_touching(reach: Span, apart: Sequence[Span]) -> Sequence[Span]:
    """Those of `apart` (in order, none overlapping) that share a character with `reach`."""
    first = bisect_right(apart, reach.start, key=attrgetter("end"))
    return apart[first : bisect_left(apart, reach.end, key=_start)]


def joined(spans: Iterable[Span]) -> list[Span]:
    """The stretches that the spans cover together, in order and apart."""
    covered: list[Span] = []
    for span in sorted(spans):
        if covered and span.start < covered[-1].end:
            covered[-1] = Span(covered[-1].start, max(covered[-1].end, span.end))
        elif span.start < span.end:
            covered.append(span)
    return covered
