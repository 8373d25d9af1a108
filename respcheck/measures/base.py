"""What a measure is: a named number that can be read off a reply or a part of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from respcheck.language.document import Document, Sentence
from respcheck.model import Context, Span


@dataclass(frozen=True, slots=True)
class Part:
    """The piece of a document that is measured: all of it, a paragraph or a sentence."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        return self.document.text[self.span.start : self.span.end]

    @property
    def masked_text(self) -> str:
        return self.document.masked.text[self.span.start : self.span.end]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.document.sentences_in(self.span)

    @property
    def context(self) -> Context:
        return self.document.context


@dataclass(frozen=True, slots=True)
class Measure:
    """A named number.

    `about` is its definition in one sentence, `unit` what is counted, `of` computes it: None
    where the part gives no meaningful number (a reading grade of five words). `source` cites
    the formula. `at_most` is a number that is no lower, and sooner told.
    """

    name: str
    about: str
    unit: str
    of: Callable[[Part], float | None]
    source: str = "house"
    at_most: Callable[[Part], float] | None = None
