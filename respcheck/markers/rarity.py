"""Of several sets of words, each of which a sentence must touch, the one it seldom does.

Whoever looks for a row of words looks for the rarest of them first.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from respcheck.language.vectors import frequency

_UNKNOWN = 1.0
"""The frequency of a word that is in no list: rarer than any that is."""
_MARK = 7.5
"""That of a mark or a shortened word, which are in no list either: as frequent as "the"."""


def rarest(needed: Iterable[frozenset[str]]) -> frozenset[str]:
    """The set whose words together are the least frequent. Raises ValueError for none."""
    return min(needed, key=lambda words: sum(map(_uses, words)))


@cache
def _uses(word: str) -> float:
    """How often a word stands among 10^9 words."""
    return 10 ** (frequency(word) or (_UNKNOWN if word.isalnum() else _MARK))
