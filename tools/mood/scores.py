"""Figures of a judge of moods: areas under curves, F1, confusion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from respcheck.language.mood import MOODS
from respcheck.model import Mood


@dataclass(frozen=True)
class UpsetScores:
    """How well a number tells upset texts from others: shares from 0 to 1."""

    area: float
    """Under the ROC curve."""
    best_f1: float
    """F1 at the threshold where it is best for these texts."""
    f1: float
    """F1 as the judge itself decides."""


def upset_scores(
    truth: Sequence[Mood], numbers: Sequence[float], said: Sequence[bool]
) -> UpsetScores:
    """Return the figures of numbers that should be high for upset texts."""
    upset = [mood is Mood.UPSET for mood in truth]
    order = sorted(zip(numbers, upset, strict=True), reverse=True)
    best, right = 0.0, 0
    for place, (number, is_upset) in enumerate(order, 1):
        right += is_upset
        if place == len(order) or order[place][0] != number:
            best = max(best, 2 * right / (place + sum(upset)))
    return UpsetScores(_area(order), best, f1(upset, said))


def f1(truth: Sequence[bool], said: Sequence[bool]) -> float:
    """Return the harmonic mean of precision and recall; 0 where there is neither."""
    both = sum(one and two for one, two in zip(truth, said, strict=True))
    return 2 * both / (sum(truth) + sum(said)) if sum(truth) + sum(said) else 0.0


def accuracy(truth: Sequence[Mood], said: Sequence[Mood]) -> float:
    """Return the share of texts that were judged right."""
    return sum(one is two for one, two in zip(truth, said, strict=True)) / len(truth)


def confusion(truth: Sequence[Mood], said: Sequence[Mood]) -> str:
    """Return a table with a row for each true mood and a column for each one said, and its F1."""
    counts = Counter(zip(truth, said, strict=True))
    lines = ["| true | " + " | ".join(MOODS) + " | F1 |", "|---|" + "---:|" * (len(MOODS) + 1)]
    for mood in MOODS:
        score = f1([each is mood for each in truth], [each is mood for each in said])
        cells = " | ".join(str(counts[mood, each]) for each in MOODS)
        lines.append(f"| {mood} | {cells} | {score:.2f} |")
    return "\n".join(lines)


def _area(order: Sequence[tuple[float, bool]]) -> float:
    """The share of pairs of an upset text and another in which the upset one is higher."""
    ranks: dict[float, list[int]] = {}
    for place, (number, _) in enumerate(reversed(order), 1):
        ranks.setdefault(number, []).append(place)
    total = sum(sum(ranks[number]) / len(ranks[number]) for number, upset in order if upset)
    upset = sum(upset for _, upset in order)
    return (total - upset * (upset + 1) / 2) / (upset * (len(order) - upset))
