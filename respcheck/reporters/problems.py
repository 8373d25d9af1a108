"""Problems of packs, configuration and input, each with its place and a code frame."""

from __future__ import annotations

from collections.abc import Sequence

from respcheck.errors import Problem
from respcheck.reporters.base import Output
from respcheck.reporters.frame import FrameLine, write_frame
from respcheck.reporters.page import Page
from respcheck.reporters.visible import one_line

_STYLE = "bold red"


def write_problems(problems: Sequence[Problem], output: Output) -> None:
    """Write each problem: `path:line:column: error: message`, the line with a caret, help."""
    page = Page(output)
    for problem in problems:
        page.line(
            (f"{problem.location}: ", "bold"),
            ("error", _STYLE),
            (f": {one_line(problem.message)}", ""),
        )
        if problem.source_line is not None and problem.line is not None:
            line = _frame_line(problem.line, problem.column, problem.source_line)
            write_frame(page, [line], _STYLE)
        if problem.hint:
            page.paragraph(("    help: ", "cyan"), text=one_line(problem.hint), hang=10)


def _frame_line(number: int, column: int | None, source_line: str) -> FrameLine:
    text = source_line.rstrip("\r\n")
    if column is None:
        return FrameLine(number, text)
    start = min(column - 1, len(text))
    return FrameLine(number, text, start, min(start + 1, len(text)))
