"""Observe markers in a document: spans, from the first character to the last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from respcheck.language.annotate import Annotator
from respcheck.language.attribution import asserted, is_quoted, quotations
from respcheck.language.document import Annotated, Document, Level, Sentence
from respcheck.markers.base import Compiled, DialogueMatcher, SentenceMatcher, TextMatcher
from respcheck.markers.marker import MarkerDefinition, OtherMarker
from respcheck.markers.phrases import Phrases
from respcheck.markers.spans import any_within, joined, those_within, touches
from respcheck.model import Mood, Reply, Span

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class _Marker:
    definition: MarkerDefinition
    any: tuple[Compiled | str, ...]
    all: tuple[Compiled | str, ...]
    unless: tuple[Compiled | str, ...]
    without: tuple[Compiled | str, ...]


class Observer:
    """The markers of a run, compiled once, and the annotation that they need."""

    def __init__(self, definitions: Mapping[str, MarkerDefinition], annotator: Annotator) -> None:
        self._annotator = annotator
        self._markers = {
            name: _compiled(definition, annotator.language)
            for name, definition in definitions.items()
        }
        self._deep = [
            matcher
            for marker in self._markers.values()
            for matcher in (*marker.any, *marker.all, *marker.unless, *marker.without)
            if isinstance(matcher, SentenceMatcher) and matcher.level > Level.TOKENS
        ]

    def prepare(self, documents: Iterable[Document]) -> None:
        """Annotate the sentences of several documents at once, each only as deep as needed."""
        wanted: dict[Level, list[Annotated]] = {Level.TAGS: [], Level.PARSE: []}
        for document in documents:
            for sentence in document.sentences:
                level = self._level(sentence)
                if level > Level.TOKENS:
                    wanted[level].append(sentence.annotated)
        for level, sentences in wanted.items():
            self._annotator.deepen(sentences, level)

    def observation(self, document: Document, so_far: SoFar | None = None) -> Observation:
        """What is to be seen in one document; each marker is looked for when asked for.

        `so_far` is what checks remember of the replies before it in the same run.
        """
        return Observation(document, self, {} if so_far is None else so_far)

    def of(self, reply: Reply) -> Observation:
        """What is to be seen in another message of the same conversation."""
        return self.observation(self._annotator.document(reply))

    def _level(self, sentence: Sentence) -> Level:
        words = sentence.annotated.words
        return max(
            (each.level for each in self._deep if each.words is None or each.words & words),
            default=Level.TOKENS,
        )

    def spans(self, name: str, observation: Observation) -> tuple[Span, ...]:
        """The spans of one marker, in order, those that overlap joined into one."""
        marker = self._markers[name]
        found = self._candidates(marker, observation)
        if not found:
            return ()
        lifted = joined(span for each in marker.unless for span in observation.found(each))
        return tuple(
            joined(
                span
                for span in found
                if not touches(span, lifted)
                and not any(self._near(span, each, marker, observation) for each in marker.without)
            )
        )

    def _candidates(self, marker: _Marker, observation: Observation) -> list[Span]:
        """What `any` and `all` find, and the writer says."""
        found = [(each, span) for each in marker.any for span in observation.found(each)]
        if marker.all:
            first, *others = marker.all
            found += [
                (first, span)
                for span in observation.found(first)
                if all(self._near(span, each, marker, observation) for each in others)
            ]
        if marker.definition.said_by == "anyone":
            return [span for _, span in found]
        by_writer = marker.definition.said_by == "writer"
        counts = observation.writes if by_writer else observation.asserts
        return [span for matcher, span in found if _of_things(matcher) or counts(span)]

    def _near(
        self, span: Span, matcher: Compiled | str, marker: _Marker, observation: Observation
    ) -> bool:
        found = observation.found(matcher)
        reach = observation.document.span
        of_reply = isinstance(matcher, DialogueMatcher) and matcher.of_reply
        if marker.definition.within == "sentence" and not of_reply:
            reach = observation.sentence_of(span)
        return any_within(reach, found)

    def found(self, matcher: Compiled, observation: Observation) -> Iterable[Span]:
        """What one matcher finds, in no certain order."""
        if isinstance(matcher, SentenceMatcher):
            return self._in_sentences(matcher, observation.document)
        if isinstance(matcher, TextMatcher):
            return matcher.find(observation.document)
        return matcher.find(observation) if observation.customer else ()

    def _in_sentences(self, matcher: SentenceMatcher, document: Document) -> Iterator[Span]:
        for sentence in document.sentences:
            annotated = sentence.annotated
            spans = annotated.matches.get(matcher)
            if spans is None:
                spans = self._match(matcher, annotated)
                annotated.matches[matcher] = spans
            for span in spans:
                yield span.shifted(sentence.span.start)

    def _match(self, matcher: SentenceMatcher, annotated: Annotated) -> tuple[Span, ...]:
        if matcher.words is not None and not matcher.words & annotated.words:
            return ()
        self._annotator.deepen((annotated,), matcher.level)
        return tuple(annotated.placed(span) for span in matcher.find(annotated.doc))


SoFar = dict[object, Any]
"""What checks remember of the replies before, each under itself."""


@dataclass(eq=False)
class Observation:
    """What is seen in one document. Everything is looked for once, when first asked for."""

    document: Document
    _observer: Observer
    so_far: SoFar = field(default_factory=dict)
    _seen: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    _found: dict[Compiled, Sequence[Span]] = field(default_factory=dict)

    @cached_property
    def customer(self) -> Observation | None:
        """What is seen in the message that the reply answers; None where there is none."""
        answers = self.document.reply.answers
        return None if answers is None else self._observer.of(answers)

    @cached_property
    def earlier(self) -> tuple[Observation, ...]:
        """What is seen in the agent's earlier replies of the same conversation."""
        return tuple(map(self._observer.of, self.document.reply.earlier))

    @cached_property
    def mood(self) -> Mood | None:
        """The mood of the message that the reply answers; None where there is none."""
        if self.document.reply.customer is None:
            return None
        from respcheck.language.mood import mood_of

        return mood_of(self.document.reply.customer)

    def marker(self, name: str) -> tuple[Span, ...]:
        """The spans of a marker (full name), in order."""
        if name not in self._seen:
            self._seen[name] = self._observer.spans(name, self)
        return self._seen[name]

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
        if matcher not in self._found:
            self._found[matcher] = sorted(self._observer.found(matcher, self))
        return self._found[matcher]

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


def _of_things(matcher: Compiled | str) -> bool:
    """Whether a matcher finds what stands there whoever says it, and not words."""
    if isinstance(matcher, TextMatcher):
        return matcher.of_things
    return isinstance(matcher, DialogueMatcher)


def _compiled(definition: MarkerDefinition, language: Language) -> _Marker:
    def compiled(matchers: tuple[Any, ...]) -> tuple[Compiled | str, ...]:
        phrases = tuple(each for each in matchers if isinstance(each, str))
        others = [each for each in matchers if not isinstance(each, str)]
        joined = [Phrases(phrases=phrases), *others] if phrases else others
        return tuple(
            each.marker if isinstance(each, OtherMarker) else each.compile(language)
            for each in joined
        )

    every = tuple(
        Phrases(phrases=(each,)) if isinstance(each, str) else each for each in definition.all
    )
    return _Marker(
        definition,
        compiled(definition.any),
        compiled(every),
        compiled(definition.unless),
        compiled(definition.without),
    )
