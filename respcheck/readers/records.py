"""A record that is a reply: its fields, whatever file they come from, made a conversation.

The reply's text is in the field that the options name or, where they name none, in the first
of `reply`, `text`, `body`, `message`, `content` and `response` that the record has. A field that
is empty or null says nothing, except the text: a reply may have no words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from respcheck.model import Context, Conversation, Message, Place, Places, Role
from respcheck.readers.base import Fields, ReadOptions
from respcheck.readers.fault import Fault
from respcheck.readers.wording import guess, listed, quoted

TEXT_NAMES = ("reply", "text", "body", "message", "content", "response")
CONTEXT_NAMES = ("channel", "mode", "stage", "intent", "locale")
KNOWN_VALUES = {
    "mode": ("draft", "template"),
    "stage": ("ack", "update", "resolve", "refuse"),
}


class Value(Protocol):
    """What a field holds, and where in the file."""

    @property
    def content(self) -> object:
        """A str where the field holds text; else what the format made of it, None for nothing."""

    @property
    def literal(self) -> str:
        """The value as a name can be made of it: text as it is, a number as it is written."""

    @property
    def place(self) -> Place:
        """Where the value begins, with its quote."""

    def places(self) -> Places:
        """Where each character of a text stands."""


Record = Mapping[str, Value]


def conversation(
    record: Record, place: Place, number: str, path: str, options: ReadOptions
) -> Conversation:
    """The conversation of a record that is one reply and, perhaps, what the customer wrote.

    `place` is where the record begins, and `number` its name where it has no id of its own.
    Raises a Fault at the value that is wrong, or at `place` where one is missing.
    """
    name = text_name(record, options.fields, place)
    reply = message(Role.AGENT, record[name], name)
    return Conversation(
        (*asked(record, options), reply),
        path,
        identity(record, number, options.fields),
        context(record, options.context),
    )


def text_name(names: Collection[str], fields: Fields, place: Place) -> str:
    """The name of the field that holds the reply. Raises a Fault at `place` where there is none."""
    for name in TEXT_NAMES if fields.text is None else (fields.text,):
        if name in names:
            return name
    there = f"The fields are {listed(names)}" if names else "There are no fields"
    raise Fault(
        "No field holds the reply."
        if fields.text is None
        else f"There is no field {quoted(fields.text)}.",
        f"{there}; name the one that holds the reply with --text-field.",
        place,
    )


def message(role: Role, value: Value, name: str) -> Message:
    """The value of the field `name` as a message. Raises a Fault where it is not text."""
    if not isinstance(value.content, str):
        raise not_text(name, value)
    return Message(role, value.content, value.places())


def asked(record: Record, options: ReadOptions) -> tuple[Message, ...]:
    """The customer's message: of the record, else of the options; none where neither has it."""
    name = options.fields.customer or "customer"
    value = record.get(name)
    if value is not None and value.content is not None:
        written = message(Role.CUSTOMER, value, name)
        if written.text.strip():
            return (written,)
    return () if options.customer is None else (Message(Role.CUSTOMER, options.customer),)


def identity(record: Record, number: str, fields: Fields) -> str:
    """The record's id, as it is written; its number where it has none."""
    name = fields.id or "id"
    value = record.get(name)
    if value is None or value.content is None:
        return number
    if isinstance(value.content, bool | list | dict):
        raise not_text(name, value)
    return value.literal.strip() or number


def context(record: Record, default: Context) -> Context:
    """What the record says of its reply beside the words; what it leaves open is the default's."""
    stated: dict[str, str] = {}
    for name in CONTEXT_NAMES:
        value = record.get(name)
        if value is None or value.content is None:
            continue
        if not isinstance(value.content, str):
            raise not_text(name, value)
        word = value.content.strip()
        known = KNOWN_VALUES.get(name, ())
        if word and known and word not in known:
            hint = f"{guess(word, known)}The {name} is {listed(known, 'or')}."
            raise Fault(f"There is no {name} {quoted(word)}.", hint, value.place)
        if word:
            stated[name] = word
    return Context(**stated).or_else(default) if stated else default


def not_text(name: str, value: Value) -> Fault:
    """The fault of the field `name`, which should be a string and is not."""
    return Fault(
        f"The field {quoted(name)} is {kind(value.content)}, not text.",
        "Write it as a string between double quotes.",
        value.place,
    )


def kind(content: object) -> str:
    """What a value is, in words: `a number`, `a list` …"""
    if content is None:
        return "null"
    words: dict[type, str] = {bool: "true or false", str: "a string", list: "a list"}
    return words.get(type(content), "an object" if isinstance(content, dict) else "a number")
