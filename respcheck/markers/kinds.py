"""Kinds of tokens: what a token pattern compares, as sets of places in a stretch of sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from respcheck.language.document import LEVELS, Level
from respcheck.markers.stretch import Places, Stretch

Relation = Literal["is one of", "is none of", "has all of", "has some of"]
_RELATIONS: Mapping[str, Relation] = {
    "IN": "is one of",
    "NOT_IN": "is none of",
    "IS_SUPERSET": "has all of",
    "INTERSECTS": "has some of",
}


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """What a token must have of an attribute: a value, or all or some of several features."""

    attribute: str
    relation: Relation
    values: frozenset[Any]

    @property
    def level(self) -> Level:
        """How deep a sentence must be annotated for this to be known."""
        return LEVELS.get(self.attribute, Level.TOKENS)

    def places(self, stretch: Stretch) -> Places:
        """The tokens for which it holds."""
        if self.attribute == "TEXT" and self.relation == "is one of":
            return sum(stretch.with_text(each) for each in self.values)
        if self.attribute == "TEXT":
            return stretch.tokens & ~sum(stretch.with_text(each) for each in self.values)
        found = 0
        for value, places in stretch.by_attribute(self.attribute).items():
            if self._holds(value):
                found |= places
        return found

    def _holds(self, value: Any) -> bool:
        if self.relation == "is one of":
            return value in self.values
        if self.relation == "is none of":
            return value not in self.values
        features = value.split("|")
        if self.relation == "has all of":
            return self.values.issubset(features)
        return not self.values.isdisjoint(features)


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """One of several words, in normal form."""

    forms: frozenset[str]

    def places(self, stretch: Stretch) -> Places:
        """The tokens that are one of them."""
        return stretch.having_one(self.forms)


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What a token must be.

    It is `one_of` some words (None: any) and `none_of` others, `first` is whether it begins the
    sentence; `negated` turns it all round.
    """

    one_of: Listed | None
    none_of: Listed | None
    first: bool | None
    conditions: tuple[Condition, ...]
    negated: bool

    def places(self, stretch: Stretch) -> Places:
        """The tokens that are of this kind, or may be where they are not annotated so deep."""
        found = stretch.tokens if self.one_of is None else stretch.known(self.one_of)
        if self.none_of is not None:
            found &= ~stretch.known(self.none_of)
        if self.first is not None:
            found &= stretch.firsts if self.first else ~stretch.firsts
        for each in self.conditions:
            if each.level <= stretch.level:
                found = found and found & stretch.known(each)
            elif self.negated:
                return stretch.tokens
        return stretch.tokens & ~found if self.negated else found


def listed_in(kind: Listed | Kind) -> Listed | None:
    """The words of which a token of a kind is one; None where it may be another."""
    if isinstance(kind, Listed):
        return kind
    return None if kind.negated else kind.one_of


def kind_of(compared: Mapping[str, Any], negated: bool) -> Listed | Kind:
    """The kind that a pattern describes in the words of spaCy's Matcher; equal ones are one."""
    tests = dict(compared)
    first = tests.pop("IS_SENT_START", None)
    words = tests.pop("LOWER", {})
    one_of, none_of = (
        _listed(frozenset(words[each])) if each in words else None for each in ("IN", "NOT_IN")
    )
    conditions = tuple(_condition(name, *_relation(value)) for name, value in tests.items())
    if one_of is not None and first is None and not conditions and not negated:
        return one_of
    return _kind(one_of, none_of, first, conditions, negated)


_listed = cache(Listed)
_kind = cache(Kind)
_condition = cache(Condition)


def _relation(value: Any) -> tuple[Relation, frozenset[Any]]:
    if isinstance(value, Mapping):
        ((name, values),) = value.items()
        return _RELATIONS[name], frozenset(values)
    return "is one of", frozenset({value})
