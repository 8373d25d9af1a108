"""Put pseudo-words of equal length where a reply holds links, handles, placeholders or code.

The embedded pipeline has seen these pseudo-words in training where names and links stand, so a
link does not derail its tagger, and every offset into the masked text is one into the reply.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from respcheck.language import placeholders as _placeholders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    # Yields start, end, and whether a word is to stand there (else spaces).
    _Find = Callable[[str], Iterator[tuple[int, int, bool]]]

Kind = Literal["url", "email", "handle", "placeholder", "code", "quote"]


@dataclass(frozen=True, slots=True)
class MaskedSpan:
    """A stretch of the reply, in characters, that is not the writer's own words."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Masked:
    """A text as long as the reply, and what was put out of sight in it, in order of place."""

    text: str
    spans: tuple[MaskedSpan, ...]


# Each kind has a letter of its own: the tagger tells a link from a name by it.
_LETTERS: dict[Kind, str] = {
    "url": "w",
    "email": "e",
    "handle": "h",
    "placeholder": "x",
    "code": "c",
    "quote": " ",
}

_QUOTE = re.compile(r"^[ \t]{0,8}+>[^\n]*+", re.MULTILINE)
_FENCE = re.compile(r"```(?:[^`]|`(?!``))*+```")
_CODE = re.compile(r"(?<![\w`])`[^`\n]{1,300}+`(?![\w`])")
_MARKED_URL = re.compile(r"<(?:URL|url|LINK|link|WEBSITE|website)>")
_MARKED_EMAIL = re.compile(r"<(?:EMAIL|email|E-MAIL|e-mail)>")
_SCHEME = re.compile(r"(?<![A-Za-z0-9])(?:(?:https?|ftp)://|www\.)[^\s<>\"“”`]++", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\.)+[A-Za-z]{2,24}(?![A-Za-z0-9])"
)
_HANDLE = re.compile(r"(?<![\w@/.&=-])@[A-Za-z0-9_]{1,50}+(?:@[A-Za-z0-9.-]{3,80}+)?+")
_WIDE = "com|org|net|edu|gov|io|app|dev|info|biz|eu|uk|ca|au|de|fr|nl|ie|nz|jp"
# Endings that are English words too count only with a path behind them ("youtu.be/x").
_WITH_PATH = (
    _WIDE + "|co|ly|gl|gg|me|tv|us|in|it|to|be|at|is|so|fm|am|im|ai|cc|ms|es|pl|se|ch|sh|st"
)
_DOMAIN = re.compile(
    r"(?<![\w@.:/-])(?:[A-Za-z0-9-]{1,63}+\.)+"
    rf"(?:(?:{_WITH_PATH}|COM|ORG|NET)/[^\s<>\"“”`]*+|(?:{_WIDE}|COM|ORG|NET)(?![\w@-]))"
)
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_SURROGATES = re.compile("[\ud800-\udfff]")
# A no-break space and its kin would be words of their own to spaCy.
# The words of #sorry and #BrokenBoiler are said; #4411 is a number and <#name> a variable.
_HASH = re.compile(r"(?<![\w#&/<{\[(=+.-])#(?=[A-Za-z][\w]*)")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def pseudo_word(length: int, kind: Kind) -> str:
    """Return the word of `length` characters that stands for something of that kind."""
    letter = _LETTERS[kind]
    return (letter.upper() + letter * (length - 1))[:length]


def mask(text: str) -> Masked:
    """Return the text with links, handles, placeholders, code and quoted lines put out of sight.

    The length never changes. A handle in front of everything, a quoted line ("> …"), a fenced
    block and a Liquid tag become spaces, since no sentence has a place for them; all else becomes
    a pseudo-word. A tab or another kind of space becomes a space, as does
    the mark of a hashtag, and a lone surrogate U+FFFD,
    which is what it would print as.
    """
    masked = text if text.isascii() else _SURROGATES.sub("\ufffd", text)
    masked = _HASH.sub(" ", _SPACES.sub(" ", masked))
    spans: list[MaskedSpan] = []
    for needle, kind, find in _PASSES:
        if needle in masked:
            found = _without_overlaps(find(masked))
            masked = _fill(masked, found, kind)
            spans += [MaskedSpan(start, end, kind) for start, end, _ in found]
    spans.sort(key=lambda span: span.start)
    return Masked(masked, tuple(spans))


def placeholders(text: str) -> tuple[MaskedSpan, ...]:
    """Return the template variables and tags of a text, in order, wherever they stand."""
    found = _without_overlaps(_placeholders.find(text))
    return tuple(MaskedSpan(start, end, "placeholder") for start, end, _ in found)


def _without_overlaps(found: Iterator[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    kept: list[tuple[int, int, bool]] = []
    for start, end, is_word in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, is_word))
    return kept


def _fill(text: str, found: list[tuple[int, int, bool]], kind: Kind) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, is_word in found:
        pieces.append(text[at:start])
        if is_word:
            pieces.append(pseudo_word(end - start, kind))
        else:
            pieces.append("".join(c if c in "\r\n" else " " for c in text[start:end]))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _each(pattern: re.Pattern[str], *, is_word: bool = True) -> _Find:
    def find(text: str) -> Iterator[tuple[int, int, bool]]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), is_word

    return find


def _links(pattern: re.Pattern[str]) -> _Find:
    def find(text: str) -> Iterator[tuple[int, int, bool]]:
        for match in pattern.finditer(text):
            end = _trimmed(text, match.start(), match.end())
            if end > match.start():
                yield match.start(), end, True

    return find


def _trimmed(text: str, start: int, end: int) -> int:
    """Leave out marks that end the sentence rather than the link."""
    opened = {closer: text.count(opener, start, end) for closer, opener in _CLOSERS.items()}
    closed = {closer: text.count(closer, start, end) for closer in _CLOSERS}
    while end > start:
        last = text[end - 1]
        if last in _CLOSERS and closed[last] > opened[last]:
            closed[last] -= 1
        elif last not in ".,;:!?'’*_~…|" and not ord(last) > 0x2600:
            break
        end -= 1
    return end


def _handles(text: str) -> Iterator[tuple[int, int, bool]]:
    leading = 0
    for match in _HANDLE.finditer(text):
        is_first = not text[leading : match.start()].strip(" \t\r\n,.:")
        if is_first:
            leading = match.end()
        yield match.start(), match.end(), not is_first


# In order: what an earlier pass has put out of sight, a later one does not see.
_PASSES: tuple[tuple[str, Kind, _Find], ...] = (
    (">", "quote", _each(_QUOTE, is_word=False)),
    ("```", "code", _each(_FENCE, is_word=False)),
    ("`", "code", _each(_CODE)),
    ("<", "url", _each(_MARKED_URL)),
    ("<", "email", _each(_MARKED_EMAIL)),
    ("", "url", _links(_SCHEME)),
    ("", "placeholder", _placeholders.find),
    ("@", "email", _each(_EMAIL)),
    (".", "url", _links(_DOMAIN)),
    ("@", "handle", _handles),
)
