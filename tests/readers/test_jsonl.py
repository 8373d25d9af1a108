"""JSON Lines: a record a line, streamed, each fault for itself."""

from __future__ import annotations

import json
from itertools import count, islice

from hypothesis import given, settings
from hypothesis import strategies as st
from reader_samples import (
    assert_every_character_is_in_place,
    conversations,
    items,
    texts,
    told,
)

from respcheck.errors import Problem
from respcheck.model import Conversation, Place, Role, well_formed
from respcheck.readers import ReadOptions
from respcheck.readers.jsonl import JSONL

ANY_TEXT = st.text(st.characters(exclude_categories=[]) | st.sampled_from('"\\\n\r\ud83d\ude00é😀'))


def test_a_record_is_named_by_its_id_or_its_line() -> None:
    found = conversations("jsonl", '{"reply": "a"}\n\n{"id": 7, "reply": "b"}\r\n{"reply": "c"}')
    assert [(each.record, each.messages[0].text) for each in found] == [
        ("1", "a"),
        ("7", "b"),
        ("4", "c"),
    ]
    assert [each.messages[0].places.at(0) for each in found] == [
        Place(1, 12),
        Place(3, 21),
        Place(4, 12),
    ]


def test_an_empty_file_has_no_conversation() -> None:
    assert items("jsonl", "") == items("jsonl", "\n \r\n") == items("jsonl", b"\xef\xbb\xbf") == []


def test_a_byte_order_mark_takes_no_column() -> None:
    (found,) = conversations("jsonl", b'\xef\xbb\xbf{"reply": "a"}')
    assert found.messages[0].places.at(0) == Place(1, 12)


def test_a_line_at_fault_is_a_problem_and_the_next_is_read() -> None:
    data = b'{"reply": "a"\n{"reply": "caf\xe9"}\n[]\n{"reply": "b"}\n'
    *faults, last = items("jsonl", data)
    assert [told(fault)[:2] for fault in faults] == [
        ("-:1:14", "This is not valid JSON: expecting ',' delimiter."),
        ("-:2:15", "This is not UTF-8: byte 15 of line 2 is 0xe9."),
        ("-:3:1", "This record is a list, not an object."),
    ]
    assert isinstance(last, Conversation)
    assert (last.record, texts(last)) == ("4", [(Role.AGENT, "b")])


def test_the_line_of_a_problem_is_shown_and_a_long_one_cut() -> None:
    short, long = items("jsonl", '{"a": 1}\r\n' + '{"a": "' + "x" * 300 + '"}')
    assert isinstance(short, Problem)
    assert isinstance(long, Problem)
    assert short.source_line == '{"a": 1}'
    assert long.source_line == '{"a": "' + "x" * 193


class Endless:
    """A file without an end."""

    def __iter__(self) -> object:
        return (b'{"reply": "number %d"}\n' % number for number in count(1))


def test_lines_are_read_as_they_are_asked_for() -> None:
    found = list(islice(JSONL.read(Endless(), "-", ReadOptions()), 3))  # type: ignore[arg-type]
    assert [each.record for each in found if isinstance(each, Conversation)] == ["1", "2", "3"]


@settings(deadline=None)
@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT), max_size=4), st.booleans())
def test_every_character_is_where_it_stands(rows: list[tuple[str, str]], ascii: bool) -> None:
    rows = rows if ascii else [(well_formed(one), well_formed(two)) for one, two in rows]
    file = "\n".join(
        json.dumps({"extra": [two, {}], "customer": two, "reply": one}, ensure_ascii=ascii)
        for one, two in rows
    )
    found = conversations("jsonl", file)
    assert [each.messages[-1].text for each in found] == [well_formed(one) for one, _ in rows]
    for each in found:
        for message in each.messages:
            assert_every_character_is_in_place(message, file, json_escapes=True)
