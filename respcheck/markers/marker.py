"""A marker as a pack defines it: matchers, and how they are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from respcheck.markers.base import (
    MarkerName,
    MatcherPart,
    Part,
    Prepared,
    fault,
    kind_of,
    sentence,
    suggestion,
)
from respcheck.markers.customer import Customer
from respcheck.markers.detect import Detect
from respcheck.markers.echo import Echo
from respcheck.markers.lemmas import Lemmas
from respcheck.markers.mood import MoodOfCustomer
from respcheck.markers.phrases import Phrase, Phrases
from respcheck.markers.regex import Regex
from respcheck.markers.tokens import Tokens
from respcheck.markers.tree import Tree

if TYPE_CHECKING:
    from spacy.language import Language


class OtherMarker(Part):
    """The spans of another marker."""

    key: ClassVar[str] = "marker"
    marker: MarkerName

    @property
    def markers(self) -> frozenset[str]:
        return frozenset({self.marker})


MATCHERS: tuple[type[MatcherPart], ...] = (
    Phrases, Lemmas, Regex, Tokens, Tree, Detect, Customer, MoodOfCustomer, Echo,
)  # fmt: skip
"""Every way of recognising words; a new one is a file of its own and a line here."""

_KEYS = {each.key for each in MATCHERS} | {OtherMarker.key}


def _is_matcher(value: Any) -> Any:
    if isinstance(value, str | Part):
        return value
    if not isinstance(value, dict):
        keys = ", ".join(sorted(_KEYS))
        message = f"A phrase or a matcher was expected here, and this is {kind_of(value)}."
        raise fault("unknown_matcher", message, f"Write words, or a mapping with one of {keys}.")
    found = [key for key in value if key in _KEYS]
    if len(found) > 1:
        message = f"An entry has one matcher, and this one has {' and '.join(found)}."
        raise fault("several_matchers", message, "Write each as an entry of its own.")
    if not found:
        wrong = str(next(iter(value), ""))[:40]
        message = f"There is no matcher {wrong}." if wrong else "This entry has no matcher."
        raise fault("unknown_matcher", message, sentence(suggestion(wrong, _KEYS)))
    return value


def _which(value: Any) -> str | None:
    if isinstance(value, str):
        return "phrase"
    if isinstance(value, Part):
        return getattr(value, "key", None)
    return next((key for key in value if key in _KEYS), None) if isinstance(value, dict) else None


Matcher = Annotated[
    Annotated[Phrase, Tag("phrase")]
    | Annotated[Phrases, Tag("phrases")]
    | Annotated[Lemmas, Tag("lemmas")]
    | Annotated[Regex, Tag("regex")]
    | Annotated[Tokens, Tag("tokens")]
    | Annotated[Tree, Tag("tree")]
    | Annotated[Detect, Tag("detect")]
    | Annotated[Customer, Tag("customer")]
    | Annotated[MoodOfCustomer, Tag("mood")]
    | Annotated[Echo, Tag("echo")]
    | Annotated[OtherMarker, Tag("marker")],
    Discriminator(_which),
    BeforeValidator(_is_matcher),
]


class PreparedMarker(NamedTuple):
    """A marker as it is kept from one run to the next: matchers, and names of other markers."""

    said_by: str
    within: str
    any: tuple[Prepared | str, ...]
    all: tuple[Prepared | str, ...]
    unless: tuple[Prepared | str, ...]
    without: tuple[Prepared | str, ...]

    def prepared(self, language: Language) -> PreparedMarker:
        """The marker itself."""
        return self


class MarkerDefinition(Part):
    """What a marker looks like.

    `any`: each match of any of these is a span. `all`: the first one's matches, where each of
    the others matches too, `within` the same sentence (or anywhere in the reply). `unless`: a
    match that shares a character with one of these does not count. `without`: nor does one that
    has one of these `within` reach. `said_by: writer` counts what the writer denies, asks or
    reports, and `anyone` what is quoted too.
    """

    about: str = Field(min_length=1)
    any: tuple[Matcher, ...] = ()
    all: tuple[Matcher, ...] = ()
    unless: tuple[Matcher, ...] = ()
    without: tuple[Matcher, ...] = ()
    within: Literal["sentence", "reply"] = "sentence"
    said_by: Literal["agent", "writer", "anyone"] = "agent"
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

    def prepared(self, language: Language) -> PreparedMarker:
        """What can be kept of compiling the marker for a pipeline. Raises RespcheckError."""

        def prepared(matchers: Iterable[Any]) -> tuple[Prepared | str, ...]:
            return tuple(
                each.marker if isinstance(each, OtherMarker) else each.prepared(language)
                for each in matchers
            )

        every = [Phrases(phrases=(e,)) if isinstance(e, str) else e for e in self.all]
        return PreparedMarker(
            self.said_by,
            self.within,
            prepared(_joined(self.any)),
            prepared(every),
            prepared(_joined(self.unless)),
            prepared(_joined(self.without)),
        )

    @property
    def others(self) -> frozenset[str]:
        """The full names of the markers that this one is built on."""
        parts = [each for each in self.matchers if isinstance(each, MatcherPart | OtherMarker)]
        return frozenset(name for each in parts for name in each.markers)


def _joined(matchers: Iterable[Any]) -> Iterator[Any]:
    """The matchers, all phrases that are written as plain text in one."""
    phrases = tuple(each for each in matchers if isinstance(each, str))
    if phrases:
        yield Phrases(phrases=phrases)
    yield from (each for each in matchers if not isinstance(each, str))
