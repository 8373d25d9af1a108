"""The `customer` matcher: the reply, where the message that it answers has a marker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from respcheck.markers.base import DialogueMatcher, MarkerName, MatcherPart

if TYPE_CHECKING:
    from spacy.language import Language

    from respcheck.markers.observe import Observation
    from respcheck.model import Span


class Customer(MatcherPart):
    """The whole reply, where the customer's message has this marker."""

    key: ClassVar[str] = "customer"
    customer: MarkerName

    def compile(self, language: Language) -> DialogueMatcher:
        return DialogueMatcher(self._found, of_reply=True)

    @property
    def markers(self) -> frozenset[str]:
        return frozenset({self.customer})

    def _found(self, seen: Observation) -> Iterator[Span]:
        if seen.customer and seen.customer.has(self.customer):
            yield seen.document.span
