"""The `differs` check: replies to one intent that offer different things on different channels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from respcheck.checks.base import CheckPart, Hit
from respcheck.markers.base import MarkerName

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


class Differs(CheckPart):
    """Replies with the same stated intent should show the same of these markers on each channel.

    A reply is compared with those of the same run before it that state the same intent and
    another channel; one that shows none of the markers is left out. The same marker with other
    figures (10% and 20%) differs too.
    """

    key: ClassVar[str] = "differs"
    values: ClassVar[frozenset[str]] = frozenset({"found", "other", "channel"})
    differs: tuple[MarkerName, ...] = Field(min_length=2)

    @property
    def markers(self) -> frozenset[str]:
        return frozenset(self.differs)

    def hits(self, seen: Observation) -> Iterator[Hit]:
        context = seen.document.context
        if context.intent is None or context.channel is None:
            return
        spans = sorted(span for name in self.differs for span in seen.marker(name))
        if not spans:
            return
        kinds = {(name, _figures(seen, name)) for name in self.differs if seen.marker(name)}
        before = seen.so_far.setdefault((id(self), context.intent), {})
        for channel, (others, words) in before.items():
            if channel != context.channel and not _agree(others, kinds):
                values = {"found": seen.words(spans[0]), "other": words, "channel": channel}
                yield Hit(spans[0], values)
                break
        before.setdefault(context.channel, (kinds, seen.words(spans[0])))


def _figures(seen: Observation, name: str) -> frozenset[str]:
    words = " ".join(seen.words(span) for span in seen.marker(name))
    return frozenset(each.strip(".,") for each in re.findall(r"\d[\d.,]*", words))


def _agree(one: set[tuple[str, frozenset[str]]], other: set[tuple[str, frozenset[str]]]) -> bool:
    """Whether one of the kinds is offered by both, with no figures that contradict."""
    return any(
        name == another and not (figures and others and figures != others)
        for name, figures in one
        for another, others in other
    )
