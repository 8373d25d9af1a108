"""Look for many matchers at once: those that may find something, told by words and expressions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from respcheck.markers.base import PatternMatcher, SentenceMatcher, TextMatcher, WordingMatcher
from respcheck.markers.kinds import Listed
from respcheck.markers.stretch import Found, Looked, Places, Stretch
from respcheck.markers.wordings import WordingTrees


class MatcherIndex:
    """Sentence matchers by the rarest of the words without which they cannot match."""

    def __init__(self, matchers: Iterable[SentenceMatcher]) -> None:
        self._having: dict[str, list[PatternMatcher]] = defaultdict(list)
        self._anywhere: list[PatternMatcher] = []
        patterns: list[PatternMatcher] = []
        worded: list[tuple[Mapping[str, Any], SentenceMatcher]] = []
        for matcher in matchers:
            if isinstance(matcher, WordingMatcher):
                worded.append((matcher.wordings, matcher))
            elif isinstance(matcher, PatternMatcher):
                patterns.append(matcher)
                for word in matcher.rare:
                    self._having[word].append(matcher)
                if not matcher.rare:
                    self._anywhere.append(matcher)
        self._worded = WordingTrees(worded)
        self._lists_with: dict[str, list[Listed]] = defaultdict(list)
        for listed in {each for matcher in patterns for each in matcher.needed}:
            for form in listed.forms:
                self._lists_with[form].append(listed)

    def worded_in(self, stretch: Stretch) -> Iterable[tuple[SentenceMatcher, Found]]:
        """The matchers whose wordings stand in a stretch, and where they do."""
        return self._worded.found_in(stretch).items()

    def candidates(self, stretch: Stretch) -> Iterator[PatternMatcher]:
        """The other matchers that may find something in a stretch, by the words that it has."""
        met = dict.fromkeys(self._anywhere)
        for word in stretch.places_of.keys() & self._having.keys():
            met.update(dict.fromkeys(self._having[word]))
        lists = self._lists_in(stretch)
        stretch.tell(lists)
        present = lists.keys()
        return (each for each in met if each.needed <= present)

    def _lists_in(self, stretch: Stretch) -> dict[Looked, Places]:
        """The tokens of each list that has a word of the stretch."""
        found: dict[Looked, Places] = {}
        for form in stretch.places_of.keys() & self._lists_with.keys():
            places = stretch.having(form)
            for listed in self._lists_with[form]:
                found[listed] = found.get(listed, 0) | places
        return found


class ExpressionIndex:
    """Text matchers by their regular expressions, which are all looked for at once."""

    def __init__(self, matchers: Iterable[TextMatcher]) -> None:
        self._having: dict[str, list[TextMatcher]] = defaultdict(list)
        for matcher in matchers:
            if matcher.expression is not None:
                self._having[matcher.expression].append(matcher)
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

    def candidates(self, text: str) -> Iterator[TextMatcher]:
        """The matchers whose expressions stand in a text."""
        if self._expressions:
            for number in self._filter.Match(text) or ():
                yield from self._having[self._expressions[number]]
