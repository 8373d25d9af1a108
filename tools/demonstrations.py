"""Run what the README and the examples show, and write what comes out beside it.

Usage: python tools/demonstrations.py

`examples/commands.toml` names commands and the files with their output; the README shows
commands (`$ …`) with theirs, and a picture of a run. Tests call the same functions, so that what
is committed is always what a user sees.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PICTURE = ROOT / "examples" / "finding.svg"
PICTURED = "respcheck check examples/drafts/cancelled-train-bad.md --select empathy,tone"

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(command: str, folder: Path = ROOT, **variables: str) -> str:
    """The output of `respcheck …` (standard output, then standard error) run in a folder.

    `printf … | respcheck …` gives it standard input, as a shell would.
    """
    before, _, own = command.rpartition("| ")
    stdin = _printed(before) if before else ""
    out, err = _Stream(), _Stream()
    with (
        mock.patch.dict(os.environ, variables),
        mock.patch.object(sys, "argv", shlex.split(own)),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()))),
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        contextlib.suppress(SystemExit),
    ):
        from respcheck.cli import main

        main()
    return out.text + err.text


class _Stream(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)

    @property
    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("utf-8")


def _printed(command: str) -> str:
    """What `printf 'text'` or `cat file` prints."""
    program, argument = shlex.split(command)
    if program == "cat":
        return (ROOT / argument).read_text("utf-8")
    return argument.replace("\\n", "\n")


def expected_outputs() -> Mapping[Path, str]:
    """The files of expected output and the commands that give it."""
    with (ROOT / "examples" / "commands.toml").open("rb") as stream:
        runs = tomllib.load(stream)["run"]
    return {ROOT / "examples" / each["expected"]: each["command"] for each in runs}


def readme_with_outputs(folder: Path) -> str:
    """The README with every shown command run anew in `folder`.

    Blocks of YAML, TOML and Python that name a file are written to it first.
    """

    def block(found: re.Match[str]) -> str:
        language, name, content = found.groups()
        if name:
            (folder / name).write_text(content, encoding="utf-8")
        if language != "console":
            return found[0]
        return f"```console\n{''.join(_shown(content, folder))}```"

    return _BLOCK.sub(block, README.read_text("utf-8"))


def _shown(content: str, folder: Path) -> Iterator[str]:
    for line in content.splitlines():
        if line.startswith("$ "):
            yield line + "\n"
            yield run(line[2:], folder)


def python_blocks() -> list[str]:
    """The Python of the README, block by block."""
    blocks = _BLOCK.finditer(README.read_text("utf-8"))
    return [found[3] for found in blocks if found[1] == "python"]


def picture() -> str:
    """A run on a terminal with colour, as an SVG."""
    from rich.console import Console
    from rich.text import Text

    from respcheck.cli.terminal import WIDTH_ELSEWHERE

    output = run(PICTURED, FORCE_COLOR="1", NO_COLOR="")
    console = Console(
        record=True, width=WIDTH_ELSEWHERE, file=io.StringIO(), force_terminal=True, highlight=False
    )
    console.print(Text.from_ansi(f"$ {PICTURED}\n{output}"), soft_wrap=True)
    svg = console.export_svg(title="respcheck")
    return re.sub(r"\s*@font-face \{.*?\}\n", "\n", svg, flags=re.DOTALL)


def main() -> None:
    import tempfile

    for path, command in expected_outputs().items():
        path.write_text(run(command), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT / "examples", Path(folder) / "examples")
        README.write_text(readme_with_outputs(Path(folder)), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    main()
