"""Look for many matchers at once: those that may find something, told by the words there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from respcheck.language.document import Level
from respcheck.markers.base import PatternMatcher, SentenceMatcher, WordingMatcher
from respcheck.markers.kinds import Listed
from respcheck.markers.stretch import Found, Looked, Places, Stretch
from respcheck.markers.wordings import Wordings, WordingTrees


class MatcherIndex:
    """Sentence matchers by the rarest of the words without which they cannot match.

    Those that are `blunt` have no such words: until it is annotated, they may find something in
    any sentence.
    """

    def __init__(self, matchers: Iterable[SentenceMatcher]) -> None:
        self._having: dict[str, list[PatternMatcher]] = defaultdict(list)
        self._anywhere: list[PatternMatcher] = []
        blunt: list[PatternMatcher] = []
        worded: list[tuple[Wordings, SentenceMatcher]] = []
        for matcher in matchers:
            if isinstance(matcher, WordingMatcher):
                worded.append((matcher.wordings, matcher))
            elif isinstance(matcher, PatternMatcher):
                for word in matcher.rare:
                    self._having[word].append(matcher)
                if not matcher.rare:
                    (self._anywhere if matcher.level is Level.TOKENS else blunt).append(matcher)
        self.blunt = frozenset(blunt)
        self._worded = WordingTrees(worded)
        self._met: set[PatternMatcher] = set()
        self._lists: set[Listed] = set()
        self._lists_with: dict[str, list[Listed]] = defaultdict(list)

    def worded_in(self, stretch: Stretch) -> Iterable[tuple[SentenceMatcher, Found]]:
        """The matchers whose wordings stand in a stretch, and where they do."""
        return self._worded.found_in(stretch).items()

    def candidates(self, stretch: Stretch) -> Iterator[PatternMatcher]:
        """The others that may find something in a stretch by its words, but for the blunt."""
        met = set(self._anywhere)
        for word in stretch.places_of.keys() & self._having.keys():
            met.update(self._having[word])
        self._note_lists(met - self._met)
        lists = self._lists_in(stretch)
        stretch.tell(lists)
        present = lists.keys()
        return (each for each in met if each.needed <= present)

    def _note_lists(self, matchers: set[PatternMatcher]) -> None:
        """Sort in the lists of matchers that are met for the first time."""
        self._met |= matchers
        for listed in {each for matcher in matchers for each in matcher.needed} - self._lists:
            self._lists.add(listed)
            for form in listed.forms:
                self._lists_with[form].append(listed)

    def _lists_in(self, stretch: Stretch) -> dict[Looked, Places]:
        """The tokens of each list that has a word of the stretch."""
        found: dict[Looked, Places] = {}
        for form in stretch.places_of.keys() & self._lists_with.keys():
            places = stretch.having(form)
            for listed in self._lists_with[form]:
                found[listed] = found.get(listed, 0) | places
        return found
