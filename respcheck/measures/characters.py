"""How many characters a reply has."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.channels import sent_text


def _characters(part: Part) -> float:
    return len(sent_text(part.text))


MEASURE = Measure(
    name="characters",
    about="The Unicode code points, without white space around the reply; a line break is one.",
    unit="characters",
    of=_characters,
)
