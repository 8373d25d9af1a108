"""How many exclamation marks a reply has."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part

_MARKS = {"!": 1, "！": 1, "⁉": 1, "⁈": 1, "‼": 2}


def _exclamation_marks(part: Part) -> float:
    text = part.masked_text
    return sum(text.count(mark) * worth for mark, worth in _MARKS.items())


MEASURE = Measure(
    name="exclamation_marks",
    about="The exclamation marks, each of a run, outside links, placeholders and code.",
    unit="marks",
    of=_exclamation_marks,
)
