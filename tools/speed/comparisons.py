"""Two processes in turn, and what is read off their pairs."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from speed.processes import Command, Run, run


@dataclass(frozen=True, slots=True)
class Bar:
    """What a ratio may be at most, or should be at least; a goal is what we want and lack yet."""

    limit: float
    at_least: bool = False
    goal: bool = False

    def is_met(self, ratio: float) -> bool:
        """Whether a ratio is on the right side of the bar."""
        return ratio >= self.limit if self.at_least else ratio <= self.limit

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        return f"{'goal ' if self.goal else ''}{sign} {self.limit:g}"


def times(first: Run, second: Run) -> float:
    """The time of the first over that of the second."""
    return first.seconds / second.seconds


def memory(first: Run, second: Run) -> float:
    """The peak memory of the first over that of the second."""
    return first.memory / second.memory


@dataclass(frozen=True, slots=True)
class Measure:
    """A ratio that is read off a pair of runs, and its bar."""

    name: str
    bar: Bar | None = None
    ratio: Callable[[Run, Run], float] = times


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two commands, and what is measured of both; `long` ones take minutes."""

    first: Command
    second: Command
    measures: tuple[Measure, ...]
    long: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that cannot be measured here, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The ratios of a measure over all pairs."""

    measure: Measure
    ratios: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.ratios)

    @property
    def is_met(self) -> bool | None:
        """Whether the median meets the bar; None where there is none."""
        return self.measure.bar.is_met(self.median) if self.measure.bar else None


def compared(comparison: Comparison, pairs: int, note: Callable[[str], None]) -> list[Figures]:
    """Run both in turn, after a pair that is not counted unless they are long.

    `note` is told what is being run. Raises ProcessFailed.
    """
    name = comparison.measures[0].name
    uncounted = 0 if comparison.long else 1
    runs: list[tuple[Run, Run]] = []
    for number in range(uncounted + pairs):
        place = f"{name}: pair {number + 1} of {uncounted + pairs}"
        note(f"{place}, first")
        first = run(comparison.first)
        note(f"{place}, second")
        runs.append((first, run(comparison.second)))
    return [
        Figures(each, tuple(each.ratio(first, second) for first, second in runs[uncounted:]))
        for each in comparison.measures
    ]
