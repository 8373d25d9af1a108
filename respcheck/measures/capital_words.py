"""How many words of a reply are wholly in capitals."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.capitals import has_letters, runs_of_capitals


def _capital_words(part: Part) -> float:
    return sum(has_letters(word) for run in runs_of_capitals(part) for word in run)


MEASURE = Measure(
    name="capital_words",
    about=(
        "The words of two letters or more that are wholly in capitals; acronyms are among them, "
        "words with a digit (order numbers, postcodes) and placeholders are not."
    ),
    unit="words",
    of=_capital_words,
)
