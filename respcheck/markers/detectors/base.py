"""What a detector is: code that knows one kind of thing better than any pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from respcheck.language.document import Document
from respcheck.model import Span

Detector = Callable[[Document], Iterator[Span]]
"""Yields the places of its things in a document's text, in order."""
