"""Reading: files, directories and standard input made conversations, one at a time."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from typing import BinaryIO, TextIO, cast

from respcheck.errors import Problem, RespcheckError
from respcheck.model import well_formed
from respcheck.readers.base import Fields, Item, Reader, ReadOptions
from respcheck.readers.fault import Fault
from respcheck.readers.json_document import JSON
from respcheck.readers.jsonl import JSONL
from respcheck.readers.paths import files, unreadable
from respcheck.readers.table import CSV, TSV
from respcheck.readers.text import MARKDOWN, TEXT
from respcheck.readers.wording import guess, listed, quoted

__all__ = ["READERS", "Fields", "Item", "ReadOptions", "Reader", "read"]

READERS = (TEXT, MARKDOWN, JSONL, JSON, CSV, TSV)
"""Every format that can be read."""

_BY_NAME = {reader.name: reader for reader in READERS}
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}


def read(paths: Sequence[str], options: ReadOptions, stdin: TextIO | BinaryIO) -> Iterator[Item]:
    """The conversations of files, of the files in directories, and of standard input (`-`).

    They come lazily and in order; what cannot be read comes as a Problem in its place. Standard
    input is plain text unless `options.format` says otherwise. Raises a RespcheckError at once
    where that names no format.
    """
    forced = None
    if options.format is not None:
        forced = _BY_NAME.get(options.format)
        if forced is None:
            names = tuple(_BY_NAME)
            hint = f"{guess(options.format, names)}The formats are {listed(names)}."
            raise RespcheckError(f"There is no format {quoted(options.format)}.", hint)
    return _read_all(paths, options, stdin, forced)


def _read_all(
    paths: Sequence[str], options: ReadOptions, stdin: TextIO | BinaryIO, forced: Reader | None
) -> Iterator[Item]:
    for path in paths:
        if path == "-":
            yield from _read_stream(forced or TEXT, _binary(stdin), path, options)
            continue
        for found in files(path, _BY_SUFFIX):
            if isinstance(found, Problem):
                yield found
            else:
                yield from _read_file(found, options, forced if found == path else None)


def _read_file(path: str, options: ReadOptions, forced: Reader | None) -> Iterator[Item]:
    suffix = os.path.splitext(path)[1].lower()
    reader = forced or _BY_SUFFIX.get(suffix)
    if reader is None:
        kind = f"the suffix {quoted(suffix)}" if suffix else "no suffix"
        hint = f"Name the format of its content, or give it one of {listed(_BY_SUFFIX, 'or')}."
        yield Problem(path, f"This file has {kind}, so its format is not known.", hint)
        return
    try:
        with open(path, "rb") as stream:
            yield from _read_stream(reader, stream, path, options)
    except OSError as error:
        yield unreadable(path, error)


def _read_stream(
    reader: Reader, stream: BinaryIO, path: str, options: ReadOptions
) -> Iterator[Item]:
    try:
        yield from reader.read(stream, path, options)
    except Fault as fault:
        yield fault.problem(path)
    except OSError as error:
        yield unreadable(path, error)


def _binary(stream: TextIO | BinaryIO) -> BinaryIO:
    """The bytes under a text stream, such as sys.stdin; or those that its text would be."""
    if isinstance(stream, io.TextIOWrapper):
        return cast(BinaryIO, stream.buffer)
    if isinstance(stream, io.TextIOBase):
        return io.BytesIO(well_formed(stream.read()).encode())
    return cast(BinaryIO, stream)
