"""The commands and their options. What a command does is imported when it runs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from respcheck.model import Context, Severity

app = typer.Typer(
    name="respcheck",
    help="Check customer-care replies: what a reply says, why it matters, and what to do.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Mode(StrEnum):
    """What a text is: the reply itself, or the template that replies are made from."""

    DRAFT = "draft"
    TEMPLATE = "template"


class Stage(StrEnum):
    """How far a reply takes the matter."""

    ACK = "ack"
    UPDATE = "update"
    RESOLVE = "resolve"
    REFUSE = "refuse"


class Format(StrEnum):
    """How findings are written."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"


Packs = Annotated[
    list[Path] | None,
    typer.Option("--pack", metavar="PATH", help="A pack of your own (repeatable)."),
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Read this configuration file.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]
Files = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="Files, folders, or - for standard input.")
]
Channel = Annotated[
    str | None, typer.Option(metavar="NAME", help="x, sms, email, chat, whatsapp …")
]
ModeOption = Annotated[Mode | None, typer.Option("--mode", help="What the texts are.")]
StageOption = Annotated[
    Stage | None, typer.Option("--stage", help="How far the replies take the matter.")
]
Locale = Annotated[
    str | None, typer.Option(metavar="TAG", help="The language and region, such as en-GB.")
]
To = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The customer's message, in a text file.")
]
TextField = Annotated[
    str | None, typer.Option(metavar="NAME", help="The column or key with the reply.")
]
CustomerField = Annotated[
    str | None, typer.Option(metavar="NAME", help="… with the customer's message.")
]
IdField = Annotated[str | None, typer.Option(metavar="NAME", help="… with the record's id.")]
InputFormat = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="How - and files with other suffixes are read: text, csv, jsonl …"
    ),
]


def _version(shown: bool) -> None:
    if shown:
        from importlib.metadata import version

        typer.echo(f"respcheck {version('respcheck')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


@app.command()
def check(
    files: Files,
    to: To = None,
    channel: Channel = None,
    mode: ModeOption = None,
    stage: StageOption = None,
    locale: Locale = None,
    packs: Packs = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only this rule, pack or start of an id (repeatable)."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Not this rule, pack or start of an id (repeatable)."),
    ] = None,
    severity: Annotated[
        Severity | None, typer.Option(help="The lowest severity that is shown.")
    ] = None,
    fail_on: Annotated[
        Severity | None, typer.Option(help="The lowest severity that gives exit code 1.")
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="How to report.")] = Format.FULL,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the report to this file.")
    ] = None,
    config: Config = None,
    isolated: Isolated = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 even where there are findings.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Findings only: no credits, no summary.")
    ] = False,
    text_field: TextField = None,
    customer_field: CustomerField = None,
    id_field: IdField = None,
    input_format: InputFormat = None,
) -> None:
    """Check replies.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: a fault in the command, a
    pack, the configuration or a file.
    """
    from respcheck.cli.check import CheckOptions, run
    from respcheck.cli.settings import Given

    given = Given(
        packs=tuple(packs or ()),
        select=_split(select),
        ignore=_split(ignore),
        context=Context(channel, mode, stage, None, locale),
        severity=severity,
        fail_on=fail_on,
        text_field=text_field,
        customer_field=customer_field,
        id_field=id_field,
        config=config,
        isolated=isolated,
    )
    options = CheckOptions(
        to=to,
        format=format.value,
        output=output,
        input_format=input_format,
        exit_zero=exit_zero,
        statistics=statistics,
        quiet=quiet,
    )
    raise typer.Exit(run(files, given, options))


@app.command()
def rules(packs: Packs = None, config: Config = None, isolated: Isolated = False) -> None:
    """List every rule, by pack, with its severity."""
    from respcheck.cli.catalogue import list_rules
    from respcheck.cli.settings import Given

    list_rules(Given(packs=tuple(packs or ()), config=config, isolated=isolated))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Such as templated/stock-opening.")],
    packs: Packs = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Explain a rule: what it finds, why, on what evidence, with bad and good replies."""
    from respcheck.cli.catalogue import explain_rule
    from respcheck.cli.settings import Given

    explain_rule(rule, Given(packs=tuple(packs or ()), config=config, isolated=isolated))


@app.command()
def test(
    packs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PACK...]", help="Pack files or folders; none: the shipped packs."),
    ] = None,
) -> None:
    """Run every example of every marker and rule of packs."""
    from respcheck.cli.packs import run_examples

    raise typer.Exit(run_examples(tuple(packs or ())))


@app.command()
def inspect(
    files: Files,
    to: To = None,
    channel: Channel = None,
    mode: ModeOption = None,
    stage: StageOption = None,
    locale: Locale = None,
    packs: Packs = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only this rule, pack or start of an id (repeatable)."),
    ] = None,
    config: Config = None,
    isolated: Isolated = False,
    text_field: TextField = None,
    customer_field: CustomerField = None,
    id_field: IdField = None,
    input_format: InputFormat = None,
) -> None:
    """Show what is seen in replies: tokens, tree, markers, measures, and why rules fire or not."""
    from respcheck.cli.inspect import run
    from respcheck.cli.settings import Given

    given = Given(
        packs=tuple(packs or ()),
        select=_split(select),
        context=Context(channel, mode, stage, None, locale),
        text_field=text_field,
        customer_field=customer_field,
        id_field=id_field,
        config=config,
        isolated=isolated,
    )
    raise typer.Exit(run(files, given, to, input_format))


@app.command()
def schema() -> None:
    """Write the JSON Schema of packs, for editors."""
    from respcheck.cli.packs import write_schema

    write_schema()


def _split(entries: list[str] | None) -> tuple[str, ...]:
    """`--select a,b --select c` is a, b and c."""
    return tuple(part.strip() for each in entries or () for part in each.split(",") if part.strip())
