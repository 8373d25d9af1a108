"""The rows of a table, one at a time, each with its raw characters and where every cell stands.

`csv.reader` alone says what the values are. It reads from lines that are recorded as it takes
them, and from a value and its first raw character follows how many characters the cell takes.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from respcheck.model import Place, Places, Run
from respcheck.readers.fault import Fault
from respcheck.readers.position import line_around, place_at
from respcheck.readers.table_lines import RecordedLines

_SHIFT = re.compile('""|\n')
_NO_LIMIT = 2**31 - 1
_FURTHEST_BACK = 1000
"""Lines of a faulty row that are read anew; without an end, each stray quote would cost a file."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its value, and the offset in the raw row at which it begins, with any quote."""

    content: str
    row: Row
    offset: int

    @property
    def literal(self) -> str:
        return self.content

    @property
    def place(self) -> Place:
        return place_at(self.row.raw, self.offset, self.row.place)

    @property
    def quoted(self) -> bool:
        return self.row.raw.startswith('"', self.offset)

    @property
    def end(self) -> int:
        """The offset in the raw row after the cell: each quote in quotes takes two characters."""
        quotes = self.content.count('"') + 2 if self.quoted else 0
        return self.offset + len(self.content) + quotes

    def places(self) -> Places:
        """Where each character stands in the file, through quotes and line breaks."""
        if not self.quoted:
            return Places((Run(0, self.place),))
        begin = self.offset + 1
        place = place_at(self.row.raw, begin, self.row.place)
        runs, doubled = [Run(0, place)], 0
        line, line_start = place.line, begin - place.column + 1
        for shift in _SHIFT.finditer(self.row.raw, begin, self.end - 1):
            if shift.group() == "\n":
                line, line_start = line + 1, shift.end()
            else:
                doubled += 1
            column = shift.end() - line_start + 1
            runs.append(Run(shift.end() - begin - doubled, Place(line, column)))
        return Places(tuple(runs))


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its values, its characters in the file with the line end, and where it begins."""

    values: list[str]
    raw: str
    place: Place

    def cells(self) -> list[Cell]:
        cells: list[Cell] = []
        offset = 0
        for value in self.values:
            cells.append(Cell(value, self, offset))
            offset = cells[-1].end + 1
        return cells

    def line_at(self, place: Place | None) -> str:
        """The line of the row that holds `place`, or its first."""
        offset = 0
        for _ in range(place.line - self.place.line if place else 0):
            offset = self.raw.find("\n", offset) + 1
        return line_around(self.raw, offset)


def rows_of(stream: BinaryIO, delimiter: str) -> Iterator[Row | Fault]:
    """The rows that are not blank; a Fault, with its line, for each that cannot be read.

    After a quote out of place the reading goes on with the row's second line, as a quote left
    open may have taken the following rows for its own.
    """
    lines = RecordedLines(stream)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.forget()
        # The limit is the whole process's, so it is lifted for one row at a time.
        limit = csv.field_size_limit(_NO_LIMIT)
        found: Row | Fault
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error:
            found = _misplaced_quote(lines.raw, lines.place, delimiter)
            if len(lines.taken) <= _FURTHEST_BACK:
                lines.give_back()
        else:
            found = lines.fault or Row(values, lines.raw, lines.place)
        finally:
            csv.field_size_limit(limit)
        if isinstance(found, Fault) or found.values:
            yield found


def _misplaced_quote(raw: str, start: Place, delimiter: str) -> Fault:
    """The fault of a row that `csv.reader` refuses: text after a closing quote, or none closes."""
    cell = re.compile(rf'"(?:[^"]|"")*+(?P<close>"?)|[^{delimiter}\r\n]*+')
    offset = at = 0
    while offset < len(raw) and (found := cell.match(raw, offset)):
        at = found.end()
        quoted = raw.startswith('"', offset)
        if quoted and not found["close"]:
            hint = "Close it; rows after it may have been taken for a part of this cell."
            place, line = place_at(raw, offset, start), line_around(raw, offset)
            return Fault("This quote is never closed.", hint, place, line)
        if quoted and not raw.startswith((delimiter, "\r", "\n"), at):
            break
        offset = at + 1
    hint = 'Within a cell between quotes, write every quote twice: "".'
    message = "This cell goes on after its closing quote."
    return Fault(message, hint, place_at(raw, at, start), line_around(raw, at))
