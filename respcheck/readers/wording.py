"""Names put into the words of a problem: quoted, listed, and guessed at when misspelt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from difflib import get_close_matches

MOST_NAMES = 12
LONGEST_NAME = 40


def quoted(name: str) -> str:
    """The name between backticks; a very long one is cut."""
    return f"`{name[:LONGEST_NAME]}…`" if len(name) > LONGEST_NAME else f"`{name}`"


def listed(names: Collection[str], link: str = "and") -> str:
    """The quoted names with commas and a last `link`: `a`, `b` and `c`; of many, the first few."""
    words = [quoted(name) for name in list(names)[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        words.append(f"{len(names) - MOST_NAMES} more")
    return f" {link} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def guess(name: str, known: Sequence[str]) -> str:
    """ "Did you mean `x`? " where a known name is close to `name`, else nothing."""
    close = get_close_matches(name[:LONGEST_NAME].casefold(), known, n=1)
    return f"Did you mean {quoted(close[0])}? " if close else ""
