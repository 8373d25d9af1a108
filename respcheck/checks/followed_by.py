"""The `followed_by` check: a finding where a marker is not made good soon after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from respcheck.checks.base import CheckPart, Hit, named
from respcheck.markers.base import MarkerName

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

    def hits(self, seen: Observation) -> Iterator[Hit]:
        sentences = [each.span for each in seen.document.sentences]
        following = seen.marker(self.followed_by)
        for span in seen.marker(self.after):
            number = sentences.index(seen.sentence_of(span))
            limit = sentences[min(number + self.within, len(sentences) - 1)].end
            if not any(span.end <= each.start < limit for each in following):
                yield Hit(span, {"found": seen.words(span)})
