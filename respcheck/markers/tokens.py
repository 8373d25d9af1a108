"""The `tokens` matcher: spaCy's Matcher over word forms, lemmas and parts of speech."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field, model_validator

from respcheck.language.document import Level
from respcheck.markers.base import MatcherPart, SentenceMatcher
from respcheck.markers.phrases import characters
from respcheck.markers.token_pattern import TokenPattern
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Tokens(MatcherPart):
    """A row of token patterns. A pattern that names `DEP` says whose `labels` they are."""

    key: ClassVar[str] = "tokens"
    tokens: tuple[TokenPattern, ...] = Field(min_length=1)
    labels: Literal["ud", "clear"] | None = None

    @model_validator(mode="after")
    def _names_its_labels(self) -> Tokens:
        if self.level is Level.PARSE and self.labels is None:
            raise ValueError("a pattern that reads DEP says which labels it means: `labels: ud`")
        if all(each.OP in ("?", "*", "!") for each in self.tokens):
            raise ValueError("at least one token must not be optional")
        return self

    @property
    def level(self) -> Level:
        return max(each.level for each in self.tokens)

    def compile(self, language: Language) -> SentenceMatcher:
        from spacy.matcher import Matcher

        from respcheck.language.labels import require_labels

        if self.labels is not None:
            require_labels(language, self.labels)
        matcher = Matcher(language.vocab, validate=False)
        matcher.add(self.key, [[each.for_spacy() for each in self.tokens]], greedy="LONGEST")

        def find(doc: Doc) -> Iterator[Span]:
            for _, first, end in matcher(doc):
                if end > first:
                    yield characters(doc, first, end)

        needed = [each.words for each in self.tokens if each.words]
        return SentenceMatcher(self.level, find, min(needed, key=len) if needed else None)
