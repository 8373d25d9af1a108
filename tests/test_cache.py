"""The cache: what is kept is found again by its content, or made anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from respcheck.cache import FOLDER_VARIABLE, keep, key_of, recalled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_what_is_kept_is_recalled(folder: Path) -> None:
    keep(key_of("a page"), b"words")
    assert recalled(key_of("a page")) == b"words"
    assert recalled(key_of("another page")) is None


def test_a_key_tells_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("ab") == key_of(b"ab")


@pytest.mark.parametrize("damage", [b"", b"words", b"\0" * 40])
def test_a_damaged_entry_is_as_good_as_none(folder: Path, damage: bytes) -> None:
    keep(key_of("a page"), b"words")
    (folder / key_of("a page")).write_bytes(damage)
    assert recalled(key_of("a page")) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_what_another_user_kept_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(key_of("a page"), b"words")
    monkeypatch.setattr(os, "getuid", lambda: (folder / key_of("a page")).stat().st_uid + 1)
    assert recalled(key_of("a page")) is None


def test_without_a_folder_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, "")
    keep(key_of("a page"), b"words")
    assert recalled(key_of("a page")) is None


def test_a_folder_that_cannot_be_made_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "file" / "kept"))
    keep(key_of("a page"), b"words")
    assert recalled(key_of("a page")) is None
