"""Configuration: `respcheck.toml`, or `[tool.respcheck]` in `pyproject.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from respcheck.errors import Problem, ProblemsError, RespcheckError
from respcheck.model import Context, Severity

FILE_NAME = "respcheck.toml"
_PROJECT_FILE = "pyproject.toml"


def _hyphens(name: str) -> str:
    return name.replace("_", "-")


class _Settings(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_hyphens, populate_by_name=True
    )


class RuleSettings(_Settings):
    """What a company changes of one rule: its severity, `off`, or the limits of its check."""

    model_config = ConfigDict(frozen=True, extra="allow")
    severity: Severity | Literal["off"] | None = None

    @property
    def limits(self) -> dict[str, Any]:
        return dict(self.model_extra or {})


def _severity_alone(value: Any) -> Any:
    return {"severity": value} if isinstance(value, str) else value


class Configuration(_Settings):
    """Everything that can be set in a file; the command line wins over it.

    `packs` are paths relative to the file. `rules` maps a rule's id to a severity, to "off", or
    to a table with `severity` and the limits of the rule's check (`max`, `min`, `at_least`).
    """

    packs: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = Severity.SUGGESTION
    fail_on: Severity = Severity.WARNING
    pipeline: str | None = None
    channel: str | None = None
    mode: Literal["draft", "template"] | None = None
    stage: Literal["ack", "update", "resolve", "refuse"] | None = None
    locale: str | None = None
    text_field: str | None = None
    customer_field: str | None = None
    id_field: str | None = None
    rules: dict[str, Annotated[RuleSettings, BeforeValidator(_severity_alone)]] = Field(
        default_factory=dict
    )

    @property
    def context(self) -> Context:
        """What the file says of every reply that does not say it itself."""
        return Context(self.channel, self.mode, self.stage, None, self.locale)


def find_configuration(start: Path) -> Path | None:
    """The nearest configuration file, from `start` upward; `respcheck.toml` goes first."""
    for folder in (start, *start.parents):
        if (own := folder / FILE_NAME).is_file():
            return own
        project = folder / _PROJECT_FILE
        if project.is_file() and "respcheck" in _table(project).get("tool", {}):
            return project
    return None


def read_configuration(path: Path) -> Configuration:
    """Read one file. Raises ProblemsError with everything that is wrong in it."""
    table = _table(path)
    prefix: tuple[str, ...] = ()
    if path.name == _PROJECT_FILE:
        table, prefix = table.get("tool", {}).get("respcheck", {}), ("tool", "respcheck")
    try:
        settings = Configuration.model_validate(table)
    except ValidationError as error:
        text = path.read_text("utf-8-sig")
        raise ProblemsError(
            [_problem(path, text, prefix, fault) for fault in error.errors(include_url=False)]
        ) from None
    packs = tuple(path.parent / each for each in settings.packs)
    return settings.model_copy(update={"packs": packs})


def _table(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise RespcheckError(f"{path} could not be read: {reason.lower()}.") from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", str(error))
        message, line, column = (found[1], int(found[2]), int(found[3])) if found else (
            str(error), len(text.splitlines()), 1,
        )  # fmt: skip
        source = text.splitlines()[line - 1 : line]
        problem = Problem(
            str(path), f"This is not TOML: {message}.", None, line, column, *source[:1]
        )
        raise ProblemsError([problem]) from None


def _problem(path: Path, text: str, prefix: tuple[str, ...], fault: Any) -> Problem:
    keys = [*prefix, *(str(part) for part in fault["loc"])]
    line = _line_of(text, keys)
    source = text.splitlines()[line - 1] if line else None
    column = len(source) - len(source.lstrip()) + 1 if source is not None else None
    name = keys[-1] if keys else ""
    if fault["type"] == "extra_forbidden":
        known = sorted(_hyphens(each) for each in Configuration.model_fields)
        return Problem(
            str(path), f"There is no setting {name}.", f"Known: {', '.join(known)}.",
            line, column, source,
        )  # fmt: skip
    message = f"{name}: {fault['msg'].rstrip('.')}."
    return Problem(str(path), message[:1].upper() + message[1:], None, line, column, source)


def _line_of(text: str, keys: Sequence[str]) -> int | None:
    """The line of the deepest of the keys that stands in a TOML text, counted from 1."""
    table: list[str] = []
    best: tuple[int, int] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+([^\]]+)\]", line):
            table = _key_parts(header[1])
            own = table
        elif assigned := re.match(r"\s*([^=#]+?)\s*=", line):
            own = [*table, *_key_parts(assigned[1])]
        else:
            continue
        if own == list(keys[: len(own)]) and (best is None or len(own) > best[0]):
            best = (len(own), number)
    return best[1] if best else None


def _key_parts(key: str) -> list[str]:
    return [
        part.strip().strip("\"'") for part in re.findall(r"\"[^\"]*\"|'[^']*'|[^.]+", key.strip())
    ]
