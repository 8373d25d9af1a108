"""The `phrases` matcher: words in a row, token by token, whatever their case and spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field

from respcheck.language.document import Level
from respcheck.language.normal_form import normal_form
from respcheck.markers.base import Find, MatcherPart, SentenceMatcher, when_needed
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MOST_VARIANTS = 400
MOST_CHARACTERS = 300
_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")
MOST_SHORTENED = 4
_SHORTENED = {"is": "'s", "has": "'s", "would": "'d", "had": "'d"}


_Tree = dict[int, "_Tree"]
_END = 0
"""Stands for the end of a wording; spaCy's strings number every word otherwise."""


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


Phrase = Annotated[str, AfterValidator(_usable)]


class Phrases(MatcherPart):
    """Words in a row. `(a|b)` is a choice, `(very |)` a word that may be missing.

    Case, British or American spelling, contractions and stretched letters make no difference.
    """

    key: ClassVar[str] = "phrases"
    phrases: tuple[Phrase, ...] = Field(min_length=1)

    def compile(self, language: Language) -> SentenceMatcher:
        beginning: dict[str, list[str]] = {}
        for phrase in self.phrases:
            for word in {_normal_forms(language, chunk)[0] for chunk in first_chunks(phrase)}:
                beginning.setdefault(word, []).append(phrase)
        find = when_needed(lambda: _finder(beginning, language))
        return SentenceMatcher(Level.TOKENS, find, frozenset(beginning))


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


def _finder(beginning: Mapping[str, Sequence[str]], language: Language) -> Find:
    """Find the phrases, given by the word they begin with; a word's are made when it is met."""
    from spacy.attrs import LOWER  # type: ignore[import-not-found]

    number_of = language.vocab.strings.add
    words = {number_of(word): word for word in beginning}
    trees: dict[int, _Tree] = {}

    def find(doc: Doc) -> Iterator[Span]:
        forms = doc.to_array(LOWER).tolist()
        for first, form in enumerate(forms):
            if form in words:
                if form not in trees:
                    word = words[form]
                    trees[form] = _tree_of(_wordings(beginning[word], word, language), number_of)
                for end in _ends(trees[form], forms, first):
                    yield characters(doc, first, end)

    return find


def _wordings(phrases: Iterable[str], first: str, language: Language) -> Iterator[tuple[str, ...]]:
    """The wordings of the phrases that begin with the word `first`, in normal forms."""
    for phrase in phrases:
        for variant in variants(phrase):
            chunks = variant.split()
            if _normal_forms(language, chunks[0])[0] == first:
                forms = (_normal_forms(language, chunk) for chunk in chunks)
                yield from _with_shortened(tuple(form for each in forms for form in each))


def _tree_of(wordings: Iterable[tuple[str, ...]], number_of: Callable[[str], int]) -> _Tree:
    """The wordings as a tree of words, so that all are compared at once."""
    root: _Tree = {}
    for wording in wordings:
        branch = root
        for form in wording:
            branch = branch.setdefault(number_of(form), {})
        branch[_END] = {}
    return root


def _ends(tree: _Tree, forms: Sequence[int], first: int) -> Iterator[int]:
    """Where the wordings end that begin at word `first`."""
    for position in range(first, len(forms)):
        branch = tree.get(forms[position])
        if branch is None:
            return
        if _END in branch:
            yield position + 1
        tree = branch


def characters(doc: Doc, first: int, end: int) -> Span:
    """The characters of tokens `first` (included) to `end` (excluded) of a sentence."""
    last = doc[end - 1]
    return Span(doc[first].idx, last.idx + len(last))


def _with_shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words, and the same with `it is` as `it's`, `we would` as `we'd`, `let us` as `let's`."""
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
