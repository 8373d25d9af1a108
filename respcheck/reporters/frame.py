"""Code frames: lines of a text with their numbers, and carets under the words in question."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from respcheck.reporters.cells import ELLIPSIS, cells, clusters
from respcheck.reporters.page import LEAST_WIDTH, Page
from respcheck.reporters.visible import visible

_INDENT = 4

# How many characters are looked at for each cell of the width: what is shown never needs more,
# save for endless emoji sequences, and a line of a million characters costs no more than a short.
_REACH = 8


@dataclass(frozen=True, slots=True)
class FrameLine:
    """A line of a text, with its number and the characters of it to underline.

    Characters `start` to `end` count from 0 in `text`; None is a line without carets. A line
    without a number stands for lines left out.
    """

    number: int | None
    text: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """The part of a line that is shown: the words, and what is before and after them."""

    before: str
    words: str
    after: str


def write_frame(page: Page, lines: Sequence[FrameLine], style: str) -> None:
    """Write the lines with a gutter of numbers, and the carets in `style`."""
    digits = max(len(str(line.number or "")) for line in lines)
    width = max(page.width - _INDENT - digits - 3, LEAST_WIDTH)
    margin = " " * _INDENT
    blank = f"{margin}{'':{digits}} | "
    for line in lines:
        if line.number is None:
            page.line((f"{margin}{ELLIPSIS:>{digits}} |", "blue"))
            continue
        strip = cut(line.text, line.start or 0, line.end or 0, width)
        page.line(
            (f"{margin}{line.number:{digits}} | ", "blue"),
            (strip.before, ""),
            (strip.words, "bold"),
            (strip.after, ""),
        )
        if line.start is not None:
            carets = "^" * max(cells(strip.words), 1)
            page.line((blank, "blue"), (" " * cells(strip.before), ""), (carets, style))


def cut(line: str, start: int, end: int, width: int) -> Strip:
    """The line made visible and cut to `width` cells around its characters `start` to `end`.

    The words grow to whole clusters, since half an emoji or a mark alone cannot be pointed at.
    Where they do not fit, their beginning is shown.
    """
    reach = width * _REACH
    first = max(0, start - reach)
    last = min(len(line), min(end, start + reach) + reach)
    parts = list(clusters(visible(line[first:last])))
    offsets = list(accumulate(map(len, parts), initial=first))
    left = min(bisect_right(offsets, start) - 1, len(parts))
    right = max(left, min(bisect_left(offsets, end), len(parts)))
    widths = [1] * len(parts) if line.isascii() else [cells(part) for part in parts]
    if first == 0 and last == len(line) and sum(widths) <= width:
        return _strip(parts, 0, left, right, len(parts))
    room = width - 2 * cells(ELLIPSIS)
    right, room = _grown(widths, left, right, room)
    low, kept = _shrunk(widths, left, 0, room // 2)
    high, room = _grown(widths, right, len(parts), room - room // 2 + kept)
    low, room = _shrunk(widths, low, 0, room)
    strip = _strip(parts, low, left, right, high)
    return Strip(
        (ELLIPSIS if low > 0 or first > 0 else "") + strip.before,
        strip.words,
        strip.after + (ELLIPSIS if high < len(parts) or last < len(line) else ""),
    )


def _strip(parts: list[str], low: int, left: int, right: int, high: int) -> Strip:
    return Strip("".join(parts[low:left]), "".join(parts[left:right]), "".join(parts[right:high]))


def _grown(widths: list[int], index: int, limit: int, room: int) -> tuple[int, int]:
    """How far right of `index` the clusters fit into the room, and the room that is left."""
    while index < limit and widths[index] <= room:
        room -= widths[index]
        index += 1
    return index, room


def _shrunk(widths: list[int], index: int, limit: int, room: int) -> tuple[int, int]:
    """How far left of `index` the clusters fit into the room, and the room that is left."""
    while index > limit and widths[index - 1] <= room:
        index -= 1
        room -= widths[index]
    return index, room
