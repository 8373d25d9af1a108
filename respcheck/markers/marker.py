"""A marker as a pack defines it: matchers, and how they are put together."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from respcheck.markers.base import MarkerName, MatcherPart, Part, suggestion
from respcheck.markers.detect import Detect
from respcheck.markers.lemmas import Lemmas
from respcheck.markers.phrases import Phrase, Phrases
from respcheck.markers.regex import Regex
from respcheck.markers.tokens import Tokens
from respcheck.markers.tree import Tree


class OtherMarker(Part):
    """The spans of another marker."""

    key: ClassVar[str] = "marker"
    marker: MarkerName


MATCHERS: tuple[type[MatcherPart], ...] = (Phrases, Lemmas, Regex, Tokens, Tree, Detect)
"""Every way of recognising words; a new one is a file of its own and a line here."""

_KEYS = {each.key for each in MATCHERS} | {OtherMarker.key}


def _which(value: Any) -> str:
    if isinstance(value, str):
        return "phrase"
    if isinstance(value, Part):
        return value.__class__.key  # type: ignore[attr-defined,no-any-return]
    found = [key for key in value if key in _KEYS] if isinstance(value, dict) else []
    if not found:
        wrong = next(iter(value), "") if isinstance(value, dict) else type(value).__name__
        raise PydanticCustomError(
            "unknown_matcher",
            "expected a phrase or one of {keys}, and found {wrong}; {suggestion}",
            {
                "keys": ", ".join(sorted(_KEYS)),
                "wrong": str(wrong)[:40],
                "suggestion": suggestion(str(wrong)[:40], _KEYS),
            },
        )
    return str(found[0])


Matcher = Annotated[
    Annotated[Phrase, Tag("phrase")]
    | Annotated[Phrases, Tag("phrases")]
    | Annotated[Lemmas, Tag("lemmas")]
    | Annotated[Regex, Tag("regex")]
    | Annotated[Tokens, Tag("tokens")]
    | Annotated[Tree, Tag("tree")]
    | Annotated[Detect, Tag("detect")]
    | Annotated[OtherMarker, Tag("marker")],
    Discriminator(_which),
]


class MarkerDefinition(Part):
    """What a marker looks like.

    `any`: each match of any of these is a span. `all`: the first one's matches, where each of
    the others matches too, `within` the same sentence (or anywhere in the reply). `unless`: a
    match that shares a character with one of these does not count. `without`: nor does one that
    has one of these `within` reach. `said_by: anyone` counts quoted, negated and reported words.
    """

    about: str = Field(min_length=1)
    any: tuple[Matcher, ...] = ()
    all: tuple[Matcher, ...] = ()
    unless: tuple[Matcher, ...] = ()
    without: tuple[Matcher, ...] = ()
    within: Literal["sentence", "reply"] = "sentence"
    said_by: Literal["agent", "anyone"] = "agent"
    quality: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _looks_like_something(self) -> MarkerDefinition:
        if not self.any and not self.all:
            raise ValueError("a marker needs `any` or `all`: what does it look like?")
        return self

    @property
    def matchers(self) -> tuple[Any, ...]:
        """Every matcher of the marker, phrases written as plain text among them."""
        return (*self.any, *self.all, *self.unless, *self.without)

    @property
    def others(self) -> frozenset[str]:
        """The full names of the markers that this one is built on."""
        return frozenset(each.marker for each in self.matchers if isinstance(each, OtherMarker))
