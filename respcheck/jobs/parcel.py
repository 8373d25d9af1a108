"""Replies as they are sent to another process: without the places of their characters."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import astuple
from itertools import groupby
from typing import Any

from respcheck.model import Context, Conversation, Message, Place, Places, Reply, Role
from respcheck.model.span import Run

_NOWHERE = Places((Run(0, Place(1, 1)),))


def packed(replies: Sequence[Reply]) -> bytes:
    """Replies one after the other; those of one conversation share it."""
    return pickle.dumps(
        [
            (_plain(group[0].conversation), [reply.index for reply in group])
            for _, same in groupby(replies, key=lambda reply: id(reply.conversation))
            for group in (list(same),)
        ],
        pickle.HIGHEST_PROTOCOL,
    )


def unpacked(parcel: bytes) -> list[Reply]:
    """The replies again; their characters are no longer at their places."""
    return [
        Reply(conversation, index)
        for plain, indices in pickle.loads(parcel)
        for conversation in (_conversation(*plain),)
        for index in indices
    ]


def _plain(conversation: Conversation) -> tuple[Any, ...]:
    messages = [(each.role is Role.AGENT, each.text) for each in conversation.messages]
    return messages, conversation.path, conversation.record, astuple(conversation.context)


def _conversation(
    messages: list[tuple[bool, str]], path: str, record: str | None, context: tuple[Any, ...]
) -> Conversation:
    return Conversation(
        tuple(
            Message(Role.AGENT if by_us else Role.CUSTOMER, text, _NOWHERE)
            for by_us, text in messages
        ),
        path,
        record,
        Context(*context),
    )
