"""A channel goes by one name, however it is written."""

from __future__ import annotations

import pytest

from respcheck.measures.channels import CHANNEL_LIMITS
from respcheck.model import Context, channel_name
from respcheck.model.channels import CHANNEL_NAMES


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("X", "x"),
        ("Twitter", "x"),
        (" Google Play ", "google-play"),
        ("google_play", "google-play"),
        ("DM", "x-dm"),
        ("Facebook Messenger", "messenger"),
        ("E-Mail", "email"),
        ("Text", "sms"),
        ("Fax", "fax"),
        ("", ""),
    ],
)
def test_the_name_of_a_channel(written: str, name: str) -> None:
    assert channel_name(written) == name
    assert Context(channel=written).channel == (name or None)


def test_other_names_lead_to_one_that_is_its_own() -> None:
    assert not set(CHANNEL_NAMES) & set(CHANNEL_NAMES.values())
    assert not set(CHANNEL_NAMES) & set(CHANNEL_LIMITS)
