"""The packs of `rules/more`, which are not on by default, keep the promises of their examples."""

from __future__ import annotations

from pathlib import Path

from respcheck.language.annotate import Annotator
from respcheck.packs.load import load_packs, pack_names
from respcheck.verify import verify

MORE = Path(__file__).resolve().parents[1] / "rules" / "more"


def test_every_example_holds() -> None:
    ruleset = load_packs([MORE])
    result = verify(ruleset, sorted(pack_names(ruleset, [MORE])), Annotator())
    assert [(failure.location, failure.message) for failure in result.failures] == []
    assert result.examples > 0
