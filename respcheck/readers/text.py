"""Plain text (.txt) and Markdown (.md): one reply a file, with front matter before it or without.

The text is what is in the file, with its line ends (CRLF too) and any last line feed. After
front matter it begins at the first line that is not blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from respcheck.model import Conversation, Message, Role, places_of_plain_text
from respcheck.readers import front_matter, records
from respcheck.readers.base import Fields, Item, Reader, ReadOptions
from respcheck.readers.encoding import text_of
from respcheck.readers.fault import Fault
from respcheck.readers.position import place_at


def _read_text(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Item]:
    text = text_of(stream.read())
    yield _item(text, path, options, front_matter.evident(text))


def _read_markdown(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Item]:
    yield _item(text_of(stream.read()), path, options, True)


def _item(text: str, path: str, options: ReadOptions, fronted: bool) -> Item:
    try:
        return _conversation(text, path, options, fronted)
    except Fault as fault:
        line = text.split("\n")[fault.place.line - 1] if fault.place else None
        return fault.problem(path, line)


def _conversation(text: str, path: str, options: ReadOptions, fronted: bool) -> Conversation:
    stated, begin = front_matter.split(text) if fronted else ({}, 0)
    body = text[begin:]
    reply = Message(Role.AGENT, body, places_of_plain_text(body, place_at(text, begin)))
    name = records.identity(stated, "", Fields()) or None
    asked = records.asked(stated, ReadOptions(customer=options.customer))
    return Conversation((*asked, reply), path, name, records.context(stated, options.context))


TEXT = Reader("text", (".txt",), _read_text)
MARKDOWN = Reader("markdown", (".md",), _read_markdown)
