"""Observe markers in documents: spans, from the first character to the last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from respcheck.language.annotate import Annotator
from respcheck.language.document import Document
from respcheck.markers.base import (
    Compiled,
    DialogueMatcher,
    Prepared,
    SentenceMatcher,
    TextMatcher,
    WordingMatcher,
)
from respcheck.markers.index import ExpressionIndex
from respcheck.markers.marker import MarkerDefinition, PreparedMarker
from respcheck.markers.observation import Observation, SoFar
from respcheck.markers.sights import Guesses, SentenceReader
from respcheck.markers.spans import any_within, joined, touches
from respcheck.markers.stirring import Stirring
from respcheck.markers.tokens import RowMatcher
from respcheck.model import Reply, Span

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Observation", "Observer", "SoFar"]

ROUNDS = 2
"""How often it is foreseen what must be annotated; what is left is annotated when asked for."""

Part = Compiled | str
"""A matcher, or the full name of another marker."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What finds a marker's words, and what must stand near these."""

    part: Part
    beside: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marker:
    said_by: str
    within: str
    sources: tuple[_Source, ...]
    unless: tuple[Part, ...]
    without: tuple[Part, ...]

    @property
    def parts(self) -> Iterator[Part]:
        """Everything that is looked for."""
        for source in self.sources:
            yield from (source.part, *source.beside)
        yield from (*self.unless, *self.without)


class Observer:
    """The markers of a run, compiled once, and the annotation that they need.

    `read` names those that will be asked for in every reply (None: all of them): their regular
    expressions are looked for in one pass, and those of others when they are asked for.
    """

    def __init__(
        self,
        definitions: Mapping[str, MarkerDefinition | PreparedMarker],
        annotator: Annotator,
        read: Iterable[str] | None = None,
    ) -> None:
        self._annotator = annotator
        language = annotator.language
        self._markers = {
            name: _compiled(definition.prepared(language), language)
            for name, definition in definitions.items()
        }
        sources = {
            name: [source.part for source in marker.sources]
            for name, marker in self._markers.items()
        }
        self.stirring = Stirring(sources, definitions if read is None else read)
        parts = {part for marker in self._markers.values() for part in marker.parts}
        matchers = [part for part in parts if isinstance(part, SentenceMatcher)]
        self.sentences = SentenceReader(matchers, self.stirring, annotator)
        self.expressions = ExpressionIndex(
            each for each in self.stirring.matchers if isinstance(each, TextMatcher)
        )

    def observations(
        self,
        documents: deque[Document],
        look: Callable[[Observation], object],
        so_far: SoFar | None = None,
    ) -> Iterator[Observation]:
        """What is to be seen in several documents, which are taken; they are annotated together.

        `look` asks an observation for all that will be asked of it: it is first given a guess,
        which tells the sentences that must be annotated. `so_far` is what checks remember of
        the replies before.
        """
        so_far = {} if so_far is None else so_far
        observations = deque[Observation]()
        while documents:
            observations.append(Observation(documents.popleft(), self, {}, Guesses()))
        self.sentences.read(
            sentence.annotated for each in observations for sentence in each.document.sentences
        )
        self._foresee(observations, look)
        while observations:  # an observation that has been used is let go
            yield observations.popleft().renewed(None, so_far)

    def _foresee(
        self, guesses: Iterable[Observation], look: Callable[[Observation], object]
    ) -> None:
        """Annotate the sentences on which depends what `look` asks for."""
        for _ in range(ROUNDS):
            self.sentences.annotate(each for guess in guesses for each in guess.foreseen(look))
            guesses = [each.renewed(Guesses(), {}) for each in guesses if each.is_guess]

    def observation(self, document: Document, so_far: SoFar | None = None) -> Observation:
        """What is to be seen in one document; each marker is looked for when asked for.

        `so_far` is what checks remember of the replies before it in the same run.
        """
        return Observation(document, self, {} if so_far is None else so_far)

    def of(self, reply: Reply, guesses: Guesses | None = None) -> Observation:
        """What is to be seen in another message of the same conversation."""
        return Observation(self._annotator.document(reply), self, {}, guesses)

    def spans(self, name: str, observation: Observation) -> tuple[Span, ...]:
        """The spans of one marker, in order, those that overlap joined into one."""
        marker = self._markers[name]
        return tuple(joined(self._counting(marker, marker.sources, observation)))

    def stands(self, name: str, observation: Observation) -> bool:
        """Whether a marker has a span; what costs no annotation is looked for first."""
        marker = self._markers[name]
        quickest_first = sorted(marker.sources, key=_effort)
        return next(self._counting(marker, quickest_first, observation), None) is not None

    def at_most(self, name: str, observation: Observation) -> float:
        """How many spans a marker has at the most, told without any annotation."""
        parts = [source.part for source in self._markers[name].sources]
        matchers = [part for part in parts if isinstance(part, RowMatcher | WordingMatcher)]
        if len(matchers) < len(parts):
            return inf
        sights = [self.sentences.sights(each.annotated) for each in observation.document.sentences]
        return sum(
            len(each.found.get(part, ())) + each.guessed.get(part, 0).bit_count()
            for each in sights
            for part in matchers
        )

    def _counting(
        self, marker: _Marker, sources: Iterable[_Source], observation: Observation
    ) -> Iterator[Span]:
        """The matches of some sources that count."""
        lifted: list[Span] | None = None
        for source in sources:
            for span in self._said(marker, source, observation):
                if lifted is None:
                    lifted = joined(s for each in marker.unless for s in observation.found(each))
                if not touches(span, lifted) and not any(
                    self._near(span, each, marker, observation) for each in marker.without
                ):
                    yield span

    def _said(self, marker: _Marker, source: _Source, observation: Observation) -> Iterator[Span]:
        """The matches of a source that the one says who is to say them."""
        said_by = marker.said_by
        heard = said_by == "anyone" or _of_things(source.part)
        for span in observation.found(source.part):
            if all(self._near(span, each, marker, observation) for each in source.beside) and (
                heard
                or (observation.writes(span) if said_by == "writer" else observation.asserts(span))
            ):
                yield span

    def _near(self, span: Span, matcher: Part, marker: _Marker, observation: Observation) -> bool:
        found = observation.found(matcher)
        if not found:
            return False
        reach = observation.document.span
        of_reply = isinstance(matcher, DialogueMatcher) and matcher.of_reply
        if marker.within == "sentence" and not of_reply:
            reach = observation.sentence_of(span)
        return any_within(reach, found)


def _effort(source: _Source) -> int:
    """What it takes to look for a source: its own matches, another marker's, annotation."""
    parts = (source.part, *source.beside)
    return max(
        1 if isinstance(each, str) else 2 * each.level if isinstance(each, SentenceMatcher) else 0
        for each in parts
    )


def _of_things(matcher: Part) -> bool:
    """Whether a matcher finds what stands there whoever says it, and not words."""
    if isinstance(matcher, TextMatcher):
        return matcher.of_things
    return isinstance(matcher, DialogueMatcher)


def _compiled(marker: PreparedMarker, language: Language) -> _Marker:
    def compiled(parts: Iterable[Prepared | str]) -> list[Part]:
        return [each if isinstance(each, str) else each.compile(language) for each in parts]

    every = tuple(compiled(marker.all))
    return _Marker(
        marker.said_by,
        marker.within,
        (
            *map(_Source, compiled(marker.any)),
            *(_Source(each, every[1:]) for each in every[:1]),
        ),
        tuple(compiled(marker.unless)),
        tuple(compiled(marker.without)),
    )
