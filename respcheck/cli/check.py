"""`respcheck check`: read, check, report, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from respcheck.cli.progress import with_progress
from respcheck.cli.settings import Given
from respcheck.cli.terminal import is_terminal, output_to
from respcheck.errors import Problem, RespcheckError
from respcheck.model import Reply, Tally
from respcheck.readers import ReadOptions, read
from respcheck.reporters import REPORTERS, write_problems, write_statistics


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """How `check` reads and reports."""

    to: Path | None
    format: str
    output: Path | None
    input_format: str | None
    exit_zero: bool
    statistics: bool
    quiet: bool


def run(files: Sequence[str], given: Given, options: CheckOptions) -> int:
    """Check the files; 0 nothing at or above the bar, 1 findings, 2 something to mend first."""
    linter = given.linter()
    incoming = Incoming(files, given.read_options(options.to, options.input_format))
    tally = Tally()
    with _stream(options.output) as stream:
        output = output_to(stream, quiet=options.quiet)
        replies = with_progress(incoming.replies(), tally, shown=not is_terminal(stream))
        reports = tally.count(linter.check_all(replies))
        REPORTERS[options.format].write(reports, output)
    if options.statistics:
        write_statistics(tally, output_to(sys.stderr if _machine(options) else sys.stdout))
    if incoming.problems:
        sys.stdout.flush()
        write_problems(incoming.problems, output_to(sys.stderr))
        return 2
    fail_on = given.fail_on or given.configuration.fail_on
    return 0 if options.exit_zero else tally.exit_code(fail_on)


class Incoming:
    """The replies of the files, as they are read, and the problems met on the way."""

    def __init__(self, files: Sequence[str], options: ReadOptions) -> None:
        self.problems: list[Problem] = []
        self._files = files
        self._options = options

    def replies(self) -> Iterator[Reply]:
        for each in read(self._files, self._options, sys.stdin.buffer):
            if isinstance(each, Problem):
                self.problems.append(each)
            else:
                yield from each.replies()


def _machine(options: CheckOptions) -> bool:
    return options.output is None and options.format != "full"


@contextmanager
def _stream(path: Path | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
        return
    try:
        stream = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RespcheckError(f"The report could not be written to {path}: {reason}.") from None
    with stream:
        yield stream
