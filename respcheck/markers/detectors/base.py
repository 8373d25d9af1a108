"""What a detector is: code that knows one kind of thing better than any pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from respcheck.language.document import Document
from respcheck.model import Span

Find = Callable[[Document], Iterator[Span]]
"""Yields the places of some things in a document's text, in order."""


@dataclass(frozen=True, slots=True)
class Detector:
    """Knows one kind of thing.

    It finds nothing in a text in which the regular expression `only_with` (RE2 syntax) does not.
    """

    find: Find
    only_with: str | None = None

    def __call__(self, document: Document) -> Iterator[Span]:
        if self.only_with is not None:
            import re2

            if not re2.search(self.only_with, document.text):
                return iter(())
        return self.find(document)
