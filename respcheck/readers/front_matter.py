"""The front matter of a text or Markdown file: a flat YAML mapping between two lines of `---`.

It is read as a stream of events, so that no depth or alias in it can cost anything, and every
value is the string that is written: `no` and `12:30` stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from respcheck.model import Place, Places, Run, places_of_plain_text
from respcheck.readers.fault import Fault
from respcheck.readers.position import place_at
from respcheck.readers.records import CONTEXT_NAMES
from respcheck.readers.wording import guess, listed, quoted

NAMES = (*CONTEXT_NAMES, "id", "customer")
_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\r?\Z)", re.MULTILINE)
_BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*")
_KNOWN_KEY = re.compile(rf"(?:{'|'.join(NAMES)})[ \t]*:")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value of the front matter: its string, and the part of the file where it is written."""

    content: str
    text: str
    start: int
    end: int

    @property
    def literal(self) -> str:
        return self.content

    @property
    def place(self) -> Place:
        return place_at(self.text, self.start)

    def places(self) -> Places:
        """Where each word stands; white space is taken to follow the word before it.

        A value with escapes, whose words are not those of the file, is where it begins.
        """
        begin, end = self.start, self.end
        if self.text.startswith(("|", ">"), begin):
            begin = self.text.find("\n", begin, end) + 1
        elif self.text.startswith(("'", '"'), begin):
            begin, end = begin + 1, end - 1
        inside = list(_WORD.finditer(self.content))
        outside = list(_WORD.finditer(self.text, begin, end))
        if [word.group() for word in inside] != [word.group() for word in outside]:
            return Places((Run(0, self.place),))
        pairs = zip(inside, outside, strict=True)
        file = places_of_plain_text(self.text)
        runs = [Run(word.start(), file.at(at.start())) for word, at in pairs]
        if not runs or runs[0].offset:
            runs.insert(0, Run(0, file.at(begin)))
        return Places(tuple(runs))


class _Node(NamedTuple):
    kind: str
    scalar: Scalar


def evident(text: str) -> bool:
    """Whether plain text, in which a line of dashes means nothing, begins with front matter."""
    opening = _OPENING.match(text)
    return bool(opening and _KNOWN_KEY.match(text, opening.end()))


def split(text: str) -> tuple[dict[str, Scalar], int]:
    """What the front matter says, and the offset of the body: its first line that is not blank.

    Without front matter that is nothing, and 0. Raises a Fault.
    """
    opening = _OPENING.match(text)
    if not opening:
        return {}, 0
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        hint = "Write --- on a line of its own after the last key."
        raise Fault("This front matter is never closed.", hint, Place(1, 1))
    blank = _BLANK_LINES.match(text, closing.end())
    scalars = _mapping(text, opening.end(), closing.start())
    return scalars, blank.end() if blank else closing.end()


def _mapping(text: str, begin: int, end: int) -> dict[str, Scalar]:
    found: dict[str, Scalar] = {}
    nodes = _nodes(text, begin, end)
    root = next(nodes, None)
    if root and root.kind != "MappingStart":
        hint = "Write each line as a key and its value, such as channel: email."
        raise Fault("This front matter is not made of keys and values.", hint, root.scalar.place)
    for key, value in zip(nodes, nodes, strict=False):
        name = key.scalar.content
        if key.kind != "Scalar" or name not in NAMES:
            hint = f"{guess(name, NAMES)}The keys are {listed(NAMES)}."
            message = f"Front matter has no key {quoted(name)}." if name else "This is not a key."
            raise Fault(message, hint, key.scalar.place)
        if name in found:
            hint = "Keep one of them; it is unclear which is meant."
            raise Fault(f"The key {quoted(name)} is here twice.", hint, key.scalar.place)
        if value.kind != "Scalar":
            hint = "Write the value as plain text."
            raise Fault(f"The value of {quoted(name)} is not text.", hint, value.scalar.place)
        found[name] = value.scalar
    return found


def _nodes(text: str, begin: int, end: int) -> Iterator[_Node]:
    """The nodes of the YAML between two offsets, flat, in their order; an odd one ends them."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(text[begin:end], Loader=loader):
            marks = event.start_mark, event.end_mark
            if isinstance(event, (yaml.NodeEvent, yaml.CollectionEndEvent)) and all(marks):
                first, last = (begin + mark.index for mark in marks if mark)
                content = event.value if isinstance(event, yaml.ScalarEvent) else ""
                kind = type(event).__name__.removesuffix("Event")
                yield _Node(kind, Scalar(content, text, first, last))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        offset = begin + mark.index if mark else begin
        raise _not_yaml(str(error.problem), place_at(text, min(offset, end))) from None
    except yaml.reader.ReaderError as error:
        offset = begin + _characters(text[begin:end], error.position, loader is yaml.SafeLoader)
        raise _not_yaml(str(error.reason), place_at(text, offset)) from None


def _characters(text: str, position: int, counted: bool) -> int:
    """The offset that a reader error tells: the reader in C counts bytes."""
    return position if counted else len(text.encode()[:position].decode("utf-8", "ignore"))


def _not_yaml(reason: str, place: Place) -> Fault:
    hint = "Put a value with a colon or another sign of YAML between quotes."
    return Fault(f"This front matter is not valid YAML: {reason}.", hint, place)
