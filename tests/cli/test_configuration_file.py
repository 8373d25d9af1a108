"""A configuration file says what the command line leaves open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cli_samples import OTHER, call, write

ALL = "Sorry, and thank you for all the many words here!!"


def fired(*arguments: str) -> list[str]:
    """The ids of the rules with findings, in the order of the text."""
    result = call("check", write("a.txt", ALL), "--format", "concise", *arguments)
    assert result.err == ""
    return [line.split()[2] for line in result.out.splitlines()]


def test_the_file_is_found_from_the_working_directory_upward(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("respcheck.toml", 'select = ["tiny/sorry"]')
    os.makedirs("deep/down")
    monkeypatch.chdir("deep/down")
    assert fired() == ["tiny/sorry"]


def test_the_nearest_file_is_the_only_one_that_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    write("respcheck.toml", 'select = ["tiny/sorry"]')
    write("deep/pyproject.toml", '[tool.respcheck]\nignore = ["tiny/long"]')
    monkeypatch.chdir("deep")
    assert fired() == ["tiny/sorry", "tiny/shout"]


def test_respcheck_toml_beats_pyproject_in_the_same_folder() -> None:
    write("pyproject.toml", '[tool.respcheck]\nselect = ["tiny/long"]')
    assert fired() == ["tiny/long"]
    write("respcheck.toml", 'select = ["tiny/sorry"]')
    assert fired() == ["tiny/sorry"]


@pytest.mark.parametrize(
    "text",
    ["[tool.other]\nx = 1", "tool = 1", "not toml at all [", '[project]\nname = "respcheck"'],
)
def test_a_pyproject_that_does_not_configure_respcheck_is_passed_over(text: str) -> None:
    write("pyproject.toml", text)
    assert len(fired()) == 3


def test_a_pyproject_that_cannot_be_read_is_passed_over() -> None:
    Path("pyproject.toml").write_bytes(b"# caf\xe9\n[tool.respcheck]\n")
    assert len(fired()) == 3


def test_isolated_reads_no_file() -> None:
    write("respcheck.toml", "nonsense")
    assert len(fired("--isolated")) == 3


def test_a_named_file_is_read_in_place_of_the_one_that_would_be_found() -> None:
    write("respcheck.toml", 'select = ["tiny/long"]')
    write("ours.toml", 'select = ["tiny/sorry"]')
    assert fired("--config", "ours.toml") == ["tiny/sorry"]


def test_a_file_cannot_be_named_and_refused_at_once() -> None:
    write("ours.toml", "")
    assert call("check", "a.txt", "--config", "ours.toml", "--isolated") == (
        2,
        "",
        "error: --isolated reads no configuration, and --config names one.\n",
    )


def test_the_command_line_wins() -> None:
    write("respcheck.toml", 'select = ["tiny/long"]\nseverity = "error"\nchannel = "sms"\n')
    assert fired() == []
    options = ("--select", "tiny/x-thanks", "--severity", "warning", "--channel", "x")
    assert fired(*options) == ["tiny/x-thanks"]


def test_rules_to_ignore_are_added_to_those_of_the_file() -> None:
    write("respcheck.toml", 'ignore = ["tiny/long"]')
    assert fired("--ignore", "tiny/shout") == ["tiny/sorry"]


def test_what_is_said_of_every_reply_holds_where_it_says_nothing_else() -> None:
    write("respcheck.toml", 'channel = "x"\nselect = ["tiny/x-thanks"]')
    write("a.jsonl", '{"reply": "Thank you."}\n{"reply": "Thank you.", "channel": "sms"}\n')
    result = call("check", "a.jsonl", "--format", "concise")
    assert [line.split()[0] for line in result.out.splitlines()] == ["a.jsonl:1:12:"]


def test_fields_and_the_bar_can_be_set() -> None:
    write("respcheck.toml", 'text-field = "answer"\nid-field = "n"\nfail-on = "error"')
    write("a.csv", "n,answer,reply\nT1,Sorry.,Fine.\n")
    result = call("check", "a.csv", "--quiet")
    assert (result.code, result.out.splitlines()[0]) == (0, "a.csv, record T1 (line 2)")


def test_packs_are_relative_to_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write("rules/other.yaml", OTHER)
    write("respcheck.toml", 'packs = ["rules/other.yaml"]\nselect = ["other/sorry"]')
    os.makedirs("deep")
    monkeypatch.chdir("deep")
    assert fired() == ["other/sorry"]


def test_a_pack_may_be_named_by_the_file_and_by_an_option() -> None:
    write("other.yaml", OTHER)
    write("respcheck.toml", 'packs = ["other.yaml"]\nselect = ["other/sorry"]')
    assert fired("--pack", "./other.yaml") == ["other/sorry"]


def test_the_severity_of_a_rule_can_be_changed() -> None:
    write("respcheck.toml", '[rules]\n"tiny/sorry" = "error"\n')
    result = call("check", write("a.txt", "Sorry."), "--format", "concise")
    assert result.out == "a.txt:1:1: error tiny/sorry You say “Sorry”. [Sorry]\n"


def test_a_rule_can_be_switched_off() -> None:
    write("respcheck.toml", '[rules]\n"tiny/sorry" = "off"\ntiny/long = "off"'.replace(
        "tiny/long", '"tiny/long"'))  # fmt: skip
    assert fired() == ["tiny/shout"]
    assert "  off        tiny/sorry     Says sorry\n" in call("rules").out
    assert call("explain", "tiny/sorry").out.startswith("tiny/sorry (off)\n")


def test_the_limits_of_a_rule_can_be_changed() -> None:
    write("respcheck.toml", '[rules."tiny/long"]\nmax = 2\nseverity = "warning"')
    result = call("check", write("a.txt", "Just three words."), "--format", "concise")
    assert result.out == "a.txt:1:1: warning tiny/long 3 words, and 2 is the most.\n"


def test_a_limit_can_be_set_for_each_channel() -> None:
    write("respcheck.toml", '[rules]\n"tiny/long" = {max = {x = 2, email = 200}}')
    draft = write("a.txt", "Just three words.")
    assert call("check", draft, "--channel", "x", "--fail-on", "suggestion").code == 1
    assert call("check", draft, "--channel", "email", "--fail-on", "suggestion").code == 0
