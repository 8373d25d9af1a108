"""`--profile` chooses which rules are run."""

from __future__ import annotations

import pytest
from cli_samples import TINY, call, write

STRICTER = (
    TINY.replace("pack: tiny", "pack: more")
    .replace(
        "severity: warning\n    message: You",
        "severity: warning\n    profile: strict\n    message: You",
    )
    .replace("severity: error\n", "severity: error\n    profile: all\n")
    .replace("tests", "trials")
    .replace("warm", "cosy")
)
REPLY = b"Sorry, ah!!"


def found(*arguments: str) -> list[str]:
    pack = write("more.yaml", STRICTER)
    out = call("check", "-", "--pack", pack, "--format", "concise", *arguments, stdin=REPLY).out
    rules = (line.split()[2] for line in out.splitlines())
    return sorted(rule for rule in rules if rule.startswith("more/"))


@pytest.mark.parametrize(
    ("profile", "rules"),
    [
        ("recommended", []),
        ("strict", ["more/sorry"]),
        ("all", ["more/shout", "more/sorry"]),
    ],
)
def test_each_profile_has_the_rules_of_those_before_it(profile: str, rules: list[str]) -> None:
    assert found("--profile", profile) == rules


def test_recommended_is_the_default_and_a_file_can_say_another() -> None:
    assert found() == []
    write("respcheck.toml", 'profile = "strict"\n')
    assert found() == ["more/sorry"]
    assert found("--profile", "recommended") == []


def test_a_rule_that_is_named_runs_whatever_the_profile() -> None:
    assert found("--select", "more/shout") == ["more/shout"]


def test_a_profile_that_does_not_exist_is_an_error() -> None:
    result = call("check", "-", "--profile", "strct")
    assert result.code == 2
    assert "--profile cannot be" in result.err


def test_a_wrong_profile_in_a_file_is_told_at_its_place() -> None:
    write("respcheck.toml", '\nprofile = "strct"\n')
    result = call("check", "-")
    assert result.code == 2
    assert "respcheck.toml:2:11" in result.err


def test_lists_and_explanations_name_the_profile() -> None:
    pack = write("more.yaml", STRICTER)
    assert "Says sorry (strict)\n" in call("rules", "--pack", pack).out
    assert "\nprofile: all\n" in call("explain", "more/shout", "--pack", pack).out
