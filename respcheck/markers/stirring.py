"""Which markers may stand in a reply, told by which matchers found something in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from respcheck.markers.base import Compiled, DialogueMatcher, TextMatcher
from respcheck.markers.compiled import CompiledMarkers, Markers, Part

Sources = Mapping[str, Sequence[Part]]
"""For each marker the matchers, and the names of markers, of which one at least must find
something for the marker to stand anywhere."""


class Stirring:
    """What a match brings about: markers, and those built on them.

    `always` are the markers of which nothing is known beforehand, `answering` those of which
    something may be found in a reply to a message, `only_answering` those of which nothing is
    found elsewhere.
    """

    def __init__(self, markers: CompiledMarkers) -> None:
        self._bits = markers.bits
        self._built_on: dict[str, list[str]] = defaultdict(list)
        direct: dict[Compiled, list[str]] = defaultdict(list)
        always, answering = [], []
        for name, parts in markers.sources.items():
            for part in parts:
                if isinstance(part, str):
                    self._built_on[part].append(name)
                elif isinstance(part, DialogueMatcher):
                    answering.append(name)
                elif isinstance(part, TextMatcher) and part.expression is None:
                    always.append(name)
                else:
                    direct[part].append(name)
        self.always = self._with_builds(always)
        self.answering = self._with_builds(answering)
        self.only_answering = sum(self._bits[name] for name in markers.only_answering)
        self._by_matcher = {part: self._with_builds(names) for part, names in direct.items()}

    def by(self, matcher: Compiled) -> Markers:
        """The markers that may stand where a matcher finds something."""
        return self._by_matcher.get(matcher, 0)

    def _with_builds(self, names: Iterable[str]) -> Markers:
        reached = 0
        pending = list(names)
        while pending:
            name = pending.pop()
            if not reached & self._bits[name]:
                reached |= self._bits[name]
                pending += self._built_on[name]
        return reached
