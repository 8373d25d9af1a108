"""Bytes to text: UTF-8, whole or line by line; a byte order mark takes no column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from respcheck.model import Place
from respcheck.readers.fault import Fault

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
SAVE_AS_UTF_8 = "Save the file as UTF-8 and try again."


class Line(NamedTuple):
    """A line of a file with its line end, and the fault in it where it is not UTF-8.

    Such a line has a lone surrogate for each byte that is at fault, so that what surrounds it
    can still be told apart.
    """

    number: int
    text: str
    fault: Fault | None


def text_of(data: bytes) -> str:
    """The text of a whole file. Raises a Fault at the first byte that is not UTF-8."""
    _refuse_utf_16(data)
    data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        begin = data.rfind(b"\n", 0, error.start) + 1
        end = data.find(b"\n", error.start)
        line = data[begin:] if end < 0 else data[begin:end]
        raise _fault(line, data.count(b"\n", 0, error.start) + 1) from None


def lines_of(stream: BinaryIO) -> Iterator[Line]:
    """The lines of a file, one at a time. Raises a Fault for UTF-16."""
    for number, data in enumerate(stream, 1):
        if number == 1:
            _refuse_utf_16(data)
            data = data.removeprefix(BYTE_ORDER_MARK)
        try:
            line = Line(number, data.decode(), None)
        except UnicodeDecodeError:
            line = Line(number, data.decode("utf-8", "surrogateescape"), _fault(data, number))
        yield line


def _refuse_utf_16(data: bytes) -> None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Fault("This file is in UTF-16, not UTF-8.", SAVE_AS_UTF_8, Place(1, 1))


def _fault(line: bytes, number: int) -> Fault:
    """The fault of a line whose first byte that is not UTF-8 is to be found."""
    try:
        line.decode()
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode()) + 1
        byte = f"byte {error.start + 1} of line {number} is 0x{line[error.start]:02x}"
        shown = line.decode("utf-8", "replace")
        return Fault(f"This is not UTF-8: {byte}.", SAVE_AS_UTF_8, Place(number, column), shown)
    raise AssertionError("a line that is UTF-8 has no such fault")
