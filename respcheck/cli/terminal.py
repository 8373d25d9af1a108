"""Where the command line writes: streams, colour, width, and errors in plain words."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from respcheck.errors import RespcheckError
    from respcheck.reporters import Output

WIDTH_ELSEWHERE = 100
"""In cells: for files and pipes, so that their text is the same on every machine."""


def make_ready() -> None:
    """Write UTF-8 whatever the locale, escape what no encoding can hold; closed streams are null.

    On a terminal its own encoding stays.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def is_terminal(stream: TextIO) -> bool:
    """Whether a person is looking at the stream."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def output_to(stream: TextIO, *, quiet: bool = False, card: tuple[str, ...] = ()) -> Output:
    """How to write to a stream: with colour on a terminal, in plain text elsewhere.

    NO_COLOR (no-color.org) forbids colour, FORCE_COLOR (force-color.org) puts it into a pipe as
    well. A file never gets any: nobody knows what will read it.
    """
    from respcheck.reporters import Output

    terminal = is_terminal(stream)
    forced = bool(os.environ.get("FORCE_COLOR")) and stream in (sys.stdout, sys.stderr)
    colour = (terminal or forced) and not os.environ.get("NO_COLOR")
    width = WIDTH_ELSEWHERE
    if terminal:
        import shutil

        width = max(40, shutil.get_terminal_size().columns)
    return Output(stream, colour, width, quiet, card)


def write_error(error: RespcheckError) -> None:
    """Say on standard error what is wrong and how to mend it."""
    from respcheck.errors import ProblemsError
    from respcheck.reporters import visible, write_problems

    if isinstance(error, ProblemsError):
        write_problems(error.problems, output_to(sys.stderr))
        return
    print(f"error: {visible(error.message)}", file=sys.stderr)
    if error.hint:
        print(f"help: {visible(error.hint)}", file=sys.stderr)
