"""Spans of a text, and the map from its characters to places in a file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` (included) to `end` (excluded) of a text, counted from 0."""

    start: int
    end: int

    def within(self, other: Span) -> bool:
        """Whether every character of this span is in `other`."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> Span:
        """The same span, `offset` characters further on."""
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and a column of a file, both counted from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Run:
    """A run of characters that stand one after another on one line of a file.

    The text's character number `offset` stands at `place`, the next one a column further,
    and so on up to the next run.
    """

    offset: int
    place: Place


@dataclass(frozen=True, slots=True)
class Places:
    """Where each character of a text stands in the file it was read from.

    `runs` are in the order of their offsets and the first has offset 0. A new run begins
    wherever the text and the file part company: after a line break, and after each escape
    (`\\n` in JSON, `""` in CSV) that takes more characters in the file than in the text.
    """

    runs: tuple[Run, ...]

    def at(self, offset: int) -> Place:
        """The place of the character at `offset`; the text's length gives the place after it."""
        run = self.runs[bisect_right(self.runs, offset, key=lambda run: run.offset) - 1]
        return Place(run.place.line, run.place.column + offset - run.offset)


def places_of_plain_text(text: str, start: Place = Place(1, 1)) -> Places:
    """The places of a text that stands in its file as it is, from `start` on."""
    return Places(tuple(_line_runs(text, start)))


def _line_runs(text: str, start: Place) -> Iterable[Run]:
    yield Run(0, start)
    line, position = start.line, text.find("\n")
    while position >= 0:
        line += 1
        yield Run(position + 1, Place(line, 1))
        position = text.find("\n", position + 1)
