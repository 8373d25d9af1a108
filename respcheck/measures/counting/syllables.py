"""Count the syllables of a word with textstat, without its fetching anything.

textstat looks words up in the CMU Pronouncing Dictionary, which it has NLTK download at first
use. The package brings the dictionary's syllable counts (`cmudict/`) and hands them over, so
that nothing is fetched, nothing is written, and no data of NLTK's is looked for on the machine.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from threading import Lock
from types import ModuleType, SimpleNamespace
from typing import Any

from respcheck.language.quick_import import standing_in

WORDS_KEPT = 20_000
"""How many distinct words keep their count: replies repeat their words."""

MOST_SYLLABLES = 20
"""No word of the dictionary has more."""
_ENGLISH = "en_US"
_loading = Lock()


@lru_cache(maxsize=WORDS_KEPT)
def syllables(word: str) -> int:
    """The syllables of an English word of letters and apostrophes.

    Those of its first pronunciation in the CMU dictionary, else as many as textstat's
    hyphenation finds. Loads textstat for the first word that is not in the dictionary.
    """
    known = _in_dictionary().get(word.lower())
    if known is not None and "'" not in word:  # what textstat makes of an apostrophe is its own
        return known
    with _loading:
        count = _counter()
    return count(word.lower())


def most_syllables(word: str) -> int:
    """As many syllables as a word has, or more where it is not in the dictionary."""
    known = _in_dictionary().get(word.lower())
    return len(word) if known is None else known + word.count("'")


@cache
def _in_dictionary() -> dict[str, int]:
    packed = files("respcheck.measures.cmudict").joinpath("syllables.txt.gz").read_bytes()
    counts: dict[str, int] = {}
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        number, *words = line.split(" ")
        counts.update(dict.fromkeys(words, int(number)))
    return counts


@cache
def _counter() -> Callable[[str], int]:
    # textstat imports all of NLTK for the dictionary alone, which takes most of the time.
    with standing_in(_WhenAsked("nltk")):
        from textstat.backend.utils import _get_cmudict
        from textstat.textstat import textstatistics

    english = textstatistics()
    english.set_lang(_ENGLISH)
    # textstat reads the dictionary once, for the first word, and keeps it.
    nltk, _get_cmudict.nltk = _get_cmudict.nltk, _NLTK
    try:
        english.syllable_count("reply")
    finally:
        _get_cmudict.nltk = nltk
    count: Callable[[str], int] = english.syllable_count
    return count


class _WhenAsked(ModuleType):
    """A module that is loaded when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


class _Dictionary:
    """What textstat asks NLTK for: pronunciations, here no more than their vowels."""

    def dict(self) -> dict[str, list[list[str]]]:
        """Each word with one pronunciation, of as many stressed sounds as it has syllables."""
        sounds = [[["0"] * count] for count in range(MOST_SYLLABLES + 1)]
        return {word: sounds[count] for word, count in _in_dictionary().items()}


_NLTK = SimpleNamespace(
    data=SimpleNamespace(find=str), corpus=SimpleNamespace(cmudict=_Dictionary())
)
"""As much of NLTK as textstat asks for the dictionary."""
