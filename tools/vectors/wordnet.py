"""Read WordNet's data files: its synsets, and the lemmas that a word may be a form of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

Synset = tuple[str, str]
"""Part of speech (n, v, a, r) and offset in its data file."""
Lemma = tuple[str, str]
"""Lemma and part of speech."""

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_MARK = re.compile(r"\(\w+\)$")
_ENDINGS = {
    "n": [("s", ""), ("ies", "y"), ("es", "")],
    "v": [("s", ""), ("ies", "y"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
    "a": [("er", ""), ("est", ""), ("er", "e"), ("est", "e")],
    "r": [],
}
_SHORTEST = 3
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")


@dataclass(frozen=True)
class Pointer:
    """A relation from one synset to another, or from one of its words to one of the other's."""

    symbol: str
    target: Synset
    word: int
    """Place of the word in its synset, from 1; 0 where the relation is of the whole synsets."""
    other: int


@dataclass(frozen=True)
class Entry:
    """What a data file says of one synset."""

    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


@dataclass
class WordNet:
    """WordNet 3.0 as it stands in a folder (data.noun, index.noun, noun.exc, …)."""

    folder: Path
    synsets: dict[Synset, Entry] = field(default_factory=dict)
    senses: dict[Lemma, list[Synset]] = field(default_factory=dict)
    """The synsets of a lemma, the most frequent sense first."""

    def __post_init__(self) -> None:
        for part, name in _FILES.items():
            for line in self._lines(f"data.{name}"):
                fields = line.split("|")[0].split()
                self.synsets[part, fields[0]] = _entry(fields)
            for line in self._lines(f"index.{name}"):
                fields = line.split()
                offsets = fields[-int(fields[2]) :]
                self.senses[fields[0], part] = [(part, offset) for offset in offsets]

    @cached_property
    def _exceptions(self) -> dict[Lemma, list[str]]:
        found: dict[Lemma, list[str]] = defaultdict(list)
        for part, name in _FILES.items():
            for line in self._lines(f"{name}.exc"):
                form, *lemmas = line.split()
                found[form, part] += lemmas
        return dict(found)

    def lemmas(self, word: str) -> set[Lemma]:
        """The lemmas that a word in lower case may be a form of, the word itself among them."""
        return {
            (form, part)
            for part in _FILES
            for form in (word, *self._bases(word, part))
            if (form, part) in self.senses
        }

    def _bases(self, word: str, part: str) -> Iterator[str]:
        if (word, part) in self._exceptions:
            yield from self._exceptions[word, part]
            return
        for ending, replacement in _ENDINGS[part]:
            base = word.removesuffix(ending)
            if base != word and len(base) >= _SHORTEST - 1:
                yield base + replacement
                if not replacement and ending != "s" and _DOUBLED.search(base):
                    yield base[:-1]

    def _lines(self, name: str) -> Iterator[str]:
        text = (self.folder / name).read_text(encoding="latin-1")
        return (line for line in text.splitlines() if line and not line.startswith(" "))


def _entry(fields: list[str]) -> Entry:
    """The synset in the fields of a line: see the manual page wndb(5WN)."""
    count = int(fields[3], 16)
    words = tuple(_MARK.sub("", word).lower() for word in fields[4 : 4 + 2 * count : 2])
    start = 4 + 2 * count
    pointers = []
    for place in range(start + 1, start + 1 + 4 * int(fields[start]), 4):
        symbol, offset, part, places = fields[place : place + 4]
        target = ("a" if part == "s" else part, offset)
        pointers.append(Pointer(symbol, target, int(places[:2], 16), int(places[2:], 16)))
    return Entry(words, tuple(pointers))
