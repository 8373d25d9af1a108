"""Read ahead, to learn whether there are so many replies that more processes repay their start."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from respcheck.model import Reply

MANY = 500
"""So many replies take longer to check than another process takes to start."""
MANY_CHARACTERS = 250_000
"""Fewer replies are many where they have this many characters between them."""


def read_ahead(replies: Iterator[Reply]) -> tuple[bool, Iterator[Reply]]:
    """Whether there are many replies; and the same replies, from the first.

    What is raised while they are read is raised again when its turn comes.
    """
    ahead: deque[Reply] = deque()
    characters = 0
    try:
        while len(ahead) < MANY and characters < MANY_CHARACTERS:
            ahead.append(next(replies))
            characters += len(ahead[-1].text)
    except StopIteration:
        return False, _all(ahead, iter(()))
    except Exception as error:
        return False, _all(ahead, _raised(error))
    return True, _all(ahead, replies)


def _all(ahead: deque[Reply], rest: Iterator[Reply]) -> Iterator[Reply]:
    while ahead:  # a reply that has been passed on is let go
        yield ahead.popleft()
    yield from rest


def _raised(error: Exception) -> Iterator[Reply]:
    raise error
    yield
