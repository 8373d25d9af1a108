"""A tiny pack, and the command line called as a user calls it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import respcheck
from respcheck.cli import main

CHECKOUT = Path(respcheck.__file__).resolve().parents[1]

TINY = """\
pack: tiny
about: Rules for tests.
evidence:
  tests: {citation: The tests., finding: They pass.}
qualities:
  warm: {meaning: Kind., detracts: Cold words., shows: Thanks.}
markers:
  sorry: {about: Says sorry., any: [sorry], yes: ["We are [[sorry]]."]}
  thanks: {about: Says thanks., any: [thank you], quality: [warm]}
  shout: {about: Shouts., any: [{regex: "!!+"}]}
rules:
  - id: sorry
    title: Says sorry
    severity: warning
    message: You say “{found}”.
    why: Tests need findings.
    help: Say what you will do.
    evidence: [tests]
    quality: [warm]
    check: {present: sorry}
    examples: {bad: ["[[Sorry]].", "We are [[sorry]]."], good: [Fine., It is "sorry".]}
  - id: shout
    title: Shouts
    severity: error
    message: Too loud.
    why: It is loud.
    help: Speak softly.
    evidence: [tests]
    check: {present: shout, in: closing}
    examples: {bad: ["Ah[[!!]]", "Oh[[!!!]]"], good: ["No!", "Oh."]}
  - id: long
    title: Long
    severity: suggestion
    message: "{value} words, and {limit} is the most."
    why: Long replies are long.
    help: Cut it.
    evidence: [tests]
    check: {measure: words, max: 8}
    when: {not_stage: ack}
    examples:
      bad: [a b c d e f g h i, one two three four five six seven eight nine]
      good: [a b c, one two]
  - id: x-thanks
    title: Thanks on X
    severity: warning
    message: No thanks here.
    why: X is short.
    help: Leave it out.
    evidence: [tests]
    check: {present: thanks}
    when: {channel: x}
    examples: {bad: ["[[Thank you]].", "A [[thank you]]."], good: [Ta., "You thank."]}
"""

OTHER = TINY.replace("pack: tiny", "pack: other").replace("tests", "trials").replace("warm", "cosy")


MORE = TINY.replace("pack: tiny", "pack: more").replace(
    "any: [sorry],", "any: [sorry], quality: [warm],"
)


class Result(NamedTuple):
    """What a call of the command line gave."""

    code: int
    out: str
    err: str


def call(*arguments: str, stdin: bytes | None = b"") -> Result:
    """Call the command line in this process. None is a closed standard input."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    incoming = None if stdin is None else io.TextIOWrapper(io.BytesIO(stdin))
    streams = {"stdin": incoming, "stdout": out, "stderr": err}
    with mock.patch.multiple(sys, argv=["respcheck", *arguments], **streams):
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
        out.flush()
        err.flush()
    return Result(code, *(each.buffer.getvalue().decode() for each in (out, err)))  # type: ignore[attr-defined]


LAUNCH = """
import os, pathlib, respcheck.packs.load as load
load.shipped_packs = lambda: (pathlib.Path(os.environ["TINY_PACK"]),)
from respcheck.cli import main
main()
"""


def command(*arguments: str) -> list[str]:
    """The command line in a process of its own, where the tiny pack is the one that is shipped."""
    return [sys.executable, "-c", LAUNCH, *arguments]


def process(*arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Result:
    """Run the command line in a process of its own."""
    done = subprocess.run(
        command(*arguments),
        input=stdin,
        capture_output=True,
        env=environment(env),
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables of a process that runs this checkout."""
    fixed = {"PYTHONPATH": str(CHECKOUT), "TINY_PACK": str(Path("../packs/tiny.yaml").resolve())}
    return {**os.environ, **fixed, "OMP_NUM_THREADS": "1", **(more or {})}


def write(name: str, text: str) -> str:
    """Write a file into the working directory, and give its name back."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="")
    return name
