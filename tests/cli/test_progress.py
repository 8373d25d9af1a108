"""A long check says on a terminal how far it has come, and leaves the terminal as it was."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator

import pytest

from respcheck.cli import progress
from respcheck.cli.progress import with_progress
from respcheck.model import Reply, Tally, single_reply

REPLIES = [single_reply(f"Reply {number}.") for number in range(5)]
CURSOR_SHOWN = "\x1b[?25h"


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error, from now on a terminal; a function, since pytest sets it anew for a test."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_every_reply_passes_and_the_cursor_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    assert list(with_progress(iter(REPLIES), Tally(), shown=True)) == REPLIES
    assert CURSOR_SHOWN in terminal.getvalue()


def test_the_cursor_comes_back_where_the_check_is_broken_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = watched(monkeypatch)
    replies = with_progress(iter(REPLIES), Tally(), shown=True)
    assert [next(replies), next(replies)] == REPLIES[:2]
    replies.close()
    assert CURSOR_SHOWN in terminal.getvalue()


@pytest.mark.parametrize("shown", [True, False])
def test_nothing_is_shown_where_nobody_looks(shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    if shown:
        monkeypatch.setenv("TERM", "dumb")
    replies: Iterator[Reply] = with_progress(iter(REPLIES), Tally(), shown=shown)
    assert list(replies) == REPLIES
    assert terminal.getvalue() == ""
