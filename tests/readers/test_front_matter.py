"""Front matter: strings as they are written, and every fault at its place."""

from __future__ import annotations

import time

import pytest
from reader_samples import problem, told

from respcheck.model import Place
from respcheck.readers.front_matter import split

KEYS = "The keys are `channel`, `mode`, `stage`, `intent`, `locale`, `id` and `customer`."
SIGNS = "Put a value with a colon or another sign of YAML between quotes."


@pytest.mark.parametrize("written", ["no", "12:30", "0x1F", "~", "2024-01-01", "1.0"])
def test_a_value_is_the_string_that_is_written(written: str) -> None:
    scalars, _ = split(f"---\nintent: {written}\n---\n")
    assert scalars["intent"].content == written


@pytest.mark.parametrize("empty", ["---\n---\nHi", "---\n# nothing\n...\nHi", "---\n---\n\n \nHi"])
def test_front_matter_may_be_empty(empty: str) -> None:
    assert split(empty) == ({}, empty.index("Hi"))


def test_front_matter_may_end_with_the_file() -> None:
    scalars, body = split("---\nid: a\n---")
    assert (scalars["id"].content, body) == ("a", 13)


def test_the_words_of_a_block_are_where_they_stand() -> None:
    text = "---\nid: 1\ncustomer: |\n  Where is\n\n  my  parcel?\n---\n"
    customer = split(text)[0]["customer"]
    assert customer.content == "Where is\n\nmy  parcel?\n"
    places = customer.places()
    assert [
        places.at(customer.content.index(word)) for word in ("Where", "is", "my", "parcel")
    ] == [
        Place(4, 3),
        Place(4, 9),
        Place(6, 3),
        Place(6, 7),
    ]


@pytest.mark.parametrize(
    ("written", "place"),
    [("Where now", Place(2, 17)), ("'Where now'", Place(2, 18)), ('"Where\n  now"', Place(3, 3))],
)
def test_a_word_of_a_line_is_where_it_stands(written: str, place: Place) -> None:
    customer = split(f"---\ncustomer: {written}\n---\n")[0]["customer"]
    assert customer.content == "Where now"
    assert customer.places().at(6) == place


def test_a_value_with_escapes_is_where_it_begins() -> None:
    customer = split('---\ncustomer: "a\\tb"\n---\n')[0]["customer"]
    assert customer.content == "a\tb"
    assert customer.places().at(0) == Place(2, 11)


def test_an_astral_character_takes_one_column() -> None:
    assert split("---\nintent: 😀\nmode: draft\n---\n")[0]["mode"].place == Place(3, 7)


@pytest.mark.parametrize(
    ("file", "location", "message", "hint"),
    [
        (
            "---\nid: a\n",
            "-:1:1",
            "This front matter is never closed.",
            "Write --- on a line of its own after the last key.",
        ),
        (
            "---\n- a\n---\n",
            "-:2:1",
            "This front matter is not made of keys and values.",
            "Write each line as a key and its value, such as channel: email.",
        ),
        (
            "---\nHello.\n---\n",
            "-:2:1",
            "This front matter is not made of keys and values.",
            "Write each line as a key and its value, such as channel: email.",
        ),
        (
            "---\nid: 😀\nchanel: sms\n---\n",
            "-:3:1",
            "Front matter has no key `chanel`.",
            f"Did you mean `channel`? {KEYS}",
        ),
        ("---\nzzz: 1\n---\n", "-:2:1", "Front matter has no key `zzz`.", KEYS),
        ("---\n? [a]\n: b\n---\n", "-:2:3", "This is not a key.", KEYS),
        (
            "---\nid: a\nid: b\n---\n",
            "-:3:1",
            "The key `id` is here twice.",
            "Keep one of them; it is unclear which is meant.",
        ),
        (
            "---\nchannel: [sms, email]\n---\n",
            "-:2:10",
            "The value of `channel` is not text.",
            "Write the value as plain text.",
        ),
        (
            "---\nid: *a\n---\n",
            "-:2:5",
            "The value of `id` is not text.",
            "Write the value as plain text.",
        ),
        (
            "---\nid: é: b\n---\n",
            "-:2:6",
            "This front matter is not valid YAML: mapping values are not allowed in this context.",
            SIGNS,
        ),
        (
            "---\nid: é\x07\n---\n",
            "-:2:6",
            "This front matter is not valid YAML: control characters are not allowed.",
            SIGNS,
        ),
        (
            "---\nid: 'a\n---\n",
            "-:3:1",
            "This front matter is not valid YAML: found unexpected end of stream.",
            SIGNS,
        ),
    ],
)
def test_a_fault_is_told_at_its_place(file: str, location: str, message: str, hint: str) -> None:
    assert told(problem("markdown", file)) == (location, message, hint)


@pytest.mark.parametrize("deep", ["- " * 300_000, "[" * 300_000, "id: " + "[" * 300_000])
def test_depth_costs_nothing(deep: str) -> None:
    begin = time.process_time()
    assert problem("markdown", f"---\n{deep}\n---\n").line == 2
    assert time.process_time() - begin < 2
