"""Pages that follow from packs and configuration alone, shown again without working them out."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

from respcheck.cache import keep, key_of, recalled
from respcheck.cli.settings import Given
from respcheck.cli.terminal import output_to
from respcheck.locate import pack_files, shipped_packs
from respcheck.reporters import Output


def show_rules(given: Given) -> None:
    """Print the list of rules."""

    def write(output: Output) -> None:
        from respcheck.cli.catalogue import list_rules

        list_rules(given, output)

    _show(("rules",), given, write)


def show_explanation(rule: str, given: Given) -> None:
    """Print all that a rule says of itself."""

    def write(output: Output) -> None:
        from respcheck.cli.explain import explain_rule

        explain_rule(rule, given, output)

    _show(("explain", rule), given, write)


def show_qualities(given: Given) -> None:
    """Print what the words mean here."""

    def write(output: Output) -> None:
        from respcheck.cli.qualities import list_qualities

        list_qualities(given, output)

    _show(("qualities",), given, write)


def _show(command: tuple[str, ...], given: Given, write: Callable[[Output], None]) -> None:
    output = output_to(sys.stdout)
    look = f"{output.colour} {output.width}"
    try:
        key = key_of(*command, look, *_contents(given))
    except (OSError, ValueError):
        write(output)
        return
    page = recalled(key)
    if page is None:
        drawn = StringIO()
        write(Output(drawn, output.colour, output.width))
        page = drawn.getvalue().encode()
        keep(key, page)
    output.write(page.decode())


def _contents(given: Given) -> Iterator[bytes | str]:
    """All that the page is made from. Raises OSError or ValueError where it cannot be read."""
    file = given.configuration_file
    named: list[Path] = []
    if file is not None:
        settings = file.read_bytes()
        yield str(file)
        yield settings
        named = list(_packs_of(file, settings))
    for path in pack_files([*shipped_packs(), *named, *given.packs]):
        yield str(path)
        yield path.read_bytes()


def _packs_of(file: Path, settings: bytes) -> Iterator[Path]:
    table = tomllib.loads(settings.decode("utf-8-sig"))
    if file.name == "pyproject.toml":
        table = table["tool"]["respcheck"] if "tool" in table else {}
    packs = table.get("packs", [])
    if not isinstance(packs, list) or not all(isinstance(each, str) for each in packs):
        raise ValueError("packs are not a list of names")
    yield from (file.parent / each for each in packs)
