"""The longest reply that each channel takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from respcheck.measures.counting.sms_text import sms_units
from respcheck.measures.counting.x_text import weighted_length

CHANNEL_LIMITS: Mapping[str, int] = MappingProxyType(
    {
        "x": 280,
        "x-dm": 10_000,
        "x-premium": 25_000,
        "whatsapp": 4_096,
        "messenger": 2_000,
        "facebook": 8_000,
        "instagram": 2_200,
        "instagram-dm": 1_000,
        "google-play": 350,
        "app-store": 5_970,
    }
)
"""The limit of each channel that has one, in the units `length_on` counts.

Facebook, Instagram and App Store figures are from secondary sources. SMS has no limit but is
paid by the segment (`sms_segments`); e-mail and chat have none.
"""

_COUNTED_OTHERWISE: Mapping[str, Callable[[str], int]] = MappingProxyType(
    {"x": weighted_length, "x-premium": weighted_length, "sms": sms_units}
)


def channel_limit(channel: str | None) -> int | None:
    """The limit of a channel, or None where it has none or the channel is not stated."""
    return CHANNEL_LIMITS.get(channel or "")


def length_on(channel: str | None, text: str) -> int:
    """The length of a text as the channel counts it; in characters where nothing else is known.

    X counts posts by weight (`x_length`), SMS in the units of its alphabet (`sms_units`).
    """
    return _COUNTED_OTHERWISE.get(channel or "", len)(text)


def sent_text(text: str) -> str:
    """The text as it goes out: without white space around it, each line break one character."""
    return text.strip().replace("\r\n", "\n").replace("\r", "\n")
