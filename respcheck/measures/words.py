"""How many words a reply has."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.words import most_words, words_in


def _words(part: Part) -> float:
    return len(words_in(part))


MEASURE = Measure(
    name="words",
    about=(
        "The words as a person counts them: a contraction, a compound, a number or a "
        "placeholder is one; links, handles, emoji and signing initials are none."
    ),
    unit="words",
    of=_words,
    at_most=most_words,
)
