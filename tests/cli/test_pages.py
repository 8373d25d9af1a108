"""Pages of `rules` and `explain` are remembered, until anything that they show changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_samples import call

PACK = """\
pack: own
rules:
  - id: no-kettles
    title: A kettle
    severity: warning
    message: A kettle.
    why: We sell none.
    help: Say teapot.
    evidence: [house]
    check: {present: kettle}
    examples:
      bad: [A kettle., The kettle.]
      good: [A teapot., A pot.]
markers:
  kettle: {about: A kettle., any: [kettle]}
evidence:
  house: {citation: Ours., finding: None.}
"""


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESPCHECK_CACHE_DIR", str(tmp_path / "kept"))


def test_a_page_is_the_same_when_it_is_remembered(tmp_path: Path) -> None:
    first = call("rules")
    kept = {path.name for path in (tmp_path / "kept").iterdir()}
    assert call("rules") == first
    assert {path.name for path in (tmp_path / "kept").iterdir()} == kept
    assert kept


def test_a_changed_pack_is_seen(tmp_path: Path) -> None:
    pack = tmp_path / "own.yaml"
    pack.write_text(PACK)
    assert "A kettle" in call("rules", "--pack", str(pack)).out
    pack.write_text(PACK.replace("title: A kettle", "title: A samovar"))
    assert "A samovar" in call("rules", "--pack", str(pack)).out


def test_a_changed_configuration_is_seen(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(PACK)
    settings = tmp_path / "respcheck.toml"
    settings.write_text('packs = ["own.yaml"]\n')
    command = ("rules", "--config", str(settings))
    before = call(*command).out
    settings.write_text('packs = ["own.yaml"]\n[rules]\n"own/no-kettles" = "off"\n')
    after = call(*command).out
    assert before != after
    assert "off" in after


def test_a_mistake_is_told_every_time(tmp_path: Path) -> None:
    first = call("explain", "own/nothing")
    assert first == call("explain", "own/nothing")
    assert first.code == 2
