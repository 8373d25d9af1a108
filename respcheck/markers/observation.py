"""What is seen in one document: markers, looked for when they are asked for, each once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from respcheck.language.attribution import asserted, is_quoted, quotations
from respcheck.language.document import Document
from respcheck.markers.base import Compiled, DialogueMatcher, SentenceMatcher, TextMatcher
from respcheck.markers.compiled import Markers
from respcheck.markers.counting import Placed, first, spans, stands, stands_beside
from respcheck.markers.guesses import Guesses, WantedSentence
from respcheck.markers.memory import Memory
from respcheck.markers.reply_sights import ReplySights
from respcheck.markers.spans import any_within, joined, those_within
from respcheck.markers.stretch import Extent
from respcheck.model import Mood, Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observer

SoFar = dict[object, Any]
"""What checks remember of the replies before, each under itself."""


class Observation:
    """What is seen in one document. Everything is looked for once, when first asked for.

    Where there are `guesses`, nothing is annotated: a guess stands for what would need it, and
    the sentence is noted there. `so_far` is what checks remember of the replies before; `looked`
    is what came of looking at it, where that was no guess.
    """

    def __init__(
        self, document: Document, observer: Observer, so_far: SoFar, guesses: Guesses | None = None
    ) -> None:
        self.document = document
        self.so_far = so_far
        self.looked: Any = None
        self._observer = observer
        self._memory = Memory(guesses)
        self._sights = ReplySights(document, observer)
        self.told = self._memory.told
        self.put_off = self._memory.put_off
        self.matched = self._sights.matched
        self.stirred = self._sights.stirred

    def foreseen(self, look: Callable[[Observation], object]) -> Sequence[WantedSentence]:
        """The sentences that must be annotated before what `look` asks for is known."""
        self.looked = look(self)
        return self._memory.guesses.wanted if self._memory.guesses else ()

    @property
    def guesses(self) -> int:
        """How often a guess has stood for something so far."""
        return self._memory.guesses.count if self._memory.guesses else 0

    @property
    def is_guess(self) -> bool:
        """Whether something of what has been asked for is a guess."""
        return self._memory.is_guess

    def renewed(self, guesses: Guesses | None, so_far: SoFar) -> Observation:
        """The same observation, what was a guess to be looked for again."""
        if self.is_guess:
            self.looked = None
        self._memory.guesses, self.so_far = guesses, so_far
        for other in (*self.__dict__.get("earlier", ()), self.__dict__.get("customer")):
            if other is not None:
                other.renewed(guesses, {})
        return self

    def certainly_has(self, name: str) -> bool:
        """Whether a marker stands in the reply, and no annotation is needed to tell."""
        return self.may_have(name) and self._memory.is_certain(lambda: self.has(name))

    @cached_property
    def customer(self) -> Observation | None:
        """What is seen in the message that the reply answers; None where there is none."""
        answers = self.document.reply.answers
        return None if answers is None else self._observer.of(answers, self._memory.guesses)

    @cached_property
    def earlier(self) -> tuple[Observation, ...]:
        """What is seen in the agent's earlier replies of the same conversation."""
        return tuple(
            self._observer.of(each, self._memory.guesses) for each in self.document.reply.earlier
        )

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
        if name in self._observer.markers.local:
            return self.told(name, lambda: tuple(span for span, _ in self.found(name)))
        return self.told(name, lambda: spans(self._observer.markers[name], self))

    def first(self, name: str) -> Span | None:
        """The first span of a marker; sentences behind it are not looked at."""
        if not self.may_have(name):
            return None
        if name in self._observer.markers.local:
            return next((span for span, _ in self.found(name)), None)
        if name in self._memory.known:
            return next(iter(self._memory.known[name]), None)
        return self.told(("first", name), lambda: first(self._observer.markers[name], self))

    def _marker_at(self, name: str, number: int) -> tuple[Span, ...]:
        """The spans of a local marker in one sentence."""
        if not self._observer.markers.bits[name] & self.stirred(number):
            return ()
        key = (name, number)
        return self.told(key, lambda: spans(self._observer.markers[name], self, number))

    def _stands_at(self, name: str, number: int) -> bool:
        """Whether a local marker stands in one sentence."""
        if not self._observer.markers.bits[name] & self.stirred(number):
            return False
        if (name, number) in self._memory.known:
            return bool(self._memory.known[name, number])
        key = ("has", name, number)
        return self.told(key, lambda: stands(self._observer.markers[name], self, number))

    def _stirred_at(self, name: str) -> Iterator[int]:
        """The numbers of the sentences in which a marker may stand."""
        bit = self._observer.markers.bits[name]
        return (
            number for number, sights in enumerate(self._sights.sentences) if sights.stirred & bit
        )

    @property
    def possible(self) -> Markers:
        """The markers that may stand in the reply, by what their matchers found."""
        return self._sights.possible

    def may_have(self, name: str) -> bool:
        """Whether a marker may stand in the reply, by what its matchers found."""
        return bool(self._observer.markers.bits[name] & self._sights.possible)

    def has(self, name: str) -> bool:
        """Whether a marker stands in the reply, which is often told sooner than where."""
        if not self.may_have(name):
            return False
        if name in self._memory.known:
            return bool(self._memory.known[name])
        return self.told(("has", name), lambda: stands(self._observer.markers[name], self))

    def at_most(self, name: str) -> float:
        """How many spans a marker has at the most, told without any annotation."""
        return self.told(("at most", name), lambda: self._observer.at_most(name, self))

    def words(self, span: Span) -> str:
        """The reply's own words at a span."""
        return self.document.text[span.start : span.end]

    def beside(self, name: str, span: Span) -> bool:
        """Whether a span of the marker, other than this one, stands in the same sentence."""
        number = self.document.sentence_at(span.start)
        if number is not None and name in self._observer.markers.local:
            marker, key = self._observer.markers[name], ("beside", name, span)
            return self.told(key, lambda: stands_beside(span, marker, self, number))
        return any(each != span for each in self.marker_in(name, self.sentence_of(span)))

    def marker_in(self, name: str, reach: Span) -> Sequence[Span]:
        """Those spans of a marker that lie wholly in a stretch of the reply."""
        return those_within(reach, self.marker(name))

    def marker_from(self, name: str, reach: Span) -> bool:
        """Whether a span of a marker begins in a stretch of the reply."""
        found = self.marker(name)
        number = bisect_left(found, reach.start, key=lambda each: each.start)
        return number < len(found) and found[number].start < reach.end

    def found(self, part: Compiled | str, where: int | None = None) -> Iterable[Placed]:
        """What a matcher finds, or the spans of a marker.

        What finds nothing but in sentences is looked for in the one numbered `where`; all else
        is looked for in the whole reply.
        """
        if isinstance(part, SentenceMatcher):
            return self._in_sentences(part, where)
        if isinstance(part, str):
            if part not in self._observer.markers.local:
                return self._placed(self.marker(part))
            numbers = self._stirred_at(part) if where is None else (where,)
            return ((each, number) for number in numbers for each in self._marker_at(part, number))
        if self._sights.lack(part):
            return ()
        return self.told(part, lambda: self._placed(sorted(self._looked_for(part))))

    def _looked_for(self, matcher: TextMatcher | DialogueMatcher) -> Iterable[Span]:
        if isinstance(matcher, TextMatcher):
            return matcher.find(self.document)
        return matcher.find(self) if self.customer else ()

    def covered(self, part: Compiled | str, where: int | None) -> Sequence[Span]:
        """The stretches that `found` covers, in order and apart."""
        if isinstance(part, str):
            local = where is not None and part in self._observer.markers.local
            return self._marker_at(part, where or 0) if local else self.marker(part)
        if not isinstance(part, SentenceMatcher):
            where = None
        elif part not in self.matched(where):
            return ()
        return self.told((part, where), lambda: joined(e for e, _ in self.found(part, where)))

    def stands_within(self, part: Compiled | str, number: int) -> bool:
        """Whether something of what is found lies wholly in a sentence."""
        if isinstance(part, SentenceMatcher):
            return bool(self.covered(part, number))
        if isinstance(part, str):
            if part in self._observer.markers.local:
                return self._stands_at(part, number)
            found: Sequence[Span] = self.marker(part)
        else:
            found = self.told(("spans", part), lambda: [each for each, _ in self.found(part)])
        return any_within(self.document.sentences[number].span, found)

    def _placed(self, found: Iterable[Span]) -> Sequence[Placed]:
        return [(each, self.document.sentence_at(each.start)) for each in found]

    def _in_sentences(self, matcher: SentenceMatcher, where: int | None) -> Sequence[Placed]:
        placed: list[Placed] = []
        for number in self.matched(where).get(matcher, ()):
            sentence = self.document.sentences[number]
            own, start = sentence.annotated, sentence.span.start
            placed += [
                (own.span(first, end).shifted(start), number)
                for first, end in self._extents(matcher, number)
            ]
        return placed

    def _extents(self, matcher: SentenceMatcher, number: int) -> Sequence[Extent]:
        reader, own = self._observer.sentences, self.document.sentences[number].annotated
        extents = reader.found(matcher, own)
        if extents is not None:
            return extents
        if self._memory.guesses is None:
            reader.annotate([WantedSentence(own, matcher.level)])
            return reader.found(matcher, own) or ()
        self._memory.guesses.want(own, matcher.level)
        return reader.guessed(matcher, own)

    def asserts(self, span: Span, number: int | None) -> bool:
        """Whether the writer says so: not quoting, denying, asking or telling of others.

        `number` is that of the sentence in which the span begins.
        """
        if not self.writes(span):
            return False
        return number is None or asserted(span, self.words(span), self.document.sentences[number])

    def writes(self, span: Span) -> bool:
        """Whether the words at a span are the writer's own, and not a quotation."""
        return not is_quoted(span, self._quotations)

    def is_within(self, span: Span, number: int) -> bool:
        """Whether a span that begins in a sentence also ends there."""
        return span.end <= self.document.sentences[number].span.end

    @cached_property
    def _quotations(self) -> Sequence[Span]:
        return quotations(self.document.masked.text)

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which the span begins."""
        number = self.document.sentence_at(span.start)
        return self.document.span if number is None else self.document.sentences[number].span
