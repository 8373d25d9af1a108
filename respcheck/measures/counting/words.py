"""Find the words of a part, as a person would count them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.language.masking import MaskedSpan
    from respcheck.measures.base import Part

_NOT_WRITTEN = frozenset({"url", "email", "handle", "quote"})

# Combining accents, soft hyphens and joiners stand inside a word but are no letters to `re`.
_LETTER = "(?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d])"
_INNER = "(?:['’ʼ‘\\-‐‑/&]|(?<=[0-9])[.,:–](?=[0-9]))"
_WORD = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"
    rf"|[^\W_]{_LETTER}*+(?:{_INNER}[^\W_]{_LETTER}*+)*+"
)
_RUN = re.compile(r"[^\W_]+")
_LETTERED = re.compile(r"[^\W\d_]")
_NO_WORDS = re.compile(
    r"(?P<list_mark>^[ \t]*(?:[0-9]{1,2}[.)]|[A-Za-z]\))(?=\s))"
    r"|(?P<keycap>[0-9](?=\ufe0f?\u20e3))"
    r"|(?P<caret_initials>(?<![\w^])\^[ ]?[^\W\d_]{1,15}(?![^\W_]))"
    r"|(?P<dash_initials>(?<!\S)[-–—~*/][ ]?[A-Z]{2,3}\s*\Z)",
    re.MULTILINE,
)


class Word(NamedTuple):
    """A word of a reply: its place in the reply's text, and whether it was written as it stands.

    `written` is false for placeholders and code, which are read as a word but are not prose.
    """

    start: int
    end: int
    written: bool


def words_in(part: Part) -> tuple[Word, ...]:
    """The words of a part, in order, in characters of the reply.

    A contraction (`don't`), a compound (`well-known`, `and/or`), a number (`1,299.50`, `10:30`)
    and an abbreviation (`e.g.`) are one word each; so are a placeholder and a piece of inline
    code. Links, e-mail addresses, handles, quoted lines, emoji, the mark of a list item (`2.`)
    and the initials that sign a reply (`^JK`, or `-JK` at its end) are none.
    """
    return _words(part.masked_text, part.span.start, _spans_in(part))


def most_words(part: Part) -> int:
    """As many words as a part has, or more."""
    starts, ends = _runs(part.document.masked.text)
    return bisect_left(starts, part.span.end) - bisect_right(ends, part.span.start)


def words_of_sentences(part: Part) -> tuple[int, ...]:
    """How many words each sentence of a part has, without the sentences that have none."""
    starts = [word.start for word in words_in(part)]
    spans = [sentence.span for sentence in part.sentences]
    return tuple(count for span in spans if (count := _count(starts, span)))


def words_of_paragraphs(part: Part) -> tuple[int, ...]:
    """How many words of a part stand in each paragraph, without the paragraphs that have none."""
    starts = [word.start for word in words_in(part)]
    return tuple(count for span in part.document.paragraphs if (count := _count(starts, span)))


def has_letter(text: str) -> bool:
    """Whether a letter is in the text."""
    return _LETTERED.search(text) is not None


def _count(starts: Sequence[int], span: Span) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def _spans_in(part: Part) -> tuple[MaskedSpan, ...]:
    spans = part.document.masked.spans
    first = bisect_right(spans, part.span.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, part.span.end, key=lambda span: span.start)]


# Several measures of the parts of one text need them.
@lru_cache(maxsize=4)
def _runs(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Where the runs of letters and digits start and end."""
    runs = [found.span() for found in _RUN.finditer(text)]
    return [start for start, _ in runs], [end for _, end in runs]


# Several measures of one part need its words.
@lru_cache(maxsize=4)
def _words(masked: str, offset: int, spans: tuple[MaskedSpan, ...]) -> tuple[Word, ...]:
    text = _NO_WORDS.sub(lambda found: " " * len(found.group()), masked)
    if spans:
        return tuple(_found(text, offset, spans))
    return tuple(
        [Word(each.start() + offset, each.end() + offset, True) for each in _WORD.finditer(text)]
    )


def _found(text: str, offset: int, spans: Sequence[MaskedSpan]) -> Iterator[Word]:
    behind = 0
    for match in _WORD.finditer(text):
        start, end = match.start() + offset, match.end() + offset
        while behind < len(spans) and spans[behind].end <= start:
            behind += 1
        covered = behind < len(spans) and spans[behind].start < end
        if covered and spans[behind].kind in _NOT_WRITTEN and spans[behind].start <= start:
            continue
        yield Word(start, end, not covered)
