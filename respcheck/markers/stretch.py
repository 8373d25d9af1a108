"""Sentences laid end to end, so that whoever looks for something reads all of them in one step."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from respcheck.language.document import LEVELS, Annotated, Level

if TYPE_CHECKING:
    from spacy.vocab import Vocab

Places = int
"""A set of places: the bits of one number, so that a step of all attempts is one operation."""

Extent = tuple[int, int]
"""Tokens in a row: the number of the first, and the end (excluded)."""

Found = Mapping[int, Sequence[Extent]]
"""Extents by the number of the sentence in which they are: they count from its first token."""

_FACTS_KEPT = 40_000
"""For so many words and attributes it is remembered what the word has."""

_FEW_PLACES = 50
"""So many places are sooner taken one by one than together."""

_FEW_BITS = 10
"""So many places are sooner found by counting, more of them by looking through a text."""

Value = TypeVar("Value", str, int)


class Looked(Protocol):
    """What is looked for in a stretch once, and then known."""

    def places(self, stretch: Stretch) -> Places:
        """The tokens at which it stands."""


class Stretch:
    """Sentences, the tokens of which have places from 0 on; behind each sentence one is free.

    Nothing that is read here goes from one sentence into the next, since no token stands at a
    free place. `level` is how deep all of the sentences are annotated, `begins` are the places
    of their first tokens.
    """

    def __init__(self, sentences: Sequence[Annotated]) -> None:
        self.sentences = sentences
        self.level = min((each.level for each in sentences), default=Level.TOKENS)
        self.forms: list[str | None] = []
        self.begins: list[int] = []
        for sentence in sentences:
            self.begins.append(len(self.forms))
            self.forms += sentence.forms
            self.forms.append(None)
        self._known: dict[Looked, Places] = {}
        self._touched: dict[Places, Sequence[tuple[int, Places]]] = {}
        self._by_form: dict[str, Places] = {}
        self._by_attribute: dict[str, Mapping[Any, Places]] = {}

    @cached_property
    def places_of(self) -> Mapping[str, Sequence[int]]:
        """The places of each normal form."""
        return _by_value(self.forms)

    @cached_property
    def tokens(self) -> Places:
        """Every place at which a token stands."""
        return ((1 << len(self.forms)) - 1) & ~self._free

    @cached_property
    def firsts(self) -> Places:
        """The first token of each sentence."""
        return together(self.begins)

    @cached_property
    def _free(self) -> Places:
        return together(self._ends)

    @cached_property
    def _ends(self) -> Mapping[int, int]:
        """The number of each sentence by the free place behind it."""
        ends = (*(begin - 1 for begin in self.begins[1:]), len(self.forms) - 1)
        return {end: number for number, end in enumerate(ends)}

    def having(self, form: str) -> Places:
        """The tokens that have a normal form."""
        found = self._by_form.get(form)
        if found is None:
            found = self._by_form[form] = together(self.places_of.get(form, ()))
        return found

    def having_one(self, forms: frozenset[str]) -> Places:
        """The tokens that have one of these normal forms."""
        found = 0
        for form in self.places_of.keys() & forms:
            found |= self.having(form)
        return found

    def with_text(self, text: str) -> Places:
        """The tokens that are written so."""
        return together(self._places_of_text.get(text, ()))

    def by_attribute(self, name: str) -> Mapping[Any, Places]:
        """The tokens by what they have of an attribute of spaCy's Matcher."""
        if name not in self._by_attribute:
            places = self._by_tag(name) if name in LEVELS else self._by_word(name)
            self._by_attribute[name] = {each: together(own) for each, own in places.items()}
        return self._by_attribute[name]

    def _by_tag(self, name: str) -> Mapping[str, Sequence[int]]:
        said = self._along(lambda sentence: sentence.doc.to_array([name]).tolist())
        strings = self.sentences[0].vocabulary.strings
        return {strings[each]: places for each, places in _by_value(said).items()}

    def _by_word(self, name: str) -> Mapping[Any, Sequence[int]]:
        places: dict[Any, list[int]] = defaultdict(list)
        vocabulary = self.sentences[0].vocabulary
        for text, own in self._places_of_text.items():
            places[_fact(vocabulary, text, name)] += own
        return places

    @cached_property
    def _places_of_text(self) -> Mapping[str, Sequence[int]]:
        return _by_value(self._along(lambda sentence: sentence.texts))

    def _along(self, of: Callable[[Annotated], Iterable[Value]]) -> Iterator[Value | None]:
        """Something of each token, from place to place; a free place has nothing."""
        for sentence in self.sentences:
            yield from of(sentence)
            yield None

    def known(self, looked_for: Looked) -> Places:
        """The tokens at which something stands, looked for once."""
        places = self._known.get(looked_for)
        if places is None:
            places = self._known[looked_for] = looked_for.places(self)
        return places

    def tell(self, known: Mapping[Looked, Places]) -> None:
        """Let the stretch know where some things stand."""
        self._known.update(known)

    def by_sentence(self, rows: Iterable[tuple[int, int]]) -> Found:
        """Rows of tokens, by the places of the first and of the end, sorted out."""
        found: dict[int, list[Extent]] = {}
        for first, end in rows:
            number = bisect_right(self.begins, first) - 1
            begin = self.begins[number]
            found.setdefault(number, []).append((first - begin, end - begin))
        return found

    def touched(self, places: Places) -> Sequence[tuple[int, Places]]:
        """The numbers of the sentences that have some of these tokens, and which of their own."""
        touched = self._touched.get(places)
        if touched is None:
            touched = self._touched[places] = list(self._touched_by(places))
        return touched

    def _touched_by(self, places: Places) -> Iterator[tuple[int, Places]]:
        # Each sentence is a row of ones: whatever is added carries into the free place behind it.
        for end in bits((places + self.tokens) & self._free):
            number = self._ends[end]
            begin = self.begins[number]
            yield number, places >> begin & (1 << end - begin) - 1


@lru_cache(maxsize=_FACTS_KEPT)
def _fact(vocabulary: Vocab, text: str, name: str) -> Any:
    return len(text) if name == "LENGTH" else getattr(vocabulary[text], name.lower())


def together(places: Iterable[int]) -> Places:
    """Some places as a set."""
    places = list(places)
    if len(places) > _FEW_PLACES:
        return _many_together(places)
    found = 0
    for place in places:
        found |= 1 << place
    return found


def _many_together(places: list[int]) -> Places:
    import numpy as np

    taken = np.zeros(max(places) + 1, dtype=bool)
    taken[places] = True
    return int.from_bytes(np.packbits(taken, bitorder="little").tobytes(), "little")


def bits(places: Places) -> Iterator[int]:
    """The places of a set, the lowest first."""
    if places.bit_count() <= _FEW_BITS:
        while places:
            lowest = places & -places
            yield lowest.bit_length() - 1
            places ^= lowest
        return
    digits = f"{places:b}"
    last = len(digits) - 1
    found = digits.rfind("1")
    while found >= 0:
        yield last - found
        found = digits.rfind("1", 0, found)


def _by_value(values: Iterable[Value | None]) -> Mapping[Value, Sequence[int]]:
    """The places of each value; those that are free have none."""
    places: dict[Value | None, list[int]] = defaultdict(list)
    for place, value in enumerate(values):
        places[value].append(place)
    places.pop(None, None)
    return cast("dict[Value, list[int]]", places)
