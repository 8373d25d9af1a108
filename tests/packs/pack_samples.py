"""A small valid pack to be spoilt, and the problems of what came of it as `line:column message`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from respcheck.errors import Problem, ProblemsError
from respcheck.packs.load import load_packs

VALID = """\
pack: demo
about: A demonstration.
markers:
  apology:
    about: Says sorry.
    any: [sorry]
    yes: ["We are [[sorry]]."]
    no: ["We are late."]
rules:
  - id: says-sorry
    title: An apology
    severity: warning
    message: You say “{found}”.
    why: Words alone mend little.
    help: Say what you will do.
    evidence: [house]
    quality: [honest]
    check: {present: apology}
    examples:
      bad: ["We are [[sorry]].", "[[Sorry]]!"]
      good: ["We are late.", "It is here."]
evidence:
  house: {citation: House., finding: House.}
qualities:
  honest: {meaning: True., detracts: Lies., shows: Truth.}
"""


def spoilt(*changes: tuple[str, str]) -> str:
    """The valid pack with each of these pieces, which stand in it once, put in another's place."""
    text = VALID
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


class Packs:
    """Writes packs to a folder and loads them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def problems(self, *contents: str | bytes) -> Sequence[Problem]:
        """Everything that is wrong in these files, `0.yaml`, `1.yaml` and so on."""
        paths = [self.write(f"{number}.yaml", each) for number, each in enumerate(contents)]
        return problems_of(*paths)

    def told(self, *contents: str | bytes) -> list[str]:
        """The problems as `line:column message`, the file before it where there are several."""
        cut = len(str(self.folder)) + 1
        told = [f"{each.location[cut:]} {each.message}" for each in self.problems(*contents)]
        prefix = "0.yaml:" if len(contents) == 1 else ""
        return [each.removeprefix(prefix) for each in told]

    def told_of(self, *changes: tuple[str, str]) -> list[str]:
        """The problems of the valid pack with these changes."""
        return self.told(spoilt(*changes))

    def hint_of(self, *changes: tuple[str, str]) -> str | None:
        """The hint of the one problem of the valid pack with these changes."""
        (problem,) = self.problems(spoilt(*changes))
        return problem.hint


def problems_of(*paths: Path) -> Sequence[Problem]:
    try:
        load_packs(paths, shipped=False)
    except ProblemsError as error:
        return error.problems
    return ()
