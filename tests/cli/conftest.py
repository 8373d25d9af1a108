"""Every command-line test runs in an empty folder, with the tiny pack and one loaded pipeline."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from cli_samples import TINY

import respcheck.language.pipeline
import respcheck.packs.load

_load_once = lru_cache(respcheck.language.pipeline.load)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory; the tiny pack, outside of it, is the only one that is shipped."""
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "tiny.yaml").write_text(TINY, "utf-8")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(respcheck.packs.load, "shipped_packs", lambda: (packs / "tiny.yaml",))
    monkeypatch.setattr("respcheck.cli.packs.shipped_packs", lambda: (packs / "tiny.yaml",))
    monkeypatch.setattr(respcheck.language.pipeline, "load", _load_once)
    return here
