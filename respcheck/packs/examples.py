"""Example replies with `[[marks]]` around the words that should be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from respcheck.markers.base import Part
from respcheck.model import Context, Message, Reply, Role, Span, single_reply

_MARKS = re.compile(r"\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the spans that were marked in it."""

    text: str
    spans: tuple[Span, ...]


def unmarked(example: str) -> Marked:
    """Take the marks out of an example. Raises ValueError where they do not pair.

    >>> unmarked("We are [[sorry]].")
    Marked(text='We are sorry.', spans=(Span(start=7, end=12),))
    """
    pieces: list[str] = []
    spans: list[Span] = []
    opened: int | None = None
    position = length = 0
    for mark in _MARKS.finditer(example):
        piece = example[position : mark.start()]
        pieces.append(piece)
        length += len(piece)
        position = mark.end()
        if (mark[0] == "[[") != (opened is None):
            raise ValueError("the marks [[ and ]] do not pair")
        if opened is None:
            opened = length
        else:
            spans.append(Span(opened, length))
            opened = None
    if opened is not None:
        raise ValueError("the marks [[ and ]] do not pair")
    return Marked("".join([*pieces, example[position:]]), tuple(spans))


class Turn(Part):
    """A message of the conversation before."""

    role: Role
    text: str = Field(min_length=1)


class Example(Part):
    """An example reply, alone or with what is known of it and the message that it answers.

    `earlier` are the messages before that one, and `library` the replies that are checked
    before this one in the same run.
    """

    reply: str = Field(min_length=1)
    customer: str | None = None
    earlier: tuple[Turn, ...] = ()
    library: tuple[ExampleEntry, ...] = ()
    channel: str | None = None
    mode: Literal["draft", "template"] | None = None
    stage: Literal["ack", "update", "resolve", "refuse"] | None = None
    intent: str | None = None
    locale: str | None = None

    @property
    def marked(self) -> Marked:
        return unmarked(self.reply)

    def as_reply(self, default: Context = Context()) -> Reply:
        """The reply that is checked; `default` says what the example leaves open."""
        stated = Context(self.channel, self.mode, self.stage, self.intent, self.locale)
        return single_reply(
            self.marked.text,
            customer=self.customer,
            context=stated.or_else(default),
            earlier=tuple(Message(each.role, each.text) for each in self.earlier),
        )

    def as_run(self, default: Context = Context()) -> Iterator[Reply]:
        """The replies of its library, and the reply last."""
        for each in self.library:
            yield from each.as_run(default)
        yield self.as_reply(default)


def marks_pair(text: str) -> str:
    """The text as it is. Raises ValueError where its marks do not pair."""
    unmarked(text)
    return text


class OrPlain:
    """Says in the JSON Schema that words alone can stand for a mapping or list that they begin."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        full = handler(schema)
        alone = full.get("items", {}) if full.get("type") == "array" else {"type": "string"}
        return {"anyOf": [alone, full]}


def _as_example(value: Any) -> Any:
    text = value.get("reply") if isinstance(value, dict) else value
    if isinstance(text, str):
        unmarked(text)
        return {"reply": value} if isinstance(value, str) else value
    return value


ExampleEntry = Annotated[Example, BeforeValidator(_as_example), OrPlain()]


class Examples(Part):
    """At least two replies that the rule finds fault with, and two that it leaves alone.

    One of the good ones is a near miss: a reply that a careless rule would find.
    """

    bad: tuple[ExampleEntry, ...] = Field(min_length=2)
    good: tuple[ExampleEntry, ...] = Field(min_length=2)
