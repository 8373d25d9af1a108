"""The `phrases` matcher: words in a row, token by token, whatever their case and spelling."""

from __future__ import annotations

import marshal
import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, ClassVar

from pydantic import AfterValidator, Field

from respcheck.language.normal_form import normal_form
from respcheck.markers.base import MatcherPart, WordingMatcher
from respcheck.markers.rarity import rarest

if TYPE_CHECKING:
    from spacy.language import Language

MOST_VARIANTS = 400
MOST_CHARACTERS = 300
_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")
MOST_SHORTENED = 4
_SHORTENED = {"is": "'s", "has": "'s", "would": "'d", "had": "'d"}
_MAY_BE_SHORT = frozenset({*_SHORTENED, "us"})


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
    if len(phrase) > MOST_CHARACTERS:
        raise ValueError(f"a phrase has at most {MOST_CHARACTERS} characters")
    if "|" in _CHOICE.sub("", phrase):
        raise ValueError("a choice stands in round brackets, `(a|b)`, and not one in another")
    choices = 1
    for found in _CHOICE.finditer(phrase):
        choices *= found[1].count("|") + 1
    if choices > MOST_VARIANTS:
        raise ValueError(
            f"this phrase stands for {choices} wordings, and {MOST_VARIANTS} is the most; "
            "write it as a `tokens` pattern"
        )
    parts = _CHOICE.split(phrase)
    if not any(part.strip() for part in parts[::2]) and all(
        any(not choice.strip() for choice in part.split("|")) for part in parts[1::2]
    ):
        raise ValueError("a phrase needs at least one word, in each of its choices")
    return phrase


Phrase = typing.Annotated[str, AfterValidator(_usable)]


class Phrases(MatcherPart):
    """Words in a row. `(a|b)` is a choice, `(very |)` a word that may be missing.

    Case, British or American spelling, contractions and stretched letters make no difference.
    """

    key: ClassVar[str] = "phrases"
    phrases: tuple[Phrase, ...] = Field(min_length=1)

    def prepared(self, language: Language) -> PreparedPhrases:
        having: dict[str, dict[tuple[str, ...], None]] = {}
        for phrase in self.phrases:
            rare = rarest(_needed(phrase, language))
            for wording in _wordings(phrase, language):
                for word in rare.intersection(wording):
                    having.setdefault(word, {})[wording] = None
        return PreparedPhrases({word: marshal.dumps(tuple(own)) for word, own in having.items()})


@dataclass(frozen=True, slots=True)
class PreparedPhrases:
    """Wordings as they are kept: by a rare word that they have, to be read when that is met."""

    having: Mapping[str, bytes]

    def compile(self, language: Language) -> PhraseMatcher:
        return PhraseMatcher(self.having)


class PhraseMatcher(WordingMatcher):
    """Finds phrases, by a rare word of theirs."""

    def __init__(self, having: Mapping[str, bytes]) -> None:
        self.wordings = having


def _needed(phrase: str, language: Language) -> Iterator[frozenset[str]]:
    """Sets of normal forms: each wording of the phrase has one of each set."""
    yield frozenset(_normal_forms(language, chunk)[0] for chunk in first_chunks(phrase))
    for options in whole_words(phrase):
        lasting = [
            [form for word in words for form in _normal_forms(language, word) if _lasts(form)]
            for words in options
        ]
        if all(lasting):
            rare = [rarest([frozenset({form}) for form in forms]) for forms in lasting]
            yield frozenset().union(*rare)


def _lasts(form: str) -> bool:
    """Whether a word is the same in every wording: `it is` may be `it's`."""
    return form not in _SHORTENED and form != "us"


def whole_words(phrase: str) -> list[list[list[str]]]:
    """The words of each option of each choice, those that touch another part left out.

    What stands between choices counts as a choice of one.

    >>> whole_words("(very |)sorry for (the wait|it)")
    [[['very'], []], [['for']], [['the', 'wait'], ['it']]]
    """
    parts = [part.split("|") for part in _CHOICE.split(phrase)]
    found = []
    for number, options in enumerate(parts):
        begins = _is_apart(parts[:number][::-1], edge=-1)
        ends = _is_apart(parts[number + 1 :], edge=0)
        found.append([_whole(option, begins, ends) for option in options])
    return found


def _is_apart(parts: Sequence[Sequence[str]], edge: int) -> bool:
    """Whether the nearest of these parts end in white space, whichever options are taken."""
    for options in parts:
        if any(option and not option[edge].isspace() for option in options):
            return False
        if all(options):
            return True
    return True


def _whole(text: str, begins: bool, ends: bool) -> list[str]:
    """The words of a text, less the first and the last where these may go on outside it."""
    words = text.split()
    if not begins and text[:1].strip():
        del words[:1]
    if not ends and text[-1:].strip():
        del words[-1:]
    return words


def first_chunks(phrase: str) -> set[str]:
    """What the wordings of a phrase may begin with, up to the first space.

    >>> sorted(first_chunks("(very |)sorr(y|ies) for (it|this)"))
    ['sorries', 'sorry', 'very']
    """
    done: set[str] = set()
    begun = {""}
    for number, part in enumerate(_CHOICE.split(phrase)):
        choices = part.split("|") if number % 2 else [part]
        begun = {text + choice for text in begun for choice in choices}
        complete = {text for text in begun if len(f"{text}.".split()) > 1 + (not text.strip())}
        done |= {text.split()[0] for text in complete}
        begun -= complete
    return done | {text.split()[0] for text in begun}


@lru_cache(maxsize=65536)
def _normal_forms(language: Language, chunk: str) -> tuple[str, ...]:
    if chunk.isascii() and chunk.isalpha() and not _is_divided(language, chunk):
        return (normal_form(chunk),)
    return tuple(normal_form(token.text) for token in language.make_doc(chunk))


def _is_divided(language: Language, word: str) -> bool:
    """Whether the tokenizer may make several tokens of a word: `cannot`, `im`, `dont`."""
    rules = getattr(language.tokenizer, "rules", None)
    return rules is None or word in rules


def _wordings(phrase: str, language: Language) -> Iterator[tuple[str, ...]]:
    """The wordings of a phrase, in normal forms."""
    for variant in variants(phrase):
        words: list[str] = []
        for chunk in variant.split():
            words += _normal_forms(language, chunk)
        yield from _with_shortened(tuple(words))


def _with_shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words, and the same with `it is` as `it's`, `we would` as `we'd`, `let us` as `let's`."""
    if _MAY_BE_SHORT.isdisjoint(words):
        yield words
        return
    places = [number for number in range(1, len(words)) if _shortened(words, number)]
    if not places:
        yield words
        return
    for chosen in product((False, True), repeat=min(len(places), MOST_SHORTENED)):
        short = {number for number, is_short in zip(places, chosen, strict=False) if is_short}
        yield tuple(
            _shortened(words, number) if number in short else word
            for number, word in enumerate(words)
        )


def _shortened(words: tuple[str, ...], number: int) -> str:
    if words[number] == "us":
        return "'s" if words[number - 1] == "let" else ""
    return _SHORTENED.get(words[number], "")
