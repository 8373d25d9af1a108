"""The `echo` matcher: what the customer named and the reply names too, in these or other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from respcheck.language.kinship import CLOSE, Words
from respcheck.markers.base import DialogueMatcher, MarkerName, MatcherPart

if TYPE_CHECKING:
    from spacy.language import Language

    from respcheck.markers.observe import Observation
    from respcheck.model import Span

_WORD = re.compile(r"[^\W_]+")


class Echo(MatcherPart):
    """Those spans of a marker that have a word akin to one of the customer's message.

    Words are akin that have one stem, or whose likeness in meaning is at least `likeness` (the
    cosine of their vectors; 1 is the same word).
    """

    key: ClassVar[str] = "echo"
    echo: MarkerName
    likeness: float = Field(default=CLOSE, gt=0, le=1)

    def compile(self, language: Language) -> DialogueMatcher:
        return DialogueMatcher(self._found)

    @property
    def markers(self) -> frozenset[str]:
        return frozenset({self.echo})

    def _found(self, seen: Observation) -> Iterator[Span]:
        if seen.customer is None:
            return
        message = seen.customer.document.masked.text
        said = seen.customer.told(Words, lambda: Words(_WORD.findall(message)))
        for span in seen.marker(self.echo):
            if any(said.has_kin(word, self.likeness) for word in _WORD.findall(seen.words(span))):
                yield span
