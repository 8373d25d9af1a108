"""What the mood is judged by: the words and pairs of words of a message, its signs, its gist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zlib import crc32

from respcheck.language.mood_signals import Message, message, signals
from respcheck.language.normal_form import normal_form

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BUCKETS = 1 << 17
"""Words and pairs of words are told apart by a checksum modulo this: rarely two share a bucket."""
MOST_TOKENS = 400

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+|[?!]+|[^\s\w]")


def features(text: str) -> tuple[list[int], NDArray[np.float32]]:
    """Return the buckets of the words and pairs, and the other features as one row of numbers.

    The row holds the signs (see `mood_signals.NAMES`), then the mean vector of the words.
    """
    import numpy as np

    from respcheck.language.vectors import mean_vector

    seen = message(text)
    return buckets(seen), np.concatenate(
        [np.array(signals(seen), dtype=np.float32), mean_vector(seen.words)]
    )


def buckets(seen: Message) -> list[int]:
    """Return the buckets of the words, marks and pairs of neighbours, each once and in order."""
    tokens = [_form(token) for token in _TOKEN.findall(seen.lower)[:MOST_TOKENS]]
    pairs = zip(["^", *tokens], [*tokens, "$"], strict=True)
    pieces = {*tokens, *(f"{one} {two}" for one, two in pairs)}
    return sorted({crc32(piece.encode("utf-8", "replace")) % BUCKETS for piece in pieces})


def _form(token: str) -> str:
    if token.isdigit():
        return "0"
    return token[:2] if token[0] in "?!" else normal_form(token)
