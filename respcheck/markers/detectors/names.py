"""Variables of a template that stand for a person's name and say nothing of an unknown one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.markers.spans import touches
from respcheck.model import Span

# Names of variables are written first_name, firstName, first-name, FIRST NAME or FNAME.
_PIECES = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_JOINED = re.compile(
    r"^(?:first|last|full|fore|sur|given|family|nick|middle|preferred|display)names?$|^[fl]name$"
)
_PEOPLE = frozenset(
    "client contact customer guest guests member parent passenger patient person policyholder "
    "reader recipient requester requestor resident student subscriber tenant traveller user "
    "visitor".split()
)
_SENDERS = frozenset(
    "admin adviser advisor agent assignee author current employee my operator owner rep "
    "representative sender signature staff teammate your".split()
)
_THINGS = frozenset(
    "account airline app bank branch brand building business campaign cat city class clinic club "
    "company country course department device dog domain event file flight folder group gym host "
    "hotel item location merchant order org organisation organization package page pet plan "
    "product program programme project property provider restaurant room route school seller "
    "service shop show site station store street team tour train vendor venue website workspace "
    "number id no date time day email e phone mobile address postcode zip amount total price ref "
    "reference code status type balance url link language since".split()
)
_FILTERS = frozenset(
    "append capitalise capitalize downcase escape first h html last lower lowercase prepend "
    "replace safe size slice split strip title titlecase titleize trim truncate truncatewords "
    "upcase upper uppercase url".split()
)
_DEFAULT = re.compile(
    r"\b(?:fallback|default|defaultvalue|blankvalue|isblank|ifempty|coalesce|or)\b"
    r"|personalization_token|\|\||\?|,\s*['\"“‘]",
    re.IGNORECASE,
)
_PIPED = re.compile(r"\|\s*([^|:,}\]%]*)")
_GREETING = re.compile(
    r"(?:^|[^\w])(?:hi|hello|hey|hiya|dear|greetings|welcome"
    r"|good (?:morning|afternoon|evening|day))"
    r"(?: (?:mr|mrs|ms|miss|mx|dr|prof)\.?(?:/(?:mr|mrs|ms|miss|mx))*)?[ ,]{1,3}$",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"(?:regards|wishes|sincerely|faithfully|yours|cheers|thanks|thank you|take care|best)"
    r"[,!.]?[ \t]*\n\s*$|(?:regards|wishes|sincerely|faithfully),?\s*$"
    r"|(?:^|[^\w])(?:i'm|i’m|i am|my name is|this is)\s+$",
    re.IGNORECASE,
)
_OPENED = r"\{%-?\s*(?:if|unless|case)\b|\{\{\s*#(?:if|unless)\b|\*\|IFN?(?:OT)?:"
_CLOSED = r"\{%-?\s*end(?:if|unless|case)\b|\{\{\s*/(?:if|unless)\b|\*\|END:"
_TAG = re.compile(
    rf"(?P<opened>{_OPENED})(?P<condition>[^%}}|]*)|(?P<closed>{_CLOSED})", re.IGNORECASE
)
_SIGNS = "[]{}<>%*|! \t\r\n"
_WINDOW = 60
"""How many characters before a variable say whether it greets or signs."""


def name_without_default(document: Document) -> Iterator[Span]:
    """A variable of a person's name without a default, that no condition on a name surrounds.

    A sender's name is always known, and the names of things are no person's.
    """
    text = document.text
    conditions = tuple(_conditions(text))
    for each in document.masked.spans:
        if each.kind == "placeholder":
            words = text[each.start : each.end]
            before = text[max(0, each.start - _WINDOW) : each.start]
            span = Span(each.start, each.end)
            known = _has_default(words) or touches(span, conditions)
            if not known and _is_name(words, before):
                yield span


def _is_name(words: str, before: str) -> bool:
    inner = words.strip(_SIGNS)
    if _TAG.match(words) or words.startswith("{!User."):
        return False
    pieces = _pieces(inner.partition("|")[0])
    if not pieces or _SIGN_OFF.search(before):
        return False
    if not _SENDERS.isdisjoint(pieces) or not _THINGS.isdisjoint(pieces):
        return False
    return _names(pieces) or pieces[-1] in _PEOPLE or _GREETING.search(before) is not None


def _pieces(variable: str) -> list[str]:
    return [piece.lower() for piece in _PIECES.findall(re.sub("['’]s", "", variable))]


def _names(pieces: list[str]) -> bool:
    return any(piece in ("name", "names") or _JOINED.match(piece) for piece in pieces)


def _has_default(words: str) -> bool:
    inner = words.strip(_SIGNS)
    if _DEFAULT.search(inner):
        return True
    filters = (each.split(maxsplit=1)[:1] for each in _PIPED.findall(inner))
    return any(each and each[0].lower() not in _FILTERS for each in filters)


def _conditions(text: str) -> Iterator[Span]:
    """The stretches under a condition on a name, such as `{% if first_name %}`."""
    opened: int | None = None
    for tag in _TAG.finditer(text):
        if tag["closed"]:
            if opened is not None:
                yield Span(opened, tag.start())
            opened = None
        elif opened is None and _names(_pieces(tag["condition"])):
            opened = tag.end()
    if opened is not None:
        yield Span(opened, len(text))
