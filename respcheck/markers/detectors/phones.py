"""Telephone numbers, and which of them belong to an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from respcheck.language.document import Document
from respcheck.model import Span

LEAST_DIGITS = 7
# Whatever divides the digits of a number, it is no letter but "x" and the long vowel mark.
_MAY_BE_NUMBER = re.compile(rf"(?:\d(?:[^\w]|[xX_\u30fc]){{0,20}}){{{LEAST_DIGITS - 1}}}\d")
ONLY_WITH = rf"(?:\pN(?:[^\pL\pN]|[xX\x{{30fc}}])*){{{LEAST_DIGITS - 1}}}\pN"
REGIONS = ("GB", "US")
"""Whose national numbers are looked for where no locale names a region."""
_REGION = re.compile(r"[-_]([A-Za-z]{2})(?![A-Za-z0-9])")
# What Ofcom keeps for drama is given to nobody, and so no library calls it valid.
_FOR_DRAMA = re.compile(
    r"(?<![\w+.-])(?:\+44 ?(?:\(0\) ?)?|0044 ?|0)"
    r"(?:7700[ -]?900|1632[ -]?960)[ -]?[0-9]{3}(?![\w-])"
)


def phone_number(document: Document) -> Iterator[Span]:
    """A number that can be dialled: international, or national in the region of the locale.

    Where no locale names a region, it is a number of Great Britain or the United States. The
    numbers that Ofcom keeps for drama count too.
    """
    return (span for span, _ in _numbers(document))


def service_number(document: Document) -> Iterator[Span]:
    """A number that only organisations have: free, at a shared cost, premium or nationwide."""
    return (span for span, is_service in _numbers(document) if is_service)


def _numbers(document: Document) -> tuple[tuple[Span, bool], ...]:
    if not _MAY_BE_NUMBER.search(document.text):
        return ()
    found = _REGION.search(document.context.locale or "")
    regions = (found[1].upper().replace("UK", "GB"),) if found else REGIONS
    return _numbers_in(document.text, regions)


@lru_cache(maxsize=64)
def _numbers_in(text: str, regions: tuple[str, ...]) -> tuple[tuple[Span, bool], ...]:
    """Each number and whether it is a service's; the first region that knows a number has it."""
    import phonenumbers

    kinds = phonenumbers.PhoneNumberType
    services = (kinds.TOLL_FREE, kinds.SHARED_COST, kinds.PREMIUM_RATE, kinds.UAN)
    numbers = [(Span(*each.span()), False) for each in _FOR_DRAMA.finditer(text)]
    for region in regions:
        for each in phonenumbers.PhoneNumberMatcher(text, region):
            is_service = phonenumbers.number_type(each.number) in services
            numbers.append((Span(each.start, each.end), is_service))
    apart: list[tuple[Span, bool]] = []
    for span, is_service in sorted(numbers, key=lambda each: (each[0].start, -each[0].end)):
        if not apart or span.start >= apart[-1][0].end:
            apart.append((span, is_service))
    return tuple(apart)
