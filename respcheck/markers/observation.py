"""What is seen in one document: markers, looked for when they are asked for, each once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from respcheck.language.attribution import asserted, is_quoted, quotations
from respcheck.language.document import Document, Sentence
from respcheck.markers.base import Compiled, SentenceMatcher, TextMatcher
from respcheck.markers.sights import Guesses, WantedSentence
from respcheck.markers.spans import those_within
from respcheck.markers.stirring import Markers
from respcheck.model import Mood, Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observer

T = TypeVar("T")

SoFar = dict[object, Any]
"""What checks remember of the replies before, each under itself."""


@dataclass(eq=False)
class Observation:
    """What is seen in one document. Everything is looked for once, when first asked for.

    Where there are `guesses`, nothing is annotated: a guess stands for what would need it, and
    the sentence is noted there. `looked` is what came of looking at it, where that was no guess.
    """

    document: Document
    _observer: Observer
    so_far: SoFar = field(default_factory=dict)
    _guesses: Guesses | None = None
    _known: dict[object, Any] = field(default_factory=dict)
    _guessed: dict[object, Any] = field(default_factory=dict)
    looked: Any = None

    def foreseen(self, look: Callable[[Observation], object]) -> Sequence[WantedSentence]:
        """The sentences that must be annotated before what `look` asks for is known."""
        self.looked = look(self)
        return self._guesses.wanted if self._guesses else ()

    @property
    def is_guess(self) -> bool:
        """Whether something of what has been asked for is a guess."""
        return self._guesses is not None and bool(self._guesses.wanted)

    def renewed(self, guesses: Guesses | None, so_far: SoFar) -> Observation:
        """The same observation, what was a guess to be looked for again."""
        if self.is_guess:
            self.looked = None
        self._guesses, self.so_far = guesses, so_far
        self._guessed.clear()
        self.__dict__.pop("customer", None)
        self.__dict__.pop("earlier", None)
        return self

    def _told(self, key: object, tell: Callable[[], T]) -> T:
        """What `tell` says, remembered: for good where no guess is in it."""
        if key in self._known:
            return self._known[key]  # type: ignore[no-any-return]
        guesses = self._guesses
        if guesses is None:
            told = self._known[key] = tell()
            return told
        if key in self._guessed:
            guesses.count += 1
            return self._guessed[key]  # type: ignore[no-any-return]
        before = guesses.count
        told = tell()
        (self._known if guesses.count == before else self._guessed)[key] = told
        return told

    @cached_property
    def customer(self) -> Observation | None:
        """What is seen in the message that the reply answers; None where there is none."""
        answers = self.document.reply.answers
        return None if answers is None else self._observer.of(answers, self._guesses)

    @cached_property
    def earlier(self) -> tuple[Observation, ...]:
        """What is seen in the agent's earlier replies of the same conversation."""
        return tuple(self._observer.of(each, self._guesses) for each in self.document.reply.earlier)

    @cached_property
    def mood(self) -> Mood | None:
        """The mood of the message that the reply answers; None where there is none."""
        if self.document.reply.customer is None:
            return None
        from respcheck.language.mood import mood_of

        return mood_of(self.document.reply.customer)

    def marker(self, name: str) -> tuple[Span, ...]:
        """The spans of a marker (full name), in order."""
        if not self.may_have(name):
            return ()
        return self._told(name, lambda: self._observer.spans(name, self))

    def may_have(self, name: str) -> bool:
        """Whether a marker may stand in the reply, by what its matchers found."""
        return self._observer.stirring.is_among(name, self._possible)

    def has(self, name: str) -> bool:
        """Whether a marker stands in the reply, which is often told sooner than where."""
        if not self.may_have(name):
            return False
        if name in self._known:
            return bool(self._known[name])
        return self._told(("has", name), lambda: self._observer.stands(name, self))

    def at_most(self, name: str) -> float:
        """How many spans a marker has at the most, told without any annotation."""
        return self._told(("at most", name), lambda: self._observer.at_most(name, self))

    def words(self, span: Span) -> str:
        """The reply's own words at a span."""
        return self.document.text[span.start : span.end]

    def beside(self, name: str, span: Span) -> bool:
        """Whether a span of the marker, other than this one, stands in the same sentence."""
        return any(each != span for each in self.marker_in(name, self.sentence_of(span)))

    def marker_in(self, name: str, reach: Span) -> Sequence[Span]:
        """Those spans of a marker that lie wholly in a stretch of the reply."""
        return those_within(reach, self.marker(name))

    def marker_from(self, name: str, reach: Span) -> bool:
        """Whether a span of a marker begins in a stretch of the reply."""
        spans = self.marker(name)
        number = bisect_left(spans, reach.start, key=lambda each: each.start)
        return number < len(spans) and spans[number].start < reach.end

    def found(self, matcher: Compiled | str) -> Sequence[Span]:
        """What a matcher finds, or the spans of a marker, by their starts."""
        if isinstance(matcher, str):
            return self.marker(matcher)
        if self._lacks(matcher):
            return ()
        return self._told(matcher, lambda: sorted(self._looked_for(matcher)))

    def _looked_for(self, matcher: Compiled) -> Iterable[Span]:
        if isinstance(matcher, SentenceMatcher):
            return self._in_sentences(matcher)
        if isinstance(matcher, TextMatcher):
            return matcher.find(self.document)
        return matcher.find(self) if self.customer else ()

    def _in_sentences(self, matcher: SentenceMatcher) -> Iterator[Span]:
        reader = self._observer.sentences
        for sentence in self._matched.get(matcher, ()):
            own = sentence.annotated
            extents = reader.found(matcher, own)
            if extents is None:
                wanted = WantedSentence(own, matcher.level)
                if self._guesses is None:
                    reader.annotate([wanted])
                    extents = reader.found(matcher, own) or ()
                else:
                    self._guesses.count += 1
                    self._guesses.wanted.append(wanted)
                    extents = reader.guessed(matcher, own)
            for first, end in extents:
                yield own.span(first, end).shifted(sentence.span.start)

    @cached_property
    def _written(self) -> Set[TextMatcher]:
        """The matchers whose regular expressions stand in the reply."""
        return frozenset(self._observer.expressions.candidates(self.document.text))

    @cached_property
    def _matched(self) -> Mapping[Compiled, Sequence[Sentence]]:
        """The matchers that find something, or may, and the sentences where they do."""
        matched: dict[Compiled, list[Sentence]] = {}
        for sentence in self.document.sentences:
            sights = self._observer.sentences.sights(sentence.annotated)
            for matcher in (*sights.found, *sights.guessed):
                if matcher in matched:
                    matched[matcher].append(sentence)
                else:
                    matched[matcher] = [sentence]
        return matched

    def _lacks(self, matcher: Compiled) -> bool:
        """Whether a matcher is known to find nothing."""
        if isinstance(matcher, SentenceMatcher):
            return matcher not in self._matched
        if isinstance(matcher, TextMatcher):
            watched = matcher in self._observer.stirring.matchers
            return watched and matcher not in self._written
        return self.document.reply.answers is None

    @cached_property
    def _possible(self) -> Markers:
        """The markers of whose sources one at least may have found something in the reply."""
        stirring, sights = self._observer.stirring, self._observer.sentences.sights
        possible = stirring.always
        for sentence in self.document.sentences:
            possible |= sights(sentence.annotated).stirred
        for matcher in self._written:
            possible |= stirring.by(matcher)
        if self.document.reply.answers is not None:
            possible |= stirring.answering
        return possible

    def asserts(self, span: Span) -> bool:
        """Whether the writer says so: not quoting, denying, asking or telling of others."""
        if not self.writes(span):
            return False
        number = self.document.sentence_at(span.start)
        if number is None:
            return True
        return asserted(span, self.words(span), self.document.sentences[number])

    def writes(self, span: Span) -> bool:
        """Whether the words at a span are the writer's own, and not a quotation."""
        return not is_quoted(span, self._quotations)

    @cached_property
    def _quotations(self) -> Sequence[Span]:
        return quotations(self.document.masked.text)

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which the span begins."""
        number = self.document.sentence_at(span.start)
        return self.document.span if number is None else self.document.sentences[number].span
