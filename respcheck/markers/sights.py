"""What matchers see in a sentence: looked for once, however many replies have the sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from respcheck.language.annotate import Annotator
from respcheck.language.document import Annotated, Level
from respcheck.markers.base import PatternMatcher, SentenceMatcher, WordingMatcher
from respcheck.markers.compiled import Markers
from respcheck.markers.guesses import WantedSentence
from respcheck.markers.index import MatcherIndex
from respcheck.markers.stirring import Stirring
from respcheck.markers.stretch import Extent, Found, Places, Stretch, bits
from respcheck.markers.tokens import RowMatcher


@dataclass(slots=True)
class Sights:
    """What is `found` in a sentence, and `guessed` where that needs deeper annotation.

    Extents count tokens from the sentence's start. A guess is tokens at which something may
    stand. What blunt matchers find is here once it has been asked for. `stirred` are the markers
    that may stand there.
    """

    found: dict[SentenceMatcher, Sequence[Extent]] = field(default_factory=dict)
    guessed: dict[SentenceMatcher, Places] = field(default_factory=dict)
    stirred: Markers = 0

    def knows(self, matcher: SentenceMatcher) -> bool:
        """Whether it is noted what a matcher finds here, or may find."""
        return matcher in self.found or matcher in self.guessed


class SentenceReader:
    """Looks at sentences with the matchers of a run, at many sentences together."""

    def __init__(
        self, matchers: Iterable[SentenceMatcher], stirring: Stirring, annotator: Annotator
    ) -> None:
        self._index = MatcherIndex(matchers)
        self._stirring = stirring
        self._annotator = annotator
        self.blunt = self._index.blunt
        self._latest = Stretch([])
        self._stirred_anyway: Markers = 0
        for matcher in self.blunt:
            self._stirred_anyway |= stirring.by(matcher)

    def sights(self, sentence: Annotated) -> Sights:
        """What is seen in a sentence."""
        if self not in sentence.seen:
            self.read([sentence])
        sights: Sights = sentence.seen[self]
        return sights

    def read(self, sentences: Iterable[Annotated]) -> None:
        """Look at sentences, each of which is looked at once."""
        new = list({id(each): each for each in sentences if self not in each.seen}.values())
        if not new:
            return
        seen = [Sights(stirred=self._stirred_anyway) for _ in new]
        stretch = self._latest = Stretch(new)
        for matcher, found in self._index.worded_in(stretch):
            self._note_found(matcher, found, seen)
        for pattern in self._index.candidates(stretch):
            if pattern.level <= stretch.level:
                self._note_found(pattern, pattern.find(stretch), seen)
                continue
            stirred = self._stirring.by(pattern)
            for number, anchors in stretch.touched(pattern.anchors(stretch)):
                seen[number].guessed[pattern] = anchors
                seen[number].stirred |= stirred
        for sentence, sights in zip(new, seen, strict=True):
            sentence.seen[self] = sights

    def _note_found(self, matcher: SentenceMatcher, found: Found, seen: Sequence[Sights]) -> None:
        stirred = self._stirring.by(matcher)
        for number, extents in found.items():
            seen[number].found[matcher] = extents
            seen[number].stirred |= stirred

    def found(self, matcher: SentenceMatcher, sentence: Annotated) -> Sequence[Extent] | None:
        """What a matcher finds in a sentence; None where that needs deeper annotation."""
        sights = self._asked_of(matcher, sentence)
        if matcher in sights.found:
            return sights.found[matcher]
        if matcher not in sights.guessed:
            return ()
        if sentence.level < matcher.level:
            return None
        self._settle([sentence])
        return sights.found[matcher]

    def guessed(self, matcher: SentenceMatcher, sentence: Annotated) -> Sequence[Extent]:
        """Where a matcher may find something once a sentence is annotated."""
        return [(each, each + 1) for each in bits(self.sights(sentence).guessed[matcher])]

    def at_most(self, matcher: RowMatcher | WordingMatcher, sentence: Annotated) -> int:
        """How many times a matcher finds something in a sentence, at the most."""
        sights = self._asked_of(matcher, sentence)
        return len(sights.found.get(matcher, ())) + sights.guessed.get(matcher, 0).bit_count()

    def _asked_of(self, matcher: SentenceMatcher, sentence: Annotated) -> Sights:
        """What is seen in a sentence, by a matcher too that is blunt."""
        sights = self.sights(sentence)
        if matcher in self.blunt and not sights.knows(matcher):
            together = sentence in self._latest.sentences
            self._note_guesses(matcher, self._latest if together else Stretch([sentence]))
        return sights

    def _note_guesses(self, matcher: PatternMatcher, stretch: Stretch) -> None:
        """Note what a blunt matcher may find in sentences that it has not been asked about."""
        anchors = dict(stretch.touched(matcher.anchors(stretch)))
        for number, sentence in enumerate(stretch.sentences):
            sights = self.sights(sentence)
            if sights.knows(matcher):
                continue
            if number in anchors:
                sights.guessed[matcher] = anchors[number]
            else:
                sights.found[matcher] = ()

    def annotate(self, wanted: Iterable[WantedSentence]) -> None:
        """Annotate sentences as deep as they are wanted, and look again where a guess stood."""
        wanted = list(wanted)
        for level in Level:
            self._annotator.deepen((e.sentence for e in wanted if e.level >= level), level)
        annotated: dict[Level, dict[int, Annotated]] = defaultdict(dict)
        for sentence, _ in wanted:
            annotated[sentence.level][id(sentence)] = sentence
        for sentences in annotated.values():
            self._settle(list(sentences.values()))

    def _settle(self, sentences: Sequence[Annotated]) -> None:
        """Look for what was guessed in sentences that are annotated meanwhile."""
        stretch = Stretch(sentences)
        seen = [self.sights(each) for each in sentences]
        for matcher in dict.fromkeys(each for sights in seen for each in sights.guessed):
            if matcher.level > stretch.level or not isinstance(matcher, PatternMatcher):
                continue
            found = matcher.find(stretch)
            for number, sights in enumerate(seen):
                if sights.guessed.pop(matcher, None) is not None:
                    sights.found[matcher] = found.get(number, ())
