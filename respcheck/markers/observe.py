"""Observe markers in documents: spans, from the first character to the last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from math import inf

from respcheck.language.annotate import Annotator
from respcheck.language.document import Document
from respcheck.markers.base import DialogueMatcher, SentenceMatcher, WordingMatcher
from respcheck.markers.compiled import CompiledMarkers
from respcheck.markers.guesses import Guesses
from respcheck.markers.marker import MarkerDefinition, PreparedMarker
from respcheck.markers.observation import Observation, SoFar
from respcheck.markers.sights import SentenceReader
from respcheck.markers.stirring import Stirring
from respcheck.markers.tokens import RowMatcher
from respcheck.markers.watch import Watch
from respcheck.model import Reply

__all__ = ["Observation", "Observer", "SoFar"]

ROUNDS = 2
"""How often it is foreseen what must be annotated; what is left is annotated when asked for."""


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
        prepared = {name: each.prepared(language) for name, each in definitions.items()}
        self.markers = CompiledMarkers(prepared, language)
        self.stirring = Stirring(self.markers)
        parts = list(self.markers.parts)
        matchers = [part for part in parts if isinstance(part, SentenceMatcher)]
        self.sentences = SentenceReader(matchers, self.stirring, annotator)
        self._reads_messages = any(isinstance(part, DialogueMatcher) for part in parts)
        self._read = frozenset(definitions if read is None else read)

    @cached_property
    def answering(self) -> Watch:
        """The regular expressions that are looked for in a reply to a message."""
        return Watch(self._read, self.markers.sources, self.stirring)

    @cached_property
    def unprompted(self) -> Watch:
        """Those that are looked for in any other reply."""
        read = self._read - self.markers.only_answering
        return Watch(read, self.markers.sources, self.stirring)

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
        messages = [each.customer for each in observations] if self._reads_messages else []
        self.sentences.read(
            sentence.annotated
            for each in (*observations, *messages)
            if each is not None
            for sentence in each.document.sentences
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

    def at_most(self, name: str, observation: Observation) -> float:
        """How many spans a marker has at the most, told without any annotation."""
        parts = self.markers.sources[name]
        matchers = [part for part in parts if isinstance(part, RowMatcher | WordingMatcher)]
        if len(matchers) < len(parts):
            return inf
        return sum(
            self.sentences.at_most(matcher, sentence.annotated)
            for sentence in observation.document.sentences
            for matcher in matchers
        )
