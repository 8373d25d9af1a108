"""`respcheck qualities` says what the words mean here, and a company can say it anew."""

from __future__ import annotations

from pathlib import Path

from cli_samples import call

OWN = """\
pack: own
qualities:
  warm:
    meaning: As our grandmothers were.
    detracts: Haste.
    shows: Tea.
"""


def test_each_word_has_its_meaning_and_the_rules_and_markers_that_stand_for_it() -> None:
    assert call("qualities").out == (
        "warm\n"
        "  means:     Kind.\n"
        "  detracts:  Cold words.\n"
        "             tiny/sorry\n"
        "  shows:     Thanks.\n"
        "             tiny/thanks\n"
        "\n"
        "A pack of your own can give any of these words another meaning.\n"
    )


def test_a_company_gives_a_word_its_own_meaning(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN)
    shown = call("qualities", "--pack", str(tmp_path / "own.yaml")).out
    assert "As our grandmothers were." in shown
    assert "Kind." not in shown
