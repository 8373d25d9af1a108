"""Named detectors: things that a library or the masking knows better than any pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from respcheck.language.document import Document
from respcheck.model import Span

Detector = Callable[[Document], Iterator[Span]]

LEAST_DIGITS = 12
MOST_DIGITS = 19
MOST_GROUPS = 6
_DIGITS = re.compile(r"(?<![\w.+-])[0-9](?:[ -]?[0-9]){11,39}(?![\w-])")
# Emoji are looked for where they can stand only, in pieces that no long row of them can slow down.
_MAY_BE_EMOJI = re.compile(
    "[^\x00-\x22\x24-\x29\x2b-\x2f\x3a-\x7f]{1,100}"
    "[\u200d\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff\U000e0020-\U000e007f]*+"
)
_GROUP = re.compile(r"[0-9]+")
_IBAN = re.compile(
    r"(?<!\w)[A-Za-z]{2}[0-9]{2}"
    r"(?:[ \u00a0]?[A-Za-z0-9]{4}){2,7}(?:[ \u00a0]?[A-Za-z0-9]{1,4})?(?!\w)"
)
_REGION = re.compile(r"[-_]([A-Za-z]{2})(?![A-Za-z0-9])")
# These stand in names and prices, and are emoji only where U+FE0F says so.
_TYPOGRAPHIC = frozenset("©®™‼⁉ℹ↔↕↖↗↘↙Ⓜ")


def _masked(document: Document, kind: str) -> Iterator[Span]:
    """A link, an address, a handle or a placeholder: what the masking puts out of sight."""
    return (Span(each.start, each.end) for each in document.masked.spans if each.kind == kind)


def _emoji(document: Document) -> Iterator[Span]:
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
    import emoji

    for piece in _MAY_BE_EMOJI.finditer(text):
        for found in emoji.emoji_list(piece[0]):
            if found["emoji"] not in _TYPOGRAPHIC:
                span = Span(int(found["match_start"]), int(found["match_end"]))
                yield span.shifted(piece.start())


def _card_number(document: Document) -> Iterator[Span]:
    """Twelve to nineteen digits, as card networks give them, whose check digit is right.

    The check is that of Luhn (ISO/IEC 7812-1). Other digits may stand before and behind, divided
    by a space. The length and the first digits tell a card from a handset's number (IMEI).
    """
    for found in _DIGITS.finditer(document.text):
        groups = [Span(*group.span()) for group in _GROUP.finditer(document.text, *found.span())]
        first = 0
        while first < len(groups):
            for last in reversed(range(first, min(len(groups), first + MOST_GROUPS))):
                span = Span(groups[first].start, groups[last].end)
                if _is_card(document.text[span.start : span.end]):
                    yield span
                    first = last
                    break
            first += 1


def _is_card(written: str) -> bool:
    if len(written) < LEAST_DIGITS:
        return False
    digits = re.sub("[ -]", "", written)
    if len(set(digits)) == 1 or not _has_card_form(digits):
        return False
    from stdnum import luhn

    return bool(luhn.is_valid(digits))


def _has_card_form(digits: str) -> bool:
    if len(digits) == 15:
        return digits[:2] in ("34", "37")
    if len(digits) == 14:
        return digits[:2] in ("30", "36", "38", "39")
    begins = "56" if len(digits) == LEAST_DIGITS else "23456"
    return digits[0] in begins and LEAST_DIGITS <= len(digits) <= MOST_DIGITS


def _iban(document: Document) -> Iterator[Span]:
    """An account number whose length and check digits are right (ISO 13616)."""
    for found in _IBAN.finditer(document.text):
        from stdnum import iban

        pieces = re.finditer(r"[^ \u00a0]+", found[0])
        for end in reversed([piece.end() for piece in pieces]):
            if iban.is_valid(found[0][:end].replace("\u00a0", " "), check_country=False):
                yield Span(found.start(), found.start() + end)
                break


def _phone_number(document: Document) -> Iterator[Span]:
    """A number that can be dialled: international, or national where the locale says which."""
    if sum(character.isdigit() for character in document.text) < 7:
        return
    import phonenumbers

    found = _REGION.search(document.context.locale or "")
    region = found[1].upper().replace("UK", "GB") if found else None
    for number in phonenumbers.PhoneNumberMatcher(document.text, region):
        yield Span(number.start, number.end)


DETECTORS: Mapping[str, Detector] = MappingProxyType(
    {
        "card_number": _card_number,
        "email": partial(_masked, kind="email"),
        "emoji": _emoji,
        "handle": partial(_masked, kind="handle"),
        "iban": _iban,
        "phone_number": _phone_number,
        "placeholder": partial(_masked, kind="placeholder"),
        "url": partial(_masked, kind="url"),
    }
)
"""Every detector by its name in a pack."""
