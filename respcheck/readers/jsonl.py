"""JSON Lines (.jsonl, .ndjson): a record a line, read a line at a time; blank lines are none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from respcheck.readers import json_records
from respcheck.readers.base import Item, Reader, ReadOptions
from respcheck.readers.encoding import Line, lines_of
from respcheck.readers.fault import Fault
from respcheck.readers.json_values import parse


def _read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Item]:
    for line in lines_of(stream):
        if line.text.strip(" \t\r\n"):
            yield _item(line, path, options)


def _item(line: Line, path: str, options: ReadOptions) -> Item:
    if line.fault:
        return line.fault.problem(path)
    try:
        # Without its line end, what is missing is told at the end of this line, not on the next.
        value = parse(line.text.rstrip("\r\n"), line.number)
        return json_records.conversation(value, str(line.number), path, options)
    except Fault as fault:
        return fault.problem(path, line.text)


JSONL = Reader("jsonl", (".jsonl", ".ndjson"), _read)
