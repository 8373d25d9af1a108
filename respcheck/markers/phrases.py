"""The `phrases` matcher: words in a row, token by token, whatever their case and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field

from respcheck.language.document import Level
from respcheck.language.normal_form import normal_form
from respcheck.markers.base import MatcherPart, SentenceMatcher
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MOST_VARIANTS = 400
_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")
_SHORTENED = {"is": "'s", "has": "'s", "would": "'d", "had": "'d"}


def variants(phrase: str) -> list[str]:
    """Every wording of a phrase with choices: `thank(s| you)` is `thanks` and `thank you`.

    >>> variants("(very |)sorry")
    ['very sorry', 'sorry']
    """
    fixed_and_choices = _CHOICE.split(phrase)
    parts = [
        each.split("|") if number % 2 else [each] for number, each in enumerate(fixed_and_choices)
    ]
    return [" ".join("".join(chosen).split()) for chosen in product(*parts)]


def _usable(phrase: str) -> str:
    choices = 1
    for found in _CHOICE.finditer(phrase):
        choices *= found[1].count("|") + 1
    if choices > MOST_VARIANTS:
        raise ValueError(
            f"this phrase stands for {choices} wordings, and {MOST_VARIANTS} is the most; "
            "write it as a `tokens` pattern"
        )
    if not all(variants(phrase)):
        raise ValueError("a phrase needs at least one word, in each of its choices")
    return phrase


Phrase = Annotated[str, AfterValidator(_usable)]


class Phrases(MatcherPart):
    """Words in a row. `(a|b)` is a choice, `(very |)` a word that may be missing.

    Case, British or American spelling, contractions and stretched letters make no difference.
    """

    key: ClassVar[str] = "phrases"
    phrases: tuple[Phrase, ...] = Field(min_length=1)

    def compile(self, language: Language) -> SentenceMatcher:
        from spacy.matcher import PhraseMatcher
        from spacy.tokens import Doc

        wordings = {
            words
            for phrase in self.phrases
            for variant in variants(phrase)
            for words in _with_shortened(_normal_words(language, variant))
        }
        matcher = PhraseMatcher(language.vocab, attr="LOWER")
        matcher.add(self.key, [Doc(language.vocab, words=list(words)) for words in wordings])

        def find(doc: Doc) -> Iterator[Span]:
            for _, first, end in matcher(doc):
                yield characters(doc, first, end)

        return SentenceMatcher(Level.TOKENS, find)


def characters(doc: Doc, first: int, end: int) -> Span:
    """The characters of tokens `first` (included) to `end` (excluded) of a sentence."""
    last = doc[end - 1]
    return Span(doc[first].idx, last.idx + len(last))


def _normal_words(language: Language, phrase: str) -> tuple[str, ...]:
    return tuple(normal_form(token.text) for token in language.make_doc(phrase))


def _with_shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words, and the same with `it is` as `it's` and `we would` as `we'd`."""
    choices = [
        (word, _SHORTENED[word]) if number and word in _SHORTENED else (word,)
        for number, word in enumerate(words)
    ]
    yield from product(*choices)
