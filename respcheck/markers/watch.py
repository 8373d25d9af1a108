"""Look for the regular expressions of a run in one pass over a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from respcheck.markers.base import TextMatcher
from respcheck.markers.compiled import Markers, Part
from respcheck.markers.stirring import Sources, Stirring


class Watch:
    """The regular expressions of the markers that are `read`, and of those they are built on.

    Those of other markers are looked for when they are asked for: these markers are `unknown`
    beforehand.
    """

    def __init__(self, read: Iterable[str], sources: Sources, stirring: Stirring) -> None:
        self._having: dict[str, list[TextMatcher]] = defaultdict(list)
        watched = _with_sources(read, sources)
        self.matchers = frozenset(_expressed(sources[name] for name in watched))
        for each in self.matchers:
            self._having[str(each.expression)].append(each)
        self.unknown: Markers = 0
        for each in _expressed(sources.values()):
            if each not in self.matchers:
                self.unknown |= stirring.by(each)
        self._expressions = tuple(self._having)

    @cached_property
    def _filter(self) -> Any:
        import re2

        options = re2.Options()
        options.log_errors = False
        together = re2.Filter()
        for each in self._expressions:
            together.Add(each, options)
        together.Compile()
        return together

    def found_in(self, text: str | bytes) -> frozenset[TextMatcher]:
        """The matchers whose expressions stand in a text."""
        numbers = self._filter.Match(text) if self._expressions else ()
        return frozenset(
            each for number in numbers or () for each in self._having[self._expressions[number]]
        )


def _with_sources(names: Iterable[str], sources: Sources) -> frozenset[str]:
    reached: set[str] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in reached:
            reached.add(name)
            pending += (each for each in sources[name] if isinstance(each, str))
    return frozenset(reached)


def _expressed(parts: Iterable[Sequence[Part]]) -> Iterator[TextMatcher]:
    """The matchers that find nothing where their regular expression does not."""
    for own in parts:
        for each in own:
            if isinstance(each, TextMatcher) and each.expression is not None:
                yield each
