"""Whose words are these? Quoted, denied and reported ones are not the writer's own."""

import pytest
from marker_samples import assert_finds

from respcheck.language.attribution import LONGEST_QUOTATION, quotations
from respcheck.model import Span

SORRY = ("sorry", {"lemmas": ["apologise"]})


@pytest.mark.parametrize(
    "text",
    [
        "You wrote “we are sorry” yesterday.",
        'You wrote "we are sorry" yesterday.',
        "You wrote ‘we are sorry’ yesterday.",
        "You wrote 'we are sorry' yesterday.",
        "You wrote «we are sorry» yesterday.",
        "You wrote (“we’re sorry”) yesterday.",
        "You wrote ‘we don’t say sorry’ yesterday.",
        "You wrote: “It came late. We are sorry. Nobody rang.” That is right.",
    ],
)
def test_quoted_words_do_not_count(text: str) -> None:
    assert_finds(text, *SORRY)


@pytest.mark.parametrize(
    "marked",
    [
        "You wrote “late” and we are [[sorry]].",
        "We are [[sorry]] about “late”.",
        "Our customers' parcels: [[sorry]], and the drivers' vans.",
        "Our customers’ parcels: [[sorry]], and the drivers’ vans.",
        "'Cause we are [[sorry]] it's late.",
        "The '90s are over, [[sorry]], and it's so.",
        'A 15" screen, [[sorry]], and a 13" one.',
        "He said “late, and we are [[sorry]].",
        "“We are [[sorry]].”",
        "“Late.\n\nWe are [[sorry]].” So it is.",
        "“" + "x " * (LONGEST_QUOTATION // 2) + "[[sorry]]” it was",
    ],
)
def test_words_that_no_quotation_holds_count(marked: str) -> None:
    assert_finds(marked, *SORRY)


@pytest.mark.parametrize(
    "text",
    [
        "We are not sorry.",
        "We're not sorry.",
        "We aren’t sorry.",
        "We arent sorry.",
        "I never apologise.",
        "We will not be sorry.",
        "Nobody is sorry.",
        "No apologies, no sorry.",
        "We don't ever apologise.",
    ],
)
def test_denied_words_do_not_count(text: str) -> None:
    assert_finds(text, *SORRY)


@pytest.mark.parametrize(
    "marked",
    [
        "I can't [[apologise]] enough.",
        "I cannot [[apologise]] enough for this.",
        "We are not only [[sorry]] but ashamed.",
        "Not just [[sorry]]: ashamed.",
        "No doubt we are [[sorry]].",
        "Don't worry, we are [[sorry]].",
        "That is not right, and we are [[sorry]].",
        "It has not come. We are [[sorry]].",
        "It did not come because we slept, [[sorry]].",
        "Whether or not it came, [[sorry]].",
        "If not, [[sorry]].",
        "It is not that the kettle was late, [[sorry]].",
    ],
)
def test_a_no_that_does_not_reach_them_leaves_words_their_own(marked: str) -> None:
    assert_finds(marked, *SORRY)


@pytest.mark.parametrize(
    "marked",
    [
        "Please do not hesitate to [[get in touch]].",
        "Don't hesitate to [[get in touch]].",
        "Don't forget to [[get in touch]].",
        "Why not [[get in touch]]?",
        "Why don't you [[get in touch]]?",
        "I can't wait to [[get in touch]].",
    ],
)
def test_an_invitation_can_be_worded_with_a_no(marked: str) -> None:
    assert_finds(marked, "get in touch")


def test_a_phrase_that_holds_its_own_no_counts() -> None:
    assert_finds("[[Please do not hesitate to]] write.", "please do not hesitate to")
    assert_finds("[[We do not]] know.", "we do not")


@pytest.mark.parametrize(
    "text",
    [
        "You said we are sorry.",
        "I know they told you that we were sorry.",
        "My colleague said she was sorry.",
        "You mentioned being sorry.",
    ],
)
def test_reported_words_do_not_count(text: str) -> None:
    assert_finds(text, *SORRY)


@pytest.mark.parametrize(
    "marked",
    [
        "As I said, we are [[sorry]].",
        "I said we are [[sorry]].",
        "You said it was late, and we are [[sorry]].",
        "You told us. We are [[sorry]].",
    ],
)
def test_what_the_writer_says_again_counts(marked: str) -> None:
    assert_finds(marked, *SORRY)


def test_quotations_are_in_order_with_their_marks() -> None:
    assert quotations("a “b” 'c' \"d\" e") == (Span(2, 5), Span(6, 9), Span(10, 13))
    assert quotations("it's the customers' fault") == ()
    assert quotations("") == ()


def test_marks_that_nothing_closes_are_looked_for_once_each() -> None:
    assert quotations("“a " * 50_000) == ()
