"""The `mood` matcher: the reply, where the customer is in a mood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from respcheck.markers.base import DialogueMatcher, MatcherPart
from respcheck.model import Mood, Span

if TYPE_CHECKING:
    from spacy.language import Language

    from respcheck.markers.observe import Observation


class MoodOfCustomer(MatcherPart):
    """The whole reply, where the message that it answers is of this mood."""

    key: ClassVar[str] = "mood"
    mood: Mood

    def compile(self, language: Language) -> DialogueMatcher:
        return DialogueMatcher(self._found, of_reply=True)

    def _found(self, seen: Observation) -> Iterator[Span]:
        if seen.mood is self.mood:
            yield seen.document.span
