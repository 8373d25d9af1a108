"""JSON with places: values found in a text already known to be valid, only as deep as asked.

The standard decoder, in C, does all of the parsing. Once it has accepted a text, the members of
an object are walked by asking it, value for value, where each ends; so the place of every
literal is known and only what is looked at costs anything.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from respcheck.model import Place, Places, Run
from respcheck.readers.fault import Fault
from respcheck.readers.position import line_around
from respcheck.readers.wording import quoted

# A number's value is never used, and int() refuses one of more than 4300 digits.
_DECODER = json.JSONDecoder(parse_int=float)
_SOLID = re.compile(r"[^ \t\n\r]")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
_HINTS = {
    "Extra data": "Write one record a line in a .jsonl file, or all of them in one list.",
    "Invalid control character": "Write a line break within a string as \\n and a tab as \\t.",
    "Invalid \\escape": "Write a backslash within a string twice.",
    "Unterminated string": "Close the string with a double quote on the same line.",
}
_HINT = "Mend the JSON here; what is wrong may stand just before this place."


@dataclass(frozen=True, slots=True)
class JsonText:
    """A valid JSON text that begins at line `line` of its file.

    `line_starts` are the offsets at which its lines begin, the first of them 0.
    """

    text: str
    line: int
    line_starts: Sequence[int]

    def place(self, offset: int) -> Place:
        index = bisect_right(self.line_starts, offset) - 1
        return Place(self.line + index, offset - self.line_starts[index] + 1)

    def line_at(self, place: Place) -> str:
        """The line of the file at `place`."""
        return line_around(self.text, self.line_starts[place.line - self.line])

    def skip_space(self, offset: int) -> int:
        """The offset of the first character from `offset` on that is not white space."""
        found = _SOLID.search(self.text, offset)
        return found.start() if found else len(self.text)

    def value(self, offset: int) -> JsonValue:
        """The value that begins at `offset`, white space before it aside."""
        start = self.skip_space(offset)
        content, end = _DECODER.raw_decode(self.text, start)
        return JsonValue(self, start, end, content)


@dataclass(frozen=True, slots=True)
class JsonValue:
    """A value of a JSON text: its literal is the characters `start` to `end`."""

    source: JsonText
    start: int
    end: int
    content: object

    @property
    def literal(self) -> str:
        if isinstance(self.content, str):
            return self.content
        return self.source.text[self.start : self.end]

    @property
    def place(self) -> Place:
        return self.source.place(self.start)

    def places(self) -> Places:
        """Where each character of a string stands in the file, through its escapes."""
        first = self.source.place(self.start + 1)
        if "\\" not in self.source.text[self.start : self.end]:
            return Places((Run(0, first),))
        runs, shrunk = [Run(0, first)], 0
        for escape in _ESCAPE.finditer(self.source.text, self.start + 1, self.end - 1):
            shrunk += escape.end() - escape.start() - 1
            after = escape.end() - self.start - 1
            runs.append(Run(after - shrunk, Place(first.line, first.column + after)))
        return Places(tuple(runs))

    def members(self) -> dict[str, JsonValue]:
        """The members of an object. Raises a Fault at a key that is there twice."""
        found: dict[str, JsonValue] = {}
        text, position = self.source, self.source.skip_space(self.start + 1)
        while text.text[position] != "}":
            key, key_end = _DECODER.raw_decode(text.text, position)
            if key in found:
                hint = "Keep one of them; it is unclear which is meant."
                raise Fault(f"The key {quoted(key)} is here twice.", hint, text.place(position))
            found[key] = value = text.value(text.skip_space(key_end) + 1)
            position = text.skip_space(value.end)
            if text.text[position] == ",":
                position = text.skip_space(position + 1)
        return found

    def items(self) -> Iterator[JsonValue]:
        """The items of a list, one at a time."""
        text, position = self.source, self.source.skip_space(self.start + 1)
        while text.text[position] != "]":
            item = text.value(position)
            yield item
            position = text.skip_space(item.end)
            if text.text[position] == ",":
                position = text.skip_space(position + 1)


def parse(text: str, line: int = 1) -> JsonValue:
    """The value of a JSON text that begins at line `line` of its file. Raises a Fault."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    source = JsonText(text, line, starts)
    try:
        content = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        reason = error.msg.removesuffix(" at").removesuffix(" starting").rstrip(": ")
        hint = next((hint for key, hint in _HINTS.items() if error.msg.startswith(key)), _HINT)
        sentence = f"This is not valid JSON: {reason[:1].lower()}{reason[1:]}."
        shown = line_around(text, error.pos)
        raise Fault(sentence, hint, source.place(error.pos), shown) from None
    except RecursionError:
        raise too_deep(source.place(0)) from None
    return JsonValue(source, source.skip_space(0), len(text), content)


def too_deep(place: Place) -> Fault:
    """The fault of lists or objects in one another beyond what can be followed."""
    return Fault("This JSON is nested too deep to be read.", "Make the record flat.", place)
