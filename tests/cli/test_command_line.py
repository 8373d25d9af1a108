"""The command line as a whole: help, version, errors in arguments, completion."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
from cli_samples import call, process

from respcheck.cli.options import FORMATS
from respcheck.reporters import REPORTERS

COMMANDS = ("check", "rules", "explain", "test", "inspect", "schema")


def complete(words: str) -> list[str]:
    """What bash offers for the last of these words."""
    env = {
        "_RESPCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    result = process(env=env)
    assert (result.code, result.err) == (0, "")
    return result.out.splitlines()


def test_the_version_is_that_of_the_package() -> None:
    assert call("--version") == (0, f"respcheck {version('respcheck')}\n", "")


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_lists_the_commands(flag: str) -> None:
    result = call(flag)
    assert (result.code, result.err) == (0, "")
    for command in COMMANDS:
        assert f"\n  {command} " in result.out


def test_without_arguments_there_is_help() -> None:
    result = call()
    assert result.code == 2
    assert "Usage: respcheck [OPTIONS] COMMAND" in result.out + result.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    result = call(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Usage: respcheck {command} ")


def test_every_format_can_be_asked_for() -> None:
    assert tuple(REPORTERS) == FORMATS


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "No such command 'chek'"),
        (["check"], "Missing argument 'FILE"),
        (["explain"], "Missing argument 'RULE'"),
        (["check", "a.txt", "--formt", "json"], "No such option: --formt"),
        (["check", "a.txt", "--output"], "Option '--output' requires an argument"),
        (["rules", "extra"], "Got unexpected extra argument"),
    ],
)
def test_wrong_arguments_give_a_plain_error(arguments: list[str], message: str) -> None:
    result = call(*arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert "Traceback" not in result.err


def test_the_program_is_named_respcheck_however_it_is_called() -> None:
    assert process("check").err.startswith("Usage: respcheck check ")


def test_the_schema_describes_a_pack() -> None:
    assert '"pack"' in call("schema").out


def test_completion_knows_options_their_values_and_commands() -> None:
    assert complete("respcheck check --for") == ["--format"]
    assert complete("respcheck check --format j") == ["json", "jsonl"]
    assert complete("respcheck check a.txt --mode ") == ["draft", "template"]
    assert complete("respcheck ex") == ["explain"]


def test_completion_knows_the_rules_and_packs() -> None:
    assert complete("respcheck explain tiny/s") == ["tiny/shout", "tiny/sorry"]
    assert complete("respcheck check a.txt --select ti")[0] == "tiny"


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "complete -o default -F _respcheck_completion respcheck"),
        ("zsh", "compdef _respcheck_completion respcheck"),
        ("fish", "complete --command respcheck"),
    ],
)
def test_the_completion_of_a_named_shell_is_shown(shell: str, line: str) -> None:
    result = process("--show-completion", shell)
    assert (result.code, result.err) == (0, "")
    assert line in result.out
    assert "_RESPCHECK_COMPLETE=complete_" in result.out


def test_the_completion_of_a_named_shell_is_installed(tmp_path: Path) -> None:
    result = process("--install-completion", "fish", env={"HOME": str(tmp_path)})
    script = f"{tmp_path}/.config/fish/completions/respcheck.fish"
    assert result.out.startswith(f"fish completion installed in {script}\n")
    with open(script, encoding="utf-8") as installed:
        assert installed.read().startswith("complete --command respcheck ")
