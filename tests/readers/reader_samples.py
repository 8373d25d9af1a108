"""What the tests of the readers share: reading bytes, and looking up a place in a file."""

from __future__ import annotations

import io
import json
import re

from respcheck.errors import Problem
from respcheck.model import Context, Conversation, Message, Place, Role
from respcheck.readers import Fields, Item, ReadOptions, read

NOTHING_STATED = Context()
ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)")


def items(
    format: str,
    data: bytes | str,
    *,
    text: str | None = None,
    customer_field: str | None = None,
    id: str | None = None,
    customer: str | None = None,
    context: Context = NOTHING_STATED,
) -> list[Item]:
    fields = Fields(text, customer_field, id)
    options = ReadOptions(fields, customer, context, format)
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(read(["-"], options, stream))


def conversations(format: str, data: bytes | str, **options: str | None) -> list[Conversation]:
    found = items(format, data, **options)  # type: ignore[arg-type]
    assert all(isinstance(item, Conversation) for item in found), found
    return [item for item in found if isinstance(item, Conversation)]


def conversation(format: str, data: bytes | str, **options: str | None) -> Conversation:
    (found,) = conversations(format, data, **options)
    return found


def problem(format: str, data: bytes | str, **options: str | None) -> Problem:
    (found,) = items(format, data, **options)  # type: ignore[arg-type]
    assert isinstance(found, Problem)
    return found


def told(item: Item) -> tuple[str, str, str | None]:
    """A problem as location, message and hint."""
    assert isinstance(item, Problem)
    return item.location, item.message, item.hint


def texts(conversation: Conversation) -> list[tuple[Role, str]]:
    return [(message.role, message.text) for message in conversation.messages]


def rest_of_line(file: str, place: Place) -> str:
    """The characters of the file from `place` to the end of its line, line feed included."""
    lines = file.removeprefix("\ufeff").split("\n")
    return (lines[place.line - 1] + "\n")[place.column - 1 :]


def assert_every_character_is_in_place(message: Message, file: str, json_escapes: bool) -> None:
    for offset, character in enumerate(message.text):
        rest = rest_of_line(file, message.places.at(offset))
        escape = ESCAPE.match(rest) if json_escapes else None
        if escape:
            decoded = json.loads(f'"{escape.group()}"')
            assert character in (decoded, "\ufffd")
        else:
            assert rest[0] == character
