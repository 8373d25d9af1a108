"""Compare two English words by what they mean: static vectors, looked up without a model.

The vectors tell whether a reply names what the customer named in other words (parcel and
package, phone and mobile). How they were made and what they cannot do is in their model card:
`english_vectors/MODEL_CARD.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER = Path(__file__).parent / "english_vectors"
"""Folder of the vectors, the words and the model card."""

SAME = 0.45
"""Similarity from which two words rather name the same thing than not: see the model card."""

FREQUENCY_STEPS = 16
"""Frequencies are kept in whole parts of one: sixteenths."""

WORDS_KEPT = 10_000
"""For so many words their vectors are remembered: a conversation repeats its words."""

_RARE = 1e-3
"""A word that is this share of all words counts half in a mean."""


@lru_cache(maxsize=WORDS_KEPT)
def vector(word: str) -> NDArray[np.float32] | None:
    """Return the word's vector, of unit length, or None for a word that is not known.

    Case does not matter. The length of a vector is the same for all words (`dimensions`). It is
    remembered, and not to be written to.
    """
    row = _rows().get(word.lower())
    return None if row is None else _unit(_numbers()[row])


def similarity(word: str, other: str) -> float:
    """Return how near two words are in meaning, from -1 to 1: the cosine of their vectors.

    A word is 1 to itself, known or not; otherwise a word that is not known is 0 to every other.
    """
    if word.lower() == other.lower():
        return 1.0
    one, two = vector(word), vector(other)
    return 0.0 if one is None or two is None else float(one @ two)


def stacked(words: Sequence[str]) -> NDArray[np.float32]:
    """Return the vectors of words: a row for each, zero for one that is not known."""
    import numpy as np

    rows = np.zeros((len(words), dimensions()), dtype=np.float32)
    for index, word in enumerate(words):
        if (found := vector(word)) is not None:
            rows[index] = found
    return rows


def frequency(word: str) -> float | None:
    """Return how frequent a known word is: the logarithm (base 10) of its uses in 10^9 words.

    "the" has 7.75, "parcel" about 3.7; a word that is not known has None.
    """
    row = _rows().get(word.lower())
    return None if row is None else float(_frequencies()[row]) / FREQUENCY_STEPS


def mean_vector(words: Iterable[str]) -> NDArray[np.float32]:
    """Return what the words mean together: a vector of unit length, zero where none is known.

    It is the mean of their vectors, in which frequent words count little (Arora and others, 2017,
    "A simple but tough-to-beat baseline for sentence embeddings").
    """
    import numpy as np

    rows = [row for word in words if (row := _rows().get(word.lower())) is not None]
    if not rows:
        return np.zeros(dimensions(), dtype=np.float32)
    numbers = _numbers()[rows].astype(np.float32)
    share = np.float32(10) ** (_frequencies()[rows] / np.float32(FREQUENCY_STEPS) - 9)
    lengths = np.sqrt(np.einsum("ij,ij->i", numbers, numbers))
    mean: NDArray[np.float32] = (_RARE / (_RARE + share) / lengths) @ numbers
    length = float(np.sqrt(mean @ mean))
    return mean / np.float32(length) if length else mean


def dimensions() -> int:
    """Return the number of dimensions that every vector has."""
    return int(_numbers().shape[1])


def _unit(numbers: NDArray[np.int8]) -> NDArray[np.float32]:
    import numpy as np

    floats = numbers.astype(np.float32)
    unit: NDArray[np.float32] = floats / np.float32(np.linalg.norm(floats))
    return unit


@cache
def _rows() -> dict[str, int]:
    words = (FOLDER / "words.txt").read_bytes().decode("utf-8").split("\n")
    return dict(zip(words[:-1], range(len(words)), strict=False))


@cache
def _numbers() -> NDArray[np.int8]:
    import numpy as np

    numbers: NDArray[np.int8] = np.asarray(np.load(FOLDER / "vectors.npy", mmap_mode="r"))
    return numbers


@cache
def _frequencies() -> NDArray[np.uint8]:
    import numpy as np

    numbers: NDArray[np.uint8] = np.load(FOLDER / "frequencies.npy")
    return numbers
