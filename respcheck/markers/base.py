"""What a matcher is: one way in which the words of a marker are recognised."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationInfo
from pydantic_core import PydanticCustomError

from respcheck.language.document import Annotated, Document, Level
from respcheck.markers.kinds import Listed
from respcheck.markers.stretch import Extent, Found, Places, Stretch
from respcheck.markers.wordings import Wordings
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language

    from respcheck.markers.observe import Observation


class SentenceMatcher:
    """Finds tokens in a row, each time within one sentence.

    `level` is how deep a sentence must be annotated for them to be certain.
    """

    level: Level


class PatternMatcher(SentenceMatcher):
    """Finds what a pattern describes.

    Each match has one of the `rare` words (normal forms); where none are named, no word is
    needed.
    """

    rare: frozenset[str] = frozenset()

    @property
    def needed(self) -> frozenset[Listed]:
        """Lists of words: each match has a word of each."""
        return frozenset()

    def find(self, stretch: Stretch) -> Found:
        """Each match in a stretch that is annotated as deep as `level`."""
        raise NotImplementedError

    def anchors(self, stretch: Stretch) -> Places:
        """Some tokens in each sentence that has a match, or may have one once it is annotated."""
        return stretch.having_one(self.rare) if self.rare else stretch.tokens


class OneByOneMatcher(PatternMatcher):
    """Finds a pattern in one sentence after the other."""

    def find(self, stretch: Stretch) -> Found:
        return {
            number: found
            for number, sentence in enumerate(stretch.sentences)
            if (found := list(self.find_in(sentence)))
        }

    def find_in(self, sentence: Annotated) -> Iterable[Extent]:
        """Each match in a sentence that is annotated as deep as `level`."""
        raise NotImplementedError


class WordingMatcher(SentenceMatcher):
    """Finds its wordings, together with all others that do."""

    level = Level.TOKENS
    wordings: Wordings


@dataclass(frozen=True, slots=True, eq=False)
class TextMatcher:
    """Finds spans in the text of a whole reply, without any annotation.

    `of_things` is whether it finds things, which stand there whoever says them, and not words.
    A text in which the regular `expression` (RE2 syntax) finds nothing has nothing to find, and
    where there is none, nothing is known beforehand.
    """

    find: Callable[[Document], Iterable[Span]]
    of_things: bool = False
    expression: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class DialogueMatcher:
    """Finds spans in a reply by the message that it answers: none where there is no such.

    It looks at markers of both, and so is given what is seen of the reply. `of_reply` is
    whether what it finds is the whole reply, near to every word of it.
    """

    find: Callable[[Observation], Iterable[Span]]
    of_reply: bool = False


Compiled = SentenceMatcher | TextMatcher | DialogueMatcher


class Prepared(Protocol):
    """What a matcher is quickly made of; it can be kept from one run to the next."""

    def compile(self, language: Language) -> Compiled:
        """The matcher for the words of the pipeline that it was prepared for."""


class Part(BaseModel):
    """A piece of a pack: frozen, and strict about its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class MatcherPart(Part):
    """The part of a marker that says how its words look."""

    key: ClassVar[str]

    def prepared(self, language: Language) -> Prepared:
        """What can be kept of the work of compiling it for a pipeline. Raises RespcheckError."""
        return self

    def compile(self, language: Language) -> Compiled:
        """The matcher for the words of one pipeline. Raises RespcheckError."""
        return self.prepared(language).compile(language)

    @property
    def markers(self) -> frozenset[str]:
        """The full names of the markers that it is built on."""
        return frozenset()


MOST_COMPARED = 2000
"""How many known names a wrong one is compared with."""


def fault(kind: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """What a validator raises: `message` and `hint` are plain sentences for the pack's writer."""
    told = {"message": message, "hint": hint or ""}
    return PydanticCustomError(kind, "{message}", told)


def kind_of(value: object) -> str:
    """What a piece of a pack is, for a message that says what was found."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, list | tuple):
        return "a list" if value else "an empty list"
    if isinstance(value, dict):
        return "a mapping" if value else "an empty mapping"
    return "words" if isinstance(value, str) else "something else"


def suggestion(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` for the nearest known word, or the known words where none is near."""
    from difflib import get_close_matches

    known = sorted(known)
    near = get_close_matches(word[:60], known[:MOST_COMPARED], n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]}?"
    return f"known: {', '.join(known[:30])}" if known else "there are none"


def sentence(text: str) -> str:
    """The text with a capital at its beginning and a mark at its end."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")


def _qualified(name: str, info: ValidationInfo) -> str:
    if info.context is None:
        return name
    full = name if "/" in name else f"{info.context['pack']}/{name}"
    if full not in info.context["markers"]:
        near = suggestion(full, info.context["markers"])
        raise fault("unknown_marker", f"There is no marker {full}.", sentence(near))
    return full


MarkerName = typing.Annotated[str, AfterValidator(_qualified)]
"""The name of a marker: `apology` in the same pack, `empathy/apology` in another.

Validation gives the full name, and needs the context `{"pack": name, "markers": full names}`.
"""
