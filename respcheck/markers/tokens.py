"""The `tokens` matcher: a row of tokens by word form, lemma and part of speech."""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from pydantic import Field, model_validator

from respcheck.language.document import Level
from respcheck.markers.base import MatcherPart, PatternMatcher
from respcheck.markers.kinds import Listed, kind_of
from respcheck.markers.rarity import rarest
from respcheck.markers.row import Place, anchors, find, needed
from respcheck.markers.stretch import Found, Places, Stretch
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

    def prepared(self, language: Language) -> PreparedRow:
        from respcheck.language.labels import require_annotation, require_labels

        if self.labels is not None:
            require_labels(language, self.labels)
        require_annotation(language, frozenset[str]().union(*(e.attributes for e in self.tokens)))
        needed = [words for each in self.tokens if (words := each.words)]
        rare = rarest(needed) if needed else frozenset()
        written = [(each.compared(), *each.repeated) for each in self.tokens]
        return PreparedRow(self.level, rare, marshal.dumps(written))


class PreparedRow(NamedTuple):
    """A row as it is kept: its places are read when a sentence has a rare word."""

    level: Level
    rare: frozenset[str]
    row: bytes

    def compile(self, language: Language) -> RowMatcher:
        return RowMatcher(self)


class RowMatcher(PatternMatcher):
    """Finds a row of token patterns."""

    def __init__(self, prepared: PreparedRow) -> None:
        self.level = prepared.level
        self.rare = prepared.rare
        self._written = prepared.row

    @cached_property
    def _row(self) -> Sequence[Place]:
        return [
            Place(kind_of(compared, negated), least, most)
            for compared, least, most, negated in marshal.loads(self._written)
        ]

    @cached_property
    def needed(self) -> frozenset[Listed]:
        """The lists of words of each of which a match has one."""
        return needed(self._row)

    def find(self, stretch: Stretch) -> Found:
        return find(self._row, stretch)

    def anchors(self, stretch: Stretch) -> Places:
        """Tokens of which each match has one of its own, or may have once they are annotated."""
        return anchors(self._row, stretch)
