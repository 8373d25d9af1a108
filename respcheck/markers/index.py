"""Tell in one pass which of many matchers may find something, by words and expressions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from respcheck.language.document import Annotated
from respcheck.markers.base import SentenceMatcher, TextMatcher
from respcheck.markers.wordings import Wordings, WordingTrees


class WordIndex:
    """Sentence matchers by the rarest of the words without which they cannot match."""

    def __init__(self, matchers: Iterable[SentenceMatcher]) -> None:
        self._having: dict[str, list[SentenceMatcher]] = defaultdict(list)
        self._anywhere: list[SentenceMatcher] = []
        worded: list[tuple[Wordings, SentenceMatcher]] = []
        for matcher in matchers:
            if matcher.wordings is not None:
                worded.append((matcher.wordings, matcher))
            elif matcher.rare:
                for word in matcher.rare:
                    self._having[word].append(matcher)
            else:
                self._anywhere.append(matcher)
        self._worded = WordingTrees(worded)

    def matching(self, sentence: Annotated) -> set[SentenceMatcher]:
        """The matchers that find something in a sentence, or may once it is annotated."""
        met: set[SentenceMatcher] = set()
        for word in sentence.words & self._having.keys():
            met.update(self._having[word])
        matching = {each for each in met if each.may_match(sentence)}
        matching.update(self._anywhere)
        matching.update(owner for _, _, owner in self._worded.found_in(sentence))
        return matching


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
