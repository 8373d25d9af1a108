"""Links, addresses, handles and placeholders: what the masking puts out of sight."""

from __future__ import annotations

from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.model import Span


def masked(document: Document, kind: str) -> Iterator[Span]:
    """A link, an address, a handle or a placeholder: what the masking puts out of sight."""
    return (Span(each.start, each.end) for each in document.masked.spans if each.kind == kind)
