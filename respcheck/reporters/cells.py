"""Widths on a terminal: how many cells a text takes, and how to cut and wrap it by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

ELLIPSIS = "…"
_JOINER = "\u200d"


def cells(text: str) -> int:
    """How many cells of a terminal a visible text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def clusters(text: str) -> Iterator[str]:
    """A visible text cut into what cannot be cut further: a character and what is drawn on it."""
    if text.isascii():
        yield from text
        return
    part = text[:1]
    for character in text[1:]:
        if part.endswith(_JOINER) or cells(character) == 0:
            part += character
        else:
            yield part
            part = character
    if part:
        yield part


def shorten(text: str, width: int) -> str:
    """A visible text, cut at its end with an ellipsis where it is wider than `width` cells."""
    if text.isascii():
        return text if len(text) <= width else text[: width - 1] + ELLIPSIS
    # No cluster that `visible` lets through has more characters than this.
    head = text[: width * 32]
    if len(head) == len(text) and cells(text) <= width:
        return text
    return _fitting(clusters(head), width - 1) + ELLIPSIS


def wrap(text: str, width: int, used: int = 0) -> list[str]:
    """A visible text as lines of at most `width` cells, broken at spaces where it can be.

    `used` cells of the first line are taken already; that line is "" if nothing fits in it.
    """
    lines = [""]
    room = width - used
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(joined) <= room:
            lines[-1] = joined
            continue
        room = width
        lines += _chopped(word, width)
    return lines


def _chopped(word: str, width: int) -> list[str]:
    """A word in pieces of at most `width` cells: one, mostly."""
    if cells(word) <= width:
        return [word]
    pieces = [""]
    used = 0
    for part in clusters(word):
        size = cells(part)
        if pieces[-1] and used + size > width:
            pieces.append("")
            used = 0
        pieces[-1] += part
        used += size
    return pieces


def _fitting(parts: Iterable[str], width: int) -> str:
    """As many of the first clusters as fit into `width` cells."""
    fitting = ""
    for part in parts:
        width -= cells(part)
        if width < 0:
            break
        fitting += part
    return fitting
