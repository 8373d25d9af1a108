"""Rows of tokens: what spaCy's Matcher finds with `greedy="LONGEST"`, whatever the pattern."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marker_samples import annotator
from pydantic import ValidationError

from respcheck.language.document import Annotated, Level
from respcheck.markers.stretch import Stretch
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
SENTENCES = st.lists(SENTENCE, min_size=1, max_size=4)


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

    doc = sentence(text, Level.LEMMAS).doc
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


@given(PATTERN, SENTENCES)
@settings(deadline=None, max_examples=1500)
def test_rows_are_found_where_spacy_finds_them(
    tokens: list[dict[str, Any]], texts: list[str]
) -> None:
    row = pattern(tokens)
    matcher = compiled(row)
    stretch = Stretch([sentence(text, Level.LEMMAS) for text in texts])
    found = matcher.find(stretch)
    assert [found.get(number, []) for number in range(len(texts))] == [
        by_spacy(row, text) for text in texts
    ]
    assert dict(stretch.touched(matcher.anchors(stretch))).keys() == found.keys()


@given(PATTERN, SENTENCES)
@settings(deadline=None, max_examples=500)
def test_what_is_found_in_the_end_is_foreseen(
    tokens: list[dict[str, Any]], texts: list[str]
) -> None:
    matcher = compiled(pattern(tokens))
    found = matcher.find(Stretch([sentence(text, Level.LEMMAS) for text in texts]))
    plain = Stretch([sentence(text, Level.TOKENS) for text in texts])
    foreseen = dict(plain.touched(matcher.anchors(plain)))
    for number, extents in found.items():
        assert all(foreseen[number] >> first & (1 << end - first) - 1 for first, end in extents)
        assert foreseen[number].bit_count() >= len(extents)
        words = plain.sentences[number].words
        assert not matcher.rare or not matcher.rare.isdisjoint(words)
        assert all(not listed.forms.isdisjoint(words) for listed in matcher.needed)


def test_many_ways_to_lay_a_row_out_are_one_reading() -> None:
    matcher = compiled(pattern([{"LOWER": "so", "OP": "*"}, {"LOWER": "so", "OP": "*"}, {}]))
    long = Stretch([sentence(" ".join(["so"] * 300), Level.TOKENS)])
    assert matcher.find(long) == {0: [(0, 300)]}
