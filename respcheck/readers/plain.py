"""Plain text (.txt): one reply a file.

The text is what is in the file, with its line ends (CRLF too) and any last line feed, so that
an offset into the reply is an offset into the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from respcheck.model import Conversation, Message, Role
from respcheck.readers.base import Item, Reader, ReadOptions
from respcheck.readers.encoding import text_of


def _read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Item]:
    reply = Message(Role.AGENT, text_of(stream.read()))
    asked = () if options.customer is None else (Message(Role.CUSTOMER, options.customer),)
    yield Conversation((*asked, reply), path, None, options.context)


PLAIN = Reader("text", (".txt",), _read)
