"""Words, sentences and paragraphs are counted as a person counts them."""

from __future__ import annotations

import pytest
from measure_samples import part_of, read

from respcheck.measures.counting.words import words_in
from respcheck.model import Span


def words(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words_in(part_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We're sorry, Sam.", ["We're", "sorry", "Sam"]),
        ("We’re sorry", ["We’re", "sorry"]),
        ("customers' rights", ["customers", "rights"]),
        ("a well-known, round-the-clock team", ["a", "well-known", "round-the-clock", "team"]),
        ("refund—it's wait--what a - b", ["refund", "it's", "wait", "what", "a", "b"]),
        ("£1,299.50 at 10:30, 9–5", ["1,299.50", "at", "10:30", "9–5"]),
        ("24/7 and/or T&Cs, AT&T", ["24/7", "and/or", "T&Cs", "AT&T"]),
        ("yes / no & maybe", ["yes", "no", "maybe"]),
        ("e.g. by 5 p.m. in the U.S.", ["e.g", "by", "5", "p.m", "in", "the", "U.S"]),
        ("Sorry!Please wait...then call", ["Sorry", "Please", "wait", "then", "call"]),
        ("the cafe\u0301s re\u00adfund", ["the", "cafe\u0301s", "re\u00adfund"]),
        ("*Very* _sorry_ #ThankYou", ["Very", "sorry", "ThankYou"]),
        ("😀 👍🏽 1️⃣ … !? :)", []),
        (
            "@sam see https://acme.com/help, mail us@acme.com or ask @bo",
            ["see", "mail", "or", "ask"],
        ),
        ("acme.com's page", ["page"]),
        ("Hi {{ customer.name }}!", ["Hi", "{{ customer.name }}"]),
        ("{{first}}'s parcel", ["{{first}}'s", "parcel"]),
        ("> I am cross\nOh no", ["Oh", "no"]),
        ("Type `reset` now", ["Type", "`reset`", "now"]),
        ("1. Restart it\n2) Wait\na) or b", ["Restart", "it", "Wait", "or", "b"]),
        ("Fixed in 2.5 hours", ["Fixed", "in", "2.5", "hours"]),
        ("On its way ^JK", ["On", "its", "way"]),
        ("On its way ^JK-AB", ["On", "its", "way", "AB"]),
        ("On its way!^Sam", ["On", "its", "way"]),
        ("On its way -JK", ["On", "its", "way"]),
        ("On its way. – JK\n", ["On", "its", "way"]),
        ("10^6 of them", ["10", "6", "of", "them"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_placeholder_and_code_are_not_written_words() -> None:
    text = "Hi {{name}}, type `reset`"
    written = [text[word.start : word.end] for word in words_in(part_of(text)) if word.written]
    assert written == ["Hi", "type"]


def test_words_of_a_part_keep_their_places_in_the_reply() -> None:
    text = "See acme.com/a now. See acme.com/b {{soon}}."
    part = part_of(text, span=Span(20, len(text)))
    assert [(text[w.start : w.end], w.start) for w in words_in(part)] == [
        ("See", 20),
        ("{{soon}}", 35),
    ]


REPLY = """\
Hi {{name}},

We're so sorry. I've sent a new kettle today, and it'll be with you by Friday.
Track it: https://acme.com/t/1

😀
^JK"""


def test_the_measures_of_a_whole_reply() -> None:
    assert read("words", REPLY) == 20
    assert read("sentences", REPLY) == 4
    assert read("longest_sentence", REPLY) == 13
    assert read("paragraph_words", REPLY) == 18
    assert read("characters", f"  {REPLY}\r\n") == len(REPLY)


def test_a_part_is_measured_alone() -> None:
    text = "One two three. Four five."
    assert read("words", text, span=Span(15, 25)) == 2
    assert read("sentences", text, span=Span(15, 25)) == 1
    assert read("longest_sentence", text, span=Span(15, 25)) == 2
    assert read("paragraph_words", text, span=Span(15, 25)) == 2


@pytest.mark.parametrize("text", ["", "😀", "https://acme.com", "^JK", " \n\n "])
def test_nothing_is_longest_where_there_is_no_word(text: str) -> None:
    assert read("words", text) == 0
    assert read("sentences", text) == 0
    assert read("longest_sentence", text) is None
    assert read("paragraph_words", text) is None


def test_a_line_break_is_one_character_and_white_space_around_is_none() -> None:
    assert read("characters", "  a\r\nb\n\n") == 3
    assert read("characters", "👍🏽") == 2
