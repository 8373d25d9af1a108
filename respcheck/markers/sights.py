"""What matchers see in one sentence: looked for once, however many replies have the sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from respcheck.language.annotate import Annotator
from respcheck.language.document import Annotated, Level
from respcheck.markers.base import SentenceMatcher
from respcheck.markers.index import WordIndex
from respcheck.markers.stirring import Stirring
from respcheck.model import Span


@dataclass(slots=True)
class Sights:
    """What is `found` in a sentence, and `guessed` where that needs deeper annotation.

    Spans count from the sentence's start. A guess has at least what there is. `matched` are
    the watched matchers that find something, or may, and `stirred` the markers that may stand
    there by what these find.
    """

    found: dict[SentenceMatcher, tuple[Span, ...]] = field(default_factory=dict)
    guessed: dict[SentenceMatcher, tuple[Span, ...]] = field(default_factory=dict)
    matched: frozenset[SentenceMatcher] = frozenset()
    stirred: frozenset[str] = frozenset()


class WantedSentence(NamedTuple):
    """A sentence that is to be annotated, and how deep."""

    sentence: Annotated
    level: Level


@dataclass(slots=True)
class Guesses:
    """The sentences `wanted` annotated, and how often a guess stood for what is in them."""

    wanted: list[WantedSentence] = field(default_factory=list)
    count: int = 0


class SentenceReader:
    """Looks at sentences with the matchers of a run: with the watched ones at once."""

    def __init__(self, stirring: Stirring, annotator: Annotator) -> None:
        self._stirring = stirring
        self._watched = frozenset(
            each for each in stirring.matchers if isinstance(each, SentenceMatcher)
        )
        self._index = WordIndex(self._watched)
        self._annotator = annotator

    def sights(self, sentence: Annotated) -> Sights:
        """What the watched matchers see in a sentence."""
        sights: Sights | None = sentence.seen.get(self)
        if sights is None:
            sights = sentence.seen[self] = Sights()
            sights.matched = frozenset(self._index.matching(sentence))
            sights.stirred = frozenset[str]().union(*map(self._stirring.by, sights.matched))
        return sights

    def watches(self, matcher: SentenceMatcher) -> bool:
        """Whether a matcher is tried on every sentence."""
        return matcher in self._watched

    def spans(self, matcher: SentenceMatcher, sentence: Annotated) -> tuple[Span, ...] | None:
        """What a matcher finds in a sentence; None where that needs deeper annotation."""
        sights = self.sights(sentence)
        if matcher in sights.found:
            return sights.found[matcher]
        if matcher not in sights.guessed:
            if not self._may_match(matcher, sentence, sights):
                return ()
            self._look(matcher, sentence, sights)
            if matcher in sights.found:
                return sights.found[matcher]
        if not sights.guessed[matcher]:
            return ()
        return self._look(matcher, sentence, sights) if sentence.level >= matcher.level else None

    def _may_match(self, matcher: SentenceMatcher, sentence: Annotated, sights: Sights) -> bool:
        if matcher in self._watched:
            return matcher in sights.matched
        if matcher.rare and matcher.rare.isdisjoint(sentence.words):
            return False
        return matcher.may_match(sentence)

    def annotated(self, matcher: SentenceMatcher, sentence: Annotated) -> tuple[Span, ...]:
        """What a matcher finds in a sentence, which is annotated as deep as that needs."""
        self._annotator.deepen((sentence,), matcher.level)
        return self._look(matcher, sentence, self.sights(sentence))

    def _look(
        self, matcher: SentenceMatcher, sentence: Annotated, sights: Sights
    ) -> tuple[Span, ...]:
        known = sentence.level >= matcher.level
        found = matcher.find(sentence, known)
        spans = tuple([sentence.span(first, end) for first, end in found])
        (sights.found if known else sights.guessed)[matcher] = spans
        return spans
