"""What the matchers of a run see in one reply, before any marker is put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING

from respcheck.language.document import Document
from respcheck.markers.base import DialogueMatcher, SentenceMatcher, TextMatcher
from respcheck.markers.compiled import Markers
from respcheck.markers.sights import Sights
from respcheck.markers.watch import Watch

if TYPE_CHECKING:
    from respcheck.markers.observe import Observer


class ReplySights:
    """What is seen in the sentences and in the text of a reply, and so which markers may stand."""

    def __init__(self, document: Document, observer: Observer) -> None:
        self._document = document
        self._observer = observer
        self._is_answer = document.reply.answers is not None

    @cached_property
    def sentences(self) -> Sequence[Sights]:
        """What is seen in each sentence."""
        sights = self._observer.sentences.sights
        return [sights(each.annotated) for each in self._document.sentences]

    def matched(self, where: int | None) -> Mapping[SentenceMatcher, Sequence[int]]:
        """The matchers that find something, or may, and the numbers of the sentences."""
        return self._matched if where is None else self._matched_at[where]

    @cached_property
    def _matched(self) -> Mapping[SentenceMatcher, Sequence[int]]:
        matched: dict[SentenceMatcher, list[int]] = {}
        for number, sights in enumerate(self.sentences):
            for matcher in (*sights.found, *sights.guessed):
                if matcher in matched:
                    matched[matcher].append(number)
                else:
                    matched[matcher] = [number]
        every = range(len(self.sentences))
        return {**matched, **dict.fromkeys(self._observer.sentences.blunt, every)}

    @cached_property
    def _matched_at(self) -> Sequence[Mapping[SentenceMatcher, Sequence[int]]]:
        blunt = self._observer.sentences.blunt
        return [
            dict.fromkeys((*blunt, *sights.found, *sights.guessed), (number,))
            for number, sights in enumerate(self.sentences)
        ]

    def stirred(self, number: int) -> Markers:
        """The markers that may stand in a sentence."""
        return self.sentences[number].stirred

    @cached_property
    def possible(self) -> Markers:
        """The markers of whose sources one at least may have found something in the reply."""
        stirring = self._observer.stirring
        possible = stirring.always | self._watch.unknown
        for sights in self.sentences:
            possible |= sights.stirred
        for matcher in self._written:
            possible |= stirring.by(matcher)
        if self._is_answer:
            return possible | stirring.answering
        return possible & ~stirring.only_answering

    def lack(self, matcher: TextMatcher | DialogueMatcher) -> bool:
        """Whether a matcher is known to find nothing."""
        if isinstance(matcher, DialogueMatcher):
            return not self._is_answer
        return matcher in self._watch.matchers and matcher not in self._written

    @property
    def _watch(self) -> Watch:
        return self._observer.answering if self._is_answer else self._observer.unprompted

    @cached_property
    def _written(self) -> Set[TextMatcher]:
        """The watched matchers whose regular expressions stand in the reply."""
        return self._watch.found_in(self._document.searchable)
