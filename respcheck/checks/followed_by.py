"""The `followed_by` check: a finding where a marker is not made good soon after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from respcheck.checks.base import CheckPart, Hit, named
from respcheck.markers.base import MarkerName
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class FollowedBy(CheckPart):
    """Every `after` should be followed by `followed_by`, in its sentence or the next `within`."""

    key: ClassVar[str] = "followed_by"
    followed_by: MarkerName
    after: MarkerName
    within: int = Field(default=1, ge=0)

    @property
    def markers(self) -> frozenset[str]:
        return named(self.followed_by, self.after)

    @property
    def needed(self) -> str | None:
        return self.after

    def hits(self, seen: Observation) -> Iterator[Hit]:
        document = seen.document
        for span in seen.marker(self.after):
            number = document.sentence_at(span.start)
            last = self.within + (-1 if number is None else number)
            limit = document.span.end
            if last + 1 < len(document.sentences):
                limit = document.sentences[last + 1].span.start
            if not seen.marker_from(self.followed_by, Span(span.end, limit)):
                yield Hit(span, {"found": seen.words(span)})
