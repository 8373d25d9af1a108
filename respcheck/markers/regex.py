"""The `regex` matcher: a regular expression over the reply's own characters, in linear time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator

from respcheck.language.document import Document
from respcheck.markers.base import MatcherPart, TextMatcher, fault
from respcheck.markers.spans import joined, touches
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language


def _expression(pattern: str) -> Any:
    import re2

    options = re2.Options()
    options.log_errors = False
    return re2.compile(pattern, options)


def _compiles(pattern: str) -> str:
    import re2

    try:
        _expression(pattern)
    except re2.error as error:
        reason = error.args[0]
        if isinstance(reason, bytes):
            reason = reason.decode("utf-8", "replace")
        raise fault(
            "no_expression",
            f"This is no regular expression in RE2 syntax: {reason}.",
            "Back-references and look-around are no part of it: it reads any reply in linear time.",
        ) from None
    return pattern


class Regex(MatcherPart):
    """A regular expression (RE2 syntax, case matters unless it says `(?i)`).

    It reads the whole reply, over line breaks too. What touches a link, an address, a handle,
    a placeholder or code does not count: `detect` finds those.
    """

    key: ClassVar[str] = "regex"
    regex: Annotated[str, AfterValidator(_compiles)]

    def compile(self, language: Language) -> TextMatcher:
        expression = cache(lambda: _expression(self.regex))

        def find(document: Document) -> Iterator[Span]:
            masked = joined(Span(each.start, each.end) for each in document.masked.spans)
            for found in expression().finditer(document.searchable):
                span = Span(*found.span())
                if span.start < span.end and not touches(span, masked):
                    yield span

        return TextMatcher(find, expression=self.regex)
