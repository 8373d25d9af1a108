"""JSON (.json): a list of records, an object with one such list, or a single record.

The list of an object is under `replies`, `conversations`, `records` or `data`. The whole file
is held in memory: for many records JSON Lines is the better format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from respcheck.readers import json_records
from respcheck.readers.base import Item, Reader, ReadOptions
from respcheck.readers.encoding import text_of
from respcheck.readers.fault import Fault
from respcheck.readers.json_values import JsonValue, parse, too_deep
from respcheck.readers.wording import listed

LIST_NAMES = ("replies", "conversations", "records", "data")


def _read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Item]:
    text = text_of(stream.read())
    if not text.strip():
        raise Fault("This file is empty.", "Write a list of records; [] is one of none.")
    document = parse(text)
    try:
        for number, record in enumerate(_records(document), 1):
            yield _item(record, str(number), path, options)
    except RecursionError:
        raise too_deep(document.place) from None


def _item(record: JsonValue, number: str, path: str, options: ReadOptions) -> Item:
    try:
        return json_records.conversation(record, number, path, options)
    except Fault as fault:
        return fault.problem(path, record.source.line_at(fault.place or record.place))


def _records(value: JsonValue) -> Iterable[JsonValue]:
    """The records of a document. Raises a Fault where it has two lists of them."""
    if isinstance(value.content, list):
        return value.items()
    if not isinstance(value.content, dict):
        return (value,)
    names = [name for name in LIST_NAMES if _is_list_of_records(value.content.get(name))]
    if not names:
        return (value,)
    members = value.members()
    if len(names) > 1:
        hint = "Put all the records into one list, or into two files."
        message = f"There are records under {listed(names)} alike."
        place = members[names[1]].place
        raise Fault(message, hint, place, value.source.line_at(place))
    return members[names[0]].items()


def _is_list_of_records(content: object) -> bool:
    return isinstance(content, list) and (not content or isinstance(content[0], dict))


JSON = Reader("json", (".json",), _read)
