"""Where packs and configuration lie, told without reading what is in them."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

CONFIGURATION_FILE = "respcheck.toml"
PROJECT_FILE = "pyproject.toml"
_SUFFIXES = (".yaml", ".yml")


def shipped_packs() -> tuple[Path, ...]:
    """The files of the packs that come with respcheck, installed or in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "_rules"
    return packs_in(installed if installed.is_dir() else package.parent / "rules")


def packs_in(folder: Path) -> tuple[Path, ...]:
    """The packs of a folder, in the order of their names."""
    return tuple(sorted(each for each in folder.iterdir() if each.suffix in _SUFFIXES))


def pack_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that paths stand for, a folder for all the packs in it."""
    for path in paths:
        yield from packs_in(path) if path.is_dir() else (path,)


def find_configuration(start: Path) -> Path | None:
    """The nearest configuration file, from `start` upward; `respcheck.toml` goes first.

    A `pyproject.toml` counts where it speaks of respcheck; what else is wrong with one that
    does not is somebody else's affair.
    """
    for folder in (start, *start.parents):
        if os.path.isfile(own := folder / CONFIGURATION_FILE):
            return own
        if os.path.isfile(project := folder / PROJECT_FILE) and _is_ours(project):
            return project
    return None


def _is_ours(project: Path) -> bool:
    """Whether a pyproject.toml has our table, or has it in broken TOML."""
    try:
        text = project.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return False
    if "respcheck" not in text:
        return False
    try:
        tool = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return "tool.respcheck" in text
    return isinstance(tool, dict) and "respcheck" in tool
