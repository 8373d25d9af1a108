"""How many years of school a reply asks of its reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.syllables import WORDS_KEPT, most_syllables, syllables
from respcheck.measures.counting.words import (
    has_letter,
    most_words,
    words_in,
    words_of_sentences,
)

SHORTEST_TEXT = 60
"""The fewest words of which a grade is given: of fewer, one long word decides it."""

_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_MARKS_IN_WORDS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00ad": None})


def _reading_grade(part: Part) -> float | None:
    return _grade(part, _syllables)


def _at_most(part: Part) -> float:
    if most_words(part) < SHORTEST_TEXT:
        return 0
    return _grade(part, _most_syllables) or 0


def _grade(part: Part, syllables: Callable[[str], int | None]) -> float | None:
    """0.39 words a sentence + 11.8 syllables a word - 15.59, or None for a short text.

    A placeholder, a number or a piece of code is a word of its sentence, but its syllables are
    not known: the syllables a word has are those of the written words.
    """
    words = words_in(part)
    sentences = words_of_sentences(part)
    if len(words) < SHORTEST_TEXT or not sentences:
        return None
    text = part.document.text
    counts = [syllables(text[word.start : word.end]) for word in words if word.written]
    spoken = [count for count in counts if count is not None]
    if not spoken:
        return None
    syllables_a_word = sum(spoken) / len(spoken)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables_a_word - 15.59


@lru_cache(maxsize=WORDS_KEPT)
def _syllables(word: str) -> int | None:
    return sum(map(syllables, _pieces(word))) if has_letter(word) else None


@lru_cache(maxsize=WORDS_KEPT)
def _most_syllables(word: str) -> int | None:
    return sum(map(most_syllables, _pieces(word))) if has_letter(word) else None


def _pieces(word: str) -> list[str]:
    return _PIECE.findall(word.translate(_MARKS_IN_WORDS))


MEASURE = Measure(
    name="reading_grade",
    about=(
        "The Flesch-Kincaid grade: the years of (American) school that the text asks for; "
        f"nothing under {SHORTEST_TEXT} words."
    ),
    unit="school years",
    of=_reading_grade,
    at_most=_at_most,
    source=(
        "Kincaid, Fishburne, Rogers & Chissom 1975, Research Branch Report 8-75; syllables by "
        "textstat and the CMU Pronouncing Dictionary"
    ),
)
