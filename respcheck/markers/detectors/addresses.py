"""Postal addresses, British and American."""

from __future__ import annotations

import re
from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.model import Span

_AREAS = (
    "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|"
    "EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|"
    "LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|"
    "SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DC|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|"
    "NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)
_INWARD = "[0-9][ABD-HJLNP-UW-Z]{2}"
# "8GB" is memory, and "2nd" a place in a row.
_POSTCODE = (
    rf"(?:(?:{_AREAS})[0-9][0-9A-Z]?[ \u00a0](?![0-9][GT]B)|(?:{_AREAS})[0-9][0-9A-Z]?(?=[0-9]))"
    rf"{_INWARD}"
)
_LOWER_POSTCODE = (
    rf"(?:{_AREAS.lower()})[0-9][0-9a-z]?[ \u00a0](?![0-9](?:[gt]b|st|nd|rd|th))"
    rf"{_INWARD.lower()}"
)
_ZIP = rf"(?:{_STATES}),?[ \u00a0][0-9]{{5}}(?:-[0-9]{{4}})?"
_TYPES = (
    "Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Close|Crescent|Cres|Court|Ct|Way|Place|Pl|"
    "Terrace|Gardens|Gdns|Grove|Square|Sq|Row|Mews|Boulevard|Blvd|Parkway|Pkwy|Circle|Cir|Trail|"
    "Walk|Rise|Hill|Green|Parade|Highway|Hwy|Quay|Wharf|Vale|View|Broadway|Park"
)
_PLAIN_TYPES = "street|road|rd|avenue|ave|lane|crescent|drive|close|terrace"
# What stands between a number and "road" where neither is an address: "5 minutes up the road".
_NO_NAMES = (
    "a|an|the|of|on|in|up|off|from|along|down|by|to|at|per|or|and|for|over|via|minutes?|mins?|miles?|"
    "hours?|hrs?|metres?|meters?|yards?|km|way|lane|more|days?|weeks?|year|busy|main|local|new|long|"
    "short|is|are|were|was|very|other|different|hour|day"
)
_NUMBER = r"[0-9]{1,5}[A-Za-z]?(?:[-–/][0-9]{1,4}[A-Za-z]?)?"
_WITHIN = (
    r"(?:Flat|Apartment|Apt\.?|Unit|Suite|Ste\.?|Room|flat|apartment|apt\.?|unit)"
    r"[ \u00a0]#?[0-9]{0,4}[A-Za-z]?"
)
_NAME = r"(?:[A-Z][A-Za-z'’.]{0,20}+|[0-9]{1,3}(?:st|nd|rd|th)|of|the|de|le|la|upon)"
_STREET = (
    rf"(?:{_WITHIN},?[ \u00a0])?{_NUMBER},?[ \u00a0](?:"
    rf"(?:{_NAME}[ \u00a0]){{1,4}}?(?:{_TYPES})|"
    rf"(?:(?!(?:{_NO_NAMES})\b)[a-z'’]{{2,15}}+[ \u00a0]){{1,2}}?(?:{_PLAIN_TYPES})|"
    r"(?:Broadway|broadway)"
    r")(?![\w'’-])"
    r"(?:,?[ \u00a0](?:Apt\.?|Apartment|Unit|Suite|Ste\.?|#)[ \u00a0]?[0-9A-Za-z]{1,5})?"
)
_TOWNS = r"(?:,?[ \u00a0\n][A-Z][\w'’.-]{1,20}+){0,6}?"
# What no address begins with is soon passed over.
_BEGINNING = r"(?=[A-Z0-9]|[a-z]{1,2}[0-9]|flat|ap|unit)"
_ADDRESS = re.compile(
    rf"(?<![\w£$€.,/:#-]){_BEGINNING}"
    rf"(?:{_STREET}(?:\.?{_TOWNS},?[ \u00a0\n](?:{_POSTCODE}|{_ZIP})\b)?"
    rf"|(?:[A-Z][a-z]{{1,20}}+[ \u00a0]){{0,2}}[A-Z][a-z]{{1,20}}+,[ \u00a0]{_ZIP}\b"
    rf"|(?:{_POSTCODE}|{_LOWER_POSTCODE})\b)"
)

ONLY_WITH = (
    rf"[ \x{{a0}}](?:{_TYPES}|{_PLAIN_TYPES}|broadway)\b"
    rf"|(?:{_STATES}),?[ \x{{a0}}][0-9]{{5}}"
    r"|(?i)[a-z][0-9][0-9a-z]?[ \x{a0}]?[0-9][a-z]{2}"
)


def postal_address(document: Document) -> Iterator[Span]:
    """A house number with its street, a British postcode, or a town with its state and ZIP code.

    The town and the code behind a street are part of it. What is masked (a link, an address of
    e-mail) is none.
    """
    for found in _ADDRESS.finditer(document.masked.text):
        yield Span(*found.span())
