"""Which channels everybody can read, and that the pack of safety means the same ones."""

from pathlib import Path

import pytest
from marker_samples import document

from respcheck.markers.detectors import DETECTORS
from respcheck.markers.detectors.channels import is_public
from respcheck.model import Span
from respcheck.packs.load import load_packs

RULES = Path(__file__).resolve().parents[2] / "rules"


@pytest.mark.parametrize(
    "channel",
    ["x", "X", "x-premium", "google_play", "App Store", "facebook-comment", "tripadvisor"],
)
def test_a_channel_that_everybody_reads_is_public(channel: str) -> None:
    assert is_public(channel)
    assert list(DETECTORS["public_channel"](document("Hi Jo", channel=channel))) == [Span(0, 5)]


@pytest.mark.parametrize(
    "channel",
    ["x-dm", "twitter_dm", "facebook messenger", "instagram-direct", "email", "sms", "xy"],
)
def test_a_channel_for_one_customer_is_not(channel: str) -> None:
    assert not is_public(channel)
    assert list(DETECTORS["public_channel"](document("Hi Jo", channel=channel))) == []


def test_a_channel_that_is_not_stated_is_not_public() -> None:
    assert not is_public(None)
    assert list(DETECTORS["public_channel"](document("Hi Jo"))) == []


def test_the_rule_about_asking_in_public_names_the_same_channels() -> None:
    ruleset = load_packs([RULES / "safe.yaml"])
    (rule,) = [each for each in ruleset.rules if each.info.id == "safe/pii-public-ask"]
    assert [each for each in rule.when.channel if not is_public(each)] == []
    assert [each for each in rule.when.not_channel if is_public(each)] == []
