"""What the examples, the README and its picture show is what a user sees today."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import demonstrations  # noqa: E402
import reference  # noqa: E402

REFRESH = "run `python tools/demonstrations.py` and read what has changed"


@pytest.mark.parametrize(
    ("path", "command"),
    demonstrations.expected_outputs().items(),
    ids=lambda each: each.name if isinstance(each, Path) else "",
)
def test_an_example_prints_what_its_file_holds(path: Path, command: str) -> None:
    assert demonstrations.run(command) == path.read_text("utf-8"), REFRESH


def test_every_file_of_expected_output_belongs_to_a_command() -> None:
    kept = set((ROOT / "examples" / "expected").iterdir())
    assert kept == set(demonstrations.expected_outputs())


def test_the_readme_shows_what_its_commands_print(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    shown = demonstrations.README.read_text("utf-8")
    assert demonstrations.readme_with_outputs(tmp_path) == shown, REFRESH


@pytest.mark.parametrize("block", demonstrations.python_blocks())
def test_the_python_of_the_readme_runs(block: str) -> None:
    exec(compile(block, "README.md", "exec"), {})


def test_the_picture_in_the_readme_is_of_this_version() -> None:
    assert demonstrations.PICTURE.read_text("utf-8") == demonstrations.picture(), REFRESH
    assert "examples/finding.svg" in demonstrations.README.read_text("utf-8")


def test_the_reference_of_the_rules_is_of_these_packs() -> None:
    assert reference.PAGE.read_text("utf-8") == reference.page(), "run `python tools/reference.py`"
