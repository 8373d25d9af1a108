"""The `swap` check: a wording for which there is a better one, with the edit that puts it in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from respcheck.checks.base import CheckPart, Hit, named
from respcheck.markers.base import MarkerName
from respcheck.model import Edit, Fix

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class Swap(CheckPart):
    """Each span of the marker should give way to the wording that `to` has for it.

    Keys of `to` are compared as phrases are. A span without one is found, but has no fix.
    """

    key: ClassVar[str] = "swap"
    values: ClassVar[frozenset[str]] = frozenset({"found", "better"})
    swap: MarkerName
    to: dict[str, str]
    safe: bool = False

    @property
    def markers(self) -> frozenset[str]:
        return named(self.swap)

    def hits(self, seen: Observation) -> Iterator[Hit]:
        better_of = {_key(wording): better for wording, better in self.to.items()}
        for span in seen.marker(self.swap):
            found = seen.words(span)
            better = better_of.get(_key(found))
            if better is None:
                yield Hit(span, {"found": found, "better": ""})
            else:
                fix = Fix((Edit(span, like(found, better)),), self.safe)
                yield Hit(span, {"found": found, "better": better}, fix)


def _key(wording: str) -> str:
    from respcheck.language.normal_form import normal_form

    return " ".join(normal_form(word) for word in wording.split())


def like(found: str, better: str) -> str:
    """The better wording, capitalised as the found one is."""
    if found.isupper() and len(found) > 1:
        return better.upper()
    return better[:1].upper() + better[1:] if found[:1].isupper() else better
