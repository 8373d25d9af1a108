"""What a reader is, and the options that it reads by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from respcheck.errors import Problem
from respcheck.model import Context, Conversation

Item = Conversation | Problem
"""What reading gives, record by record: a conversation, or why there is none."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the fields (columns, keys) that hold a record's parts.

    Where `text` is None, the reply is the first of `reply`, `text`, `body`, `message`, `content`
    and `response` that the record has. `customer` and `id` default to fields of these names.
    """

    text: str | None = None
    customer: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `customer` is the customer's message where a file or record gives none, and `context` what
    is known of a reply where it does not say so itself. `format`, the name of a reader, is how
    standard input and every file named by the user are read, whatever their suffixes; files
    found in a directory are always read by their suffixes.
    """

    fields: Fields = Fields()
    customer: str | None = None
    context: Context = field(default_factory=Context)
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A file format: its name, the suffixes of its files (lower case, with the dot), its reader.

    `read(stream, path, options)` yields the records of an open file in their order. A `Fault`
    that it raises ends the file; a fault of one record it yields, as a `Problem`, and goes on.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str, ReadOptions], Iterator[Item]]
