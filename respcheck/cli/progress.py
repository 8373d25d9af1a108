"""Show on a terminal how far a long check has come."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator, Iterator

from respcheck.cli.terminal import is_terminal
from respcheck.model import Reply, Tally

PATIENCE = 1.0
"""In seconds: what is over sooner needs no progress."""


def with_progress(
    replies: Iterator[Reply], tally: Tally, *, shown: bool
) -> Generator[Reply, None, None]:
    """Pass the replies on; after a second, say on standard error how many are done.

    Nothing is shown where standard error is no terminal, or where `shown` is false because the
    report itself is moving past on it.
    """
    if not shown or not is_terminal(sys.stderr):
        yield from replies
        return
    started = time.monotonic()
    for reply in replies:
        yield reply
        if time.monotonic() - started > PATIENCE:
            yield from _counted(replies, tally, started)


def _counted(replies: Iterator[Reply], tally: Tally, started: float) -> Iterator[Reply]:
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, highlight=False)
    with console.status("") as status:
        for reply in replies:
            seconds = time.monotonic() - started
            findings = sum(tally.severities.values())
            status.update(
                Text(
                    f"{tally.replies:,} replies, {tally.replies / seconds:,.0f} a second, "
                    f"{findings:,} findings so far"
                )
            )
            yield reply
