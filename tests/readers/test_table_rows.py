"""The rows of a table: every cell where it stands, and every misplaced quote told."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_samples import assert_every_character_is_in_place

from respcheck.model import Message, Place, Role
from respcheck.readers.fault import Fault
from respcheck.readers.table_rows import Row, rows_of

CELL = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('",\t\r\n; aé😀\0\ufeff'))
TABLE = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), max_size=5)
)


def rows(data: str | bytes, delimiter: str = ",") -> list[Row | Fault]:
    return list(rows_of(io.BytesIO(data.encode() if isinstance(data, str) else data), delimiter))


def summary(row: Row | Fault) -> tuple[Place | None, str | list[str]]:
    return (row.place, row.message) if isinstance(row, Fault) else (row.place, row.values)


@settings(deadline=None)
@given(
    TABLE,
    st.sampled_from([",", "\t"]),
    st.sampled_from([("\r\n", csv.QUOTE_MINIMAL), ("\r\n", csv.QUOTE_ALL), ("\n", csv.QUOTE_ALL)]),
    st.booleans(),
)
def test_every_character_of_every_cell_is_where_it_stands(
    table: list[list[str]], delimiter: str, style: tuple[str, int], marked: bool
) -> None:
    written = io.StringIO()
    csv.writer(
        written,
        delimiter=delimiter,
        lineterminator=style[0],
        quoting=style[1],  # type: ignore[arg-type]
    ).writerows(table)
    file = ("\ufeff" if marked else "") + written.getvalue()
    if not marked and file.startswith("\ufeff"):
        return
    found = rows(file, delimiter)
    assert [row.values for row in found if isinstance(row, Row)] == table
    for row in found:
        assert isinstance(row, Row)
        for cell in row.cells():
            message = Message(Role.AGENT, cell.content, cell.places())
            assert_every_character_is_in_place(
                message, file if marked else "\ufeff" + file, json_escapes=False
            )


def test_quotes_and_line_breaks_are_followed() -> None:
    (row,) = rows('x,"a""b\r\nc""""d",\n')
    assert isinstance(row, Row)
    cells = row.cells()
    assert [cell.content for cell in cells] == ["x", 'a"b\r\nc""d', ""]
    assert [cell.place for cell in cells] == [Place(1, 1), Place(1, 3), Place(2, 9)]
    places = cells[1].places()
    assert [places.at(offset) for offset in range(10)] == [
        Place(1, 4),
        Place(1, 5),
        Place(1, 7),
        Place(1, 8),
        Place(1, 9),
        Place(2, 1),
        Place(2, 2),
        Place(2, 4),
        Place(2, 6),
        Place(2, 7),
    ]


def test_a_carriage_return_alone_ends_a_row_but_not_a_line() -> None:
    found = rows('a,b\rc,"d\re"\rf,g')
    assert [summary(row) for row in found] == [
        (Place(1, 1), ["a", "b"]),
        (Place(1, 5), ["c", "d\re"]),
        (Place(1, 13), ["f", "g"]),
    ]


@pytest.mark.parametrize(
    ("file", "found"),
    [
        (
            'a\n1,"b"c\nd\n',
            [
                (Place(1, 1), ["a"]),
                (Place(2, 6), "This cell goes on after its closing quote."),
                (Place(3, 1), ["d"]),
            ],
        ),
        (
            'a\n1,"b\nc\nd\n',
            [
                (Place(1, 1), ["a"]),
                (Place(2, 3), "This quote is never closed."),
                (Place(3, 1), ["c"]),
                (Place(4, 1), ["d"]),
            ],
        ),
        (
            '1,"b\n2,"c"\n',
            [
                (Place(2, 4), "This cell goes on after its closing quote."),
                (Place(2, 1), ["2", "c"]),
            ],
        ),
        ('"', [(Place(1, 1), "This quote is never closed.")]),
        ('1,"b""', [(Place(1, 3), "This quote is never closed.")]),
    ],
)
def test_a_misplaced_quote_costs_one_row(
    file: str, found: list[tuple[Place, str | list[str]]]
) -> None:
    assert [summary(row) for row in rows(file)] == found


def test_a_quote_left_open_does_not_cost_a_file_for_each_line() -> None:
    found = rows('a","\n' * 20_000 + '"x')
    assert len(found) < 2100


def test_the_limit_of_the_process_stays_as_it_is() -> None:
    before = csv.field_size_limit()
    for _ in rows_of(io.BytesIO(b"a\n" * 3), ","):
        assert csv.field_size_limit() == before
