"""The lines of a table, recorded as they are taken, so that they can be looked at and read anew."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from respcheck.model import Place
from respcheck.readers.encoding import Line, lines_of
from respcheck.readers.fault import Fault

_PIECE = re.compile(r"[^\r]*\r\n?|[^\r]+")


class _Piece(NamedTuple):
    text: str
    place: Place
    fault: Fault | None


class RecordedLines:
    """The lines of a file as `csv.reader` takes them; `taken` are those since `forget`.

    A carriage return alone ends a row, as some programs write it, but not a line of the file.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._pieces = _pieces(lines_of(stream))
        self._again: deque[_Piece] = deque()
        self.taken: list[_Piece] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        piece = self._again.popleft() if self._again else next(self._pieces)
        self.taken.append(piece)
        return piece.text

    def forget(self) -> None:
        self.taken = []

    def give_back(self) -> None:
        """Have all the taken lines but the first taken anew."""
        self._again.extendleft(reversed(self.taken[1:]))

    @property
    def raw(self) -> str:
        return "".join(piece.text for piece in self.taken)

    @property
    def place(self) -> Place:
        return self.taken[0].place

    @property
    def fault(self) -> Fault | None:
        return next((piece.fault for piece in self.taken if piece.fault), None)


def _pieces(lines: Iterator[Line]) -> Iterator[_Piece]:
    for number, text, fault in lines:
        if "\r" not in text[:-2]:
            yield _Piece(text, Place(number, 1), fault)
            continue
        for match in _PIECE.finditer(text):
            yield _Piece(match.group(), Place(number, match.start() + 1), fault)
