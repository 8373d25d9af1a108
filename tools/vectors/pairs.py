"""How well similarities tell pairs of words that name the same thing from pairs that do not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PAIRS = Path(__file__).parent / "pairs.tsv"
"""Pairs of words of customers and replies: `same` thing, `near` (of one kind, not the same: kettle
and toaster, Monday and Tuesday) or `far` (invoice and oven). No step of the recipe reads them."""

FRESH_PAIRS = Path(__file__).parent / "fresh_pairs.tsv"
"""More of them, written when the recipe was done: `same` and `near` ones only."""

_SUFFIXES = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "er", "ers", "s", "e", "y")
_SHORTEST = 3


@dataclass(frozen=True)
class Pair:
    """Two words and how they are related: same, near or far."""

    kind: str
    word: str
    other: str


@dataclass(frozen=True)
class Scores:
    """Figures of one measure of similarity; areas under the ROC curve from 0.5 (chance) to 1."""

    against_all: float
    against_near: float
    against_far: float
    best_f1: float
    threshold: float
    """Where F1 is best."""
    precision: float
    recall: float


def read_pairs(path: Path = PAIRS) -> list[Pair]:
    """Return the pairs of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return [Pair(*line.split("\t")) for line in lines]


def scores(pairs: Sequence[Pair], similarity: Callable[[str, str], float]) -> Scores:
    """Return the figures of a measure of similarity over the pairs."""
    values = {pair: similarity(pair.word, pair.other) for pair in pairs}
    same = [values[pair] for pair in pairs if pair.kind == "same"]
    near = [values[pair] for pair in pairs if pair.kind == "near"]
    far = [values[pair] for pair in pairs if pair.kind == "far"]
    best = max(_at(same, near + far, threshold) for threshold in sorted(set(values.values())))
    return Scores(_area(same, near + far), _area(same, near), _area(same, far), *best)


def _at(
    same: Sequence[float], others: Sequence[float], threshold: float
) -> tuple[float, float, float, float]:
    """F1, the threshold, precision and recall."""
    right = sum(value >= threshold for value in same)
    wrong = sum(value >= threshold for value in others)
    f1 = 2 * right / (right + wrong + len(same))
    return f1, threshold, right / (right + wrong), right / len(same)


def at(
    pairs: Sequence[Pair], similarity: Callable[[str, str], float], threshold: float
) -> tuple[float, float, float]:
    """Return the shares of the same, near and far pairs that reach a threshold."""
    shares = []
    for kind in ("same", "near", "far"):
        values = [similarity(pair.word, pair.other) for pair in pairs if pair.kind == kind]
        reached = sum(value >= threshold for value in values)
        shares.append(reached / len(values) if values else 0.0)
    return shares[0], shares[1], shares[2]


def _area(high: Sequence[float], low: Sequence[float]) -> float:
    if not low:
        return float("nan")
    wins = sum((one > two) + (one == two) / 2 for one in high for two in low)
    return wins / (len(high) * len(low))


def same_stem(word: str, other: str) -> float:
    """Return 1 where two words have one stem by their endings, otherwise 0: the plain baseline."""
    return float(_stem(word) == _stem(other))


def shared_letters(word: str, other: str) -> float:
    """Return the share of three-letter pieces that two words have in common, from 0 to 1."""
    one, two = _pieces(word), _pieces(other)
    return len(one & two) / len(one | two)


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word.removesuffix(suffix)
    return word


def _pieces(word: str) -> set[str]:
    padded = f"<{word}>"
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
