"""Find emoji: whole sequences, the longest at each place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from respcheck.model import Span


def emoji_in(text: str) -> Iterator[Span]:
    """The emoji of a text, in order; a family, a flag or a skin tone belongs to one sequence.

    The sequences are those of Unicode's emoji-test.txt, as the `emoji` library carries them,
    with or without the variation selector. A lone `©` or `™` is there too. Linear in the text.
    """
    if text.isascii():
        return
    sequences, lengths = _table()
    at = 0
    while at < len(text):
        for length in lengths.get(text[at], ()):
            if text[at : at + length] in sequences:
                yield Span(at, at + length)
                at += length - 1
                break
        at += 1


def is_pictured(sequence: str) -> bool:
    """Whether a sequence that `emoji_in` found is sure to be seen as a picture.

    Unicode has `©`, `™`, `↔`, `▶` and their like as text unless a variation selector follows;
    from U+2600 (`☎`, `❤`) on, phones show a picture in any case.
    """
    from emoji import EMOJI_DATA, STATUS

    is_text = EMOJI_DATA[sequence]["status"] == STATUS["unqualified"]
    return not (is_text and len(sequence) == 1 and sequence < "\u2600")


@cache
def _table() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """The sequences, and how long those that begin with a character are, the longest first."""
    from emoji import EMOJI_DATA

    lengths: dict[str, set[int]] = {}
    for sequence in EMOJI_DATA:
        lengths.setdefault(sequence[0], set()).add(len(sequence))
    ordered = {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}
    return frozenset(EMOJI_DATA), ordered
