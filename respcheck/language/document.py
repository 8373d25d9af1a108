"""A document: a reply's text, masked and split into sentences that carry spaCy annotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from respcheck.language.token import Token
from respcheck.language.tokenizer import doc_of
from respcheck.model import Context, Reply, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken
    from spacy.vocab import Vocab

    from respcheck.language.masking import Masked


class Level(IntEnum):
    """How deep a sentence is annotated; each level includes those below it."""

    TOKENS = 0
    TAGS = 1
    LEMMAS = 2
    PARSE = 3


LEVELS = {
    "TAG": Level.TAGS,
    "POS": Level.TAGS,
    "MORPH": Level.TAGS,
    "LEMMA": Level.LEMMAS,
    "DEP": Level.PARSE,
}
"""What annotation says of a token, and at which level; all else is a matter of its text."""


class Annotated:
    """One distinct sentence, annotated as deep as anything has asked for so far.

    What a sentence gets depends on its own text alone, so it is shared by all the replies
    in which the same sentence stands. `texts` and `forms` are its tokens as they are written
    and in normal form, `words` the forms without their order; `starts` are where the tokens
    begin in `doc`; `seen` keeps what each observer saw in it. In `doc` a run of white space is
    one space; `places` then says where each of its characters stands in the sentence (None:
    where it stands in `doc`).
    """

    __slots__ = (
        "_doc", "_tokens", "forms", "level", "places", "seen", "starts", "texts", "vocabulary",
        "words",
    )  # fmt: skip

    def __init__(
        self, tokens: Sequence[Token], vocabulary: Vocab, places: tuple[int, ...] | None = None
    ) -> None:
        self._tokens = tokens
        self._doc: Doc | None = None
        self.vocabulary = vocabulary
        self.texts = tuple([each.text for each in tokens])
        self.forms = tuple([each.form for each in tokens])
        self.words = frozenset(self.forms)
        self.starts = tuple(_starts(tokens))
        self.level = Level.TOKENS
        self.seen: dict[object, Any] = {}
        self.places = places

    @property
    def doc(self) -> Doc:
        """The sentence as spaCy has it, made when it is first asked for."""
        if self._doc is None:
            self._doc = doc_of(self._tokens, self.vocabulary)
        return self._doc

    def is_mark(self, number: int) -> bool:
        """Whether a token is a punctuation mark."""
        return bool(self.vocabulary[self.texts[number]].is_punct)

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


def _starts(tokens: Sequence[Token]) -> Iterator[int]:
    start = 0
    for token in tokens:
        yield start
        start += len(token.text) + token.spaced


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

    def span_of(self, token: SpacyToken) -> Span:
        """The characters of the reply at which a token of `doc` stands."""
        own = Span(token.idx, token.idx + len(token))
        return self.annotated.placed(own).shifted(self.span.start)


@dataclass(frozen=True)
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

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the sentences begin."""
        return tuple([each.span.start for each in self.sentences])

    @property
    def text(self) -> str:
        return self.reply.text

    @cached_property
    def searchable(self) -> str | bytes:
        """The text as RE2 reads it soonest, its offsets being those of the text."""
        return self.text.encode("ascii") if self.text.isascii() else self.text

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
        number = bisect_right(self.starts, offset)
        return number - 1 if number else None
