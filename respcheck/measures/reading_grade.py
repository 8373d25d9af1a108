"""How many years of school a reply asks of its reader."""

from __future__ import annotations

import re

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.words import Word, has_letter, words_in, words_of_sentences

SHORTEST_TEXT = 60
"""The fewest words of which a grade is given: of fewer, one long word decides it."""

_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_MARKS_IN_WORDS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00ad": None})


def _reading_grade(part: Part) -> float | None:
    """0.39 words a sentence + 11.8 syllables a word - 15.59, or None for a short text.

    A placeholder, a number or a piece of code is a word of its sentence, but its syllables are
    not known: the syllables a word has are those of the written words.
    """
    words = words_in(part)
    sentences = words_of_sentences(part)
    if len(words) < SHORTEST_TEXT or not sentences:
        return None
    spoken = [each for each in (_spoken(part, word) for word in words) if each]
    if not spoken:
        return None
    syllables_a_word = sum(map(_syllables, spoken)) / len(spoken)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables_a_word - 15.59


def _spoken(part: Part, word: Word) -> str:
    text = part.document.text[word.start : word.end]
    return text.translate(_MARKS_IN_WORDS) if word.written and has_letter(text) else ""


def _syllables(word: str) -> int:
    from respcheck.measures.counting.syllables import syllables

    return sum(syllables(piece) for piece in _PIECE.findall(word))


MEASURE = Measure(
    name="reading_grade",
    about=(
        "The Flesch-Kincaid grade: the years of (American) school that the text asks for; "
        f"nothing under {SHORTEST_TEXT} words."
    ),
    unit="school years",
    of=_reading_grade,
    source=(
        "Kincaid, Fishburne, Rogers & Chissom 1975, Research Branch Report 8-75; syllables by "
        "textstat and the CMU Pronouncing Dictionary"
    ),
)
