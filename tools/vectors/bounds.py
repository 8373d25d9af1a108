"""What WordNet says of pairs of words, as bounds that their similarity should keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import NamedTuple

from vectors.wordnet import Entry, Lemma, Pointer, Synset, WordNet

SENSES = 3
"""How many of a lemma's senses count, the most frequent ones."""
SISTERS = 1800
"""How many pairs of words below one hypernym are taken at most."""

_FORMS = 6
_ANY = 9.0


class Bound(NamedTuple):
    """Two words, the least and greatest similarity that they should have, and how much it counts.

    A bound of ±9 binds nothing. The weight is 1 for the first senses of both words.
    """

    word: str
    other: str
    least: float
    greatest: float
    weight: float


@dataclass
class _Pairs:
    """The weight of each pair of one kind: the greatest that was seen."""

    weights: dict[tuple[str, str], float] = field(default_factory=dict)

    def add(self, word: str, other: str, weight: float) -> None:
        if word != other:
            pair = (min(word, other), max(word, other))
            self.weights[pair] = max(self.weights.get(pair, 0.0), weight)


class _Reader:
    """Collects pairs of a vocabulary."""

    def __init__(self, wordnet: WordNet, words: Iterable[str]) -> None:
        self.wordnet = wordnet
        self.forms: dict[Lemma, list[str]] = defaultdict(list)
        for word in words:
            for lemma in sorted(wordnet.lemmas(word)):
                self.forms[lemma].append(word)
        self.ranks: dict[Synset, dict[str, int]] = defaultdict(dict)
        for lemma, forms in self.forms.items():
            for rank, synset in enumerate(wordnet.senses[lemma][:SENSES]):
                for form in forms:
                    ranks = self.ranks[synset]
                    ranks[form] = min(ranks.get(form, rank), rank)
        self.same, self.kind, self.form, self.apart = _Pairs(), _Pairs(), _Pairs(), _Pairs()

    def read(self) -> None:
        for forms in self.forms.values():
            for word, other in combinations(forms[:_FORMS], 2):
                self.form.add(word, other, 1)
        below: dict[Synset, list[Synset]] = defaultdict(list)
        for synset, entry in self.wordnet.synsets.items():
            for word, other in combinations(self.ranks.get(synset, ()), 2):
                self.same.add(word, other, self._weight(synset, word) * self._weight(synset, other))
            for pointer in entry.pointers:
                if pointer.symbol in {"@", "@i"}:
                    below[pointer.target].append(synset)
                self._relate(synset, entry, pointer)
        self._sisters(below)

    def _relate(self, synset: Synset, entry: Entry, pointer: Pointer) -> None:
        target = pointer.target
        if pointer.symbol == "@" and synset[0] == "n":
            self._cross(self.kind, synset, target, 1)
        elif pointer.symbol == "&":
            self._cross(self.same, synset, target, 0.5)
        elif pointer.symbol in "!+" and pointer.word:
            pairs, weight = (self.apart, 2.0) if pointer.symbol == "!" else (self.form, 0.7)
            words = self.forms.get((entry.words[pointer.word - 1], synset[0]), ())
            other = self.wordnet.synsets[target].words[pointer.other - 1]
            for word in words:
                for antonym in self.forms.get((other, target[0]), ()):
                    pairs.add(word, antonym, weight)

    def _cross(self, pairs: _Pairs, synset: Synset, target: Synset, weight: float) -> None:
        for word in self.ranks.get(synset, ()):
            for other in self.ranks.get(target, ()):
                both = self._weight(synset, word) * self._weight(target, other)
                pairs.add(word, other, weight * both)

    def _sisters(self, below: dict[Synset, list[Synset]]) -> None:
        """Words right below one hypernym are of one kind, and not the same thing."""
        random = Random(0)
        for synsets in below.values():
            found = [
                (word, synset)
                for synset in synsets
                for word, rank in self.ranks.get(synset, {}).items()
                if rank <= 1
            ]
            pairs = list(combinations(found, 2)) if len(found) <= 60 else _some(found, random)
            for (word, synset), (other, sister) in pairs:
                if synset != sister:
                    weight = self._weight(synset, word) * self._weight(sister, other)
                    self.apart.add(word, other, weight)

    def _weight(self, synset: Synset, word: str) -> float:
        return 1 / (1 + self.ranks[synset][word])


def _some(
    found: Sequence[tuple[str, Synset]], random: Random
) -> list[tuple[tuple[str, Synset], ...]]:
    return [tuple(random.sample(found, 2)) for _ in range(SISTERS)]


def bounds(wordnet: WordNet, words: Iterable[str]) -> list[Bound]:
    """Return a bound for each pair of words that WordNet relates.

    Forms and derivations of one lemma should be near; so should synonyms; a word and its hypernym
    (phone, mobile) somewhat; words below one hypernym (kettle, toaster) and antonyms not.
    """
    reader = _Reader(wordnet, words)
    reader.read()
    same, kind, form = reader.same.weights, reader.kind.weights, reader.form.weights
    near = same.keys() | kind.keys() | form.keys()
    found = [
        Bound(*pair, 0.75 if weight >= 0.5 else 0.6, _ANY, weight) for pair, weight in same.items()
    ]
    found += [Bound(*pair, 0.55, _ANY, 0.7 * weight) for pair, weight in kind.items()]
    found += [Bound(*pair, 0.75, _ANY, weight) for pair, weight in form.items()]
    found += [
        Bound(*pair, -_ANY, 0.2, min(weight, 1.0))
        for pair, weight in reader.apart.weights.items()
        if pair not in near
    ]
    return found
