"""A document: a reply's text, masked and split into sentences that carry spaCy annotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from respcheck.model import Context, Reply, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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
    in which the same sentence stands. `texts` and `forms` are its tokens as they are written
    and in normal form, `words` the forms without their order, and `tokens_of` the tokens that
    have a form, each a bit of a number; `starts` are where the tokens begin in `doc`; `seen`
    keeps what each observer saw in it. In `doc` a
    run of white space is one space; `places` then says where each of its characters stands in
    the sentence (None: where it stands in `doc`).
    """

    doc: Doc
    texts: tuple[str, ...]
    forms: tuple[str, ...]
    words: frozenset[str]
    tokens_of: dict[str, int]
    starts: tuple[int, ...]
    level: Level = Level.TOKENS
    seen: dict[object, Any] = field(default_factory=dict)
    places: tuple[int, ...] | None = None

    def span(self, first: int, end: int) -> Span:
        """The characters of the sentence at tokens `first` (included) to `end` (excluded)."""
        return self.placed(
            Span(self.starts[first], self.starts[end - 1] + len(self.texts[end - 1]))
        )

    def placed(self, span: Span) -> Span:
        """The characters of the sentence at a span of `doc`."""
        if self.places is None or span.start == span.end:
            return span
        return Span(self.places[span.start], self.places[span.end - 1] + 1)

    def token_at(self, offset: int) -> int | None:
        """The number of the token at a character of the sentence, or else of the next one."""
        if self.places is not None:
            offset = bisect_left(self.places, offset)
        number = max(0, bisect_right(self.starts, offset) - 1)
        while number < len(self.texts):
            if offset < self.starts[number] + len(self.texts[number]):
                return number
            number += 1
        return None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a reply: its place in the reply's text and its (shared) annotation."""

    span: Span
    annotated: Annotated

    @property
    def doc(self) -> Doc:
        return self.annotated.doc

    def token_at(self, offset: int) -> int | None:
        """The number of the token at a character of the reply, or else of the next one."""
        return self.annotated.token_at(offset - self.span.start)

    def span_of(self, token: Token) -> Span:
        """The characters of the reply at which a token of `doc` stands."""
        own = Span(token.idx, token.idx + len(token))
        return self.annotated.placed(own).shifted(self.span.start)


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
        first = bisect_left(self.sentences, part.start, key=lambda each: each.span.start)
        end = bisect_right(self.sentences, part.end, key=lambda each: each.span.end)
        return self.sentences[first:end]

    def sentence_at(self, offset: int) -> int | None:
        """The number of the last sentence that begins at or before a character, if any does."""
        number = bisect_right(self.sentences, offset, key=lambda each: each.span.start)
        return number - 1 if number else None
