"""Annotate replies: mask them, split them, and deepen only the sentences that need it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from respcheck.language.document import Annotated, Document, Level, Sentence
from respcheck.language.labels import GIVEN_BY
from respcheck.language.masking import mask
from respcheck.language.normal_form import normal_form
from respcheck.language.sentences import split
from respcheck.language.tokenizer import Tokenizer
from respcheck.model import Reply, Span

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES_KEPT = 2048
"""How many distinct sentences stay annotated: canned replies repeat themselves."""

_APOSTROPHES = re.compile("(?<=[A-Za-z])[‘´`ʼ′＇](?=[A-Za-z])")
_GAPS = re.compile(r"\s+")
_WIDE_GAP = re.compile(r"\s{2}")
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")


class Annotator:
    """Makes documents of replies with one spaCy pipeline, which is loaded at first use.

    A sentence's annotation depends on its own text alone, so equal sentences share it.
    `is_embedded` is whether the pipeline is the one that comes with respcheck.
    """

    def __init__(self, pipeline: str | None = None) -> None:
        self._pipeline = pipeline
        self.is_embedded = pipeline is None
        self._sentence = lru_cache(maxsize=SENTENCES_KEPT)(self._tokenised)

    @cached_property
    def language(self) -> Language:
        """The loaded pipeline. Raises PipelineError where it cannot be loaded."""
        from respcheck.language.pipeline import load

        language = load(self._pipeline)
        _compare_words_by_normal_form(language)
        return language

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer(self.language, by_piece=self.is_embedded)

    def document(self, reply: Reply) -> Document:
        """The reply, masked and split into sentences that are tokenised, no more."""
        masked = mask(reply.text)
        sentences = tuple(
            Sentence(Span(start, end), self._sentence(masked.text[start:end]))
            for start, end in split(masked.text)
        )
        return Document(reply, masked, sentences, tuple(_paragraphs(masked.text)))

    def deepen(self, sentences: Iterable[Annotated], level: Level) -> None:
        """Annotate the sentences up to `level`, in one batch, where they are not there yet."""
        pending = list({id(each): each for each in sentences if each.level < level}.values())
        for step, components in self._components.items():
            due = [each for each in pending if each.level < step <= level]
            if not due:
                continue
            documents: Iterable[Any] = [each.doc for each in due]
            for component in components:
                documents = component.pipe(documents)
            for _ in documents:
                pass
            for each in due:
                each.level = step

    @cached_property
    def _components(self) -> dict[Level, list[Any]]:
        levels: dict[Level, list[Any]] = {Level.TAGS: [], Level.LEMMAS: [], Level.PARSE: []}
        for name, component in self.language.pipeline:
            levels[_level_given_by(self.language.get_pipe_meta(name).factory)].append(component)
        return levels

    def _tokenised(self, text: str) -> Annotated:
        closed, places = _without_gaps(_APOSTROPHES.sub("'", text))
        return Annotated(self._tokenizer.tokens(closed), self.language.vocab, places)


def _level_given_by(factory: str) -> Level:
    if factory == "parser":
        return Level.PARSE
    return Level.LEMMAS if factory in GIVEN_BY["LEMMA"] else Level.TAGS


def _without_gaps(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The text with each run of white space as one space, and where its characters stood.

    A line that an e-mail program broke, or a space too many, then divides no phrase.
    """
    if not _WIDE_GAP.search(text):
        return _GAPS.sub(" ", text), None
    places: list[int] = []
    pieces: list[str] = []
    position = 0
    for gap in _GAPS.finditer(text):
        pieces += [text[position : gap.start()], " "]
        places += [*range(position, gap.start()), gap.start()]
        position = gap.end()
    places += range(position, len(text))
    return "".join([*pieces, text[position:]]), tuple(places)


def _compare_words_by_normal_form(language: Language) -> None:
    """Let spaCy's LOWER, which patterns over the tree compare, be the normal form.

    The pipeline's own features (NORM, PREFIX, SUFFIX, SHAPE) stay as they were in training.
    """
    from spacy.attrs import LOWER  # type: ignore[import-not-found]

    language.vocab.lex_attr_getters[LOWER] = normal_form  # type: ignore[attr-defined]
    for lexeme in language.vocab:
        lexeme.lower_ = normal_form(lexeme.text)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    gaps = [(gap.start(), gap.end()) for gap in _BLANK_LINES.finditer(text)]
    for end, following in [*gaps, (len(text), len(text))]:
        piece = text[start:end]
        if bare := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(bare))
        start = following
