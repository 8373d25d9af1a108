"""Shrink the encoder's vectors, and move them a little so that they keep the bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vectors.bounds import Bound

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Settings:
    """How the vectors are shrunk and moved."""

    dimensions: int = 64
    common: int = 1
    """How many of the first principal components are dropped as common to all words."""
    steps: int = 800
    batch: int = 4096
    rate: float = 0.05
    stay: float = 0.05
    """How strongly a vector is held where it started."""
    below: float = 0.15
    above: float = 0.08
    """How much a pair at random may lose or gain in similarity before it counts."""
    seed: int = 0


def shrink(encoded: Sequence[Matrix], settings: Settings) -> Matrix:
    """Return one vector of unit length for each word from those of several sentences about it.

    They are centred, put side by side, and reduced to their principal components, less the common
    ones (Mu and Viswanath, 2018, https://arxiv.org/abs/1702.01417), each divided by the root of
    its spread.
    """
    beside = _unit(np.hstack([each - each.mean(axis=0) for each in encoded]))
    beside -= beside.mean(axis=0)
    _, spread, components = np.linalg.svd(beside, full_matrices=False)
    kept = slice(settings.common, settings.common + settings.dimensions)
    return _unit(beside @ components[kept].T / np.sqrt(spread[kept]))


def move(
    start: Matrix, words: Mapping[str, int], bounds: Sequence[Bound], settings: Settings
) -> Matrix:
    """Return the vectors moved so that pairs keep their bounds, others their similarity.

    As in Mrkšić and others (2017, https://arxiv.org/abs/1706.00374): what breaks a bound costs the
    square of how much, and AdaGrad follows the slope. `words` gives a word's row.
    """
    random = np.random.default_rng(settings.seed)
    pairs = np.array([(words[each.word], words[each.other]) for each in bounds])
    least, greatest, weight = np.array([each[2:] for each in bounds], dtype=np.float32).T
    vectors = start.copy()
    slopes = np.full(len(start), 1e-3, dtype=np.float32)
    for _ in range(settings.steps):
        picked = random.integers(len(pairs), size=settings.batch)
        others = random.integers(len(start), size=(settings.batch, 2))
        now = np.einsum("ij,ij->i", start[others[:, 0]], start[others[:, 1]])
        batch = np.concatenate([pairs[picked], others])
        slope = _slope(
            vectors,
            batch,
            np.concatenate([least[picked], now - settings.below]),
            np.concatenate([greatest[picked], now + settings.above]),
            np.concatenate([weight[picked], np.ones(settings.batch, dtype=np.float32)]),
        )
        rows = np.unique(batch)
        step = slope[rows] + settings.stay * (vectors[rows] - start[rows])
        slopes[rows] += (step**2).mean(axis=1)
        vectors[rows] -= settings.rate * step / np.sqrt(slopes[rows])[:, None]
    return _unit(vectors)


def _slope(
    vectors: Matrix, pairs: NDArray[np.int64], least: Matrix, greatest: Matrix, weight: Matrix
) -> Matrix:
    one, two = vectors[pairs[:, 0]], vectors[pairs[:, 1]]
    length, width = (np.linalg.norm(each, axis=1, keepdims=True) for each in (one, two))
    one, two = one / length, two / width
    similarity = np.einsum("ij,ij->i", one, two)[:, None]
    broken = np.maximum(similarity - greatest[:, None], 0) - np.maximum(
        least[:, None] - similarity, 0
    )
    cost = 2 * weight[:, None] * broken
    slope = np.zeros_like(vectors)
    np.add.at(slope, pairs[:, 0], cost * (two - similarity * one) / length)
    np.add.at(slope, pairs[:, 1], cost * (one - similarity * two) / width)
    return slope


def whole_numbers(vectors: Matrix) -> NDArray[np.int8]:
    """Return each vector in whole numbers from -127 to 127, its largest one at an end."""
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    return np.rint(vectors / largest * 127).astype(np.int8)


def _unit(vectors: Matrix) -> Matrix:
    unit: Matrix = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return unit
