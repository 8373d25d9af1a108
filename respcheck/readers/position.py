"""Places in a text: of an offset, and the line that stands there. A line ends at a line feed."""

from __future__ import annotations

from respcheck.model import Place

FILE_START = Place(1, 1)


def place_at(text: str, offset: int, start: Place = FILE_START) -> Place:
    """The place of the character at `offset` of a text that begins at `start` of its file."""
    line_feeds = text.count("\n", 0, offset)
    if line_feeds == 0:
        return Place(start.line, start.column + offset)
    return Place(start.line + line_feeds, offset - text.rfind("\n", 0, offset))


def line_around(text: str, offset: int) -> str:
    """The whole line of `text` that holds the character at `offset`, without its line feed."""
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[begin:] if end < 0 else text[begin:end]
