"""Tables (.csv with commas, .tsv with tabs): a reply a row, under a header that names the columns.

Rows are read one at a time; only the row at hand is in memory. A row's number counts the rows of
data from 1. Blank lines are none. What is wrong with the header ends the reading of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from respcheck.readers import records
from respcheck.readers.base import Fields, Item, Reader, ReadOptions
from respcheck.readers.fault import Fault
from respcheck.readers.position import place_at
from respcheck.readers.table_rows import Row, rows_of
from respcheck.readers.wording import guess, listed, quoted


def _read(stream: BinaryIO, path: str, options: ReadOptions, *, delimiter: str) -> Iterator[Item]:
    rows = rows_of(stream, delimiter)
    header = next(rows, None)
    if header is None:
        return
    if isinstance(header, Fault):
        raise header
    try:
        names = _column_names(header, options.fields)
    except Fault as fault:
        yield fault.problem(path, header.line_at(fault.place))
        return
    for number, row in enumerate(rows, 1):
        if isinstance(row, Fault):
            yield row.problem(path)
        else:
            yield _item(row, names, str(number), path, options)


def _item(row: Row, names: list[str], number: str, path: str, options: ReadOptions) -> Item:
    try:
        _check_width(row, len(names))
        record = dict(zip(names, row.cells(), strict=True))
        return records.conversation(record, row.place, number, path, options)
    except Fault as fault:
        return fault.problem(path, row.line_at(fault.place))


def _column_names(header: Row, fields: Fields) -> list[str]:
    """The names in the header. Raises a Fault where a column cannot be told by its name."""
    names: list[str] = []
    for cell in header.cells():
        name = cell.content.strip()
        if not name:
            hint = "Give every column a name in the first row, or leave the column out."
            raise Fault(f"Column {len(names) + 1} has no name.", hint, cell.place)
        if name in names:
            hint = "Give every column a name of its own."
            raise Fault(f"There are two columns {quoted(name)}.", hint, cell.place)
        names.append(name)
    if len(names) == 1 and ";" in names[0]:
        hint = "Save the table with commas between its cells, or with tabs as .tsv."
        raise Fault("The cells of this table have semicolons between them.", hint, header.place)
    records.text_name(names, fields, header.place)
    for wanted in (fields.customer, fields.id):
        if wanted is not None and wanted not in names:
            hint = f"{guess(wanted, names)}The columns are {listed(names)}."
            raise Fault(f"There is no column {quoted(wanted)}.", hint, header.place)
    return names


def _check_width(row: Row, width: int) -> None:
    """Raise a Fault where the row has not a cell for each column."""
    count = len(row.values)
    if count == width:
        return
    cells = "1 cell" if count == 1 else f"{count} cells"
    hint = "Put a cell that holds the delimiter or a line break between double quotes."
    if count > width:
        place = row.cells()[width].place
    else:
        place = place_at(row.raw, len(row.raw.rstrip("\r\n")), row.place)
    raise Fault(f"This row has {cells} where the header has {width}.", hint, place)


CSV = Reader("csv", (".csv",), partial(_read, delimiter=","))
TSV = Reader("tsv", (".tsv",), partial(_read, delimiter="\t"))
