"""JSON documents: where their records are, and where everything in them stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_samples import (
    assert_every_character_is_in_place,
    conversations,
    items,
    problem,
    texts,
    told,
)

from respcheck.errors import Problem
from respcheck.model import Conversation, Place, Role, well_formed

ANY_TEXT = st.text(st.characters(exclude_categories=[]) | st.sampled_from('"\\\n\r\ud83d\ude00é😀'))


@pytest.mark.parametrize(
    "file",
    [
        '[{"reply": "a"}, {"reply": "b"}]',
        '{"replies": [{"reply": "a"}, {"reply": "b"}]}',
        '{"made": 2024, "conversations": [{"reply": "a"}, {"reply": "b"}]}',
        '{"records": [{"reply": "a"}, {"reply": "b"}], "message": "ok"}',
        '{"data": [{"reply": "a"}, {"reply": "b"}]}',
    ],
)
def test_records_are_a_list_or_in_one(file: str) -> None:
    found = conversations("json", file)
    assert [(each.record, texts(each)) for each in found] == [
        ("1", [(Role.AGENT, "a")]),
        ("2", [(Role.AGENT, "b")]),
    ]


@pytest.mark.parametrize("file", ['{"reply": "a"}', '{"reply": "a", "data": [1, 2]}'])
def test_a_document_may_be_one_record(file: str) -> None:
    (found,) = conversations("json", file)
    assert (found.record, texts(found)) == ("1", [(Role.AGENT, "a")])


@pytest.mark.parametrize("file", ["[]", ' {"replies": [ ]}\n'])
def test_a_document_may_have_no_record(file: str) -> None:
    assert items("json", file) == []


def test_a_record_at_fault_is_a_problem_and_the_next_is_read() -> None:
    file = '[\n  {"reply": 5},\n  "b",\n  {"reply": "c",\n   "mode": "final"},\n  {"reply": "d"}\n]'
    *faults, last = items("json", file)
    assert [told(fault)[:2] for fault in faults] == [
        ("-:2:13", "The field `reply` is a number, not text."),
        ("-:3:3", "This record is a string, not an object."),
        ("-:5:12", "There is no mode `final`."),
    ]
    assert [fault.source_line for fault in faults if isinstance(fault, Problem)] == [
        '  {"reply": 5},',
        '  "b",',
        '   "mode": "final"},',
    ]
    assert isinstance(last, Conversation)
    assert (last.record, last.messages[0].places.at(0)) == ("4", Place(6, 14))


def test_two_lists_of_records_are_a_problem() -> None:
    found = problem("json", '{"replies": [],\n "data": []}')
    assert told(found) == (
        "-:2:10",
        "There are records under `replies` and `data` alike.",
        "Put all the records into one list, or into two files.",
    )
    assert found.source_line == ' "data": []}'


def test_what_is_not_json_is_a_problem_at_its_place() -> None:
    found = problem("json", '[\n {"reply": "a"}\n {"reply": "b"}\n]')
    assert told(found)[:2] == ("-:3:2", "This is not valid JSON: expecting ',' delimiter.")
    assert found.source_line == ' {"reply": "b"}'


def test_lines_of_records_are_pointed_to_their_format() -> None:
    assert told(problem("json", '{"reply": "a"}\n{"reply": "b"}\n')) == (
        "-:2:1",
        "This is not valid JSON: extra data.",
        "Write one record a line in a .jsonl file, or all of them in one list.",
    )


def test_an_empty_file_is_a_problem() -> None:
    message, hint = "This file is empty.", "Write a list of records; [] is one of none."
    assert told(problem("json", "\n")) == ("-", message, hint)


@pytest.mark.parametrize("depth", [300, 900, 950, 980, 990, 1000, 100_000])
def test_no_depth_is_too_much_to_be_told(depth: int) -> None:
    file = '[{"reply": "a", "more": ' + "[" * depth + "]" * depth + '}, {"reply": "b"}]'
    assert items("json", file)


@settings(deadline=None)
@given(
    st.lists(st.tuples(ANY_TEXT, ANY_TEXT), max_size=4),
    st.booleans(),
    st.sampled_from([None, 0, 2, "\t"]),
    st.sampled_from([None, (",", ":"), (" ,\n", " : ")]),
)
def test_every_character_is_where_it_stands(
    rows: list[tuple[str, str]],
    ascii: bool,
    indent: int | str | None,
    separators: tuple[str, str] | None,
) -> None:
    rows = rows if ascii else [(well_formed(one), well_formed(two)) for one, two in rows]
    records = [
        {
            "note": {"text": two},
            "messages": [{"role": "customer", "text": two}, {"text": one, "role": "agent"}],
        }
        for one, two in rows
    ]
    file = json.dumps(records, ensure_ascii=ascii, indent=indent, separators=separators)
    found = conversations("json", file)
    assert [texts(each) for each in found] == [
        [(Role.CUSTOMER, well_formed(two)), (Role.AGENT, well_formed(one))] for one, two in rows
    ]
    for each in found:
        for message in each.messages:
            assert_every_character_is_in_place(message, file, json_escapes=True)
