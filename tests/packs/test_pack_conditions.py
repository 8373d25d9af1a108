"""Conditions on the message that a reply answers: its mood, and what stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pack_samples import spoilt

from respcheck.engine import Engine
from respcheck.language.annotate import Annotator
from respcheck.model import single_reply
from respcheck.packs.load import load_packs

UPSET = "This is a disgrace, I am furious, you lost my parcel again."
PRAISE = "Thank you so much, your driver was lovely!"
ASKED = "Could you apologise?"


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator()


@pytest.mark.parametrize(
    ("when", "customer", "applies"),
    [
        ("mood: upset", UPSET, True),
        ("mood: upset", PRAISE, False),
        ("mood: [upset, praise]", PRAISE, True),
        ("mood: upset", None, False),
        ("not_mood: praise", UPSET, True),
        ("not_mood: praise", PRAISE, False),
        ("not_mood: praise", None, True),
        ("customer: asks", ASKED, True),
        ("customer: asks", UPSET, False),
        ("customer: asks", None, False),
        ("not_customer: asks", ASKED, False),
        ("not_customer: asks", UPSET, True),
        ("not_customer: asks", None, True),
    ],
)
def test_a_rule_can_depend_on_the_message(
    tmp_path: Path, annotator: Annotator, when: str, customer: str | None, applies: bool
) -> None:
    asks = "  asks: {about: Asks., any: [apologise], said_by: anyone, quality: [honest]}\n"
    pack = tmp_path / "demo.yaml"
    check = "    check: {present: apology}\n"
    pack.write_text(
        spoilt((check, f"{check}    when: {{{when}}}\n"), ("markers:\n", f"markers:\n{asks}")),
        "utf-8",
    )
    ruleset = load_packs([pack], shipped=False)
    engine = Engine(ruleset, ruleset.rules, annotator)
    (report,) = engine.reports([single_reply("We are sorry.", customer=customer)])
    assert bool(report.findings) is applies


def test_a_locale_is_covered_by_its_language_and_a_channel_only_by_itself(
    tmp_path: Path, annotator: Annotator
) -> None:
    from respcheck.model import Context

    check = "    check: {present: apology}\n"
    pack = tmp_path / "demo.yaml"
    pack.write_text(spoilt((check, f"{check}    when: {{channel: x, locale: en}}\n")), "utf-8")
    ruleset = load_packs([pack], shipped=False)
    engine = Engine(ruleset, ruleset.rules, annotator)
    contexts = [
        Context(channel=channel, locale=locale)
        for channel, locale in (("x", "en-GB"), ("Twitter", "en"), ("x-dm", "en"), ("x", "de"))
    ]
    reports = engine.reports(single_reply("Sorry.", context=each) for each in contexts)
    assert [bool(report.findings) for report in reports] == [True, True, False, False]
