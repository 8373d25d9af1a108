"""Tables: rows, columns, and what is wrong with them."""

from __future__ import annotations

from itertools import count, islice

import pytest
from reader_samples import conversation, conversations, items, problem, texts, told

from respcheck.model import Context, Conversation, Place, Role
from respcheck.readers import ReadOptions
from respcheck.readers.table import CSV

DELIMITER = "Put a cell that holds the delimiter or a line break between double quotes."


def test_a_row_is_named_by_its_id_or_its_number() -> None:
    found = conversations("csv", "id, reply ,customer,mode\n,a,,\n\nx,b,q,draft\n,c,,\n")
    assert [(each.record, texts(each)) for each in found] == [
        ("1", [(Role.AGENT, "a")]),
        ("x", [(Role.CUSTOMER, "q"), (Role.AGENT, "b")]),
        ("3", [(Role.AGENT, "c")]),
    ]
    assert [each.context for each in found] == [Context(), Context(mode="draft"), Context()]
    assert found[1].messages[1].places.at(0) == Place(4, 3)


def test_tabs_stand_between_the_cells_of_a_tsv() -> None:
    found = conversation("tsv", 'id\treply\nx\tYes, "now"\n')
    assert (found.record, texts(found)) == ("x", [(Role.AGENT, 'Yes, "now"')])


@pytest.mark.parametrize("file", ["", "\n\r\n", "reply\n", b"\xef\xbb\xbf"])
def test_a_table_may_have_no_rows(file: str | bytes) -> None:
    assert items("csv", file) == []


def test_a_cell_of_a_megabyte_is_read() -> None:
    cell = "word " * 200_000
    assert texts(conversation("csv", f'reply\n"{cell}"\n')) == [(Role.AGENT, cell)]


@pytest.mark.parametrize(
    ("header", "location", "message", "hint"),
    [
        (
            "id,,reply",
            "-:1:4",
            "Column 2 has no name.",
            "Give every column a name in the first row, or leave the column out.",
        ),
        (
            'id,"reply", reply',
            "-:1:12",
            "There are two columns `reply`.",
            "Give every column a name of its own.",
        ),
        (
            "id;reply",
            "-:1:1",
            "The cells of this table have semicolons between them.",
            "Save the table with commas between its cells, or with tabs as .tsv.",
        ),
        (
            "id,Reply",
            "-:1:1",
            "No field holds the reply.",
            "The fields are `id` and `Reply`; name the one that holds the reply with --text-field.",
        ),
    ],
)
def test_a_fault_of_the_header_is_the_one_problem(
    header: str, location: str, message: str, hint: str
) -> None:
    found = problem("csv", f"{header}\n1,2,3\n4,5\n")
    assert told(found) == (location, message, hint)
    assert found.source_line == header


def test_a_fault_on_a_later_line_of_the_header_shows_that_line() -> None:
    found = problem("csv", '"two\nlines",id,id\n')
    assert (found.location, found.source_line) == ("-:2:11", 'lines",id,id')


def test_columns_that_the_options_name_must_be_there() -> None:
    assert told(problem("csv", "reply,asked\na,b\n", customer_field="aksed")) == (
        "-:1:1",
        "There is no column `aksed`.",
        "Did you mean `asked`? The columns are `reply` and `asked`.",
    )
    assert told(problem("csv", "reply\na\n", id="ticket"))[1] == "There is no column `ticket`."


def test_a_row_at_fault_is_a_problem_and_the_next_is_read() -> None:
    file = b"id,reply,mode\n1,a\n2,b,draft,\n3,c,final\n4,caf\xe9,draft\n5,e,draft\n"
    *faults, last = items("csv", file)
    assert [told(fault) for fault in faults] == [
        ("-:2:4", "This row has 2 cells where the header has 3.", DELIMITER),
        ("-:3:11", "This row has 4 cells where the header has 3.", DELIMITER),
        (
            "-:4:5",
            "There is no mode `final`.",
            "The mode is `draft` or `template`.",
        ),
        (
            "-:5:6",
            "This is not UTF-8: byte 6 of line 5 is 0xe9.",
            "Save the file as UTF-8 and try again.",
        ),
    ]
    assert isinstance(last, Conversation)
    assert (last.record, texts(last)) == ("5", [(Role.AGENT, "e")])


def test_a_header_that_is_not_utf_8_is_the_one_problem() -> None:
    assert problem("csv", b"id,r\xe9ply\n1,a\n").location == "-:1:5"


class Endless:
    """A file without an end."""

    def __iter__(self) -> object:
        yield b"reply\n"
        yield from (b'"number\n""%d"""\n' % number for number in count(1))


def test_rows_are_read_as_they_are_asked_for() -> None:
    found = list(islice(CSV.read(Endless(), "-", ReadOptions()), 3))  # type: ignore[arg-type]
    assert [each.record for each in found if isinstance(each, Conversation)] == ["1", "2", "3"]
