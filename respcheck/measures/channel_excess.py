"""How far a reply goes beyond the limit of its channel."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.channels import channel_limit, length_on, sent_text


def _channel_excess(part: Part) -> float | None:
    limit = channel_limit(part.context.channel)
    return None if limit is None else length_on(part.context.channel, sent_text(part.text)) - limit


MEASURE = Measure(
    name="channel_excess",
    about=(
        "The channel's limit taken from the reply's length there: above 0 it cannot be sent; "
        "nothing where the channel has no limit."
    ),
    unit="characters",
    of=_channel_excess,
)
