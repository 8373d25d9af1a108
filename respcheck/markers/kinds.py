"""Kinds of tokens: what a token pattern compares, as tests of one token."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from respcheck.markers.row import Kind, Place, Test

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEP = frozenset({"LEMMA", "POS", "TAG", "DEP", "MORPH"})
"""What only annotation tells; all else is told by a token's form."""

_WORDS = {
    "TEXT": "text",
    "LEMMA": "lemma_",
    "POS": "pos_",
    "TAG": "tag_",
    "DEP": "dep_",
}
"""The attributes that are words, and how spaCy's tokens name them."""


def place_of(compared: Mapping[str, Any], least: int, most: int | None, negated: bool) -> Place:
    """The place of a row that a pattern describes, in the words of spaCy's Matcher."""
    tests = dict(compared)
    first = tests.pop("IS_SENT_START", None)
    listed = tests.pop("LOWER", {})
    forms = frozenset(listed["IN"]) if "IN" in listed else None
    others = frozenset(listed.get("NOT_IN", ()))
    plain = [_test(name, value) for name, value in tests.items() if name not in DEEP]
    deep = [_test(name, value) for name, value in tests.items() if name in DEEP]
    return Place(Kind(forms, others, first, _every(plain), _every(deep), negated), least, most)


def _every(tests: list[Test]) -> Test | None:
    if len(tests) < 2:
        return tests[0] if tests else None
    return lambda token: all(test(token) for test in tests)


def _test(name: str, value: Any) -> Test:
    if name == "MORPH":
        return _has_features(value)
    if name == "LENGTH":
        return lambda token: len(token) == value
    if name in _WORDS:
        return _has_word(attrgetter(_WORDS[name]), *_listed(value))
    flag = attrgetter(name.lower())
    return lambda token: flag(token) is value


def _listed(value: str | Mapping[str, Iterable[str]]) -> tuple[frozenset[str], bool]:
    """The words of a pattern, and whether a token is to be among them."""
    if isinstance(value, str):
        return frozenset({value}), True
    return frozenset(value.get("IN") or value["NOT_IN"]), "IN" in value


def _has_word(own: Callable[[Token], str], listed: frozenset[str], wanted: bool) -> Test:
    return lambda token: (own(token) in listed) is wanted


def _has_features(value: Mapping[str, Iterable[str]]) -> Test:
    every, some = frozenset(value.get("IS_SUPERSET", ())), frozenset(value.get("INTERSECTS", ()))

    def test(token: Token) -> bool:
        own = frozenset(token.morph)
        return every <= own if every else not some.isdisjoint(own)

    return test
