"""Named detectors: things that a library or the masking knows better than any pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from respcheck.language.document import Document
from respcheck.model import Span

Detector = Callable[[Document], Iterator[Span]]

_DIGITS = re.compile(r"(?<![\w.+-])\d(?:[ -]?\d){11,18}(?![\w-])")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?!\w)")


def _masked(document: Document, kind: str) -> Iterator[Span]:
    return (Span(each.start, each.end) for each in document.masked.spans if each.kind == kind)


def _emoji(document: Document) -> Iterator[Span]:
    if document.text.isascii():
        return
    import emoji

    for found in emoji.emoji_list(document.text):
        yield Span(int(found["match_start"]), int(found["match_end"]))


def _card_number(document: Document) -> Iterator[Span]:
    """Twelve to nineteen digits whose check digit is right (Luhn, ISO/IEC 7812-1)."""
    for found in _DIGITS.finditer(document.text):
        from stdnum import luhn

        digits = re.sub(r"\D", "", found[0])
        if len(set(digits)) > 2 and luhn.is_valid(digits):
            yield Span(*found.span())


def _iban(document: Document) -> Iterator[Span]:
    """An account number whose length and check digits are right (ISO 13616)."""
    for found in _IBAN.finditer(document.text):
        from stdnum import iban

        words = found[0].split(" ")
        for count in range(len(words), 0, -1):
            candidate = " ".join(words[:count])
            if iban.is_valid(candidate):
                yield Span(found.start(), found.start() + len(candidate))
                break


def _phone_number(document: Document) -> Iterator[Span]:
    """A number that can be dialled: international, or national where the locale says which."""
    if sum(character.isdigit() for character in document.text) < 7:
        return
    import phonenumbers

    locale = document.context.locale or ""
    region = locale.replace("_", "-").partition("-")[2].upper() or None
    for found in phonenumbers.PhoneNumberMatcher(document.text, region):
        yield Span(found.start, found.end)


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
