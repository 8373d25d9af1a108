"""Any text becomes safe to show, character by character."""

import pytest
from hypothesis import given
from report_samples import hostile_text, is_harmless

from respcheck.reporters.visible import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Grüße, 日本, :smile: [bold]x[/bold]", "Grüße, 日本, :smile: [bold]x[/bold]"),
        ("\x00\x1b[31m\x7f", "␀␛[31m␡"),
        ("a\tb\nc\rd", "a␉b␊c␍d"),
        ("\x85\x9b31m", "��31m"),
        ("\u202eabc\u202c\u2066\u2069", "�abc���"),
        ("a\u200bb\u200cc\ufeffd\u00ade", "a�b�c�d�e"),
        ("a\u2028b\u2029c", "a�b�c"),
        ("\ue000\U0010ffff\ud800", "���"),
        ("a\u200db", "a�b"),
        ("a\ufe0f\U000e0101\u3164", "a���"),
        ("non\u00a0breaking\u3000wide", "non\u00a0breaking\u3000wide"),
    ],
)
def test_what_cannot_be_seen_gets_a_stand_in(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "emoji",
    [
        "❤\ufe0f",
        "👩\u200d💻",
        "🏳\ufe0f\u200d🌈",
        "👍🏽",
        "1\ufe0f\u20e3",
        "🇬🇧",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\U0001fae8",
    ],
)
def test_emoji_stay_whole(emoji: str) -> None:
    assert visible(f"so {emoji} so") == f"so {emoji} so"


def test_tags_that_make_no_flag_are_shown() -> None:
    assert visible("🏴\U000e0068\U000e0069\U000e007f") == "🏴���"


def test_a_mark_needs_a_character_to_stand_on() -> None:
    assert visible("\u0301e\u0301") == "�e\u0301"


def test_a_stack_of_marks_ends_where_it_would_cover_other_lines() -> None:
    assert visible("e" + 6 * "\u0301") == "e" + 4 * "\u0301" + "��"


@given(hostile_text)
def test_any_text_becomes_harmless_and_keeps_its_offsets(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert "\n" not in shown
    assert is_harmless(shown)
    assert visible(shown) == shown


def test_prose_stands_on_one_line() -> None:
    assert one_line("  One\n  two\tthree.\n") == "One two three."
