"""The file of a pack: its text, and problems at places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from respcheck.errors import Problem

LARGEST_FILE = 2_000_000
"""In bytes. A pack is written by hand; what is larger is a mistake or an attack."""


@dataclass(frozen=True, slots=True)
class Source:
    """A pack's file: its path as the user named it, and its text."""

    path: str
    text: str

    def problem(self, mark: Any, message: str, hint: str | None = None) -> Problem:
        """A problem at a YAML mark, or at the file as a whole where there is none."""
        if mark is None:
            return Problem(self.path, message, hint)
        return self.problem_at(mark.line, mark.column, message, hint)

    def problem_at(self, line: int, column: int, message: str, hint: str | None = None) -> Problem:
        """A problem at a line and a column, both counted from 0."""
        lines = _lines(self.text)
        shown = lines[line] if line < len(lines) else ""
        return Problem(self.path, message, hint, line + 1, column + 1, shown)


@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(re.split("\r\n|[\r\n\x85\u2028\u2029]", text))


class FaultyFile(Exception):
    """A file that could not be read at all: its problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems


def read_source(path: Path) -> Source:
    """The text of a file. Raises FaultyFile where it cannot be read as a pack's."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise FaultyFile(Problem(str(path), f"This file could not be read: {reason}.")) from None
    if len(content) > LARGEST_FILE:
        size = f"more than {LARGEST_FILE:,} bytes"
        raise FaultyFile(Problem(str(path), f"This file is too large for a pack: {size}."))
    try:
        return Source(str(path), content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line_start = content.rfind(b"\n", 0, error.start) + 1
        before = content[line_start : error.start].removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        line = content.count(b"\n", 0, error.start) + 1
        shown = content[line_start:].split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
        problem = Problem(
            str(path), "This byte is not UTF-8.", "Save the file as UTF-8.",
            line, len(before) + 1, shown.removeprefix("\ufeff"),
        )  # fmt: skip
        raise FaultyFile(problem) from None
