"""The table of ratios, printed row by row, for a terminal or as Markdown."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from speed.comparisons import Figures, LeftOut

HEADINGS = ("", "ratio", "lowest", "highest", "bar", "")
WIDTHS = (54, 6, 6, 7, 10, 6)


def machine(peers: dict[str, str]) -> str:
    """The processor, its cores, and the versions that were compared, in a line."""
    versions = {"Python": platform.python_version(), "spaCy": version("spacy"), **peers}
    said = (f"{name} {each}" for name, each in versions.items())
    return f"{_processor()}, {_cores()} cores; {', '.join(said)}"


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if described.exists():
        for line in described.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def progress(text: str) -> None:
    """Say on a terminal what is being done, in the place of what was said before."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


class Table:
    """Prints the heading, then each row as soon as it is known."""

    def __init__(self, *, markdown: bool) -> None:
        self._markdown = markdown

    def heading(self) -> None:
        """The names of the columns."""
        self._line(HEADINGS)
        if self._markdown:
            print("|---|---:|---:|---:|---|---|")

    def figures(self, row: Figures) -> None:
        """A row of ratios: the median, the lowest, the highest, and the bar."""
        bar = row.measure.bar
        ratios = (row.median, min(row.ratios), max(row.ratios))
        met = {True: "met", False: "missed", None: ""}[row.is_met]
        self._line((row.measure.name, *(f"{each:.2f}" for each in ratios), str(bar or ""), met))

    def left_out(self, row: LeftOut) -> None:
        """A row without figures, and why."""
        progress("")
        if self._markdown:
            print(f"| {row.name} | | | | | {row.reason} |", flush=True)
        else:
            print(f"{row.name:<{WIDTHS[0]}} {row.reason}", flush=True)

    def _line(self, cells: Iterable[str]) -> None:
        progress("")
        if self._markdown:
            print(f"| {' | '.join(cells)} |", flush=True)
            return
        name, *figures, bar, met = zip(cells, WIDTHS, strict=True)
        left, right = (f"{text:<{width}}" for text, width in (name, bar)), met[0]
        shown = " ".join(f"{text:>{width}}" for text, width in figures)
        first, last = left
        print(f"{first} {shown}  {last} {right}".rstrip(), flush=True)
