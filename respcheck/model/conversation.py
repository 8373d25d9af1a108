"""What is checked: replies, in the conversation they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum

from respcheck.model.channels import channel_name
from respcheck.model.span import Place, Places, places_of_plain_text


class Role(StrEnum):
    """Who wrote a message."""

    CUSTOMER = "customer"
    AGENT = "agent"


class Mood(StrEnum):
    """What a customer's message is, above all.

    `upset` is a complaint, frustration, anger or worry; `question` a request, a question or a
    fault told without grievance; `praise` thanks or delight; `other` anything else.
    """

    UPSET = "upset"
    QUESTION = "question"
    PRAISE = "praise"
    OTHER = "other"


def well_formed(text: str) -> str:
    """The text with each lone surrogate, which no file can hold, replaced by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a reply beside its words; None is 'not stated'.

    `channel` (x, sms, email …), `mode` (draft, template), `stage` (ack, update, resolve, refuse),
    `intent` and `locale` (en-GB …) come from columns, front matter or options. A channel goes
    by one name, however it is written (`channel_name`).
    """

    channel: str | None = None
    mode: str | None = None
    stage: str | None = None
    intent: str | None = None
    locale: str | None = None

    def __post_init__(self) -> None:
        if self.channel is not None:
            object.__setattr__(self, "channel", channel_name(self.channel) or None)

    def or_else(self, default: Context) -> Context:
        """This context, with what it leaves open taken from `default`."""
        names = [each.name for each in fields(self)]
        return Context(**{name: getattr(self, name) or getattr(default, name) for name in names})


@dataclass(frozen=True, slots=True)
class Message:
    """One message: who wrote it, its text, and where each character stands in its file."""

    role: Role
    text: str
    places: Places = field(default=Places(()), repr=False)

    def __post_init__(self) -> None:
        text = well_formed(self.text)
        object.__setattr__(self, "text", text)
        if not self.places.runs:
            object.__setattr__(self, "places", places_of_plain_text(text))


@dataclass(frozen=True, slots=True)
class Conversation:
    """Messages in the order they were written.

    `path` is the file as the user named it ("-" for standard input); `record` says which
    record of a file with many (an id, or a number counted from 1), and is None otherwise.
    """

    messages: tuple[Message, ...]
    path: str = "-"
    record: str | None = None
    context: Context = Context()

    def replies(self) -> Iterator[Reply]:
        """Each message of the agent, as the reply to those before it."""
        for index, message in enumerate(self.messages):
            if message.role is Role.AGENT:
                yield Reply(self, index)


@dataclass(frozen=True, slots=True)
class Reply:
    """The agent's message number `index` of a conversation: the thing that is checked."""

    conversation: Conversation
    index: int

    @property
    def message(self) -> Message:
        return self.conversation.messages[self.index]

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def context(self) -> Context:
        return self.conversation.context

    @property
    def answers(self) -> Reply | None:
        """The last thing the customer wrote before this, seen as this reply is; None if nothing."""
        return next(reversed(self._before(Role.CUSTOMER)), None)

    @property
    def customer(self) -> str | None:
        """The words of the message that this answers, or None."""
        return None if self.answers is None else self.answers.text

    @property
    def earlier(self) -> tuple[Reply, ...]:
        """What the agent wrote before this, the oldest first."""
        return self._before(Role.AGENT)

    def _before(self, role: Role) -> tuple[Reply, ...]:
        messages = self.conversation.messages[: self.index]
        return tuple(
            Reply(self.conversation, index)
            for index, message in enumerate(messages)
            if message.role is role
        )

    @property
    def identity(self) -> str:
        """The record's id, with the message's number where the conversation has several replies."""
        agents = [each for each in self.conversation.messages if each.role is Role.AGENT]
        name = self.conversation.record or self.conversation.path
        return name if len(agents) == 1 else f"{name}/{self.index + 1}"

    @property
    def start(self) -> Place:
        """Where the reply's first character stands in its file."""
        return self.message.places.at(0)


def single_reply(
    text: str,
    *,
    customer: str | None = None,
    path: str = "-",
    record: str | None = None,
    context: Context = Context(),
    places: Places | None = None,
    earlier: tuple[Message, ...] = (),
) -> Reply:
    """A reply that stands alone, or that answers `customer`; `earlier` messages come first."""
    asked = () if customer is None else (Message(Role.CUSTOMER, customer),)
    messages = (*earlier, *asked, Message(Role.AGENT, text, places or Places(())))
    return Reply(Conversation(messages, path, record, context), len(messages) - 1)
