"""Find many wordings at once: rows of words in normal form, kept as trees of words."""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from respcheck.markers.stretch import Found, Stretch

Wordings = Mapping[str, bytes]
"""Wordings by a word that each of them has, as `marshal` writes tuples of words.

They are read when that word is met.
"""

Owner = TypeVar("Owner")

_Tree = dict[str | None, Any]
_END = ""
"""Stands in a tree for the end of a wording; there are those whose wording it is."""


class WordingTrees(Generic[Owner]):
    """The wordings of several owners: what one more of them costs a stretch is next to nothing."""

    def __init__(self, owned: Iterable[tuple[Wordings, Owner]]) -> None:
        self._having: dict[str, list[tuple[bytes, Owner]]] = defaultdict(list)
        for wordings, owner in owned:
            for word, written in wordings.items():
                self._having[word].append((written, owner))
        self._trees: dict[str, tuple[_Tree, Sequence[int]]] = {}

    def found_in(self, stretch: Stretch) -> Mapping[Owner, Found]:
        """Each owner's wordings in a stretch."""
        found: dict[Owner, set[tuple[int, int]]] = {}
        forms = stretch.forms
        for word in stretch.places_of.keys() & self._having.keys():
            tree, before = self._trees.get(word) or self._tree(word)
            for place in stretch.places_of[word]:
                for distance in before:
                    first = end = place - distance
                    branch = tree.get(forms[end]) if end >= 0 else None
                    while branch is not None:
                        end += 1
                        for owner in branch.get(_END, ()):
                            found.setdefault(owner, set()).add((first, end))
                        branch = branch.get(forms[end])
        return {owner: stretch.by_sentence(sorted(rows)) for owner, rows in found.items()}

    def _tree(self, word: str) -> tuple[_Tree, Sequence[int]]:
        """The wordings that have a word, and how many words each of them has before it."""
        tree: _Tree = {}
        before: set[int] = set()
        for written, owner in self._having[word]:
            for wording in marshal.loads(written):
                before.add(wording.index(word))
                branch = tree
                for form in wording:
                    branch = branch.setdefault(form, {})
                branch.setdefault(_END, {})[owner] = None
        self._trees[word] = tree, sorted(before)
        return self._trees[word]
