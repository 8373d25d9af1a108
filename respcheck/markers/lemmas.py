"""The `lemmas` matcher: a word in any of its forms, or several such words in a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field

from respcheck.language.document import Level
from respcheck.language.normal_form import normal_form
from respcheck.markers.base import MatcherPart, SentenceMatcher
from respcheck.markers.phrases import characters
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def _has_words(lemma: str) -> str:
    if not lemma.split():
        raise ValueError("a lemma is a word in its dictionary form")
    return lemma


class Lemmas(MatcherPart):
    """A word in its dictionary form stands for all its forms: `apologise` for `apologising`.

    Several words, divided by spaces, stand in a row: `look into` for `looked into`.
    """

    key: ClassVar[str] = "lemmas"
    lemmas: tuple[Annotated[str, AfterValidator(_has_words)], ...] = Field(min_length=1)

    def compile(self, language: Language) -> SentenceMatcher:
        from respcheck.language.labels import require_annotation

        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for entry in self.lemmas:
            wanted = tuple(normal_form(word) for word in entry.split())
            by_first[wanted[0]].append(wanted)

        def find(doc: Doc) -> Iterator[Span]:
            lemmas = [normal_form(token.lemma_) for token in doc]
            for first, lemma in enumerate(lemmas):
                for wanted in by_first.get(lemma, ()):
                    if tuple(lemmas[first : first + len(wanted)]) == wanted:
                        yield characters(doc, first, first + len(wanted))

        require_annotation(language, frozenset({"LEMMA"}))
        return SentenceMatcher(Level.TAGS, find)
