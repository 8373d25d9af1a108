"""How long the longest sentence of a reply is."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.words import words_of_sentences


def _longest_sentence(part: Part) -> float | None:
    return max(words_of_sentences(part), default=None)


MEASURE = Measure(
    name="longest_sentence",
    about="The words of the longest sentence; nothing if there is no word.",
    unit="words",
    of=_longest_sentence,
)
