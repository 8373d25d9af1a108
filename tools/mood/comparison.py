"""Compare the mood model with VADER, a lexicon of sentiment, on the same texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mood.scores import accuracy, confusion, upset_scores
from mood.texts import Labelled
from respcheck.language.mood import mood_scores
from respcheck.model import Mood

NEGATIVE = -0.05
"""VADER's own bound: a compound score below it is negative sentiment."""


def tables(sets: Mapping[str, Sequence[Labelled]]) -> str:
    """Return the tables of the figures on named sets of texts."""
    lines = [
        "| texts | judge | area, upset | best F1, upset | F1, upset | right of four |",
        "|---|---|---:|---:|---:|---:|",
    ]
    below = []
    for name, texts in sets.items():
        truth = [each.mood for each in texts]
        shares = [mood_scores(each.text) for each in texts]
        said = [max(each, key=each.__getitem__) for each in shares]
        ours = upset_scores(
            truth, [each[Mood.UPSET] for each in shares], [mood is Mood.UPSET for mood in said]
        )
        right = f"{accuracy(truth, said):.3f}"
        if (numbers := _vader([each.text for each in texts])) is not None:
            found = upset_scores(truth, numbers, [number > -NEGATIVE for number in numbers])
            lines.append(
                f"| {name} | VADER | {found.area:.3f} | {found.best_f1:.3f} | {found.f1:.3f} | |"
            )
        lines.append(
            f"| {name} | respcheck | {ours.area:.3f} | {ours.best_f1:.3f} | {ours.f1:.3f} "
            f"| {right} |"
        )
        below.append(f"{name}:\n\n{confusion(truth, said)}")
    return "\n\n".join(["\n".join(lines), *below])


def _vader(texts: Sequence[str]) -> list[float] | None:
    """How negative VADER finds each text, or None where it is not installed."""
    try:
        from vaderSentiment.vaderSentiment import (  # type: ignore[import-not-found]
            SentimentIntensityAnalyzer,
        )
    except ImportError:
        return None
    analyser = SentimentIntensityAnalyzer()
    return [-analyser.polarity_scores(text.replace("@USER", ""))["compound"] for text in texts]
