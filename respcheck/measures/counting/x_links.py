"""Find what X turns into a link: with or without a scheme, in time linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from respcheck.model import Span

_LONGEST_LINK = 4096
_LONGEST_LABEL = 63
_LONGEST_OWN_SLUG = 40

_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SPACES = "\\x09-\\x0d\\x20\\x85\\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NO_CHARACTERS = "\ufffe\ufeff\uffff"
_ACCENTED = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268"
    "\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_HOST = rf"[^!'#%&()*+,\\/:;<=>?@\[\]^{{|}}~${_SPACES}{_NO_CHARACTERS}{_DIRECTION_MARKS}]"
_CANDIDATE = re.compile(
    rf"(?<![A-Za-z0-9@＠$#＃{_NO_CHARACTERS}])"
    rf"(?:(?P<scheme>https?://)(?P<named>{_HOST}++)|(?P<bare>(?:(?!https?://){_HOST})++))",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"[a-z0-9\-{_ACCENTED}][a-z0-9.\-{_ACCENTED}]*", re.IGNORECASE)
_PORT = re.compile(r":[0-9]+")
_IN_PATH = rf"[a-z0-9!*';:=+,.$/%#\[\]\-–_~@|&\u0400-\u04ff{_ACCENTED}]"
_PATH = re.compile(
    rf"/(?:{_IN_PATH}|\({_IN_PATH}++\)|\({_IN_PATH}*+\({_IN_PATH}++\){_IN_PATH}*+\))*+",
    re.IGNORECASE,
)
_QUERY = re.compile(r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*+", re.IGNORECASE)
_NOT_LAST_IN_PATH = "!*';:,.$%[]–~@|&"
_NOT_LAST_IN_QUERY = "!?*'@();:+$%[].,~|"
_OWN_LINK = re.compile(r"https?://t\.co/(?P<slug>[a-z0-9]+)", re.IGNORECASE)
_ENCODED_ENDING = re.compile(r"xn--[\-0-9a-z]+", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[0-9a-zA-Z]+")
_GOES_ON = re.compile(r"[0-9a-zA-Z@+\-]")


def links_in(text: str) -> Iterator[Span]:
    """The links of a text, in order, as twitter-text 3.1 finds them.

    Without `http(s)://`, only a domain of plain or accented letters that ends in a known
    top-level domain is a link, and not one right after `-`, `_`, `.` or `/`. A domain label
    longer than 63 characters as encoded for the DNS makes no link.
    """
    if "." not in text:
        return
    # A link needs a character before it, unless the text begins with its first letter or digit.
    at = 0 if text[0].isascii() and text[0].isalnum() else 1
    while candidate := _CANDIDATE.search(text, at):
        start, at = candidate.span()
        host = "named" if candidate["scheme"] else "bare"
        domain = _domain(text, *candidate.span(host), may_have_underscores=True)
        if domain is None:
            continue
        path_start, path_end, end = _tail(text, domain.end)
        at = end + 1
        if end - start > _LONGEST_LINK or not _fits_the_dns(text[domain.start : domain.end]):
            continue
        if candidate["scheme"]:
            link = _own_link(text, Span(start, end))
            if link:
                yield link
        elif not (start and text[start - 1] in "-_./"):
            yield from _bare_links(text, domain, end if path_end > path_start else domain.end)


def _bare_links(text: str, domain: Span, end: int) -> Iterator[Span]:
    runs = [run.span() for run in _PLAIN.finditer(text, domain.start, domain.end)]
    found = [_domain(text, *run, may_have_underscores=False) for run in runs]
    links = [link for link in found if link]
    yield from links[:-1]
    for last in links[-1:]:
        yield Span(last.start, max(last.end, end) if end > domain.end else last.end)


def _own_link(text: str, link: Span) -> Span | None:
    own = _OWN_LINK.match(text, link.start, link.end)
    if own is None:
        return link
    if len(own["slug"]) > _LONGEST_OWN_SLUG:
        return None
    return Span(link.start, _end_of(_QUERY, _NOT_LAST_IN_QUERY, text, own.end()))


def _tail(text: str, at: int) -> tuple[int, int, int]:
    """Where the path after a domain starts and ends, and where the whole link ends."""
    port = _PORT.match(text, at)
    start = port.end() if port else at
    path_end = _end_of(_PATH, _NOT_LAST_IN_PATH, text, start)
    return start, path_end, _end_of(_QUERY, _NOT_LAST_IN_QUERY, text, path_end)


def _end_of(pattern: re.Pattern[str], not_last: str, text: str, at: int) -> int:
    found = pattern.match(text, at)
    if found is None:
        return at
    kept = len(found.group().rstrip(not_last))
    return at + kept


def _domain(text: str, start: int, stop: int, *, may_have_underscores: bool) -> Span | None:
    """The longest domain from `start` on whose last dot stands before `stop`."""
    end, label_start = None, start
    while (dot := text.find(".", label_start, stop)) >= 0:
        label = text[label_start:dot]
        if not label or (may_have_underscores and (label[0] in "-_" or label[-1] in "-_")):
            break
        if "_" not in label:
            end = _end_of_top_level_domain(text, dot + 1) or end
        label_start = dot + 1
    return None if end is None else Span(start, end)


def _end_of_top_level_domain(text: str, at: int) -> int | None:
    if encoded := _ENCODED_ENDING.match(text, at):
        return encoded.end()
    names, longest = _top_level_domains()
    if plain := _PLAIN_NAME.match(text, at):
        is_known = plain.group().lower() in names and not _GOES_ON.match(text, plain.end())
        return plain.end() if is_known else None
    for end in range(min(at + longest, len(text)), at, -1):
        if text[at:end].lower() in names and not _GOES_ON.match(text, end):
            return end
    return None


def _fits_the_dns(domain: str) -> bool:
    return all(_encoded_length(label) <= _LONGEST_LABEL for label in domain.split("."))


def _encoded_length(label: str) -> int:
    if label.isascii() or len(label) > _LONGEST_LABEL:
        return len(label)
    return len("xn--") + len(label.encode("punycode"))


@cache
def _top_level_domains() -> tuple[frozenset[str], int]:
    listed = files(__package__).joinpath("top_level_domains.txt").read_text("utf-8")
    lines = [line for line in listed.splitlines() if not line.startswith("#")]
    names = frozenset(" ".join(lines).split())
    return names, max(map(len, names))
