"""How long a reply is as an SMS."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.channels import sent_text
from respcheck.measures.counting.sms_text import sms_units


def _sms_units(part: Part) -> float:
    return sms_units(sent_text(part.text))


MEASURE = Measure(
    name="sms_units",
    about=(
        "The length as an SMS: septets of the GSM alphabet, or UTF-16 units where one character "
        "is not in it."
    ),
    unit="units",
    of=_sms_units,
    source="3GPP TS 23.038 (GSM 03.38), 6.2.1",
)
