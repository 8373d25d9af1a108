"""What is made of packs is kept from one run to the next, until a pack changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pack_samples import VALID

from respcheck import Linter
from respcheck.cache import FOLDER_VARIABLE
from respcheck.errors import ProblemsError
from respcheck.packs import load

TEXT = "We are sorry."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "demo.yaml"
    path.write_text(VALID)
    return path


def told(pack: Path) -> list[str]:
    report = Linter(packs=pack, select="demo").check(TEXT)
    return [finding.message for finding in report.findings]


def test_packs_are_read_once(folder: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = told(pack)
    assert first == ["You say “sorry”."]

    def never(*_: object) -> None:
        raise AssertionError("the packs were read again")

    monkeypatch.setattr(load, "read_tree", never)
    assert told(pack) == first


def test_a_changed_pack_is_seen(folder: Path, pack: Path) -> None:
    told(pack)
    pack.write_text(VALID.replace("You say", "There is"))
    assert told(pack) == ["There is “sorry”."]
    pack.write_text(VALID.replace("any: [sorry]", "any: [we are]"))
    assert told(pack) == ["You say “We are”."]


@pytest.mark.parametrize("damage", [b"", b"words", b"\0" * 4000])
def test_what_is_damaged_is_made_anew(folder: Path, pack: Path, damage: bytes) -> None:
    first = told(pack)
    kept = list(folder.iterdir())
    assert len(kept) > 2
    for entry in kept:
        entry.write_bytes(damage)
    assert told(pack) == first


def test_rules_are_the_same_kept_or_not(folder: Path, pack: Path) -> None:
    made, recalled = Linter(packs=pack), Linter(packs=pack)
    assert recalled.rules == made.rules
    assert recalled.ruleset.facts == made.ruleset.facts
    assert dict(recalled.ruleset.markers) == dict(made.ruleset.markers)


def test_a_faulty_pack_is_not_kept(folder: Path, pack: Path) -> None:
    pack.write_text(VALID.replace("present: apology", "present: nothing"))
    for _ in range(2):
        with pytest.raises(ProblemsError) as told_of:
            told(pack)
        assert "There is no marker demo/nothing." in told_of.value.problems[0].message
