"""The commands. What a command does is imported when it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from respcheck.cli import options as opt
from respcheck.cli.completion import name_the_shell, rule_ids
from respcheck.cli.guard import GuardedGroup

app = typer.Typer(
    name="respcheck",
    cls=GuardedGroup,
    help="Check customer-care replies: what a reply says, why it matters, and what to do.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def command() -> Any:
    """The whole command line, ready to be called."""
    made = typer.main.get_command(app)
    name_the_shell(made)
    return made


def _version(shown: bool) -> None:
    if shown:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"respcheck {version('respcheck')}")
        except PackageNotFoundError:
            typer.echo("respcheck, not installed: run from a checkout")
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
    files: opt.Files,
    to: opt.To = None,
    channel: opt.Channel = None,
    mode: opt.Mode = None,
    stage: opt.Stage = None,
    locale: opt.Locale = None,
    packs: opt.Packs = None,
    profile: opt.ProfileName = None,
    select: opt.Select = None,
    ignore: opt.Ignore = None,
    severity: opt.Lowest = None,
    fail_on: opt.FailOn = None,
    format: opt.Format = opt.FORMATS[0],
    output: opt.OutputFile = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 even where there are findings.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule.")
    ] = False,
    card: Annotated[
        bool, typer.Option("--card", help="Add a card of qualities, shown and missing.")
    ] = False,
    jobs: opt.Jobs = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Findings only: no credits, no summary.")
    ] = False,
    text_field: opt.TextField = None,
    customer_field: opt.CustomerField = None,
    id_field: opt.IdField = None,
    input_format: opt.InputFormat = None,
) -> None:
    """Check replies.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: a fault in the command, a
    pack, the configuration or a file.
    """
    from respcheck.cli.check import CheckOptions, run
    from respcheck.cli.settings import Given

    given = Given(
        packs=tuple(packs or ()),
        profile=opt.profile(profile),
        select=opt.names("--select", select),
        ignore=opt.names("--ignore", ignore),
        context=opt.context(channel, mode, stage, locale),
        severity=opt.severity("--severity", severity),
        fail_on=opt.severity("--fail-on", fail_on),
        text_field=text_field,
        customer_field=customer_field,
        id_field=id_field,
        jobs=opt.jobs(jobs),
        config=config,
        isolated=isolated,
    )
    how = CheckOptions(
        to=to,
        format=opt.one_of(opt.FORMATS, "--format", format) or opt.FORMATS[0],
        output=output,
        input_format=input_format,
        exit_zero=exit_zero,
        statistics=statistics,
        quiet=quiet,
        card=card,
    )
    raise typer.Exit(run(files, given, how))


@app.command()
def rules(
    packs: opt.Packs = None, config: opt.Config = None, isolated: opt.Isolated = False
) -> None:
    """List every rule, by pack, with its severity."""
    from respcheck.cli.pages import show_rules
    from respcheck.cli.settings import Given

    show_rules(Given(packs=tuple(packs or ()), config=config, isolated=isolated))


@app.command()
def explain(
    rule: Annotated[
        str,
        typer.Argument(
            metavar="RULE", help="Such as templated/stock-opening.", autocompletion=rule_ids
        ),
    ],
    packs: opt.Packs = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
) -> None:
    """Explain a rule: what it finds, why, the evidence, bad and good replies."""
    from respcheck.cli.pages import show_explanation
    from respcheck.cli.settings import Given

    show_explanation(rule, Given(packs=tuple(packs or ()), config=config, isolated=isolated))


@app.command()
def qualities(
    packs: opt.Packs = None, config: opt.Config = None, isolated: opt.Isolated = False
) -> None:
    """Say what the words (open, honest, human …) mean here, and what shows them."""
    from respcheck.cli.pages import show_qualities
    from respcheck.cli.settings import Given

    show_qualities(Given(packs=tuple(packs or ()), config=config, isolated=isolated))


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
    files: opt.Files,
    to: opt.To = None,
    channel: opt.Channel = None,
    mode: opt.Mode = None,
    stage: opt.Stage = None,
    locale: opt.Locale = None,
    packs: opt.Packs = None,
    profile: opt.ProfileName = None,
    select: opt.Select = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
    text_field: opt.TextField = None,
    customer_field: opt.CustomerField = None,
    id_field: opt.IdField = None,
    input_format: opt.InputFormat = None,
) -> None:
    """Show what is seen in replies, and why each rule fires or does not."""
    from respcheck.cli.inspect import run
    from respcheck.cli.settings import Given

    given = Given(
        packs=tuple(packs or ()),
        profile=opt.profile(profile),
        select=opt.names("--select", select),
        context=opt.context(channel, mode, stage, locale),
        text_field=text_field,
        customer_field=customer_field,
        id_field=id_field,
        config=config,
        isolated=isolated,
    )
    raise typer.Exit(run(files, given, to, input_format))


@app.command()
def observe(
    files: opt.Files,
    to: opt.To = None,
    channel: opt.Channel = None,
    mode: opt.Mode = None,
    stage: opt.Stage = None,
    locale: opt.Locale = None,
    packs: opt.Packs = None,
    format: opt.ObservationFormat = opt.OBSERVATION_FORMATS[0],
    output: opt.OutputFile = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
    text_field: opt.TextField = None,
    customer_field: opt.CustomerField = None,
    id_field: opt.IdField = None,
    input_format: opt.InputFormat = None,
) -> None:
    """Write what is seen in replies, for programs: every marker, every measure, the mood."""
    from respcheck.cli.observe import run
    from respcheck.cli.settings import Given

    opt.one_of(opt.OBSERVATION_FORMATS, "--format", format)
    given = Given(
        packs=tuple(packs or ()),
        context=opt.context(channel, mode, stage, locale),
        text_field=text_field,
        customer_field=customer_field,
        id_field=id_field,
        config=config,
        isolated=isolated,
    )
    raise typer.Exit(run(files, given, to, output, input_format))


@app.command()
def schema() -> None:
    """Write the JSON Schema of packs, for editors."""
    from respcheck.cli.packs import write_schema

    write_schema()
