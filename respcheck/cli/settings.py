"""What the command line and the configuration file say, taken together."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from respcheck.errors import RespcheckError
from respcheck.locate import find_configuration
from respcheck.model import Context, Profile, Severity

if TYPE_CHECKING:
    from respcheck.configuration import Configuration
    from respcheck.linter import Linter
    from respcheck.packs.ruleset import RuleSet
    from respcheck.readers import ReadOptions


@dataclass(frozen=True)
class Given:
    """The options of one call. What is left out comes from the configuration file."""

    packs: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: Profile | None = None
    context: Context = Context()
    severity: Severity | None = None
    fail_on: Severity | None = None
    text_field: str | None = None
    customer_field: str | None = None
    id_field: str | None = None
    jobs: int | None = None
    config: Path | None = None
    isolated: bool = False

    @cached_property
    def configuration(self) -> Configuration:
        """The configuration file's settings; the defaults where there is none."""
        from respcheck.configuration import Configuration, read_configuration

        path = self.configuration_file
        return read_configuration(path) if path else Configuration()

    @cached_property
    def configuration_file(self) -> Path | None:
        """The configuration file, as seen from the working directory; None where there is none."""
        if self.isolated and self.config:
            raise RespcheckError("--isolated reads no configuration, and --config names one.")
        if self.isolated:
            return None
        path = self.config or find_configuration(_here())
        return _as_seen(path) if path else None

    def linter(self, *, credits: bool = True) -> Linter:
        """The linter that these settings ask for."""
        from respcheck.linter import Linter

        return Linter(
            packs=self.packs,
            select=self.select,
            ignore=self.ignore,
            profile=self.profile,
            severity=self.severity,
            configuration=self.configuration,
            credits=credits,
        )

    @property
    def processes(self) -> int:
        """How many processes may check: one a core, within reason, unless it is said."""
        from respcheck.jobs import MOST_UNASKED, cores

        return self.jobs or self.configuration.jobs or min(cores(), MOST_UNASKED)

    def ruleset(self, *, examples: bool = False) -> RuleSet:
        """The rules, with the configuration's changes, without a pipeline."""
        from respcheck.linter import rules_of

        return rules_of(self.configuration, self.packs, examples=examples)

    def read_options(self, to: Path | None, format: str | None) -> ReadOptions:
        """How files are to be read."""
        from respcheck.readers import Fields, ReadOptions

        settings = self.configuration
        fields = Fields(
            self.text_field or settings.text_field,
            self.customer_field or settings.customer_field,
            self.id_field or settings.id_field,
        )
        context = self.context.or_else(settings.context)
        return ReadOptions(fields, _text(to) if to else None, context, format)


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError:  # the working directory has been removed
        return Path(os.sep)


def _as_seen(path: Path) -> Path:
    """The path as seen from the working directory, where it is in or below it."""
    here = _here()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"The customer's message, {path}, could not be read: {reason}."
        raise RespcheckError(message) from None
    except UnicodeDecodeError:
        raise RespcheckError(
            f"The customer's message, {path}, is not UTF-8.", "Save the file as UTF-8."
        ) from None
