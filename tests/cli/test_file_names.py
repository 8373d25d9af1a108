"""No name of a file can style, hide or run anything in a terminal, or break a line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from cli_samples import call, write


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("two words.txt", "two words.txt"),
        ("[bold]x[/bold].txt", "[bold]x[/bold].txt"),
        (":smile:.txt", ":smile:.txt"),
        ("new\nline.txt", "new␊line.txt"),
        ("\x1b[31mred.txt", "␛[31mred.txt"),
        ("\u202egnp.txt", "�gnp.txt"),
        ("日本.txt", "日本.txt"),
        ("--help.txt", "--help.txt"),
    ],
)
def test_a_name_is_shown_as_it_is_or_made_visible(name: str, shown: str) -> None:
    result = call("check", "--format", "concise", "--", write(name, "Sorry."))
    assert result.out == f"{shown}:1:1: warning tiny/sorry You say “Sorry”. [Sorry]\n"
    assert call("check", "--", name).out.startswith(f"{shown}\n  warning")


@pytest.mark.parametrize("name", ["\x1b[31mred.txt", "new\nline.txt", "[bold].txt"])
def test_the_name_of_a_missing_file_is_made_visible_too(name: str) -> None:
    result = call("check", name)
    assert result.err.splitlines()[0].endswith(": error: There is no such file or directory.")
    assert "\x1b" not in result.err


def test_a_name_that_is_not_utf_8_can_be_read_and_reported() -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    write(name, "Sorry.")
    assert call("check", "--format", "concise", name).out.startswith("caf�.txt:1:1: warning")
    (reply,) = json.loads(call("check", "--format", "json", name).out)["replies"]
    assert reply["path"] == "caf�.txt"
    write(f"folder/{name}", "Sorry.")
    assert call("check", "-q", "folder").code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "a.txt", "--select", "\x1b[31mtone"],
        ["check", "a.txt", "--mode", "\x1b[31mdraft"],
        ["check", "a.txt", "--\x1b[31mmode"],
        ["check", "a.txt", "--config", "\x1b[31m.toml"],
        ["check", "a.txt", "--pack", "\x1b[31m.yaml"],
        ["check", "a.txt", "--to", "\x1b[31m.txt"],
        ["check", "a.txt", "--output", "\x1b[31m/x"],
        ["explain", "\x1b[31mtone"],
        ["\x1b[31mcheck"],
    ],
)
def test_no_argument_comes_back_with_its_escapes(arguments: list[str]) -> None:
    Path("a.txt").write_text("Hello.")
    result = call(*arguments)
    assert result.code == 2
    assert "\x1b" not in result.out + result.err
    assert "Traceback" not in result.err
