"""A row of token patterns in spaCy's words, refused where it could never match or match slowly."""

from typing import Any

import pytest
from marker_samples import assert_finds
from pydantic import ValidationError

from respcheck.language.document import Level
from respcheck.markers.tokens import Tokens


def tokens(*patterns: dict[str, Any], **rest: Any) -> dict[str, Any]:
    return {"tokens": list(patterns), **rest}


def test_words_are_compared_by_their_normal_form() -> None:
    assert_finds("[[Soooo SORRY]]", tokens({"LOWER": "so"}, {"LOWER": "sorry"}))
    assert_finds("the [[colour]], the [[color]]", tokens({"LOWER": "color"}))


def test_one_word_of_several() -> None:
    assert_finds("a [[red]] and a [[blue]] one", tokens({"LOWER": {"IN": ["red", "blue"]}}))


def test_text_is_compared_as_it_stands() -> None:
    assert_finds("US and [[us]]", tokens({"TEXT": "us"}))


def test_a_token_may_repeat_and_the_longest_match_stays() -> None:
    pattern = tokens({"LOWER": "very", "OP": "+"}, {"LOWER": "sorry"})
    assert_finds("We are [[very very sorry]].", pattern)


def test_a_token_may_be_missing() -> None:
    pattern = tokens({"LOWER": "so", "OP": "?"}, {"LOWER": "sorry"})
    assert_finds("[[so sorry]], [[sorry]]", pattern)


def test_a_broken_line_and_a_missing_tag_divide_no_row() -> None:
    pattern = tokens({"LOWER": "our"}, {"LOWER": "team"})
    assert_finds("[[our\n team]] and [[our {% if a %}team]]{% endif %}", pattern)


def test_only_the_first_word_of_a_sentence_begins_it() -> None:
    first = tokens({"LOWER": "sorry", "IS_SENT_START": True})
    assert_finds("[[Sorry]] and sorry. [[Sorry]]!", first)


def test_spelling_makes_no_difference_to_a_lemma_in_a_pattern() -> None:
    pattern = tokens({"LOWER": "we"}, {"LEMMA": "apologise"})
    assert_finds("[[We apologize]] for it. [[We apologise]] for it.", pattern)


@pytest.mark.parametrize(
    ("pattern", "level"),
    [
        ({"LOWER": "a"}, Level.TOKENS),
        ({"LEMMA": "a"}, Level.LEMMAS),
        ({"POS": "NOUN"}, Level.TAGS),
        ({"MORPH": {"INTERSECTS": ["Tense=Past"]}}, Level.TAGS),
        ({"DEP": "nsubj"}, Level.PARSE),
    ],
)
def test_a_sentence_is_annotated_only_as_deep_as_the_pattern_reads(
    pattern: dict[str, Any], level: Level
) -> None:
    assert Tokens.model_validate(tokens(pattern, labels="ud")).level is level


REFUSED: list[tuple[dict[str, Any], str]] = [
    (tokens(), "at least 1 item"),
    (tokens({"LOWER": "a", "OP": "**"}), "OP is one of !, ?, *, +"),
    (tokens({"LOWER": "a", "OP": "{5,2}"}), "OP {5,2} stands for no token at all"),
    (tokens({"LOWER": "a", "OP": "{0}"}), "OP {0} stands for no token at all"),
    (tokens({"LOWER": "a", "OP": "{}"}), "OP is one of !, ?, *, +"),
    (tokens({"LOWER": "a", "OP": "?"}), "at least one token must not be optional"),
    (tokens({"LOWER": "a", "OP": "{0,3}"}), "at least one token must not be optional"),
    (tokens({"LOWER": "a", "OP": "{,3}"}), "at least one token must not be optional"),
    (tokens({"LOWER": "get in"}), "one token is one word, and not “get in”"),
    (tokens({"LOWER": {"IN": []}}), "at least 1 item"),
    (tokens({"LOWER": {}}), "give either IN or NOT_IN"),
    (tokens({"LOWER": {"IN": ["a"], "NOT_IN": ["b"]}}), "give either IN or NOT_IN"),
    (tokens({"LOWER": {"REGEX": "a"}}), "LOWER.words.REGEX"),
    (tokens({"LOWER": ["a"]}), "this is one word, or {IN: [several]}"),
    (tokens({"FUZZY": "a"}), "FUZZY"),
    (tokens({"LOWR": "a"}), "LOWR"),
    (tokens({"POS": "VREB"}), "there is no part of speech VREB; did you mean VERB?"),
    (tokens({"MORPH": {}}), "give either IS_SUPERSET or INTERSECTS"),
    (tokens({"MORPH": {"INTERSECTS": ["Past"]}}), "a feature is a name and a value"),
    (tokens({"LENGTH": -1}), "greater than or equal to 1"),
    (tokens({"LENGTH": 10**30}), "less than or equal to 1000"),
    (tokens({"DEP": "nsubj"}), "a pattern that reads DEP says which labels it means"),
    (tokens({"LOWER": "a"}, *[{"OP": "*"}] * 3), "this pattern can match in too many ways"),
]


@pytest.mark.parametrize(("definition", "said"), REFUSED)
def test_a_pattern_that_cannot_work_is_refused(definition: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Tokens.model_validate(definition)
    assert said in str(refusal.value)


@pytest.mark.parametrize(
    ("operator", "marked"),
    [
        ("!", "[[a c]] and b"),
        ("?", "[[b]] and [[a b]]"),
        ("*", "[[a a b]]"),
        ("+", "[[a a b]] and b"),
        ("{2}", "[[a a b]] and a b"),
        ("{1,3}", "[[a a b]] and b"),
        ("{2,}", "[[a a a b]] and a b"),
        ("{,1}", "[[a b]] and [[b]]"),
        ("{0,2}", "[[a a b]] and [[b]]"),
    ],
)
def test_every_operator_is_that_of_spacy(operator: str, marked: str) -> None:
    last = {"LOWER": "c" if operator == "!" else "b"}
    first = {"LOWER": "b" if operator == "!" else "a", "OP": operator}
    assert_finds(marked, tokens(first, last))
