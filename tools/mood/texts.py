"""Read labelled messages: of GoEmotions, of real customers, and those written for training."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from respcheck.model import Mood

MESSAGES = Path(__file__).parent / "messages.jsonl"
"""Short messages to companies of many trades, written for training."""

UPSET = frozenset(
    "anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness "
    "remorse sadness".split()
)
PRAISE = frozenset("admiration gratitude joy love".split())
QUESTION = frozenset("confusion curiosity".split())


@dataclass(frozen=True)
class Labelled:
    """A text and its mood."""

    text: str
    mood: Mood


def emotions(path: Path, split: str) -> list[Labelled]:
    """Return the comments of GoEmotions (Demszky and others, 2020) of one split.

    A comment with any unhappy emotion is upset; otherwise a confused or curious one is a question,
    an admiring, grateful, joyful or loving one praise, and any other is other.
    """
    return [
        Labelled(_without_names(row["text"]), _mood(frozenset(row["labels"])))
        for row in _rows(path)
        if row["split"] == split
    ]


def customers(replies: Path, labels: Path) -> list[Labelled]:
    """Return the customers' messages that have labels, with the mood most readers chose."""
    messages = {row["id"]: row["customer"] for row in _rows(replies)}
    return [
        Labelled(messages[row["id"]], Mood(Counter(row["mood"]).most_common(1)[0][0]))
        for row in _rows(labels)
    ]


def written(path: Path = MESSAGES) -> list[Labelled]:
    """Return the messages written for training."""
    return [Labelled(row["text"], Mood(row["mood"])) for row in _rows(path)]


def unlike(messages: list[Labelled], others: list[Labelled]) -> list[Labelled]:
    """Return the messages whose text is not among the others' (case and white space aside)."""
    known = {_plain(each.text) for each in others}
    return [each for each in messages if _plain(each.text) not in known]


def _mood(emotions: frozenset[str]) -> Mood:
    if emotions & UPSET:
        return Mood.UPSET
    if emotions & QUESTION:
        return Mood.QUESTION
    return Mood.PRAISE if emotions & PRAISE else Mood.OTHER


def _without_names(text: str) -> str:
    return text.replace("[NAME]", " ").replace("[RELIGION]", " ")


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
