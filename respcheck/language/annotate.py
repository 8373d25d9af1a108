"""Annotate replies: mask them, split them, and deepen only the sentences that need it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from respcheck.language.document import Annotated, Document, Level, Sentence
from respcheck.language.masking import mask
from respcheck.language.normal_form import normal_form
from respcheck.language.sentences import split
from respcheck.model import Reply, Span

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES_KEPT = 8192
"""How many distinct sentences stay annotated: canned replies repeat themselves."""

_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")


class Annotator:
    """Makes documents of replies with one spaCy pipeline, which is loaded at first use.

    A sentence's annotation depends on its own text alone, so equal sentences share it.
    """

    def __init__(self, pipeline: str | None = None) -> None:
        self._pipeline = pipeline
        self._sentence = lru_cache(maxsize=SENTENCES_KEPT)(self._tokenised)

    @cached_property
    def language(self) -> Language:
        """The loaded pipeline. Raises PipelineError where it cannot be loaded."""
        from respcheck.language.pipeline import load

        language = load(self._pipeline)
        _compare_words_by_normal_form(language)
        return language

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
        for step in (Level.TAGS, Level.PARSE):
            due = [each for each in pending if each.level < step <= level]
            documents: Iterable[Any] = [each.doc for each in due]
            for component in self._components[step]:
                documents = component.pipe(documents)
            for _ in documents:
                pass
            for each in due:
                each.level = step

    @cached_property
    def _components(self) -> dict[Level, list[Any]]:
        levels: dict[Level, list[Any]] = {Level.TAGS: [], Level.PARSE: []}
        for name, component in self.language.pipeline:
            levels[Level.PARSE if name == "parser" else Level.TAGS].append(component)
        return levels

    def _tokenised(self, text: str) -> Annotated:
        doc = self.language.make_doc(text)
        return Annotated(doc, frozenset(normal_form(token.text) for token in doc))


def _compare_words_by_normal_form(language: Language) -> None:
    """Let spaCy's LOWER, the attribute that phrases are matched on, be the normal form.

    The pipeline's own features (NORM, PREFIX, SUFFIX, SHAPE) stay as they were in training.
    """
    from spacy.attrs import LOWER  # type: ignore[import-not-found]

    language.vocab.lex_attr_getters[LOWER] = normal_form  # type: ignore[attr-defined]
    for lexeme in language.vocab:
        lexeme.lower_ = normal_form(lexeme.text)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in _BLANK_LINES.finditer(text):
        if text[start : gap.start()].strip():
            yield Span(start, gap.start())
        start = gap.end()
    if text[start:].strip():
        yield Span(start, len(text))
