"""Numbers of payment cards and bank accounts, known by their check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.model import Span

LEAST_DIGITS = 12
MOST_DIGITS = 19
MOST_GROUPS = 6
_BETWEEN = " \u00a0\u202f\u2011-"
_DIGITS = re.compile(rf"(?<![\w.+-])[0-9](?:[{_BETWEEN}]?[0-9]){{11,39}}(?![\w-])")
_GROUP = re.compile(r"[0-9]+")
CARD_ONLY_WITH = rf"[0-9](?:[{_BETWEEN}]?[0-9]){{{LEAST_DIGITS - 1}}}"
# The digits that a card of each length can begin with (ISO/IEC 7812-1 and the networks' own).
_BEGINNINGS = {
    12: "5[06]|6[0-9]",
    13: "4|5[06]|6",
    14: "3[0689]",
    15: "3[47]|5[06]|6",
    16: "4|5[0-9]|6|2[2-7]|3[05]",
}
_LONGER = "4|5[06]|6"
_COUNTRY = "[A-Za-z]{2}[0-9]{2}"
_FOUR = "(?:[ \u00a0]?[A-Za-z0-9]{4})"
_IBAN = re.compile(rf"(?<!\w){_COUNTRY}{_FOUR}{{2,7}}(?:[ \u00a0]?[A-Za-z0-9]{{1,4}})?(?!\w)")
IBAN_ONLY_WITH = f"{_COUNTRY}{_FOUR}{{2}}"


def card_number(document: Document) -> Iterator[Span]:
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
    digits = "".join(_GROUP.findall(written))
    if len(set(digits)) == 1 or not LEAST_DIGITS <= len(digits) <= MOST_DIGITS:
        return False
    if not re.match(_BEGINNINGS.get(len(digits), _LONGER), digits):
        return False
    from stdnum import luhn

    return bool(luhn.is_valid(digits))


def iban(document: Document) -> Iterator[Span]:
    """An account number whose length and check digits are right (ISO 13616)."""
    for found in _IBAN.finditer(document.text):
        from stdnum import iban as standard

        pieces = re.finditer(r"[^ \u00a0]+", found[0])
        for end in reversed([piece.end() for piece in pieces]):
            if standard.is_valid(found[0][:end].replace("\u00a0", " "), check_country=False):
                yield Span(found.start(), found.start() + end)
                break
