"""How many words in capitals follow one another in a reply."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.capitals import has_letters, runs_of_capitals


def _capitals_run(part: Part) -> float:
    lengths = (len(run) for run in runs_of_capitals(part) if any(map(has_letters, run)))
    return max(lengths, default=0)


MEASURE = Measure(
    name="capitals_run",
    about=(
        "The most words in capitals in a row, with no mark between: 1 for a lone acronym, 3 for "
        "'SO VERY SORRY'; 'I' and 'A' count beside a longer one."
    ),
    unit="words",
    of=_capitals_run,
)
