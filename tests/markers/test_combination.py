"""How matchers are put together: any, all, unless, without, within, other markers, said_by."""

import pytest
from marker_samples import assert_finds, observe

from respcheck.markers.marker import MarkerDefinition
from respcheck.model import Span


def test_any_is_each_of_the_matchers() -> None:
    assert_finds(
        "[[Sorry]] about that: [[a@b.com]], [[!!]]",
        "sorry",
        {"detect": "email"},
        {"regex": "!!"},
    )


def test_a_plain_string_is_a_phrase() -> None:
    assert_finds("[[Sorry]], [[we're]] late.", "sorry", {"phrases": ["we are"]})


def test_spans_are_in_order_and_those_that_overlap_are_joined() -> None:
    assert_finds("We are [[very sorry]] and [[sorry]].", "sorry", {"regex": "very sorry"})


def test_matches_that_overlap_are_one_span() -> None:
    assert_finds("[[a b c]] d", "a b", "b c")
    assert_finds("[[a b]] [[c d]]", "a b", "c d")


def test_all_is_the_first_where_the_others_stand_in_its_sentence() -> None:
    both = {"any": [], "all": ["sorry", "late"]}
    assert_finds("We are [[sorry]] that it is late.", **both)
    assert_finds("We are sorry. It is late.", **both)
    assert_finds("Late it is. [[Sorry]] it was late.", **both)


def test_all_within_the_reply_looks_everywhere() -> None:
    both = {"all": ["sorry", "late"], "within": "reply"}
    assert_finds("We are [[sorry]].\n\nIt is late.", **both)
    assert_finds("We are sorry.", **both)


def test_unless_lifts_what_it_overlaps_and_nothing_else() -> None:
    assert_finds(
        "Better safe than sorry, and [[sorry]] again.", "sorry", unless=["better safe than sorry"]
    )
    assert_finds("[[sorry]] to be late", "sorry", unless=["late"])


def test_without_lifts_what_stands_in_the_same_sentence() -> None:
    lifted = {"without": ["refund"]}
    assert_finds("Sorry, a refund is due. [[Sorry]].", "sorry", **lifted)
    assert_finds("Sorry. A refund is due.", "sorry", **lifted, within="reply")


def test_a_marker_can_be_built_on_another() -> None:
    seen = observe(
        "We are so sorry. I have refunded you.",
        sorry={"any": ["sorry"]},
        strong={"all": [{"marker": "sorry"}, "so"]},
        none={"any": ["sorry"], "unless": [{"marker": "strong"}]},
    )
    assert seen.marker("p/sorry") == (Span(10, 15),)
    assert seen.marker("p/strong") == (Span(10, 15),)
    assert seen.marker("p/none") == ()
    assert seen.words(Span(10, 15)) == "sorry"


def test_what_is_quoted_or_denied_counts_when_anyone_may_say_it() -> None:
    text = "You wrote “[[sorry]]”. I am not [[sorry]]."
    assert_finds(text, "sorry", said_by="anyone")
    assert_finds("You wrote “sorry”. I am not sorry.", "sorry")


def test_a_marker_built_on_another_has_its_own_say() -> None:
    seen = observe(
        "I am not sorry.",
        said={"any": ["sorry"], "said_by": "anyone"},
        meant={"any": [{"marker": "said"}]},
    )
    assert seen.marker("p/said") == (Span(9, 14),)
    assert seen.marker("p/meant") == ()


def test_a_thing_that_is_detected_counts_whoever_says_it() -> None:
    assert_finds("Never send “[[4111 1111 1111 1111]]” again.", {"detect": "card_number"})
    assert_finds("No [[😀]]", {"detect": "emoji"})


def test_marks_are_not_denied_by_a_no_before_them() -> None:
    assert_finds("No[[!!!]]", {"regex": "!!+"})


def test_a_span_that_begins_before_the_first_sentence_is_in_the_whole_reply() -> None:
    seen = observe("@bob sorry", m={"all": [{"detect": "handle"}, "sorry"]})
    assert seen.marker("p/m") == (Span(0, 4),)


def test_beside_is_another_span_in_the_same_sentence() -> None:
    seen = observe(
        "Sorry, a refund is due. Sorry.", a={"any": ["sorry"]}, b={"any": ["refund", "sorry"]}
    )
    first, last = seen.marker("p/a")
    assert seen.beside("p/b", first)
    assert not seen.beside("p/b", last)


def test_a_marker_looks_like_something() -> None:
    with pytest.raises(ValueError, match="a marker needs `any` or `all`: what does it look like"):
        MarkerDefinition(about="…")
