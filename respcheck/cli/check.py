"""`respcheck check`: read, check, report, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from respcheck.cli.incoming import Incoming
from respcheck.cli.progress import with_progress
from respcheck.cli.settings import Given
from respcheck.cli.terminal import is_terminal, output_to
from respcheck.errors import RespcheckError
from respcheck.model import Tally
from respcheck.reporters import REPORTERS, write_problems, write_statistics

CARD_FORMAT = "full"
"""The one format for people."""


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
    card: bool


def run(files: Sequence[str], given: Given, options: CheckOptions) -> int:
    """Check the files; 0 nothing at or above the bar, 1 findings, 2 something to mend first."""
    if options.card and options.format != CARD_FORMAT:
        raise RespcheckError(
            f"--card goes with --format {CARD_FORMAT}.", "Leave one of the two out."
        )
    reporter = REPORTERS[options.format]
    linter = given.linter(credits=reporter.credits)
    incoming = Incoming(files, given.read_options(options.to, options.input_format))
    tally = Tally()
    with output_stream(options.output) as stream:
        card = tuple(linter.ruleset.qualities) if options.card else ()
        output = output_to(stream, quiet=options.quiet, card=card)
        shown = not options.quiet and not is_terminal(stream)
        with (
            closing(linter.check_all(incoming.replies(), jobs=given.processes)) as reports,
            closing(with_progress(tally.count(reports), tally, shown=shown)) as counted,
        ):
            reporter.write(counted, output)
    if options.statistics:
        write_statistics(tally, output_to(sys.stderr if _machine(options) else sys.stdout))
    if incoming.problems:
        sys.stdout.flush()
        write_problems(incoming.problems, output_to(sys.stderr))
        return 2
    fail_on = given.fail_on or given.configuration.fail_on
    return 0 if options.exit_zero else tally.exit_code(fail_on)


def _machine(options: CheckOptions) -> bool:
    return options.output is None and options.format != "full"


@contextmanager
def output_stream(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file that was named. Raises RespcheckError."""
    if path is None:
        yield sys.stdout
        return
    try:
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RespcheckError(f"The report could not be written to {path}: {reason}.") from None
