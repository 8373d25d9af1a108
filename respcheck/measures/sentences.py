"""How many sentences a reply has."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.words import words_of_sentences


def _sentences(part: Part) -> float:
    return len(words_of_sentences(part))


MEASURE = Measure(
    name="sentences",
    about="The sentences that have a word; a lone emoji, link or signing initials are none.",
    unit="sentences",
    of=_sentences,
)
