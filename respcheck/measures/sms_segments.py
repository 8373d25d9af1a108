"""How many messages an SMS is sent in."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.channels import sent_text
from respcheck.measures.counting.sms_text import sms_segments


def _sms_segments(part: Part) -> float:
    return sms_segments(sent_text(part.text))


MEASURE = Measure(
    name="sms_segments",
    about=(
        "The messages an SMS is sent and paid in: one up to 160 GSM units (then 153 each), or up "
        "to 70 (then 67 each) where one character is not in the GSM alphabet."
    ),
    unit="segments",
    of=_sms_segments,
    source="3GPP TS 23.038 (GSM 03.38), 6.2.1; 3GPP TS 23.040, 9.2.3.24.1",
)
