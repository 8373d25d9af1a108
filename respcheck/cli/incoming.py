"""What comes in: the replies of files and of standard input, and what could not be read."""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, TextIO

from respcheck.errors import Problem, RespcheckError
from respcheck.model import Reply
from respcheck.readers import ReadOptions, read


class Incoming:
    """The replies of the files, as they are read, and the problems met on the way.

    Raises RespcheckError at once where the options or the files contradict themselves.
    """

    def __init__(self, files: Sequence[str], options: ReadOptions) -> None:
        if files.count("-") > 1:
            raise RespcheckError("Standard input (-) can be read only once.", "Name - once.")
        self.problems: list[Problem] = []
        self._items = read(files, options, _standard_input())

    def replies(self) -> Iterator[Reply]:
        """Each reply, as soon as it is read."""
        for item in self._items:
            if isinstance(item, Problem):
                self.problems.append(item)
            else:
                yield from item.replies()


def _standard_input() -> TextIO | BinaryIO:
    """Standard input, as bytes where it has them; one that cannot be read where it is closed."""
    stream: TextIO | None = sys.stdin
    return _Closed() if stream is None else getattr(stream, "buffer", stream)


class _Closed(io.BytesIO):
    def read(self, size: Any = -1) -> bytes:
        raise OSError(errno.EBADF, "standard input is closed")

    def __next__(self) -> bytes:
        return self.read()
