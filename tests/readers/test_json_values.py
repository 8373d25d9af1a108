"""JSON with places: every literal where it stands, and every fault at its place."""

from __future__ import annotations

import pytest

from respcheck.model import Place
from respcheck.readers.fault import Fault
from respcheck.readers.json_values import parse


def test_members_are_found_where_they_stand() -> None:
    members = parse('\n { "a" : [1, "x"] ,\n"b":"y"}').members()
    assert (members["a"].place, members["b"].place) == (Place(2, 10), Place(3, 5))
    assert [item.literal for item in members["a"].items()] == ["1", "x"]
    assert [item.place for item in members["a"].items()] == [Place(2, 11), Place(2, 14)]


def test_lists_and_objects_may_be_empty() -> None:
    members = parse('{"a": [ ], "b": { }}').members()
    assert (list(members["a"].items()), members["b"].members()) == ([], {})


def test_an_escape_is_one_character() -> None:
    value = parse(r'"a\n\"\u00e9\ud83d\ude00z"')
    assert value.content == 'a\n"é😀z'
    columns = [value.places().at(offset).column for offset in range(7)]
    assert columns == [2, 3, 5, 7, 13, 25, 26]


def test_a_lone_surrogate_is_one_character() -> None:
    value = parse(r'"\ud83d\n\ude00x"')
    columns = [value.places().at(offset).column for offset in range(5)]
    assert columns == [2, 8, 10, 16, 17]


def test_a_number_of_any_length_is_read() -> None:
    assert parse("1" * 5000).literal == "1" * 5000


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('{"a": 1,\n "b" 2}', Place(2, 6), "expecting ':' delimiter"),
        ('{"a": "b', Place(1, 7), "unterminated string"),
        ('["a\nb"]', Place(1, 4), "invalid control character"),
        ("[] []", Place(1, 4), "extra data"),
        ("", Place(1, 1), "expecting value"),
    ],
)
def test_what_is_not_json_is_told_at_its_place(text: str, place: Place, message: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(text)
    assert caught.value.message == f"This is not valid JSON: {message}."
    assert caught.value.place == place
    assert caught.value.hint


def test_a_key_that_is_here_twice_is_told() -> None:
    with pytest.raises(Fault) as caught:
        parse('{"a": 1,\n "\\u0061": 2}').members()
    assert caught.value.message == "The key `a` is here twice."
    assert caught.value.place == Place(2, 2)


def test_a_depth_that_cannot_be_followed_is_told() -> None:
    with pytest.raises(Fault) as caught:
        parse("[" * 200_000 + "]" * 200_000)
    assert caught.value.message == "This JSON is nested too deep to be read."
