"""Measure respcheck against what it cannot do without, side by side in one run.

Usage: python tools/bench.py [--runs N]

Each row is a ratio of two whole processes, timed in turn (A B A B …) so that a machine that
slows down slows both; what is printed is the median of the ratios, with the lowest and highest.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from respcheck.language.pipeline import EMBEDDED

DRAFT = """Hi Maya,

I'm sorry your bike isn't with you yet. The van broke down this morning. I've put it on
tomorrow's first van, and it will be with you by noon on Saturday.

Tom
"""

LOAD = f"import spacy; spacy.load({str(EMBEDDED)!r})"
IMPORT = "import typer, rich, pydantic, yaml"
RESPCHECK = [sys.executable, "-m", "respcheck"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two commands and the most that the first may take of the second's time."""

    name: str
    command: list[str]
    floor: list[str]
    bar: float


def seconds(command: list[str]) -> float:
    """Wall time of one whole process, in seconds."""
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def ratios(comparison: Comparison, runs: int) -> list[float]:
    """The ratio of each pair of runs, after one pair that is not counted."""
    pairs = [(seconds(comparison.command), seconds(comparison.floor)) for _ in range(runs + 1)]
    return sorted(own / floor for own, floor in pairs[1:])


def comparisons(folder: Path) -> list[Comparison]:
    """What is compared, and the bars that are to be met."""
    draft = folder / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    load = [sys.executable, "-c", LOAD]
    imports = [sys.executable, "-c", IMPORT]
    return [
        Comparison(
            "check one draft / load the pipeline", [*RESPCHECK, "check", str(draft)], load, 1.3
        ),
        Comparison("--help / imports", [*RESPCHECK, "--help"], imports, 2),
        Comparison("rules / imports", [*RESPCHECK, "rules"], imports, 2),
        Comparison("explain / imports", [*RESPCHECK, "explain", "tone/shouting"], imports, 2),
        Comparison("wrong argument / imports", [*RESPCHECK, "check", "--nothing"], imports, 2),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="pairs that are counted")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'':<40} {'ratio':>6}  {'lowest':>6} {'highest':>7}   bar")
        for comparison in comparisons(Path(folder)):
            found = ratios(comparison, runs)
            middle = statistics.median(found)
            print(
                f"{comparison.name:<40} {middle:>6.2f}  {found[0]:>6.2f} {found[-1]:>7.2f}   "
                f"{comparison.bar:g}"
            )


if __name__ == "__main__":
    main()
