"""The order in which packs are given makes no difference."""

from itertools import permutations
from pathlib import Path

import pytest
from pack_samples import VALID, Packs, problems_of

import respcheck.packs.load
from respcheck.engine import Engine
from respcheck.language.annotate import Annotator
from respcheck.model import single_reply
from respcheck.packs.load import load_packs, pack_names

RULE = VALID[VALID.index("rules:") : VALID.index("evidence:\n")]
TWO = f"""\
pack: alpha
about: Another.
markers:
  late: {{about: A., any: [late, {{marker: demo/apology}}], quality: [honest]}}
{RULE.replace("says-sorry", "a-rule").replace("{present: apology}", "{present: late}")}"""
THREE = f"""\
pack: zeta
{RULE.replace("says-sorry", "b-rule").replace("present: apology", "count: alpha/late, max: 0")}\
evidence:
  other: {{citation: Other., finding: Other.}}
"""


def test_any_order_gives_the_same_rules_and_findings(packs: Packs) -> None:
    files = [packs.write(f"{n}.yaml", text) for n, text in enumerate((VALID, TWO, THREE))]
    annotator = Annotator()
    replies = [single_reply("We are sorry, so sorry, that it is late."), single_reply("Fine.")]
    seen = []
    for order in permutations(files):
        ruleset = load_packs(order, shipped=False)
        reports = list(Engine(ruleset, ruleset.rules, annotator).reports(replies))
        names = [list(each) for each in (ruleset.packs, ruleset.trees, ruleset.markers)]
        seen.append((names, ruleset.markers, ruleset.rules, ruleset.qualities, reports))
    assert all(each == seen[0] for each in seen)
    assert [each.info.id for each in seen[0][2]] == [
        "alpha/a-rule",
        "demo/says-sorry",
        "zeta/b-rule",
    ]
    assert seen[0][0] == [
        ["alpha", "demo", "zeta"],
        ["alpha", "demo", "zeta"],
        ["alpha/late", "demo/apology"],
    ]
    assert len(seen[0][4][0].findings) == 6


def test_any_order_gives_the_same_problems(packs: Packs) -> None:
    faulty = (VALID.replace("    why:", "    wyh:"), TWO.replace("[late,", "[[],"), "pack: [")
    files = [packs.write(f"{n}.yaml", text) for n, text in enumerate(faulty)]
    orders = [problems_of(*order) for order in permutations(files)]
    assert all(set(each) == set(orders[0]) and len(each) == len(orders[0]) for each in orders)


@pytest.fixture
def shipped(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = packs.write("shipped.yaml", VALID)
    monkeypatch.setattr(respcheck.packs.load, "shipped_packs", lambda: (path,))
    return path


def test_a_company_gives_a_quality_and_a_source_anew(packs: Packs, shipped: Path) -> None:
    own = packs.write(
        "a.yaml",
        "pack: acme\n"
        "qualities:\n  honest: {meaning: Ours., detracts: Lies., shows: Truth.}\n"
        "evidence:\n  house: {citation: Ours., finding: Ours.}\n",
    )
    ruleset = load_packs([own])
    assert ruleset.qualities["honest"].meaning == "Ours."
    assert ruleset.rules[0].info.evidence[0].citation == "Ours."
    assert list(ruleset.packs) == ["demo"]


def test_a_shipped_pack_that_is_named_again_is_read_once(packs: Packs, shipped: Path) -> None:
    ruleset = load_packs([shipped, shipped.parent / "." / "shipped.yaml"])
    assert list(ruleset.packs) == ["demo"]
    assert pack_names(ruleset, [shipped]) == {"demo"}


def test_the_names_of_packs_are_those_of_their_files(
    packs: Packs, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = packs.write("own.yaml", "pack: acme\n")
    monkeypatch.chdir(packs.folder)
    ruleset = load_packs([own])
    assert pack_names(ruleset, [Path("own.yaml")]) == {"acme"}
    assert pack_names(ruleset, [Path()]) == {"acme", "demo"}
    assert pack_names(ruleset, []) == frozenset()
