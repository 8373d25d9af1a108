"""The fault of a record, on its way from where it is seen to where the file's path is known."""

from __future__ import annotations

from respcheck.errors import Problem
from respcheck.model import Place

LONGEST_SOURCE_LINE = 200
"""Characters of a source line that a problem shows; the rest is cut off."""


class Fault(Exception):
    """A record, or a file, that cannot be read: what is wrong, what to do, and where.

    `source_line` is the line of the file at `place`, where the one who raises it has it at hand.
    """

    def __init__(
        self,
        message: str,
        hint: str | None = None,
        place: Place | None = None,
        source_line: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place
        self.source_line = source_line

    def problem(self, path: str, source_line: str | None = None) -> Problem:
        """The fault as a problem of the file `path`; `source_line` is used where it has none."""
        line = source_line if self.source_line is None else self.source_line
        return Problem(
            path,
            self.message,
            self.hint,
            self.place.line if self.place else None,
            self.place.column if self.place else None,
            None if line is None else line.rstrip("\r\n")[:LONGEST_SOURCE_LINE],
        )
