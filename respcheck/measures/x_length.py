"""How long a reply is on X."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.channels import sent_text
from respcheck.measures.counting.x_text import weighted_length


def _x_length(part: Part) -> float:
    return weighted_length(sent_text(part.text))


MEASURE = Measure(
    name="x_length",
    about=(
        "The length as X weighs it: a link 23, an emoji 2, most letters 1, other characters 2; "
        "placeholders as they stand."
    ),
    unit="weighted characters",
    of=_x_length,
    source="twitter-text 3.1, configuration v3 (github.com/twitter/twitter-text)",
)
