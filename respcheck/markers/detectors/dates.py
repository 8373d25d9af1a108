"""Full dates, and which of them are over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from respcheck.language.document import Document
from respcheck.markers.spans import joined, touches
from respcheck.model import Span

MONTH_FIRST = frozenset({"US", "PH"})
UNDECIDED = frozenset({"CA"})
"""Regions that write the month first, and those that write both ways."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LATEST_SHORT_YEAR = 69
"""`25` is 2025 and `85` is 1985."""

_REGION = re.compile(r"[-_]([A-Za-z]{2})(?![A-Za-z0-9])")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_GAP = r"[\s\u00a0]{1,3}"
_IN_WORDS = (
    rf"{_DAY}(?:{_GAP}of)?(?:{_GAP}|-){_MONTH},?(?:{_GAP}|-){_YEAR}",
    rf"{_MONTH}{_GAP}(?:the{_GAP})?{_DAY}(?:,(?:{_GAP})?|{_GAP}){_YEAR}",
)
_IN_NUMBERS = (
    rf"{_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})",
    rf"(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark){_YEAR}",
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d\d)",
)
_FORMS = (
    *(re.compile(rf"(?<![\w/.]){form}(?![\w/])", re.IGNORECASE) for form in _IN_WORDS),
    *(re.compile(rf"(?<![\w/.-]){form}(?![\w/]|[.,:-]\d|-\w)") for form in _IN_NUMBERS),
)

ONLY_WITH = r"(?:19|20)\pN{2}|\pN/\pN{1,2}/\pN{2}"


def today() -> date:
    """The day on which the reply is checked."""
    return date.today()


def past_date(document: Document) -> Iterator[Span]:
    """A date with its day, month and year that lies before today.

    The locale says whether 3/4 is in March or April; where it does not, both must be over.
    """
    masked = joined(Span(each.start, each.end) for each in document.masked.spans)
    now = today()
    found = sorted(_dates(document.text, document.context.locale), key=lambda each: each[0])
    for span, readings in found:
        if all(each < now for each in readings) and not touches(span, masked):
            yield span


def _dates(text: str, locale: str | None) -> Iterator[tuple[Span, list[date]]]:
    """Each date with the days that it may be."""
    for form in _FORMS:
        for found in form.finditer(text):
            readings = [each for each in _readings(found.groupdict(), locale) if each is not None]
            if readings:
                yield Span(*found.span()), readings


def _readings(parts: dict[str, str], locale: str | None) -> Iterator[date | None]:
    year = int(parts["year"])
    if year < 100:
        year += 2000 if year <= _LATEST_SHORT_YEAR else 1900
    if "month" in parts:
        name = parts["month"]
        month = int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1
        yield _date(year, month, int(parts["day"]))
        return
    first, second = int(parts["first"]), int(parts["second"])
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if day_first and month_first and (region := _region(locale)):
        yield month_first if region in MONTH_FIRST else day_first
    else:
        yield day_first
        yield month_first


def _region(locale: str | None) -> str | None:
    """The region that a locale names, if it has one way to write a date."""
    found = _REGION.search(locale or "")
    region = found[1].upper() if found else None
    return None if region in UNDECIDED else region


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
