"""A document: a reply's text, masked and split into sentences that carry spaCy annotation."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from respcheck.model import Context, Reply, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from respcheck.language.masking import Masked


class Level(IntEnum):
    """How deep a sentence is annotated; each level includes those below it."""

    TOKENS = 0
    TAGS = 1
    PARSE = 2


@dataclass(slots=True)
class Annotated:
    """One distinct sentence, annotated as deep as anything has asked for so far.

    What a sentence gets depends on its own text alone, so it is shared by all the replies
    in which the same sentence stands. `words` are the normal forms of its tokens; `matches`
    remembers what matchers found in it.
    """

    doc: Doc
    words: frozenset[str]
    level: Level = Level.TOKENS
    matches: dict[object, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a reply: its place in the reply's text and its (shared) annotation.

    Token `t` of `doc` stands at characters `span.start + t.idx` of the reply.
    """

    span: Span
    annotated: Annotated

    @property
    def doc(self) -> Doc:
        return self.annotated.doc


@dataclass(frozen=True, slots=True)
class Document:
    """A reply made ready for observation.

    `masked` has the length of the reply's text; `sentences` are in order and cover every
    character of the masked text that is not white space; `paragraphs` are the blocks that
    blank lines divide.
    """

    reply: Reply
    masked: Masked
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Span, ...]

    @property
    def text(self) -> str:
        return self.reply.text

    @property
    def context(self) -> Context:
        return self.reply.context

    @property
    def span(self) -> Span:
        """The whole reply."""
        return Span(0, len(self.text))

    def sentences_in(self, part: Span) -> tuple[Sentence, ...]:
        """The sentences that stand wholly in `part`."""
        return tuple(each for each in self.sentences if each.span.within(part))
