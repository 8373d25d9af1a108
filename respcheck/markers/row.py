"""Find rows of tokens: each of a kind, one after another, some of them optional or repeated.

It gives what spaCy's Matcher gives with `greedy="LONGEST"`, in many sentences at once, and can
also read sentences that are not annotated yet: it then finds at least what it will find once they
are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from respcheck.markers.kinds import Kind, Listed, listed_in
from respcheck.markers.stretch import Extent, Found, Places, Stretch, bits


class Place(NamedTuple):
    """A place in a row: the kind of its tokens, and how many there may be (None: any number)."""

    kind: Listed | Kind
    least: int = 1
    most: int | None = 1


Step = tuple[int, int | None, Places]
"""How many tokens there may be, and which are of the kind."""


def needed(row: Sequence[Place]) -> frozenset[Listed]:
    """The lists of words of each of which a match has one."""
    lists = (listed_in(place.kind) for place in row if place.least)
    return frozenset(each for each in lists if each is not None)


def anchors(row: Sequence[Place], stretch: Stretch) -> Places:
    """Tokens of which each match has one, or may have one where they are not annotated yet."""
    laid_out, reached = _laid_out(row, stretch)
    fewest: Places | None = None
    for step, begun in reversed(laid_out):
        least, most, having = step
        if least == most == 1:
            here = begun & having & reached >> 1
            if fewest is None or here.bit_count() < fewest.bit_count():
                fewest = here
        reached = _before(step, reached)
    return reached if fewest is None else fewest


def find(row: Sequence[Place], stretch: Stretch) -> Found:
    """Each match; of those that overlap, the longest, and of two as long the first."""
    laid_out, reached = _laid_out(row, stretch)
    if not reached:
        return {}
    steps = [step for step, _ in laid_out]
    for step in reversed(steps):
        reached = _before(step, reached)
    if (length := _length(row)) is not None:
        return {
            number: _following([(first, first + length) for first in bits(firsts)])
            for number, firsts in stretch.touched(reached)
        }
    return dict(_of_any_length(steps, reached, stretch))


def _laid_out(
    row: Sequence[Place], stretch: Stretch
) -> tuple[Sequence[tuple[Step, Places]], Places]:
    """The steps of a row, each with where it may begin, and where the last of them may end."""
    laid_out: list[tuple[Step, Places]] = []
    reached = stretch.tokens
    for kind, least, most in row:
        step = least, most, stretch.known(kind)
        laid_out.append((step, reached))
        reached = _after(step, reached)
        if not reached:
            return (), 0
    return laid_out, reached


def _of_any_length(
    steps: Sequence[Step], reached: Places, stretch: Stretch
) -> Iterator[tuple[int, Sequence[Extent]]]:
    """The matches that begin at some tokens, by sentence."""
    ends = reached
    for step in steps:
        ends = _after(step, ends)
    for number, firsts in stretch.touched(reached):
        begin = stretch.begins[number]
        length = len(stretch.sentences[number].forms)
        if firsts & firsts - 1:
            within = (1 << length) - 1
            own = [(least, most, having >> begin & within) for least, most, having in steps]
            every = [(first, end) for first in bits(firsts) for end in _ends(own, first)]
            yield number, _apart(every)
        else:  # all ends are those of one beginning, the last is the end of the longest
            last = ends >> begin & (2 << length) - 1
            yield number, [(firsts.bit_length() - 1, last.bit_length() - 1)]


def _length(row: Sequence[Place]) -> int | None:
    """How many tokens every match has; None where that is not told beforehand."""
    return sum(each.least for each in row) if all(e.least == e.most for e in row) else None


def _ends(steps: Sequence[Step], first: int) -> Iterator[int]:
    reached = 1 << first
    for step in steps:
        reached = _after(step, reached)
    return bits(reached)


def _after(step: Step, reached: Places) -> Places:
    """Where the tokens of a step may end, of those that begin where `reached` has a bit."""
    least, most, having = step
    for _ in range(least):
        reached = (reached & having) << 1
    if most == least:
        return reached
    further = reached
    for _ in range(_more(step)):
        further = (further & having) << 1
        if not further & ~reached:
            break
        reached |= further
    return reached


def _before(step: Step, reached: Places) -> Places:
    """Where the tokens of a step may begin, of those that end where `reached` has a bit."""
    least, most, having = step
    for _ in range(least):
        reached = (reached >> 1) & having
    if most == least:
        return reached
    further = reached
    for _ in range(_more(step)):
        further = (further >> 1) & having
        if not further & ~reached:
            break
        reached |= further
    return reached


def _more(step: Step) -> int:
    """How many tokens a step may have above its least."""
    least, most, having = step
    return having.bit_length() if most is None else most - least


def _following(found: Sequence[Extent]) -> Sequence[Extent]:
    """Of some that are equally long and in order, those that are kept where they overlap."""
    kept: list[Extent] = []
    for each in found:
        if not kept or kept[-1][1] <= each[0]:
            kept.append(each)
    return kept


def _apart(found: Sequence[Extent]) -> Sequence[Extent]:
    taken = 0
    kept = []
    for first, end in sorted(found, key=lambda each: (each[0] - each[1], each[0])):
        covered = (1 << end) - (1 << first)
        if not taken & covered:
            taken |= covered
            kept.append((first, end))
    return sorted(kept)
