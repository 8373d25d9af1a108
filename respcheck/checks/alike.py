"""The `alike` check: a reply that is nearly one seen before, or that opens as others do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from pydantic import Field

from respcheck.checks.base import CheckPart, Hit, number
from respcheck.model import Span

if TYPE_CHECKING:
    from respcheck.language.document import Sentence
    from respcheck.markers.observe import Observation, SoFar

LEAST_SHARED = 0.3
"""The share of a text's pairs of neighbouring words that a near copy has at the least."""
MOST_OF_A_PAIR = 200
"""A pair of words that stands in more texts than this tells none from another."""

_GREETINGS = frozenset("hi hello hey hiya dear good morning afternoon evening there".split())
_LONGEST_GREETING = 5


class Alike(CheckPart):
    """The reply should not be nearly one of the same conversation, or of the replies before it.

    `alike: earlier` compares it with what the agent wrote to this customer before, `alike:
    library` with the replies checked before it in the same run. `part: opening` compares first
    sentences only, without greetings. `likeness`, in per cent, is the share of letters that two
    texts have in common, whatever the order of their words (the Indel ratio of the sorted
    words). `at_least` is how many others must be alike, `min_words` the shortest text compared.
    """

    key: ClassVar[str] = "alike"
    values: ClassVar[frozenset[str]] = frozenset({"found", "count", "other"})
    alike: Literal["earlier", "library"]
    part: Literal["reply", "opening"] = "reply"
    likeness: float = Field(default=82, ge=1, le=100)
    at_least: int = Field(default=1, ge=1)
    min_words: int = Field(default=6, ge=1)

    def hits(self, seen: Observation) -> Iterator[Hit]:
        if not (self.remembers or seen.earlier):
            return iter(())
        gist = self.gist(seen)
        if gist is None:
            return iter(())
        if self.remembers:
            return self.against(gist, seen.so_far)
        return self._hits(gist, [self._text(each) for each in seen.earlier])

    @property
    def remembers(self) -> bool:
        return self.alike == "library"

    def gist(self, seen: Observation) -> _Gist | None:
        text = self._text(seen)
        return None if len(text.words) < self.min_words else _Gist(text, seen.words(text.span))

    def against(self, gist: _Gist, so_far: SoFar) -> Iterator[Hit]:
        return self._hits(gist, so_far.setdefault(id(self), _Texts()).near(gist.text))

    def _hits(self, gist: _Gist, others: list[_Text]) -> Iterator[Hit]:
        text, found = gist
        same = [each for each in others if _likeness(each, text) >= self.likeness]
        if len(same) >= self.at_least:
            span = text.span if self.part == "opening" else None
            count, other = number(len(same)), same[0].name
            yield Hit(span, {"found": found, "count": count, "other": other})

    def _text(self, seen: Observation) -> _Text:
        sentences = seen.document.sentences
        name = seen.document.reply.identity
        if self.part == "reply":
            words = [word for each in sentences for word in _words(each)]
            return _Text(name, tuple(words), seen.document.span)
        for sentence in sentences:
            if words := _without_greeting(_words(sentence)):
                return _Text(name, tuple(words), sentence.span)
        return _Text(name, (), Span(0, 0))


class _Text(NamedTuple):
    name: str
    words: tuple[str, ...]
    span: Span

    @property
    def pairs(self) -> set[tuple[str, str]]:
        return set(zip(self.words, self.words[1:], strict=False))


class _Gist(NamedTuple):
    """A text to compare, and its words as they stand there."""

    text: _Text
    found: str


@dataclass(slots=True)
class _Texts:
    """Texts of a run, and in which of them two words stand side by side."""

    texts: list[_Text] = field(default_factory=list)
    having: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def near(self, text: _Text) -> list[_Text]:
        """Those kept so far that may be alike; keeps this one too."""
        pairs = text.pairs
        shared = Counter(number for pair in pairs for number in self.having.get(pair, ()))
        near = [
            self.texts[number]
            for number, count in sorted(shared.items())
            if count >= LEAST_SHARED * len(pairs)
        ]
        for pair in pairs:
            kept = self.having.setdefault(pair, [])
            if len(kept) < MOST_OF_A_PAIR:
                kept.append(len(self.texts))
        self.texts.append(text)
        return near


def _likeness(one: _Text, other: _Text) -> float:
    from rapidfuzz.fuzz import ratio

    return float(ratio(" ".join(sorted(one.words)), " ".join(sorted(other.words))))


def _words(sentence: Sentence) -> list[str]:
    own = sentence.annotated
    return [
        form for form, text in zip(own.forms, own.texts, strict=True) if any(map(str.isalnum, text))
    ]


def _without_greeting(words: list[str]) -> list[str]:
    if not words or words[0] not in _GREETINGS:
        return words
    return [] if len(words) <= _LONGEST_GREETING else words[2:]
