"""Find the variables of reply templates that nobody has filled in yet.

Every pattern is linear in the length of the text: what repeats either cannot hold the character
that starts a new attempt, or is bounded, or is possessive.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIQUID_TAG = re.compile(r"\{%-?\s{0,9}+(?:[^%{}]|%(?!\}))*+%\}")
_LIQUID_WORDS = frozenset(
    "if elsif else endif unless endunless case when endcase for endfor break continue assign "
    "capture endcapture comment endcomment raw endraw tablerow endtablerow cycle increment "
    "decrement include render echo liquid".split()
)
_BRACES = re.compile(
    r"\{\{\{[^{}]{1,300}+\}\}\}|\{\{[^{}]{1,300}+\}\}|[$#]?\{(!?[A-Za-z_$][^{}\n]{0,80}+)\}"
)
_PERCENT = re.compile(
    r"(?<![\w%])(%%?+)[A-Za-z][A-Za-z0-9_.]{1,60}+\1(?!\w)|\*\|[A-Z_:]{2,40}+\|\*"
)
_BRACKETS = re.compile(
    r"\[{1,2}+([A-Za-z][^\[\]\n]{0,60}+)\]{1,2}+(?!\()|<([A-Za-z][^<>\n]{0,60}+)>"
)
# XXXXXXXXXXXX4821 and XXXX-XXXX-XXXX-4821 hide a number, and nobody is to fill them in.
_CROSSES = re.compile(
    r"(?<![A-Za-z0-9])X{4,}+(?![A-Za-z0-9]|(?:[ -]X{2,6}){0,4}[ -][0-9]{3,5}(?![0-9]))"
)
# A line to write on, after a word: what stands alone on its line is a rule across the page.
_BLANK = re.compile(r"(?:(?<=[^\s_][ \t])|(?<=[ \t][£$€#(]))_{3,}+(?![\w@]|[.+%-][\w.+%@-])")
_DATE = re.compile(
    r"(?<!\S)(?:(?:DD|MM)[/.-](?:MM|DD)(?:[/.-]YY(?:YY)?+)?|YYYY[/.-]MM[/.-]DD|HH:MM"
    r"|(?:dd|mm)[/.-](?:mm|dd)[/.-]yy(?:yy)?+|yyyy[/.-]mm[/.-]dd)"
    r"(?![\w@/:+%-]|\.[\w.+%@-])"
)

# What a template asks for: a bracketed note is a placeholder if it ends in one of these.
_ASKED_FOR = frozenset(
    "name names surname firstname lastname fullname username user customer client agent rep "
    "representative advisor adviser company brand store shop branch team department manager title "
    "number no id ref reference code sku order ticket case account invoice tracking postcode zip "
    "zipcode date day time month year deadline hours amount price sum total balance fee percentage "
    "quantity email e-mail address phone telephone mobile contact link url website page product "
    "item service plan model size colour color city country region state street location reason "
    "issue details detail message text signature initials salutation carrier courier".split()
)
_REQUESTS = frozenset("insert enter add type your customer customer's client recipient".split())
_ORDERS = frozenset("insert enter add type fill".split())
_HEADINGS = frozenset(
    "UPDATE UPDATED EDIT EDITED SIC FIXED RESOLVED SOLVED CLOSED URGENT EXTERNAL INTERNAL NOTE "
    "IMPORTANT WARNING FAQ NEW LIVE AD PR FYI NB TLDR CC PART OK YES NO ON OFF START STOP SAVE "
    "SEND SUBMIT NEXT BACK CANCEL LOGIN MODE SOURCE PLAY".split()
)
_MARKUP = frozenset(
    "a b i u s p q br hr em strong small sub sup div span ul ol li dl dt dd h1 h2 h3 h4 h5 h6 img "
    "table tr td th thead tbody tfoot pre code blockquote font center html head body style script "
    "section article header footer nav main label input button form iframe video audio".split()
)
_KEYS = frozenset(
    "enter return ctrl control shift alt altgr option cmd command esc escape tab space spacebar "
    "delete del backspace insert ins up down left right page pgup pgdn home end print screen prtsc "
    "caps capslock lock windows win fn menu power mute pause break arrow key keys button".split()
)
_FUNCTION_KEY = re.compile(r"f[0-9]{1,2}")


def find(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and whether it stands for words, of each placeholder, unordered.

    A Liquid tag (`{% if … %}`) stands for no words; a variable does. Spans may overlap.
    """
    if "{" in text:
        for match in _LIQUID_TAG.finditer(text):
            word = match[0][2:-2].strip(" \t\r\n-").split(maxsplit=1)[:1]
            yield match.start(), match.end(), word == [] or word[0] not in _LIQUID_WORDS
        for match in _BRACES.finditer(text):
            if match[1] is None or _is_variable(match[1]):
                yield match.start(), match.end(), True
    if "%" in text or "*|" in text:
        for match in _PERCENT.finditer(text):
            yield match.start(), match.end(), True
    if "[" in text or "<" in text:
        for match in _BRACKETS.finditer(text):
            square, angle = match[1], match[2]
            if _asks(square) if square is not None else _is_slot(angle):
                yield match.start(), match.end(), True
    if "___" in text:
        for match in _BLANK.finditer(text):
            yield match.start(), match.end(), True
    if "MM" in text or "mm" in text:
        for match in _DATE.finditer(text):
            yield match.start(), match.end(), True
    if "XXXX" in text:
        for match in _CROSSES.finditer(text):
            yield match.start(), match.end(), True


def _is_variable(note: str) -> bool:
    if any(sign in note for sign in "|=!"):
        return True
    return len(note.split()) <= 3 and all(c.isalnum() or c in " _-.$" for c in note)


def _is_key(note: str) -> bool:
    """Whether it names keys that one presses: `Esc`, `Ctrl+Alt+Del`, `F5`."""
    pieces = re.split(r"[\s+_-]+", note.lower())
    return all(
        piece in _KEYS
        or _FUNCTION_KEY.fullmatch(piece) is not None
        or (number > 0 and len(piece) == 1)
        for number, piece in enumerate(pieces)
    )


def _asks(note: str) -> bool:
    words = re.split(r"[\s_\-/.]+", note.strip(" .:?!"))
    if _is_key(note) or len(words) > (9 if words[0].lower() in _ORDERS else 5):
        return False
    if note.isupper():
        return words[0] not in _HEADINGS and len(note) > 1
    lowered = [word.lower() for word in words]
    return (
        lowered[-1] in _ASKED_FOR
        or (len(words) > 1 and lowered[0] in _REQUESTS)
        or re.fullmatch(r"[a-z]+_[a-z_]+|[a-z]+[A-Z][A-Za-z]+", note) is not None
    )


def _is_slot(note: str) -> bool:
    words = note.split()
    if words[0].lower().rstrip("/") in _MARKUP or "=" in note or note[-1].isspace():
        return False
    if _is_key(note):
        return False
    return len(words) <= (9 if words[0].lower() in _ORDERS else 4) and all(
        c.isalnum() or c in " _-'’./" for c in note
    )
