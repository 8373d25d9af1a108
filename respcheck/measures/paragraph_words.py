"""How long the longest paragraph of a reply is."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.words import words_of_paragraphs


def _paragraph_words(part: Part) -> float | None:
    return max(words_of_paragraphs(part), default=None)


MEASURE = Measure(
    name="paragraph_words",
    about="The words of the longest paragraph (blank lines divide); nothing if there is no word.",
    unit="words",
    of=_paragraph_words,
)
