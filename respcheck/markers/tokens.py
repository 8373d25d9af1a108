"""The `tokens` matcher: spaCy's Matcher over word forms, lemmas and parts of speech."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field, model_validator

from respcheck.language.document import Level
from respcheck.markers.base import Find, MatcherPart, SentenceMatcher, when_needed
from respcheck.markers.phrases import characters
from respcheck.markers.token_pattern import TokenPattern
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


MOST_WAYS = 10**8
MOST_OPEN_WAYS = 50_000
"""In how many ways a pattern may be laid out, and those of its tokens that may be any word."""


MOST_LAYOUTS = 16
"""Into how many rows of tokens `{n,m}` may be written out."""


class Tokens(MatcherPart):
    """A row of token patterns. A pattern that names `DEP` says whose `labels` they are."""

    key: ClassVar[str] = "tokens"
    tokens: tuple[TokenPattern, ...] = Field(min_length=1)
    labels: Literal["ud", "clear"] | None = None

    @model_validator(mode="after")
    def _names_its_labels(self) -> Tokens:
        if self.level is Level.PARSE and self.labels is None:
            raise ValueError("a pattern that reads DEP says which labels it means: `labels: ud`")
        if all(each.repetition[0] == 0 for each in self.tokens):
            raise ValueError("at least one token must not be optional")
        open_ways = prod(each.ways for each in self.tokens if not each.is_listed)
        all_ways = prod(each.ways for each in self.tokens)
        if open_ways > MOST_OPEN_WAYS or all_ways > MOST_WAYS:
            raise ValueError(
                "this pattern can match in too many ways to be read quickly: give fewer tokens "
                "an OP, or a small number such as {0,3}"
            )
        return self

    @property
    def level(self) -> Level:
        return max(each.level for each in self.tokens)

    def _layouts(self) -> Iterator[list[dict[str, Any]]]:
        """The rows that the pattern stands for, `{n,m}` written out where these are not many."""
        if prod(len(each.counts) for each in self.tokens) > MOST_LAYOUTS:
            yield [each.for_spacy() for each in self.tokens]
            return
        for pieces in product(*(each.written_out() for each in self.tokens)):
            yield [each for piece in pieces for each in piece]

    def compile(self, language: Language) -> SentenceMatcher:
        from respcheck.language.labels import require_annotation, require_labels

        if self.labels is not None:
            require_labels(language, self.labels)
        require_annotation(language, frozenset[str]().union(*(e.attributes for e in self.tokens)))
        find = when_needed(lambda: self._finder(language))
        needed = [words for each in self.tokens if (words := each.words)]
        return SentenceMatcher(self.level, find, min(needed, key=len) if needed else None)

    def _finder(self, language: Language) -> Find:
        from spacy.matcher import Matcher

        matcher = Matcher(language.vocab, validate=False)
        matcher.add(self.key, list(self._layouts()), greedy="LONGEST")

        def find(doc: Doc) -> Iterator[Span]:
            for _, first, end in matcher(doc):
                if end > first:
                    yield characters(doc, first, end)

        return find
