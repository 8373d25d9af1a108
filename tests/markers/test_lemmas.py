"""A lemma stands for all the forms of a word, and several for a row of words."""

import pytest
from marker_samples import annotator, assert_finds
from pydantic import ValidationError

from respcheck.errors import RespcheckError
from respcheck.markers.lemmas import Lemmas


def lemmas(*words: str) -> dict[str, list[str]]:
    return {"lemmas": list(words)}


def test_a_lemma_finds_the_forms_of_its_word() -> None:
    assert_finds("We [[delivered]] the parcel and will [[deliver]] another.", lemmas("deliver"))


def test_spelling_makes_no_difference_to_a_lemma() -> None:
    assert_finds("We [[apologize]] for that.", lemmas("apologise"))
    assert_finds("We [[apologise]] for that.", lemmas("apologize"))


def test_several_lemmas_stand_in_a_row() -> None:
    assert_finds("We [[looked into]] it and they look at it.", lemmas("look into"))


def test_a_broken_line_divides_no_row() -> None:
    assert_finds("We [[looked\n  into]] it.", lemmas("look into"))


def test_a_lemma_without_words_is_refused() -> None:
    with pytest.raises(ValidationError, match="a lemma is a word in its dictionary form"):
        Lemmas(lemmas=(" ",))


def test_a_pipeline_without_lemmas_is_refused_in_words() -> None:
    import spacy

    with pytest.raises(RespcheckError) as refusal:
        Lemmas(lemmas=("be",)).compile(spacy.blank("en"))
    assert refusal.value.message == (
        "A rule reads LEMMA, and the pipeline en_pipeline does not give it."
    )
    assert refusal.value.hint == (
        "Name a pipeline with a lemmatizer, or leave that rule out with --ignore."
    )
    Lemmas(lemmas=("be",)).compile(annotator().language)
