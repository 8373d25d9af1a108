"""What is told of replies before their sentences are annotated, and what must be annotated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from respcheck.language.document import Annotated, Level


class WantedSentence(NamedTuple):
    """A sentence that is to be annotated, and how deep."""

    sentence: Annotated
    level: Level


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

    def forget_since(self, earlier: Guesses) -> None:
        """Go back to what was guessed at an earlier time."""
        self.wanted, self.count, self.told = earlier.wanted, earlier.count, earlier.told

    def copy(self) -> Guesses:
        """What is guessed so far."""
        return Guesses(list(self.wanted), self.count, dict(self.told))
