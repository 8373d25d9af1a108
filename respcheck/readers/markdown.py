"""Markdown (.md): the body is the reply; YAML front matter, if any, says what is known of it.

The body begins at the first line after the front matter that is not blank and is, from there,
what is in the file, with its line ends.
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


def _read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Item]:
    text = text_of(stream.read())
    try:
        conversation = _conversation(text, path, options)
    except Fault as fault:
        yield fault.problem(path, text.split("\n")[fault.place.line - 1] if fault.place else None)
        return
    yield conversation


def _conversation(text: str, path: str, options: ReadOptions) -> Conversation:
    stated, begin = front_matter.split(text)
    body = text[begin:]
    reply = Message(Role.AGENT, body, places_of_plain_text(body, place_at(text, begin)))
    name = records.identity(stated, "", Fields()) or None
    asked = records.asked(stated, ReadOptions(customer=options.customer))
    return Conversation((*asked, reply), path, name, records.context(stated, options.context))


MARKDOWN = Reader("markdown", (".md",), _read)
