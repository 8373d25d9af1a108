"""The `differs` check: replies to one intent that offer different things on different channels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from respcheck.checks.base import CheckPart, Hit
from respcheck.markers.base import MarkerName
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation, SoFar

_Kinds = set[tuple[str, frozenset[str]]]


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
        gist = self.gist(seen)
        return iter(()) if gist is None else self.against(gist, seen.so_far)

    @property
    def remembers(self) -> bool:
        return True

    def gist(self, seen: Observation) -> _Offer | None:
        context = seen.document.context
        if context.intent is None or context.channel is None:
            return None
        spans = sorted(span for name in self.differs for span in seen.marker(name))
        if not spans:
            return None
        kinds = {(name, _figures(seen, name)) for name in self.differs if seen.marker(name)}
        return _Offer(context.intent, context.channel, kinds, spans[0], seen.words(spans[0]))

    def against(self, gist: _Offer, so_far: SoFar) -> Iterator[Hit]:
        before = so_far.setdefault((id(self), gist.intent), {})
        for channel, (others, words) in before.items():
            if channel != gist.channel and not _agree(others, gist.kinds):
                yield Hit(gist.span, {"found": gist.words, "other": words, "channel": channel})
                break
        before.setdefault(gist.channel, (gist.kinds, gist.words))


class _Offer(NamedTuple):
    """What a reply to an intent offers on a channel, and the first words that do."""

    intent: str
    channel: str
    kinds: _Kinds
    span: Span
    words: str


def _figures(seen: Observation, name: str) -> frozenset[str]:
    words = " ".join(seen.words(span) for span in seen.marker(name))
    return frozenset(each.strip(".,") for each in re.findall(r"\d[\d.,]*", words))


def _agree(one: _Kinds, other: _Kinds) -> bool:
    """Whether one of the kinds is offered by both, with no figures that contradict."""
    return any(
        name == another and not (figures and others and figures != others)
        for name, figures in one
        for another, others in other
    )
