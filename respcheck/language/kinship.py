"""Whether a word is akin to one of others: of the same stem, or close to it in meaning."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from respcheck.language.vectors import WORDS_KEPT, frequency, stacked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CLOSE = 0.6
"""The similarity from which two words are taken to name the same thing.

It was set on real customers' messages and replies, where readers said which of them echo.
"""
TOO_COMMON = 5.5
"""On the Zipf scale: words as frequent as this (way, back, find) are close to everything."""
LEAST_LETTERS = 3


class Words:
    """The words of a text, to be compared with others."""

    def __init__(self, words: Iterable[str]) -> None:
        words = tuple(words)
        self._stems = frozenset(map(stem, words))
        self._telling = tuple(sorted({word.lower() for word in words if _is_telling(word)}))

    def has_kin(self, word: str, likeness: float = CLOSE) -> bool:
        """Whether one of the words has the stem of this one, or is as close to it in meaning."""
        if stem(word) in self._stems:
            return True
        if not self._telling or not _is_telling(word):
            return False
        return bool((stacked([word]) @ self._vectors.T).max() >= likeness)

    @cached_property
    def _vectors(self) -> NDArray[np.float32]:
        return stacked(self._telling)


def _is_telling(word: str) -> bool:
    common = frequency(word)
    return len(word) >= LEAST_LETTERS and common is not None and common < TOO_COMMON


@cache
def _stemmer() -> Any:
    from snowballstemmer import stemmer

    return stemmer("english")


@lru_cache(maxsize=WORDS_KEPT)
def stem(word: str) -> str:
    """What a word's forms share (Porter's second algorithm, as Snowball has it)."""
    return str(_stemmer().stemWord(word.lower()))
