"""The `absent` check: a finding where a marker is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from respcheck.checks.base import CheckPart, Hit, Zone, named, zone
from respcheck.markers.base import MarkerName

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class Absent(CheckPart):
    """The marker should be there, `in` a zone, or `when_present` another is.

    `earlier` lets it stand in an earlier reply of the same conversation instead. The finding
    stands at the first of the other marker's spans, or on the reply as a whole.
    """

    key: ClassVar[str] = "absent"
    absent: MarkerName
    in_: Zone | None = Field(default=None, alias="in")
    when_present: MarkerName | None = None
    earlier: bool = False

    @property
    def markers(self) -> frozenset[str]:
        return named(self.absent, self.when_present)

    @property
    def needed(self) -> str | None:
        return self.when_present

    def hits(self, seen: Observation) -> Iterator[Hit]:
        if self.in_ is None and seen.certainly_has(self.absent):
            return
        if self.when_present is not None and not seen.has(self.when_present):
            return
        if self._stands(seen) or (
            self.earlier and any(each.has(self.absent) for each in seen.earlier)
        ):
            return
        if self.when_present is None:
            yield Hit(None, {"found": ""})
            return
        for other in seen.marker(self.when_present)[:1]:
            yield Hit(other, {"found": seen.words(other)})

    def _stands(self, seen: Observation) -> bool:
        if self.in_ is None:
            return seen.has(self.absent)
        where = zone(seen, self.in_)
        return any(span.within(where) for span in seen.marker(self.absent))
