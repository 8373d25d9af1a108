"""The `tokens` matcher: a row of tokens by word form, lemma and part of speech."""

from __future__ import annotations

from functools import cache
from math import prod
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field, model_validator

from respcheck.language.document import Level
from respcheck.markers.base import MatcherPart, SentenceMatcher
from respcheck.markers.row import Row
from respcheck.markers.token_pattern import TokenPattern

if TYPE_CHECKING:
    from spacy.language import Language


MOST_WAYS = 10**8
MOST_OPEN_WAYS = 50_000
"""In how many ways a pattern may be laid out, and those of its tokens that may be any word."""


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

    def compile(self, language: Language) -> SentenceMatcher:
        from respcheck.language.labels import require_annotation, require_labels

        if self.labels is not None:
            require_labels(language, self.labels)
        require_annotation(language, frozenset[str]().union(*(e.attributes for e in self.tokens)))
        needed = tuple(words for each in self.tokens if (words := each.words))
        row = cache(lambda: Row([each.place for each in self.tokens]))
        return SentenceMatcher(
            self.level,
            lambda *seen: row().find(*seen),
            needed,
            lambda *seen: row().stands(*seen),
        )
