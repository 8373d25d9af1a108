"""Each channel counts in its own way and has its own limit."""

from __future__ import annotations

import pytest
from measure_samples import read

from respcheck.measures.channels import CHANNEL_LIMITS, channel_limit


def test_the_limits() -> None:
    assert dict(CHANNEL_LIMITS) == {
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


@pytest.mark.parametrize(
    ("channel", "length"),
    [
        ("x", 23 + 1 + 2),
        ("X", 26),
        ("x-premium", 26),
        ("x-dm", 18),
        ("sms", 19),
        ("email", 18),
        (None, 18),
    ],
)
def test_a_channel_counts_in_its_own_way(channel: str | None, length: int) -> None:
    assert read("channel_length", "https://acme.com 😀", channel=channel) == length


@pytest.mark.parametrize(
    ("channel", "text", "excess"),
    [
        ("x", "a" * 280, 0),
        ("x", "a" * 281, 1),
        ("google-play", " " + "a" * 340, -10),
        ("sms", "a" * 500, None),
        ("email", "a", None),
        (None, "a", None),
    ],
)
def test_excess_over_the_limit(channel: str | None, text: str, excess: int | None) -> None:
    assert read("channel_excess", text, channel=channel) == excess


def test_an_unknown_channel_has_no_limit() -> None:
    assert channel_limit("carrier-pigeon") is None
