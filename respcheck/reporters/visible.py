"""Text made safe to show: every character can be seen, and none can steer a terminal."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

# Real scripts stack fewer; without a limit, a stack of marks covers the lines above and below.
_MOST_MARKS = 4

# Characters that fonts leave blank although they are letters or marks. The selectors among
# them also carry hidden text; inside emoji sequences they never reach this set.
_BLANK = frozenset(
    map(
        chr,
        [
            0x034F,
            *range(0x115F, 0x1161),
            *range(0x17B4, 0x17B6),
            *range(0x180B, 0x1810),
            0x3164,
            *range(0xFE00, 0xFE10),
            0xFFA0,
            *range(0xE0100, 0xE01F0),
        ],
    )
)

# The last range is kept for emoji by Unicode: new ones are shown though Python's tables lag.
_PICTOGRAPH = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe"
    "\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
_ELEMENT = f"{_PICTOGRAPH}[\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?"
_NATIONS = "|".join(
    "".join(chr(0xE0000 + ord(letter)) for letter in name) for name in ("gbeng", "gbsct", "gbwls")
)
_EMOJI = re.compile(
    f"\U0001f3f4(?:{_NATIONS})\U000e007f|{_ELEMENT}(?:\u200d{_ELEMENT}){{0,7}}|[0-9#*]\ufe0f?\u20e3"
)


# Letters without marks of their own, and the punctuation of Western languages.
_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u20ac]*+")


def visible(text: str) -> str:
    """The text with a stand-in for each character that would hide, style or run something.

    Stand-ins are control pictures (U+2400 …) for C0 controls and DEL, else U+FFFD: for C1
    controls, bidirectional and other format characters, line and paragraph separators, lone
    surrogates, private and unassigned characters, blank letters, marks with nothing to stand on
    or too many of them. Joiners and selectors stay where they make an emoji. One character
    stands for one character, so offsets into the text hold for what is shown.
    """
    if _PLAIN.fullmatch(text):
        return text
    pieces: list[str] = []
    position = 0
    for emoji in _EMOJI.finditer(text):
        pieces += _stand_ins(text[position : emoji.start()])
        pieces.append(emoji.group())
        position = emoji.end()
    pieces += _stand_ins(text[position:])
    return "".join(pieces)


def one_line(text: str) -> str:
    """Prose on one line: visible, its line breaks and runs of blanks each one space."""
    return visible(re.sub(r"[ \t\r\n]+", " ", text).strip(" "))


def _stand_ins(text: str) -> list[str]:
    shown: list[str] = []
    marks = _MOST_MARKS  # a mark that comes first has nothing to stand on
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0
        shown.append(REPLACEMENT if marks > _MOST_MARKS else _stand_in(character))
    return shown


def _stand_in(character: str) -> str:
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    if character in _BLANK:
        return REPLACEMENT
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return REPLACEMENT


def _is_mark(character: str) -> bool:
    """Whether it is drawn on the character before it: a combining mark or a conjoining jamo."""
    if character < "\u0300":
        return False
    jamo = "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"
    return jamo or unicodedata.category(character).startswith("M")
