"""Observe markers in a document: spans, from the first character to the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from respcheck.language.annotate import Annotator
from respcheck.language.attribution import asserted
from respcheck.language.document import Annotated, Document, Level, Sentence
from respcheck.markers.base import Compiled, SentenceMatcher
from respcheck.markers.marker import MarkerDefinition, OtherMarker
from respcheck.markers.phrases import Phrases
from respcheck.model import Span

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

    def observation(self, document: Document) -> Observation:
        """What is to be seen in one document; each marker is looked for when asked for."""
        return Observation(document, self)

    def _level(self, sentence: Sentence) -> Level:
        words = sentence.annotated.words
        return max(
            (each.level for each in self._deep if each.words is None or each.words & words),
            default=Level.TOKENS,
        )

    def spans(self, name: str, observation: Observation) -> tuple[Span, ...]:
        """The spans of one marker, in order, none overlapping another (the longer one stays)."""
        marker = self._markers[name]
        document = observation.document
        found = [span for each in marker.any for span in self._found(each, observation)]
        if marker.all:
            first, *others = marker.all
            found += [
                span
                for span in self._found(first, observation)
                if all(self._near(span, each, marker, observation) for each in others)
            ]
        if not found:
            return ()
        lifted = [span for each in marker.unless for span in self._found(each, observation)]
        return _longest(
            span
            for span in found
            if not any(span.overlaps(each) for each in lifted)
            and not any(self._near(span, each, marker, observation) for each in marker.without)
            and (marker.definition.said_by == "anyone" or _own_words(span, document))
        )

    def _near(
        self, span: Span, matcher: Compiled | str, marker: _Marker, observation: Observation
    ) -> bool:
        reach = observation.document.span
        if marker.definition.within == "sentence":
            reach = observation.sentence_of(span)
        return any(each.within(reach) for each in self._found(matcher, observation))

    def _found(self, matcher: Compiled | str, observation: Observation) -> Iterable[Span]:
        if isinstance(matcher, str):
            return observation.marker(matcher)
        if isinstance(matcher, SentenceMatcher):
            return self._in_sentences(matcher, observation.document)
        return matcher.find(observation.document)

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
        return tuple(matcher.find(annotated.doc))


@dataclass(slots=True)
class Observation:
    """What is seen in one document. Everything is looked for once, when first asked for."""

    document: Document
    _observer: Observer
    _seen: dict[str, tuple[Span, ...]] = field(default_factory=dict)

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
        sentence = self.sentence_of(span)
        return any(each != span and each.within(sentence) for each in self.marker(name))

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which the span begins."""
        for sentence in reversed(self.document.sentences):
            if sentence.span.start <= span.start:
                return sentence.span
        return self.document.span


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


def _own_words(span: Span, document: Document) -> bool:
    for sentence in document.sentences:
        if sentence.span.start <= span.start < sentence.span.end:
            return asserted(span, sentence)
    return True


def _longest(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans without those that overlap a longer one (of equals, the first stays)."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda each: (each.start - each.end, each.start)):
        if not any(span.overlaps(each) for each in kept):
            kept.append(span)
    return tuple(sorted(kept))
