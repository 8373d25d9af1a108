"""The `order` check: a finding where one marker comes before the one that should lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from respcheck.checks.base import CheckPart, Hit, named
from respcheck.markers.base import MarkerName

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class Order(CheckPart):
    """`order: [a, b]`: the first b should have an a before it.

    `only_if_both` says nothing of a reply that has no a at all.
    """

    key: ClassVar[str] = "order"
    order: tuple[MarkerName, MarkerName]
    only_if_both: bool = False

    @property
    def markers(self) -> frozenset[str]:
        return named(*self.order)

    def hits(self, seen: Observation) -> Iterator[Hit]:
        leading, following = (seen.marker(name) for name in self.order)
        if not following or (self.only_if_both and not leading):
            return
        if not leading or following[0].start < leading[0].start:
            yield Hit(following[0], {"found": seen.words(following[0])})
