"""What is told of replies before their sentences are annotated, and what must be annotated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from respcheck.language.document import Annotated, Level


class WantedSentence(NamedTuple):
    """A sentence that is to be annotated, and how deep."""

    sentence: Annotated
    level: Level


class Mark(NamedTuple):
    """How many sentences were wanted, how often a guess stood for them, and what was told."""

    wanted: int
    guesses: int
    told: int


@dataclass(slots=True)
class Guesses:
    """The sentences `wanted` annotated, how often a guess stood for what is in them, and where.

    `told` is what was told with a guess in it.
    """

    wanted: list[WantedSentence] = field(default_factory=list)
    count: int = 0
    told: dict[object, Any] = field(default_factory=dict)

    def want(self, sentence: Annotated, level: Level) -> None:
        """Let a guess stand for what is to be found in a sentence."""
        self.count += 1
        self.wanted.append(WantedSentence(sentence, level))

    def mark(self) -> Mark:
        """How much is guessed so far."""
        return Mark(len(self.wanted), self.count, len(self.told))

    def forget_since(self, mark: Mark) -> None:
        """Go back to what was guessed at an earlier time."""
        del self.wanted[mark.wanted :]
        self.count = mark.guesses
        while len(self.told) > mark.told:
            self.told.popitem()
