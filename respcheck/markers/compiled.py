"""A marker ready to be looked for: what finds it, and what must or must not stand near."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from respcheck.language.document import Level
from respcheck.markers.base import Compiled, DialogueMatcher, SentenceMatcher, TextMatcher

if TYPE_CHECKING:
    from spacy.language import Language

    from respcheck.markers.marker import PreparedMarker

Part = Compiled | str
"""A matcher, or the full name of another marker."""

Markers = int
"""A set of markers: the bits of one number."""

_ANNOTATION = 100
_Kind = Literal["beside", "unless", "without"]


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """What a match must have `beside` it, or what keeps it from counting.

    `of_reply` is whether it may stand anywhere in the reply, and not in the same sentence only.
    A match in a sentence that has none of the markers `only_with` is not kept back by it; where
    these are None, that is not told beforehand.
    """

    kind: _Kind
    part: Part
    of_reply: bool
    only_with: Markers | None


@dataclass(frozen=True, eq=False)
class Source:
    """What finds a marker's words, who must say these, and under which conditions they count.

    The conditions that are soonest told come first.
    """

    part: Part
    said_by: str
    conditions: Sequence[Condition]

    @cached_property
    def is_heard(self) -> bool:
        """Whether it counts whoever says it: what is found may be a thing, and not words."""
        if self.said_by == "anyone" or isinstance(self.part, DialogueMatcher):
            return True
        return isinstance(self.part, TextMatcher) and self.part.of_things

    @cached_property
    def lifted_by(self) -> frozenset[SentenceMatcher]:
        """What keeps a match from counting by the words alone of which it shares some."""
        return frozenset(
            each.part
            for each in self.conditions
            if each.kind == "unless"
            and isinstance(each.part, SentenceMatcher)
            and each.part.level is Level.TOKENS
        )

    @cached_property
    def lifted_by_text(self) -> Sequence[TextMatcher]:
        """The same, where it is found in the text of the reply."""
        return [
            each.part
            for each in self.conditions
            if each.kind == "unless" and isinstance(each.part, TextMatcher)
        ]

    @cached_property
    def others(self) -> Sequence[Condition]:
        """The other conditions."""
        quick = {*self.lifted_by, *self.lifted_by_text}
        return [each for each in self.conditions if each.part not in quick]

    @cached_property
    def lost_with(self) -> Sequence[str]:
        """Markers of which none may stand anywhere in the reply."""
        return [
            each.part
            for each in self.conditions
            if each.of_reply and each.kind == "without" and isinstance(each.part, str)
        ]


@dataclass(frozen=True, eq=False)
class CompiledMarker:
    """The sources of a marker, the soonest told first."""

    sources: Sequence[Source]

    @cached_property
    def by_matcher(self) -> Mapping[SentenceMatcher, Source]:
        """The sources that find something in sentences."""
        return {each.part: each for each in self.sources if isinstance(each.part, SentenceMatcher)}

    @cached_property
    def matchers(self) -> frozenset[SentenceMatcher]:
        """What finds something in sentences."""
        return frozenset(self.by_matcher)

    @cached_property
    def others(self) -> Sequence[Source]:
        """The other sources."""
        return [each for each in self.sources if not isinstance(each.part, SentenceMatcher)]


Looked = TypeVar("Looked", Source, Condition)


class CompiledMarkers:
    """Markers by their full names, for the words of one pipeline.

    What is soonest told is worked out when a marker is asked for. `sources` are what finds each
    marker's words, `parts` everything that any of them looks for, and `bits` each marker as a set
    of its own. The `local` markers find nothing but what stands in one sentence, and those that
    are `only_answering` nothing but in a reply to a message. Raises RespcheckError.
    """

    def __init__(self, prepared: Mapping[str, PreparedMarker], language: Language) -> None:
        self._bare = {name: _Bare.of(marker, language) for name, marker in prepared.items()}
        self.bits = {name: 1 << number for number, name in enumerate(prepared)}
        self._efforts = _Efforts(self._bare)
        self._known: dict[str, CompiledMarker] = {}
        self.sources = {name: bare.sources for name, bare in self._bare.items()}
        self.local = _those(self._bare, lambda bare, has: all(map(has, bare.sources)), _is_local)
        self.only_answering = _those(
            self._bare,
            lambda bare, has: all(map(has, bare.any)) and (not bare.all or any(map(has, bare.all))),
            lambda part: isinstance(part, DialogueMatcher),
        )

    def __getitem__(self, name: str) -> CompiledMarker:
        if name not in self._known:
            self._known[name] = self._bare[name].in_order(self._efforts, self._only_with)
        return self._known[name]

    def _only_with(self, part: Part) -> Markers | None:
        return self.bits[part] if isinstance(part, str) and part in self.local else None

    @property
    def parts(self) -> Iterator[Part]:
        for bare in self._bare.values():
            yield from (*bare.any, *bare.all, *bare.unless, *bare.without)


class _Bare(NamedTuple):
    """The matchers of a marker, and the names of those that it is built on."""

    said_by: str
    of_reply: bool
    any: Sequence[Part]
    all: Sequence[Part]
    unless: Sequence[Part]
    without: Sequence[Part]

    @staticmethod
    def of(marker: PreparedMarker, language: Language) -> _Bare:
        any_, every, unless, without = (
            [each if isinstance(each, str) else each.compile(language) for each in parts]
            for parts in (marker.any, marker.all, marker.unless, marker.without)
        )
        return _Bare(marker.said_by, marker.within == "reply", any_, every, unless, without)

    @property
    def sources(self) -> Sequence[Part]:
        """What finds the words."""
        return (*self.any, *self.all[:1])

    def in_order(
        self, efforts: _Efforts, only_with: Callable[[Part], Markers | None]
    ) -> CompiledMarker:
        """The marker, what is soonest told first."""
        kept_back = [
            *(Condition("unless", each, self.of_reply, only_with(each)) for each in self.unless),
            *(self._near("without", each, only_with(each)) for each in self.without),
        ]
        both = [*(self._near("beside", each, None) for each in self.all[1:]), *kept_back]
        sources = [
            *(Source(each, self.said_by, efforts.in_order(kept_back)) for each in self.any),
            *(Source(each, self.said_by, efforts.in_order(both)) for each in self.all[:1]),
        ]
        return CompiledMarker(efforts.in_order(sources))

    def _near(self, kind: _Kind, part: Part, only_with: Markers | None) -> Condition:
        of_reply = self.of_reply or (isinstance(part, DialogueMatcher) and part.of_reply)
        return Condition(kind, part, of_reply, None if of_reply else only_with)


class _Efforts:
    """What it takes to look for something: annotation takes more than all else."""

    def __init__(self, markers: Mapping[str, _Bare]) -> None:
        self._markers = markers

    def in_order(self, looked_for: Iterable[Looked]) -> tuple[Looked, ...]:
        """What is soonest told first."""
        return tuple(sorted(looked_for, key=lambda each: self._of(each.part)))

    def _of(self, part: Part) -> int:
        if isinstance(part, SentenceMatcher):
            return _ANNOTATION * part.level
        return self._of_marker(part) if isinstance(part, str) else 0

    @cache  # noqa: B019
    def _of_marker(self, name: str) -> int:
        own = self._markers[name]
        return 1 + max(map(self._of, (*own.any, *own.all, *own.unless, *own.without)))


def _is_local(part: Part) -> bool:
    return isinstance(part, SentenceMatcher)


def _those(
    markers: Mapping[str, _Bare],
    are: Callable[[_Bare, Callable[[Part], bool]], bool],
    is_such: Callable[[Part], bool],
) -> frozenset[str]:
    """The markers that are of a kind, told by which of their parts are, matchers or markers."""
    known: dict[str, bool] = {}

    def has(part: Part) -> bool:
        if not isinstance(part, str):
            return is_such(part)
        if part not in known:
            known[part] = are(markers[part], has)
        return known[part]

    return frozenset(name for name in markers if has(name))
