"""Read a measure off a text, without a pipeline."""

from __future__ import annotations

import re
from typing import Any, cast

from respcheck.language.document import Annotated, Document, Sentence
from respcheck.language.masking import mask
from respcheck.language.sentences import split
from respcheck.measures import MEASURES, Part
from respcheck.model import Context, Span, single_reply

_NO_ANNOTATION = cast(Annotated, None)
_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t\r]*\n))*")


def part_of(text: str, channel: str | None = None, span: Span | None = None) -> Part:
    """The whole of a text, or the characters `span` of it, as something to measure."""
    reply = single_reply(text, context=Context(channel=channel))
    masked = mask(reply.text)
    sentences = tuple(Sentence(Span(*place), _NO_ANNOTATION) for place in split(masked.text))
    paragraphs = tuple(Span(*found.span()) for found in _PARAGRAPH.finditer(masked.text))
    document = Document(reply, masked, sentences, paragraphs)
    return Part(document, span or document.span)


def read(name: str, text: str, **about: Any) -> float | None:
    """What the measure `name` gives for a text."""
    return MEASURES[name].of(part_of(text, **about))
