"""Find many wordings at once: rows of words in normal form, kept as trees of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from respcheck.language.document import Annotated

Wordings = Mapping[str, Callable[[], Iterable[tuple[str, ...]]]]
"""Wordings by a word that each of them has; they are made when that word is met."""

Owner = TypeVar("Owner")

_Tree = dict[str, Any]
_END = ""
"""Stands in a tree for the end of a wording; there are those whose wording it is."""


class WordingTrees(Generic[Owner]):
    """The wordings of several owners: what one more of them costs a sentence is next to nothing."""

    def __init__(self, owned: Iterable[tuple[Wordings, Owner]]) -> None:
        self._made: dict[str, list[tuple[Callable[[], Any], Owner]]] = defaultdict(list)
        for wordings, owner in owned:
            for word, make in wordings.items():
                self._made[word].append((make, owner))
        self._trees: dict[str, _Tree] = {}

    def found_in(self, sentence: Annotated) -> Iterator[tuple[int, int, Owner]]:
        """First token and end (excluded) of each wording in a sentence, and whose it is."""
        forms = sentence.forms
        for word in sentence.words & self._made.keys():
            tree = self._trees.get(word) or self._tree(word)
            for first, form in enumerate(forms):
                branch = tree.get(form)
                end = first + 1
                while branch is not None:
                    for owner in branch.get(_END, ()):
                        yield first, end, owner
                    branch = branch.get(forms[end]) if end < len(forms) else None
                    end += 1

    def _tree(self, word: str) -> _Tree:
        tree = self._trees[word] = {}
        for make, owner in self._made[word]:
            for wording in make():
                branch = tree
                for form in wording:
                    branch = branch.setdefault(form, {})
                branch.setdefault(_END, {})[owner] = None
        return tree
