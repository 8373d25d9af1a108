"""The `swap` check: a wording for which there is a better one, with the edit that puts it in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field

from respcheck.checks.base import CheckPart, Hit, named
from respcheck.markers.base import MarkerName
from respcheck.model import Edit, Fix

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


_CONTRACTED = re.compile(r"n['’]t\b|['’](?:re|m|ll|ve|s|d)\b", re.IGNORECASE)


def _has_words(wording: str) -> str:
    if not wording.split():
        raise ValueError("a wording has at least one word")
    return wording


Wording = Annotated[str, AfterValidator(_has_words)]


class Swap(CheckPart):
    """Each span of the marker should give way to the wording that `to` has for it.

    Keys of `to` are compared as phrases are. A span without one is found, but has no fix.
    """

    key: ClassVar[str] = "swap"
    values: ClassVar[frozenset[str]] = frozenset({"found", "better"})
    swap: MarkerName
    to: dict[Wording, str] = Field(min_length=1)
    safe: bool = False

    @property
    def markers(self) -> frozenset[str]:
        return named(self.swap)

    @property
    def needed(self) -> str | None:
        return self.swap

    @cached_property
    def _wordings(self) -> Mapping[str, str]:
        """The wordings that give way, as they are compared."""
        return {_key(wording): wording for wording in self.to}

    def hits(self, seen: Observation) -> Iterator[Hit]:
        for span in seen.marker(self.swap):
            found = seen.words(span)
            wording = self._wordings.get(_key(found))
            if wording is None:
                yield Hit(span, {"found": found, "better": ""})
                continue
            better = self.to[wording]
            begins = seen.sentence_of(span).start == span.start
            fix = Fix((Edit(span, _in_place_of(found, wording, better, begins)),), self.safe)
            yield Hit(span, {"found": found, "better": better}, fix)


def _key(wording: str) -> str:
    from respcheck.language.normal_form import normal_form

    words = _CONTRACTED.sub(r" \g<0>", wording.replace("cannot", "can not")).split()
    return " ".join(normal_form(word) for word in words)


def _in_place_of(found: str, wording: str, better: str, begins: bool) -> str:
    """The better wording; a word that is always capital (ASAP, I) says nothing of what replaces it.

    `begins` is whether the found words begin a sentence.
    """
    first = wording.split()[0]
    if first[:1].isupper() or first.startswith("i'") or first == "i":
        return better[:1].upper() + better[1:] if begins else better
    return like(found, better)


def like(found: str, better: str) -> str:
    """The better wording, capitalised as the found one is."""
    if found.isupper() and len(found) > 1:
        return better.upper()
    return better[:1].upper() + better[1:] if found[:1].isupper() else better
