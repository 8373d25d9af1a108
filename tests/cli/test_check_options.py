"""The options of `respcheck check` choose rules, bars and what is known of a reply."""

from __future__ import annotations

import re

import pytest
from cli_samples import OTHER, call, write

ALL = "Sorry, and thank you for all the many words here!!"


def fired(*arguments: str, text: str = ALL) -> list[str]:
    """The ids of the rules with findings, in the order of the text."""
    result = call("check", write("a.txt", text), "--format", "concise", *arguments)
    assert result.err == ""
    return re.findall(r" (\w+/[\w-]+) ", result.out)


def test_every_rule_runs_unless_some_are_chosen() -> None:
    assert fired() == ["tiny/long", "tiny/sorry", "tiny/shout"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "tiny/sorry"], ["tiny/sorry"]),
        (["--select", "tiny/s"], ["tiny/sorry", "tiny/shout"]),
        (["--select", "tiny/sorry,tiny/long"], ["tiny/long", "tiny/sorry"]),
        (["--select", "tiny/sorry", "--select", "tiny/long"], ["tiny/long", "tiny/sorry"]),
        (["--ignore", "tiny/s"], ["tiny/long"]),
        (["--ignore", "tiny/long", "--ignore", "tiny/shout"], ["tiny/sorry"]),
        (["--select", "tiny", "--ignore", "tiny/long, tiny/shout"], ["tiny/sorry"]),
        (["--ignore", "tiny"], []),
    ],
)
def test_rules_are_chosen_by_name_pack_or_beginning(
    options: list[str], expected: list[str]
) -> None:
    assert fired(*options) == expected


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_name_is_an_error_with_the_nearest_one(option: str) -> None:
    assert call("check", write("a.txt", ALL), option, "tiny/sory") == (
        2,
        "",
        "error: No rule or pack is named tiny/sory, or begins with it.\n"
        "help: Did you mean tiny/sorry?\n",
    )


@pytest.mark.parametrize("nothing", ["", ",", " , "])
def test_an_empty_choice_is_an_error_and_not_everything(nothing: str) -> None:
    assert call("check", write("a.txt", ALL), "--select", nothing) == (
        2,
        "",
        "error: --select names nothing.\nhelp: Name a rule or a pack, or leave it out.\n",
    )


def test_a_pack_can_be_added() -> None:
    pack = write("other.yaml", OTHER)
    assert fired("--pack", pack, "--select", "other/sorry,tiny/sorry") == [
        "other/sorry",
        "tiny/sorry",
    ]


def test_a_folder_of_packs_can_be_added_and_named_twice() -> None:
    write("ours/other.yaml", OTHER)
    assert fired("--pack", "ours", "--pack", "./ours", "--select", "other/sorry") == ["other/sorry"]


def test_a_pack_that_is_not_there_is_an_error() -> None:
    assert call("check", write("a.txt", ALL), "--pack", "nowhere.yaml") == (
        2,
        "",
        "nowhere.yaml: error: This file could not be read: no such file or directory.\n",
    )


def test_the_channel_decides_which_rules_apply() -> None:
    assert fired("--select", "tiny/x-thanks") == []
    assert fired("--select", "tiny/x-thanks", "--channel", "x") == ["tiny/x-thanks"]
    assert fired("--select", "tiny/x-thanks", "--channel", "sms") == []


def test_the_stage_decides_which_rules_apply() -> None:
    assert fired("--select", "tiny/long", "--stage", "ack") == []
    assert fired("--select", "tiny/long", "--stage", "resolve") == ["tiny/long"]


def test_what_a_file_says_of_itself_goes_before_the_options() -> None:
    draft = write("a.md", "---\nchannel: sms\n---\nThank you.\n")
    options = ("--select", "tiny/x-thanks", "--format", "concise")
    assert call("check", draft, "--channel", "x", *options).out == ""


def test_mode_and_locale_are_taken() -> None:
    assert fired("--select", "tiny/sorry", "--mode", "template", "--locale", "en-GB") == [
        "tiny/sorry"
    ]


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--mode", "drft", "Did you mean `draft`? It is `draft` or `template`."),
        ("--stage", "9", "It is `ack`, `update`, `resolve` or `refuse`."),
        ("--severity", "Error", "Did you mean `error`? It is `error`, `warning` or `suggestion`."),
        ("--fail-on", "never", "It is `error`, `warning` or `suggestion`."),
        ("--format", "xml", "It is `full`, `concise`, `json` or `jsonl`."),
    ],
)
def test_a_value_that_is_none_of_the_known_is_an_error(
    option: str, value: str, message: str
) -> None:
    assert call("check", "a.txt", option, value) == (
        2,
        "",
        f"error: {option} cannot be `{value}`.\nhelp: {message}\n",
    )


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ("suggestion", ["tiny/long", "tiny/sorry", "tiny/shout"]),
        ("warning", ["tiny/sorry", "tiny/shout"]),
        ("error", ["tiny/shout"]),
    ],
)
def test_findings_below_a_severity_are_left_out(severity: str, expected: list[str]) -> None:
    assert fired("--severity", severity) == expected


@pytest.mark.parametrize(
    ("rule", "fail_on", "code"),
    [
        ("long", None, 0),
        ("long", "suggestion", 1),
        ("sorry", None, 1),
        ("sorry", "error", 0),
        ("shout", "error", 1),
    ],
)
def test_the_bar_decides_whether_findings_fail(rule: str, fail_on: str | None, code: int) -> None:
    bar = () if fail_on is None else ("--fail-on", fail_on)
    assert call("check", write("a.txt", ALL), "--select", f"tiny/{rule}", *bar).code == code


def test_exit_zero_reports_and_succeeds() -> None:
    result = call("check", write("a.txt", "Sorry."), "--exit-zero", "--format", "concise")
    assert (result.code, result.out.count("\n")) == (0, 1)
