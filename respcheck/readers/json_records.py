"""A JSON record: a reply with its fields, or a conversation with a list of `messages`."""

from __future__ import annotations

from respcheck.model import Conversation, Message, Role
from respcheck.readers import records
from respcheck.readers.base import ReadOptions
from respcheck.readers.fault import Fault
from respcheck.readers.json_values import JsonValue, too_deep
from respcheck.readers.wording import guess, listed, quoted


def conversation(value: JsonValue, number: str, path: str, options: ReadOptions) -> Conversation:
    """The conversation of the record `value`; `number` names it where it has no id.

    It is a list of messages where it has one under `messages` and the options name no field for
    the text. Raises a Fault at the value that is wrong.
    """
    try:
        if not isinstance(value.content, dict):
            raise Fault(
                f"This record is {records.kind(value.content)}, not an object.",
                'Write each record as an object, such as {"reply": "…"}.',
                value.place,
            )
        record = value.members()
        talk = record.get("messages")
        if options.fields.text is None and talk is not None and isinstance(talk.content, list):
            return Conversation(
                _messages(talk, record, options),
                path,
                records.identity(record, number, options.fields),
                records.context(record, options.context),
            )
        return records.conversation(record, value.place, number, path, options)
    except RecursionError:
        raise too_deep(value.place) from None


def _messages(
    talk: JsonValue, record: dict[str, JsonValue], options: ReadOptions
) -> tuple[Message, ...]:
    messages = tuple(_message(item) for item in talk.items())
    if not any(each.role is Role.AGENT for each in messages):
        hint = 'Give the reply the role "agent", or leave the conversation out.'
        raise Fault("No message here is the agent's.", hint, talk.place)
    if any(each.role is Role.CUSTOMER for each in messages):
        return messages
    return (*records.asked(record, options), *messages)


def _message(item: JsonValue) -> Message:
    if not isinstance(item.content, dict):
        raise Fault(
            f"This message is {records.kind(item.content)}, not an object.",
            'Write each message as {"role": "agent", "text": "…"}.',
            item.place,
        )
    fields = item.members()
    for name in ("role", "text"):
        if name not in fields:
            hint = 'Write each message as {"role": "agent", "text": "…"}.'
            raise Fault(f"This message has no {quoted(name)}.", hint, item.place)
    return records.message(_role(fields["role"]), fields["text"], "text")


def _role(value: JsonValue) -> Role:
    if not isinstance(value.content, str):
        raise records.not_text("role", value)
    known = [role.value for role in Role]
    if value.content not in known:
        hint = f"{guess(value.content, known)}The role is {listed(known, 'or')}."
        raise Fault(f"There is no role {quoted(value.content)}.", hint, value.place)
    return Role(value.content)
