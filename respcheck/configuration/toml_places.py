"""Where a setting stands in a TOML text: tomllib keeps no places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]")
_ASSIGNED = re.compile(r"\s*((?:\"[^\"]*\"|'[^']*'|[^=#\"'])+?)\s*=")
_KEY_PART = re.compile(r"\"[^\"]*\"|'[^']*'|[^.\s]+")


class _Key(NamedTuple):
    path: list[str]
    line: int
    column: int


def place_of(
    text: str, keys: Sequence[str], word: str | None = None
) -> tuple[int | None, int | None]:
    """Line and column, from 1, of the deepest of the keys that stands in the text.

    Where `word` stands in quotation marks after that key, its place is given instead. None
    where not even the first key is there.
    """
    best: _Key | None = None
    for key in _keys(text):
        if key.path == list(keys[: len(key.path)]) and (not best or len(key.path) > len(best.path)):
            best = key
    if best is None:
        return None, None
    return (word and _word_after(text, best, word)) or (best.line, best.column)


def _keys(text: str) -> Iterator[_Key]:
    table: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        found = header or _ASSIGNED.match(line)
        if not found:
            continue
        path = [part.strip("\"'") for part in _KEY_PART.findall(found[1])]
        if header:
            table = path
        yield _Key(path if header else [*table, *path], number, found.start(1) + 1)


def _word_after(text: str, key: _Key, word: str) -> tuple[int, int] | None:
    quoted = re.compile(rf"([\"']){re.escape(word)}\1")
    for number, line in enumerate(text.splitlines(), 1):
        start = key.column if number == key.line else 0
        if number >= key.line and (found := quoted.search(line, start)):
            return number, found.start() + 1
    return None
