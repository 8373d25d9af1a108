"""Exclamation marks, capitals and emoji."""

from __future__ import annotations

import pytest
from measure_samples import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thanks! Great!!", 3),
        ("Really‼ What⁉ 好！", 4),
        ("¡Hola", 0),
        ("https://acme.com/#!/a", 0),
        ("Hi {!Contact.FirstName}", 0),
        ("Type `run!`", 0),
    ],
)
def test_exclamation_marks(text: str, expected: int) -> None:
    assert read("exclamation_marks", text) == expected


@pytest.mark.parametrize(
    ("text", "in_capitals", "in_a_row"),
    [
        ("I am sorry", 0, 0),
        ("We are SO VERY SORRY about it", 3, 3),
        ("I AM SORRY", 2, 3),
        ("Your PIN and your SIM", 2, 1),
        ("Your system (OS, GPU, RAM)", 3, 1),
        ("We are *SO* _SORRY_", 2, 2),
        ("Plan A or B", 0, 0),
        ("Order AB12, SW1A 1AA", 0, 0),
        ("DON'T PANIC", 2, 2),
        ("Dear {{NAME}} [NAME]", 0, 0),
        ("@ACME ACME.COM/HELP", 0, 0),
        ("ÄRGER ÜBER", 2, 2),
        ("", 0, 0),
    ],
)
def test_capitals(text: str, in_capitals: int, in_a_row: int) -> None:
    assert read("capital_words", text) == in_capitals
    assert read("capitals_run", text) == in_a_row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thanks 😀👍🏽", 2),
        ("👨\u200d👩\u200d👧\u200d👦 🇬🇧", 2),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 1),
        ("1️⃣ first 2️⃣ second", 2),
        ("❤ ❤️ ☺ ☎", 4),
        ("© ® ™ → • ✓ :-) 5 * #", 0),
        ("©️", 1),
        ("\u200d\ufe0f", 0),
    ],
)
def test_emoji(text: str, expected: int) -> None:
    assert read("emoji_count", text) == expected
