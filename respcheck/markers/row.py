"""Find rows of tokens: each of a kind, one after another, some of them optional or repeated.

It gives what spaCy's Matcher gives with `greedy="LONGEST"`, and can also read a sentence that is
not annotated yet: it then finds at least what it will find once the sentence is. A set of places
in a sentence is the bits of one number, so that a step of all attempts at once is one operation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from respcheck.language.document import Annotated

if TYPE_CHECKING:
    from spacy.tokens import Token

TEXTS_KEPT = 10_000
"""For so many texts a kind of token remembers whether they are of it."""

Test = Callable[["Token"], bool]
"""Whether a token of a sentence is of a kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What a token must be.

    `forms` are the normal forms of which it is one (None: any), `others` those of which it is
    none, `first` is whether it begins the sentence; `plain` reads other properties of its text,
    `deep` what annotation adds to it. `negated` turns it round.
    """

    forms: frozenset[str] | None = None
    others: frozenset[str] = frozenset()
    first: bool | None = None
    plain: Test | None = None
    deep: Test | None = None
    negated: bool = False
    _plain_by_text: dict[str, bool] = field(default_factory=dict)

    def places(self, sentence: Annotated, annotated: bool, among: int) -> int:
        """Those tokens `among` some that are of this kind, or may be where not `annotated` yet."""
        if self.deep is not None and not annotated and self.negated:
            return among
        found = among if self.forms is None else among & _having(self.forms, sentence)
        if self.others:
            found &= ~_having(self.others, sentence)
        if self.first is not None:
            found &= 1 if self.first else ~1
        if found and self.plain is not None:
            found = self._plain_among(found, sentence)
        if found and self.deep is not None and annotated:
            found = sum(1 << each for each in bits(found) if self.deep(sentence.doc[each]))
        return among & ~found if self.negated else found

    def _plain_among(self, places: int, sentence: Annotated) -> int:
        known, found = self._plain_by_text, 0
        if len(known) > TEXTS_KEPT:
            known.clear()
        for number in bits(places):
            text = sentence.texts[number]
            plain = known.get(text)
            if plain is None and self.plain is not None:
                plain = known[text] = self.plain(sentence.doc[number])
            if plain:
                found |= 1 << number
        return found


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a row: the kind of its tokens, and how many there may be (None: any number)."""

    kind: Kind
    least: int = 1
    most: int | None = 1


class Row:
    """A row of places, to be found in sentences."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = tuple(places)

    def stands(self, sentence: Annotated, annotated: bool) -> bool:
        """Whether there is a match."""
        tokens = reached = (1 << len(sentence.forms)) - 1
        for place in self._places:
            near = _ahead(place, reached) & tokens
            reached = _after(place, place.kind.places(sentence, annotated, near), reached)
            if not reached:
                return False
        return True

    def find(self, sentence: Annotated, annotated: bool) -> list[tuple[int, int]]:
        """First token and end (excluded) of each match; of those that overlap, the longest.

        Of two that are equally long the first counts.
        """
        steps: list[tuple[Place, int]] = []
        tokens = reached = (1 << len(sentence.forms)) - 1
        for place in self._places:
            near = _ahead(place, reached) & tokens
            having = place.kind.places(sentence, annotated, near)
            reached = _after(place, having, reached)
            if not reached:
                return []
            steps.append((place, having))
        for place, having in reversed(steps):
            reached = _before(place, having, reached)
        found = [(first, end) for first in bits(reached) for end in _ends(steps, 1 << first)]
        return found if len(found) < 2 else _apart(found)


def _ahead(place: Place, reached: int) -> int:
    """The tokens that a place may have, of those that begin where `reached` has a bit."""
    if place.most == 1:
        return reached
    if place.most is None:
        return -(reached & -reached)
    ahead = reached
    for _ in range(place.most - 1):
        ahead |= ahead << 1
    return ahead


def _after(place: Place, having: int, reached: int) -> int:
    """Where the tokens of a place may end, of those that begin where `reached` has a bit."""
    for _ in range(place.least):
        reached = (reached & having) << 1
    step = reached
    for _ in range(_more(place, having)):
        step = (step & having) << 1
        if not step & ~reached:
            break
        reached |= step
    return reached


def _before(place: Place, having: int, reached: int) -> int:
    """Where the tokens of a place may begin, of those that end where `reached` has a bit."""
    for _ in range(place.least):
        reached = (reached >> 1) & having
    step = reached
    for _ in range(_more(place, having)):
        step = (step >> 1) & having
        if not step & ~reached:
            break
        reached |= step
    return reached


def _more(place: Place, having: int) -> int:
    """How many tokens a place may have above its least."""
    return having.bit_length() if place.most is None else place.most - place.least


def _ends(steps: Sequence[tuple[Place, int]], reached: int) -> Iterator[int]:
    for place, having in steps:
        reached = _after(place, having, reached)
    return bits(reached)


def _having(forms: frozenset[str], sentence: Annotated) -> int:
    found = 0
    for form in forms & sentence.words:
        found |= sentence.tokens_of[form]
    return found


def bits(places: int) -> Iterator[int]:
    """The numbers of the bits that are set, the lowest first."""
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    taken = 0
    kept = []
    for first, end in sorted(found, key=lambda each: (each[0] - each[1], each[0])):
        covered = (1 << end) - (1 << first)
        if not taken & covered:
            taken |= covered
            kept.append((first, end))
    return sorted(kept)
