"""Configuration: `respcheck.toml`, or `[tool.respcheck]` in `pyproject.toml`."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from respcheck.configuration.faults import Fault, Origin, in_words
from respcheck.configuration.settings import Configuration, RuleSettings
from respcheck.errors import Problem, ProblemsError, RespcheckError
from respcheck.locate import PROJECT_FILE

__all__ = [
    "Configuration",
    "Fault",
    "RuleSettings",
    "in_words",
    "read_configuration",
]

_TABLE = ("tool", "respcheck")


def read_configuration(path: Path) -> Configuration:
    """Read one file. Raises ProblemsError with everything that is wrong in it."""
    text = _text(path)
    table: Any = _parsed(path, text)
    origin = Origin(path, text, _TABLE if path.name == PROJECT_FILE else ())
    for key in origin.table:
        table = table.get(key) if isinstance(table, dict) else None
    if table is None:
        message = f"{path} has no table [tool.respcheck]."
        raise RespcheckError(message, "Add it, or name a file that configures respcheck.")
    try:
        return Configuration.model_validate(table).from_file(origin)
    except ValidationError as error:
        known = [name.replace("_", "-") for name in Configuration.model_fields]
        faults = error.errors(include_url=False)
        raise origin.error([in_words(fault, known) for fault in faults]) from None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RespcheckError(f"{path} could not be read: {reason}.") from None
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        message, hint = "This byte is not UTF-8.", "Save the file as UTF-8."
        raise ProblemsError([Problem(str(path), message, hint, line, column)]) from None


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        lines = text.splitlines() or [""]
        found = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", str(error))
        line, column = len(lines), len(lines[-1]) + 1
        message = str(error).removesuffix(" (at end of document)")
        if found:
            message, line, column = found[1], int(found[2]), int(found[3])
        source = lines[line - 1] if line <= len(lines) else None
        message = f"This is not TOML: {message[:1].lower()}{message[1:]}."
        raise ProblemsError([Problem(str(path), message, None, line, column, source)]) from None
    except RecursionError:
        message = "This is not TOML: it is nested too deeply."
        raise ProblemsError([Problem(str(path), message)]) from None
