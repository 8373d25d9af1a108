"""What a matcher is: one way in which the words of a marker are recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationInfo
from pydantic_core import PydanticCustomError

from respcheck.language.document import Document, Level
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, eq=False)
class SentenceMatcher:
    """Finds spans in one sentence, counted from the sentence's start.

    `find` may read what `level` provides. A sentence that has none of the `words` (normal
    forms) cannot match and is not annotated for it; None means that any sentence may.
    """

    level: Level
    find: Callable[[Doc], Iterable[Span]]
    words: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class TextMatcher:
    """Finds spans in the text of a whole reply, without any annotation."""

    find: Callable[[Document], Iterable[Span]]


Compiled = SentenceMatcher | TextMatcher


class Part(BaseModel):
    """A piece of a pack: frozen, and strict about its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class MatcherPart(Part):
    """The part of a marker that says how its words look."""

    key: ClassVar[str]

    def compile(self, language: Language) -> Compiled:
        """The matcher for the words of one pipeline. Raises RespcheckError."""
        raise NotImplementedError


def suggestion(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` for the nearest known word, or the known words where none is near."""
    from difflib import get_close_matches

    known = sorted(known)
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]}?"
    return f"known: {', '.join(known[:30])}" if known else "there are none"


def _qualified(name: str, info: ValidationInfo) -> str:
    if info.context is None:
        return name
    full = name if "/" in name else f"{info.context['pack']}/{name}"
    if full not in info.context["markers"]:
        raise PydanticCustomError(
            "unknown_marker",
            "there is no marker {name}; {suggestion}",
            {"name": full, "suggestion": suggestion(full, info.context["markers"])},
        )
    return full


MarkerName = Annotated[str, AfterValidator(_qualified)]
"""The name of a marker: `apology` in the same pack, `empathy/apology` in another.

Validation gives the full name, and needs the context `{"pack": name, "markers": full names}`.
"""
