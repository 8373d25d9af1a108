"""Emoji, each one picture whatever it is joined from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.model import Span

# Emoji are looked for where they can stand only, in pieces that no long row of them can slow down.
_MAY_BE_EMOJI = re.compile(
    "[^\x00-\x22\x24-\x29\x2b-\x2f\x3a-\x7f]{1,100}"
    "[\u200d\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff\U000e0020-\U000e007f]*+"
)
# These stand in names and prices, and are emoji only where U+FE0F says so.
_TYPOGRAPHIC = frozenset("©®™‼⁉ℹ↔↕↖↗↘↙Ⓜ")


def emoji(document: Document) -> Iterator[Span]:
    """A picture, with its skin tone and all that U+200D joins to it."""
    if document.text.isascii():
        return
    waiting: Span | None = None
    for span in _pictures(document.text):
        if waiting and document.text[waiting.end : span.start] == "\u200d":
            span = Span(waiting.start, span.end)
        elif waiting:
            yield waiting
        waiting = span
    if waiting:
        yield waiting


def _pictures(text: str) -> Iterator[Span]:
    import emoji as library

    for piece in _MAY_BE_EMOJI.finditer(text):
        for found in library.emoji_list(piece[0]):
            if found["emoji"] not in _TYPOGRAPHIC:
                span = Span(int(found["match_start"]), int(found["match_end"]))
                yield span.shifted(piece.start())
