"""The `lemmas` matcher: a word in any of its forms, or several such words in a row."""

from __future__ import annotations

import typing
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from pydantic import AfterValidator, Field

from respcheck.language.document import Annotated, Level
from respcheck.language.normal_form import normal_form
from respcheck.markers.base import MatcherPart, OneByOneMatcher
from respcheck.markers.stretch import Extent

if TYPE_CHECKING:
    from spacy.language import Language


def _has_words(lemma: str) -> str:
    if not lemma.split():
        raise ValueError("a lemma is a word in its dictionary form")
    return lemma


class Lemmas(MatcherPart):
    """A word in its dictionary form stands for all its forms: `apologise` for `apologising`.

    Several words, divided by spaces, stand in a row: `look into` for `looked into`.
    """

    key: ClassVar[str] = "lemmas"
    lemmas: tuple[typing.Annotated[str, AfterValidator(_has_words)], ...] = Field(min_length=1)

    def compile(self, language: Language) -> LemmaMatcher:
        from respcheck.language.labels import require_annotation

        require_annotation(language, frozenset({"LEMMA"}))
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for entry in self.lemmas:
            wanted = tuple(normal_form(word) for word in entry.split())
            by_first[wanted[0]].append(wanted)

        return LemmaMatcher(by_first)


class LemmaMatcher(OneByOneMatcher):
    """Finds rows of lemmas."""

    level = Level.LEMMAS

    def __init__(self, by_first: Mapping[str, Sequence[tuple[str, ...]]]) -> None:
        self._by_first = by_first

    def find_in(self, sentence: Annotated) -> Iterator[Extent]:
        lemmas = [normal_form(token.lemma_) for token in sentence.doc]
        for first, lemma in enumerate(lemmas):
            for wanted in self._by_first.get(lemma, ()):
                end = first + len(wanted)
                if tuple(lemmas[first:end]) == wanted:
                    yield first, end
