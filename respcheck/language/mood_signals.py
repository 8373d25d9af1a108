"""Signs of a customer's mood that can be named: a mark, a lapse of time, a word of anger."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from respcheck.language.mood_signs import SIGNS
from respcheck.language.pictures import EMOJI

MOST_CHARACTERS = 5000
"""Only so much of a message is read, half of it from either end."""

_MEMORY = 1 << 26
"""For the automaton, in bytes."""


@dataclass(frozen=True, slots=True)
class Message:
    """A customer's message as the signs look at it."""

    text: str
    """Without handles and links."""
    lower: str
    words: tuple[str, ...]
    """In lower case, without figures and marks."""


_HANDLE = re.compile(r"(?<![\w@])@\w{1,50}")
# Some exports put the word "link" where a picture's address stood, at the end.
_LINK = re.compile(r"(?:https?://|www\.)\S{1,500}|<(?:URL|EMAIL|NUM)>|\blink\s*$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_SPACE = re.compile(r"\s+")


def message(text: str) -> Message:
    """Return the text as the signs look at it."""
    if len(text) > MOST_CHARACTERS:
        half = MOST_CHARACTERS // 2
        text = f"{text[:half]} {text[-half:]}"
    text = text.encode("utf-8", "replace").decode("utf-8")
    bare = _LINK.sub(" ", _HANDLE.sub(" ", text.replace("’", "'")))
    bare = _SPACE.sub(" ", bare).strip()
    lower = bare.lower()
    return Message(bare, lower, tuple(_WORD.findall(lower)))


@cache
def _signs() -> Any:
    """All expressions as one automaton, which finds in one pass which of them match."""
    import re2

    options = re2.Options()
    options.max_mem = _MEMORY
    options.dot_nl = True
    found = re2.Set.SearchSet(options)
    for sign in SIGNS.values():
        found.Add(sign)
    found.Compile()
    return found


_ANGRY = re.compile("[😡😠🤬👎😤🙄🤦😒🤷💩🖕]|:@|>:\\(")
_SAD = re.compile(r"[😭😢😞😔☹🙁😩😫😓🥺💔😟😥😕]|:'?-?\(|:-?/")
_GLAD = re.compile(r"[😍😊🙂😀😃❤💕🥰👍🎉👏😄🙏😁💙⭐🔥🤗]|:-?\)|:-?D\b|<3|\bxx?\b")
_EMOJI = re.compile(EMOJI)
_SHOUTED = re.compile(r"\b[A-Z]{3,}\b")
_STRETCHED = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?\n]+")


def _share_of_capitals(seen: Message) -> float:
    letters = [letter for letter in seen.text if letter.isalpha()]
    return sum(map(str.isupper, letters)) / len(letters) if len(letters) > 9 else 0.0


_MEASURES: dict[str, Callable[[Message], float]] = {
    "angry picture": lambda seen: float(bool(_ANGRY.search(seen.text))),
    "sad picture": lambda seen: float(bool(_SAD.search(seen.text))),
    "glad picture": lambda seen: float(bool(_GLAD.search(seen.text))),
    "any picture": lambda seen: float(bool(_EMOJI.search(seen.text))),
    "capitals": lambda seen: min(1.0, 3 * _share_of_capitals(seen)),
    "shouted words": lambda seen: min(1.0, len(_SHOUTED.findall(seen.text)) / 3),
    "stretched word": lambda seen: float(bool(_STRETCHED.search(seen.text))),
    "please in capitals": lambda seen: float("PLEASE" in seen.text),
    "no words": lambda seen: float(not seen.words),
    "up to three words": lambda seen: float(0 < len(seen.words) <= 3),
    "up to eight words": lambda seen: float(3 < len(seen.words) <= 8),
    "length": lambda seen: min(1.0, len(seen.words) / 60),
    "long": lambda seen: float(len(seen.words) > 30),
    "sentences": lambda seen: min(1.0, len(_SENTENCE.findall(seen.text)) / 8),
    "exclamation marks": lambda seen: min(1.0, seen.text.count("!") / 4),
    "question marks": lambda seen: min(1.0, seen.text.count("?") / 3),
}

NAMES = (*SIGNS, *_MEASURES)
"""The names of the signs, in the order of `signals`."""


def signals(seen: Message) -> list[float]:
    """Return how much of each sign is there, from 0 to 1, in the order of `NAMES`."""
    found = [0.0] * len(SIGNS)
    for place in _signs().Match(seen.lower) or ():
        found[place] = 1.0
    return found + [measure(seen) for measure in _MEASURES.values()]
