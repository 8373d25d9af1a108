"""`check --card` sets what a reply shows beside what takes from it."""

from __future__ import annotations

from pathlib import Path

from cli_samples import call


def _card(reply: str, tmp_path: Path, *options: str) -> str:
    (tmp_path / "draft.txt").write_text(reply)
    return call("check", str(tmp_path / "draft.txt"), "--card", "--quiet", *options).out


def test_a_quality_that_is_shown_stands_with_the_words_that_show_it(tmp_path: Path) -> None:
    assert _card("Well, thank you.", tmp_path) == (
        f'{tmp_path / "draft.txt"}\n  card\n    + warm: "thank you"\n'
    )


def test_a_quality_that_something_takes_from_stands_with_the_rule(tmp_path: Path) -> None:
    assert _card("We are sorry.", tmp_path).endswith("\n  card\n    - warm: tiny/sorry\n")


def test_a_quality_can_be_shown_and_taken_from(tmp_path: Path) -> None:
    shown = _card("Sorry, and thank you.", tmp_path)
    assert shown.endswith('  card\n    + warm: "thank you"\n    - warm: tiny/sorry\n')


def test_what_is_not_seen_is_said(tmp_path: Path) -> None:
    assert _card("Fine.", tmp_path).endswith("  card\n    not seen: warm\n")


def test_a_card_is_for_people(tmp_path: Path) -> None:
    result = call("check", "-", "--card", "--format", "json")
    assert result.code == 2
    assert result.err == (
        "error: --card goes with --format full.\nhelp: Leave one of the two out.\n"
    )
