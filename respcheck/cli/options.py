"""The options that commands share: names, help, and what completes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from respcheck.cli.completion import choices, input_formats, rules_and_packs
from respcheck.errors import RespcheckError
from respcheck.model import Context, Profile, Severity
from respcheck.reporters import REPORTERS

MODES = ("draft", "template")
STAGES = ("ack", "update", "resolve", "refuse")
SEVERITIES = tuple(each.value for each in reversed(Severity))
PROFILES = tuple(each.value for each in Profile)
FORMATS = tuple(REPORTERS)
OBSERVATION_FORMATS = ("jsonl",)

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE", show_default=False, help="Files, folders, or - for standard input."
    ),
]
Packs = Annotated[
    list[Path] | None,
    typer.Option("--pack", metavar="PATH", help="A pack of your own, or a folder (repeatable)."),
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Read this configuration file.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]
Channel = Annotated[
    str | None, typer.Option("--channel", metavar="NAME", help="x, sms, email, chat, whatsapp …")
]
Mode = Annotated[
    str | None,
    typer.Option(
        "--mode", metavar="|".join(MODES), help="What the texts are.", autocompletion=choices(MODES)
    ),
]
Stage = Annotated[
    str | None,
    typer.Option(
        "--stage",
        metavar="|".join(STAGES),
        help="How far the replies take the matter.",
        autocompletion=choices(STAGES),
    ),
]
Locale = Annotated[
    str | None,
    typer.Option("--locale", metavar="TAG", help="The language and region, such as en-GB."),
]
To = Annotated[
    Path | None,
    typer.Option("--to", metavar="FILE", help="The customer's message, in a text file."),
]
ProfileName = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="|".join(PROFILES),
        help="Which rules, where --select names none (recommended, unless configured).",
        autocompletion=choices(PROFILES),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="NAME",
        help="Only this rule, pack or start of an id (repeatable, or with commas).",
        autocompletion=rules_and_packs,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="NAME",
        help="Not this rule, pack or start of an id (repeatable, or with commas).",
        autocompletion=rules_and_packs,
    ),
]
Lowest = Annotated[
    str | None,
    typer.Option(
        "--severity",
        metavar="|".join(SEVERITIES),
        help="The lowest severity that is shown, and counted.",
        autocompletion=choices(SEVERITIES),
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="|".join(SEVERITIES),
        help="The lowest severity that gives exit code 1 (warning, unless configured).",
        autocompletion=choices(SEVERITIES),
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help="How to report.",
        autocompletion=choices(FORMATS),
    ),
]
ObservationFormat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(OBSERVATION_FORMATS),
        help="How to write: one JSON object a line.",
        autocompletion=choices(OBSERVATION_FORMATS),
    ),
]
OutputFile = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="Write the report to this file.")
]
TextField = Annotated[
    str | None,
    typer.Option("--text-field", metavar="NAME", help="The column or key with the reply."),
]
CustomerField = Annotated[
    str | None,
    typer.Option("--customer-field", metavar="NAME", help="… with the customer's message."),
]
IdField = Annotated[
    str | None, typer.Option("--id-field", metavar="NAME", help="… with the record's id.")
]
InputFormat = Annotated[
    str | None,
    typer.Option(
        "--input-format",
        metavar="NAME",
        help="How - and the named files are read, whatever their suffix: text, csv, jsonl …",
        autocompletion=input_formats,
    ),
]
Jobs = Annotated[
    str | None,
    typer.Option(
        "--jobs",
        metavar="N",
        help="The most processes that check, where there is much (one a core, unless configured).",
    ),
]


def one_of(known: Iterable[str], option: str, value: str | None) -> str | None:
    """The value of an option. Raises RespcheckError where it is none of the known ones."""
    known = tuple(known)
    if value is None or value in known:
        return value
    from respcheck.readers.wording import guess, listed, quoted

    raise RespcheckError(
        f"{option} cannot be {quoted(value)}.",
        f"{guess(value, known)}It is {listed(known, 'or')}.",
    )


def severity(option: str, value: str | None) -> Severity | None:
    """The severity that an option names. Raises RespcheckError where there is no such."""
    named = one_of(SEVERITIES, option, value)
    return Severity(named) if named else None


def profile(value: str | None) -> Profile | None:
    """The profile of that name. Raises RespcheckError where there is no such."""
    named = one_of(PROFILES, "--profile", value)
    return Profile(named) if named else None


def jobs(value: str | None) -> int | None:
    """The number of processes that `--jobs` names. Raises RespcheckError where it is none."""
    if value is None:
        return None
    if re.fullmatch("[1-9][0-9]{0,3}", value):
        return int(value)
    from respcheck.readers.wording import quoted

    raise RespcheckError(f"--jobs cannot be {quoted(value)}.", "It is a whole number from 1 on.")


def names(option: str, entries: list[str] | None) -> tuple[str, ...]:
    """`--select a,b --select c` is a, b and c. Raises RespcheckError where it is nothing."""
    given = entries or []
    named = tuple(part.strip() for each in given for part in each.split(",") if part.strip())
    if given and not named:
        raise RespcheckError(f"{option} names nothing.", "Name a rule or a pack, or leave it out.")
    return named


def context(
    channel: str | None, mode: str | None, stage: str | None, locale: str | None
) -> Context:
    """What the options say of every reply. Raises RespcheckError."""
    known_mode = one_of(MODES, "--mode", mode)
    return Context(channel, known_mode, one_of(STAGES, "--stage", stage), None, locale)
