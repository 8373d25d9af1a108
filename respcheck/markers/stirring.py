"""Which markers may stand in a reply, told by which matchers found something in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from respcheck.markers.base import Compiled, DialogueMatcher, TextMatcher

Sources = Mapping[str, Sequence[Compiled | str]]
"""For each marker the matchers, and the names of markers, of which one at least must find
something for the marker to stand anywhere."""


class Stirring:
    """What a match brings about: the markers that are `watched`, and those built on others.

    Markers that are not watched are looked for when they are asked for. `always` are the
    watched markers of which nothing is known beforehand, `answering` those of which something
    may be found in a reply to a message.
    """

    def __init__(self, sources: Sources, read: Iterable[str]) -> None:
        self.watched = _with_sources(read, sources)
        self._built_on: dict[str, list[str]] = defaultdict(list)
        direct: dict[Compiled, list[str]] = defaultdict(list)
        always, answering = [], []
        for name in self.watched:
            for part in sources[name]:
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
        self._by_matcher = {part: self._with_builds(names) for part, names in direct.items()}
        self.matchers = frozenset(self._by_matcher)

    def by(self, matcher: Compiled) -> frozenset[str]:
        """The markers that may stand where a matcher finds something."""
        return self._by_matcher[matcher]

    def _with_builds(self, names: Iterable[str]) -> frozenset[str]:
        return _reached(names, lambda name: self._built_on[name])


def _with_sources(names: Iterable[str], sources: Sources) -> frozenset[str]:
    return _reached(names, lambda name: (each for each in sources[name] if isinstance(each, str)))


def _reached(names: Iterable[str], onward: Callable[[str], Iterable[str]]) -> frozenset[str]:
    reached: set[str] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in reached:
            reached.add(name)
            pending += onward(name)
    return frozenset(reached)
