"""The mood of a customer's message: upset, a question, praise or something else.

A linear model over words, pairs of words, named signs and the mean of the words' vectors; what it
was trained on, its figures and limits are in `english_mood/MODEL_CARD.md`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from respcheck.model import Mood

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER = Path(__file__).parent / "english_mood"
"""Folder of the weights and the model card."""

MOODS = (Mood.UPSET, Mood.QUESTION, Mood.PRAISE, Mood.OTHER)
"""The order of the model's columns."""


def mood_of(text: str) -> Mood:
    """Return the likeliest mood of a customer's message; OTHER where it has no words or marks."""
    scores = mood_scores(text)
    return max(scores, key=lambda mood: scores[mood])


def mood_scores(text: str) -> dict[Mood, float]:
    """Return how likely each mood is: shares from 0 to 1 that add up to 1.

    Of a very long message its beginning and its end are read (`mood_signals.MOST_CHARACTERS`).
    """
    import numpy as np

    if not any(map(str.isprintable, text)) or not text.strip():
        return {mood: float(mood is Mood.OTHER) for mood in MOODS}
    from respcheck.language.mood_features import features

    buckets, row = features(text)
    words, others = _weights()
    scale, constant, weights = others[0], others[1], others[2:]
    logits = row @ weights + constant
    if buckets:
        logits += words[buckets].sum(axis=0, dtype=np.float32) * scale / np.sqrt(len(buckets))
    shares = np.exp(logits - logits.max())
    shares /= shares.sum()
    return dict(zip(MOODS, map(float, shares), strict=True))


@cache
def _weights() -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A row for each bucket in steps; then the steps' size, the constant, and the other rows."""
    import numpy as np

    return np.load(FOLDER / "words.npy", mmap_mode="r"), np.load(FOLDER / "others.npy")
