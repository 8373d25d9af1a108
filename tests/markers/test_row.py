"""Rows of tokens: what spaCy's Matcher finds with `greedy="LONGEST"`, whatever the pattern."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marker_samples import annotator
from pydantic import ValidationError

from respcheck.language.document import Annotated, Level
from respcheck.markers.tokens import RowMatcher, Tokens

WORDS = ["we", "are", "so", "very", "sorry", "that", "Tom", "left", "boxes", "12", ",", "!"]
LISTED = st.lists(st.sampled_from([each.lower() for each in WORDS]), min_size=1, max_size=3)
WORD = st.sampled_from(["we", "so", "sorry", ","]) | st.builds(
    lambda key, words: {key: words}, st.sampled_from(["IN", "NOT_IN"]), LISTED
)
TAGS = st.sampled_from([["NOUN", "PROPN"], ["ADV"], ["PRON", "AUX", "PUNCT"], ["VERB"]])
TOKEN = st.fixed_dictionaries(
    {},
    optional={
        "LOWER": WORD,
        "TEXT": st.sampled_from([{"IN": ["Tom", "so"]}, {"NOT_IN": ["very"]}]),
        "POS": st.builds(lambda key, tags: {key: tags}, st.sampled_from(["IN", "NOT_IN"]), TAGS),
        "LEMMA": st.sampled_from([{"IN": ["be", "box"]}, {"NOT_IN": ["leave"]}]),
        "MORPH": st.sampled_from([{"IS_SUPERSET": ["Number=Plur"]}]),
        "LENGTH": st.sampled_from([2, 5]),
        "IS_ALPHA": st.booleans(),
        "IS_TITLE": st.booleans(),
        "IS_PUNCT": st.booleans(),
        "LIKE_NUM": st.booleans(),
        "IS_SENT_START": st.just(True),
        "OP": st.sampled_from(["!", "?", "*", "+", "{0,2}", "{2}", "{1,3}", "{,2}", "{2,}"]),
    },
)
PATTERN = st.lists(TOKEN, min_size=1, max_size=4)
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def pattern(tokens: list[dict[str, Any]]) -> Tokens:
    try:
        return Tokens.model_validate({"tokens": tokens})
    except ValidationError:
        assume(False)
        raise


@cache
def sentence(text: str, level: Level) -> Annotated:
    """A sentence as a reply has it, annotated to a level."""
    own = annotator()._tokenised(text)
    own.level = Level.TOKENS
    annotator().deepen([own], level)
    return own


def by_spacy(tokens: Tokens, text: str) -> list[tuple[int, int]]:
    from spacy.matcher import Matcher

    doc = sentence(text, Level.TAGS).doc
    operators = [{"OP": each.OP} if each.OP else {} for each in tokens.tokens]
    row = [
        {**each.compared(), **operator}
        for each, operator in zip(tokens.tokens, operators, strict=True)
    ]
    matcher = Matcher(doc.vocab, validate=False)
    matcher.add("row", [row], greedy="LONGEST")
    return sorted((first, end) for _, first, end in matcher(doc))


def compiled(tokens: Tokens) -> RowMatcher:
    matcher = tokens.compile(annotator().language)
    assert isinstance(matcher, RowMatcher)
    return matcher


@given(PATTERN, SENTENCE)
@settings(deadline=None, max_examples=1500)
def test_a_row_is_found_where_spacy_finds_it(tokens: list[dict[str, Any]], text: str) -> None:
    row = pattern(tokens)
    matcher = compiled(row)
    own = sentence(text, Level.TAGS)
    found = matcher.find(own, True)
    assert found == by_spacy(row, text)
    assert matcher.may_match(own) is bool(found)
    assert matcher.at_most(own.forms) >= len(found)


@given(PATTERN, SENTENCE)
@settings(deadline=None, max_examples=500)
def test_what_is_found_in_the_end_is_foreseen(tokens: list[dict[str, Any]], text: str) -> None:
    matcher = compiled(pattern(tokens))
    found = matcher.find(sentence(text, Level.TAGS), True)
    plain = sentence(text, Level.TOKENS)
    guessed = {at for first, end in matcher.find(plain, False) for at in range(first, end)}
    assert bool(found) <= bool(guessed)
    assert bool(found) <= matcher.may_match(plain)
    assert not matcher.rare or not found or not matcher.rare.isdisjoint(plain.words)


def test_many_ways_to_lay_a_row_out_are_one_reading() -> None:
    matcher = compiled(pattern([{"LOWER": "so", "OP": "*"}, {"LOWER": "so", "OP": "*"}, {}]))
    own = sentence(" ".join(["so"] * 300), Level.TOKENS)
    assert matcher.find(own, True) == [(0, 300)]
