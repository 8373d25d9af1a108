"""The errors that respcheck raises: each says what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class RespcheckError(Exception):
    """Something the user can mend: bad arguments, configuration, packs or input.

    `message` is one plain sentence; `hint`, where there is one, says what to do.
    The command line prints both and exits with code 2.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at one place in a file.

    `line` and `column` count from 1, `column` in characters; None where the fault has no place
    (a file that cannot be opened). `source_line` is the faulty line, for a code frame.
    """

    path: str
    message: str
    hint: str | None = None
    line: int | None = None
    column: int | None = None
    source_line: str | None = None

    @property
    def location(self) -> str:
        """`path`, `path:line` or `path:line:column`, as far as it is known."""
        numbers = [str(number) for number in (self.line, self.column) if number is not None]
        return ":".join([self.path, *numbers])


class ProblemsError(RespcheckError):
    """All the faults found in one go; `problems` keeps the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(
            "\n".join(f"{problem.location}: {problem.message}" for problem in problems)
        )
        self.problems = tuple(problems)
