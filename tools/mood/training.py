"""Fit the weights: first on GoEmotions, then, with what that says, on messages to companies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from mood.texts import Labelled
from respcheck.language.mood import MOODS
from respcheck.language.mood_features import BUCKETS, features
from respcheck.language.mood_signals import NAMES
from respcheck.model import Mood

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


_WRITTEN = {Mood.UPSET: 0.5, Mood.QUESTION: 0.8, Mood.PRAISE: 0.35, Mood.OTHER: 0.35}


@dataclass(frozen=True)
class Settings:
    """How much each kind of feature and of text counts. Chosen by cross-validation."""

    words: float = 3.0
    signs: float = 1.0
    vectors: float = 1.5
    verdict: float = 0.5
    """How much the first model's verdict counts as a feature of the second."""
    kept: float = 0.25
    """How much of the first model's verdict on upset is added to the second's in the end."""
    lean: float = 0.2
    """What is added for upset, which would otherwise be missed more often than wrongly seen."""
    written: Mapping[Mood, float] = field(default_factory=lambda: _WRITTEN)
    """The weight of a message written for training; that of a real customer is 1."""
    first_penalty: float = 3.0
    penalty: float = 1.0
    """The inverse strength of the penalty on large weights (C) in the first and second model."""


@dataclass(frozen=True)
class Weights:
    """A linear model: a column for each mood of `MOODS`."""

    words: NDArray[np.float64]
    others: NDArray[np.float64]
    constant: NDArray[np.float64]

    def logits(self, table: Table) -> NDArray[np.float64]:
        """Return the scores of each text before they are made shares."""
        found: NDArray[np.float64] = table.words @ self.words
        return found + table.others @ self.others + self.constant

    def write(self, folder: Path) -> None:
        """Write `words.npy` (whole numbers of 8 bits) and `others.npy` into the folder."""
        scale = np.abs(self.words).max(axis=0) / 127
        np.save(folder / "words.npy", np.rint(self.words / scale).astype(np.int8))
        others = np.vstack([scale, self.constant, self.others]).astype(np.float32)
        np.save(folder / "others.npy", others)


@dataclass(frozen=True)
class Table:
    """The features of texts: sparse ones of the words, and the others."""

    words: Any
    others: NDArray[np.float32]


def tabulate(texts: Sequence[str]) -> Table:
    """Return the features of the texts, a row each."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    found = [features(text) for text in texts]
    starts = np.cumsum([0, *(len(buckets) for buckets, _ in found)])
    columns = np.concatenate([np.array(buckets, dtype=np.int64) for buckets, _ in found])
    values = np.concatenate(
        [np.full(len(buckets), 1 / max(len(buckets), 1) ** 0.5) for buckets, _ in found]
    )
    words = csr_matrix((values, columns, starts), shape=(len(found), BUCKETS))
    return Table(words, np.stack([row for _, row in found]))


def train(
    emotions: Sequence[Labelled],
    customers: Sequence[Labelled],
    written: Sequence[Labelled],
    settings: Settings,
) -> Weights:
    """Return the weights: the second model, with the first one's verdict folded into it."""
    table, moods = _table_of(emotions)
    first = _fit(table, moods, None, settings, settings.first_penalty, None)
    return second(first, customers, written, settings)


def second(
    first: Weights, customers: Sequence[Labelled], written: Sequence[Labelled], settings: Settings
) -> Weights:
    """Return a model of messages to companies that has the first model's verdict as a feature."""
    table, moods = _table_of([*customers, *written])
    weights = [1.0] * len(customers) + [settings.written[each.mood] for each in written]
    fitted = _fit(table, moods, weights, settings, settings.penalty, first)
    verdict = np.zeros((len(MOODS), len(MOODS)))
    verdict[:, MOODS.index(Mood.UPSET)] = -1 / len(MOODS)
    verdict[MOODS.index(Mood.UPSET), MOODS.index(Mood.UPSET)] += 1
    verdict *= settings.kept
    usual = (first.logits(table)[: len(customers)] @ verdict).mean(axis=0)
    lean = settings.lean * np.array([mood is Mood.UPSET for mood in MOODS])
    return Weights(
        fitted.words + first.words @ verdict,
        fitted.others + first.others @ verdict,
        fitted.constant + first.constant @ verdict - usual + lean,
    )


def _table_of(texts: Sequence[Labelled]) -> tuple[Table, list[Mood]]:
    return tabulate([each.text for each in texts]), [each.mood for each in texts]


def _fit(
    table: Table,
    moods: Sequence[str],
    weights: Sequence[float] | None,
    settings: Settings,
    penalty: float,
    first: Weights | None,
) -> Weights:
    from scipy.sparse import csr_matrix, hstack
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

    present = np.unique(table.words.indices)
    scales = np.full(table.others.shape[1], settings.vectors)
    scales[: len(NAMES)] = settings.signs
    parts = [table.words[:, present] * settings.words, csr_matrix(table.others * scales)]
    if first is not None:
        parts.append(csr_matrix(first.logits(table) * settings.verdict))
    model = LogisticRegression(C=penalty, max_iter=300, tol=1e-4)
    model.fit(hstack(parts).tocsr(), [str(mood) for mood in moods], sample_weight=weights)
    order = [list(model.classes_).index(mood) for mood in MOODS]
    found = model.coef_[order].T
    words = np.zeros((BUCKETS, len(MOODS)))
    words[present] = found[: len(present)] * settings.words
    end = len(present) + len(scales)
    others = found[len(present) : end] * scales[:, None]
    constant = model.intercept_[order]
    if first is not None:
        verdict = found[end:] * settings.verdict
        words += first.words @ verdict
        others = others + first.others @ verdict
        constant = constant + first.constant @ verdict
    return Weights(words, others, constant)
