"""Which files are read: named, found in directories, or neither."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from reader_samples import told

from respcheck.errors import Problem
from respcheck.readers import ReadOptions, read
from respcheck.readers.paths import unreadable

KNOWN = "`.txt`, `.md`, `.jsonl`, `.ndjson`, `.json`, `.csv` or `.tsv`"


def names(*paths: str) -> list[str]:
    return [
        item.location if isinstance(item, Problem) else item.path
        for item in read(paths, ReadOptions(), io.BytesIO())
    ]


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a/z.md", "a.TXT", ".hidden.txt", ".git/c.txt", "c.docx", "a/b/q.txt"):
        file = tmp_path / "drafts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Hi.")
    return tmp_path / "drafts"


def test_a_directory_is_all_its_files_in_order(drafts: Path) -> None:
    found = [name.replace(os.sep, "/") for name in names("drafts")]
    assert found == ["drafts/a/b/q.txt", "drafts/a/z.md", "drafts/a.TXT", "drafts/b.txt"]


def test_paths_are_read_in_the_order_they_are_named(drafts: Path) -> None:
    named = [os.path.join("drafts", name) for name in ("b.txt", ".hidden.txt", "a.TXT")]
    assert names(*named, "-") == [*named, "-"]


def test_a_hidden_directory_is_read_where_it_is_named(drafts: Path) -> None:
    directory = os.path.join("drafts", ".git")
    assert names(directory) == [os.path.join(directory, "c.txt")]


def test_links_that_go_in_a_circle_are_not_followed(drafts: Path) -> None:
    (drafts / "a" / "up").symlink_to(drafts, target_is_directory=True)
    assert len(names("drafts")) == 4


def test_a_broken_link_is_told(drafts: Path) -> None:
    (drafts / "gone.txt").symlink_to(drafts / "nowhere")
    found = list(read(["drafts"], ReadOptions(), io.BytesIO()))
    assert told(found[-1])[:2] == (
        os.path.join("drafts", "gone.txt"),
        "There is no such file or directory.",
    )


def test_a_link_to_itself_is_told_and_the_rest_is_read(drafts: Path) -> None:
    (drafts / "loop.txt").symlink_to(drafts / "loop.txt")
    found = list(read(["drafts"], ReadOptions(), io.BytesIO()))
    assert [isinstance(item, Problem) for item in found] == [False] * 4 + [True]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in directories")
def test_a_pipe_in_a_directory_is_left_out(drafts: Path) -> None:
    os.mkfifo(drafts / "pipe.txt")
    assert len(names("drafts")) == 4


def test_a_directory_without_a_file_to_read_is_told(tmp_path: Path) -> None:
    (found,) = read([str(tmp_path)], ReadOptions(), io.BytesIO())
    assert told(found) == (
        str(tmp_path),
        "This directory has no file that respcheck can read.",
        f"It reads files whose names end in {KNOWN}.",
    )


def test_a_file_that_is_not_there_is_told_and_the_next_is_read(drafts: Path) -> None:
    missing, other = read(
        ["nope.txt", os.path.join("drafts", "b.txt")], ReadOptions(), io.BytesIO()
    )
    assert told(missing) == (
        "nope.txt",
        "There is no such file or directory.",
        "Check the path; a single hyphen stands for standard input.",
    )
    assert not isinstance(other, Problem)


@pytest.mark.parametrize("path", ["a\0b.txt", "x" * 5000, ""])
def test_a_path_that_cannot_be_is_told(path: str) -> None:
    (found,) = read([path], ReadOptions(), io.BytesIO())
    assert isinstance(found, Problem)


def test_a_file_that_may_not_be_read_is_told(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    (found,) = read([os.path.join("drafts", "b.txt")], ReadOptions(), io.BytesIO())
    assert told(found) == (
        os.path.join("drafts", "b.txt"),
        "You may not read this.",
        "Ask for permission to read it.",
    )


def test_any_other_error_says_why() -> None:
    error = OSError(5, "Input/output error")
    assert told(unreadable("a.txt", error))[1] == "This cannot be read: Input/output error."


@pytest.mark.parametrize(
    ("name", "kind"), [("c.docx", "the suffix `.docx`"), ("README", "no suffix")]
)
def test_a_suffix_that_is_not_known_is_told(tmp_path: Path, name: str, kind: str) -> None:
    file = tmp_path / name
    file.write_text("Hi.")
    (found,) = read([str(file)], ReadOptions(), io.BytesIO())
    assert told(found) == (
        str(file),
        f"This file has {kind}, so its format is not known.",
        f"Name the format of its content, or give it one of {KNOWN}.",
    )
