"""Shell completion: what can stand where, without loading any pipeline."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
_OPTIONS = ("install_completion", "show_completion")


def choices(names: Iterable[str]) -> Callable[[], list[str]]:
    """Completion of an option that is one of a few names."""
    return lambda: list(names)


def input_formats() -> list[str]:
    """The names of the formats that can be read."""
    from respcheck.readers import READERS

    return [reader.name for reader in READERS]


def rule_ids() -> list[str]:
    """The ids of the rules that this folder's configuration gives; none where it is faulty."""
    from respcheck.cli.settings import Given
    from respcheck.errors import RespcheckError

    try:
        return [rule.info.id for rule in Given().ruleset().rules]
    except RespcheckError:
        return []


def rules_and_packs() -> list[str]:
    """The ids of the rules, and the names of their packs."""
    ids = rule_ids()
    return [*dict.fromkeys(id.partition("/")[0] for id in ids), *ids]


def name_the_shell(command: Any) -> None:
    """Let `--show-completion zsh` and `--install-completion zsh` mean that shell.

    Typer guesses the shell from the processes around it. It also loads pydantic for each option
    that has neither value nor default, which every call for help would wait for.
    """
    for option in command.params:
        if option.name in _OPTIONS:
            option.default = False
            option.callback = _for_named_shell(option.callback, option.opts)


def _for_named_shell(callback: Callable[..., Any], flags: list[str]) -> Callable[..., Any]:
    def run(context: Any, option: Any, value: Any) -> Any:
        return callback(context, option, _after(flags) or value if value else value)

    return run


def _after(flags: list[str]) -> str | None:
    """The shell that the command line names after one of these flags."""
    for flag, word in zip(sys.argv, sys.argv[1:], strict=False):
        if flag in flags and word in SHELLS:
            return word
    return None
