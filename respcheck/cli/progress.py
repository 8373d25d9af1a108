"""Show on a terminal how far a long check has come."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator, Iterator
from typing import TypeVar

from respcheck.cli.terminal import is_terminal
from respcheck.model import Tally

Item = TypeVar("Item")

PATIENCE = 1.0
"""In seconds: what is over sooner needs no progress."""


def with_progress(
    items: Iterator[Item], tally: Tally, *, shown: bool
) -> Generator[Item, None, None]:
    """Pass on what replies have come to; after a second, say on standard error what is done.

    Nothing is shown where standard error is no terminal, or where `shown` is false because the
    report itself is moving past on it.
    """
    if not shown or not is_terminal(sys.stderr):
        yield from items
        return
    started = time.monotonic()
    for item in items:
        yield item
        if time.monotonic() - started > PATIENCE:
            yield from _counted(items, tally, started)


def _counted(items: Iterator[Item], tally: Tally, started: float) -> Iterator[Item]:
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, highlight=False)
    with console.status("") as status:
        for item in items:
            seconds = time.monotonic() - started
            findings = sum(tally.severities.values())
            status.update(
                Text(
                    f"{tally.replies:,} replies, {tally.replies / seconds:,.0f} a second, "
                    f"{findings:,} findings so far"
                )
            )
            yield item
