"""What can be configured, as frozen data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr
from pydantic_core import PydanticCustomError

from respcheck.configuration.faults import Fault, Origin
from respcheck.errors import RespcheckError
from respcheck.model import Context, Profile, Severity


class _Settings(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        populate_by_name=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


def _limit(value: Any) -> Any:
    numbers = value.values() if isinstance(value, dict) else [value]
    if all(isinstance(each, int | float) and not isinstance(each, bool) for each in numbers):
        return value
    raise ValueError("is a number, or a table with a number for each channel")


def _listed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _path(value: Any) -> Any:
    return Path(value) if isinstance(value, str) else value


def _severity_alone(value: Any) -> Any:
    return {"severity": value} if isinstance(value, str) else value


def _severity(value: Any) -> Any:
    names = [each.value for each in reversed(Severity)]
    if value in names:
        return Severity(value)
    raise PydanticCustomError(
        "literal_error", "is no severity", {"expected": f"{', '.join(names[:-1])} or {names[-1]}"}
    )


def _profile(value: Any) -> Any:
    return Profile(value) if value in set(Profile) else value


def _severity_or_off(value: Any) -> Any:
    return value.value if isinstance(value, Severity) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Paths = Annotated[tuple[Annotated[Path, BeforeValidator(_path)], ...], BeforeValidator(_listed)]
Bar = Annotated[Severity, BeforeValidator(_severity)]


class RuleSettings(_Settings):
    """What a company changes of one rule: its severity, "off", or the limits of its check."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Annotated[Any, AfterValidator(_limit)]]
    severity: Annotated[
        Literal["error", "warning", "suggestion", "off"] | None, BeforeValidator(_severity_or_off)
    ] = None

    @property
    def limits(self) -> dict[str, Any]:
        """The limits that are changed, by name."""
        return dict(self.model_extra or {})


class Configuration(_Settings):
    """Everything that can be set in a file; the command line wins over it.

    `packs` are paths relative to the file. `rules` maps a rule's id to a severity, to "off", or
    to a table with `severity` and the limits of the rule's check (`max`, `min`, `at_least`).
    """

    packs: Paths = ()
    select: Names = ()
    ignore: Names = ()
    profile: Annotated[Profile, BeforeValidator(_profile)] = Profile.RECOMMENDED
    severity: Bar = Severity.SUGGESTION
    fail_on: Bar = Severity.WARNING
    pipeline: str | None = None
    channel: str | None = None
    mode: Literal["draft", "template"] | None = None
    stage: Literal["ack", "update", "resolve", "refuse"] | None = None
    locale: str | None = None
    text_field: str | None = None
    customer_field: str | None = None
    id_field: str | None = None
    jobs: Annotated[int, Field(ge=1)] | None = None
    rules: dict[str, Annotated[RuleSettings, BeforeValidator(_severity_alone)]] = Field(
        default_factory=dict
    )
    _origin: Origin | None = PrivateAttr(None)

    @property
    def context(self) -> Context:
        """What the file says of every reply that does not say it itself."""
        return Context(self.channel, self.mode, self.stage, None, self.locale)

    @property
    def switched_off(self) -> Iterator[str]:
        """The ids of the rules that are "off"."""
        return (id for id, change in self.rules.items() if change.severity == "off")

    def from_file(self, origin: Origin) -> Configuration:
        """The same settings, with the paths of packs taken from the file's folder."""
        packs = tuple(origin.path.parent / each.expanduser() for each in self.packs)
        settings = self.model_copy(update={"packs": packs})
        settings._origin = origin
        return settings

    def error(self, faults: Iterable[Fault]) -> RespcheckError:
        """What to raise for these faults: with their places, where there is a file."""
        faults = list(faults)
        if self._origin:
            return self._origin.error(faults)
        hint = next((fault.hint for fault in faults if fault.hint), None)
        return RespcheckError(" ".join(fault.message for fault in faults), hint)
