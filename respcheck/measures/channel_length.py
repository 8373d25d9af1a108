"""How long a reply is on its own channel."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.channels import length_on, sent_text


def _channel_length(part: Part) -> float:
    return length_on(part.context.channel, sent_text(part.text))


MEASURE = Measure(
    name="channel_length",
    about=(
        "The length as the reply's channel counts it: weighted on x and x-premium, SMS units on "
        "sms, characters elsewhere and where no channel is stated."
    ),
    unit="characters",
    of=_channel_length,
)
