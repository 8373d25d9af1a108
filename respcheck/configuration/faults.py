"""What is wrong with a setting, in plain words and at its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from respcheck.configuration.toml_places import place_of
from respcheck.errors import Problem, ProblemsError


class Fault(NamedTuple):
    """Something wrong with the setting that `keys` lead to; `word` is the value at fault."""

    keys: tuple[str, ...]
    message: str
    hint: str | None = None
    word: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a configuration was read from, and the table of it that is ours."""

    path: Path
    text: str
    table: tuple[str, ...]

    def error(self, faults: Iterable[Fault]) -> ProblemsError:
        """All the faults, each at its place, in the order of the file."""
        problems = [self._problem(fault) for fault in faults]
        return ProblemsError(sorted(problems, key=lambda each: (each.line or 0, each.column or 0)))

    def _problem(self, fault: Fault) -> Problem:
        line, column = place_of(self.text, [*self.table, *fault.keys], fault.word)
        source = self.text.splitlines()[line - 1] if line else None
        return Problem(str(self.path), fault.message, fault.hint, line, column, source)


_EXPECTED = {
    "bool_type": "true or false",
    "dict_type": "a table",
    "float_type": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "is_instance_of": 'a path in quotation marks, such as "rules.yaml"',
    "model_type": "a table",
    "string_type": "text in quotation marks",
    "tuple_type": 'a list, such as ["one", "two"]',
}


def in_words(error: Mapping[str, Any], settings: Iterable[str]) -> Fault:
    """One error of pydantic's as a fault; `settings` are the known names."""
    keys = tuple(each for each in error["loc"] if isinstance(each, str))
    name, value, kind = keys[-1] if keys else "respcheck", error["input"], error["type"]
    word = value if isinstance(value, str) else None
    if kind == "extra_forbidden":
        known = sorted(settings)
        near = get_close_matches(name.replace("_", "-"), known, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(known)}."
        return Fault(keys, f"There is no setting {name}.", hint)
    if kind == "literal_error":
        expected = str(error["ctx"]["expected"]).replace("'", "")
        return Fault(keys, f"{name} cannot be {_shown(value)}.", f"It is {expected}.", word)
    if kind in _EXPECTED:
        message = f"{name} should be {_EXPECTED[kind]}, and this is {_shown(value)}."
        return Fault(keys, message, word=word)
    reason = str(error["msg"]).removeprefix("Value error, ").removeprefix("Input ").rstrip(".")
    return Fault(keys, f"{name} cannot be {_shown(value)}: it {reason}.", word=word)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value[:40]}…"' if len(value) > 40 else f'"{value}"'
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list | tuple) else "a date or a time"
