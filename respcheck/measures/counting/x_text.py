"""Weigh a text as X does: twitter-text, configuration version 3."""

from __future__ import annotations

import re
from unicodedata import normalize

from respcheck.measures.counting.emoji import emoji_in
from respcheck.measures.counting.x_links import links_in

LINK_WEIGHT = 23
"""What a link weighs, whatever its length: X wraps each in one of its own."""

EMOJI_WEIGHT = 2

# The ranges that weigh 1 begin with U+0000–10FF; all beyond these four weighs 2.
_LIGHT = re.compile("[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]+")


def weighted_length(text: str) -> int:
    """The length of a text as X counts it against its limit.

    In the text's normal form C, a link weighs 23 and an emoji sequence 2; of the other
    characters, those of U+0000–10FF, U+2000–200D, U+2010–201F and U+2032–2037 weigh 1, all
    others 2. Source: github.com/twitter/twitter-text, config/v3.json and its parser.
    """
    normal = normalize("NFC", text)
    weight = at = 0
    for link in links_in(normal):
        weight += _weight(normal[at : link.start]) + LINK_WEIGHT
        at = link.end
    return weight + _weight(normal[at:])


def _weight(text: str) -> int:
    if not _LIGHT.sub("", text):
        return len(text)
    weight = at = 0
    for emoji in emoji_in(text):
        sequence = text[emoji.start : emoji.end]
        weight += _weight_of_characters(text[at : emoji.start])
        weight += 1 if len(sequence) == 1 and _LIGHT.match(sequence) else EMOJI_WEIGHT
        at = emoji.end
    return weight + _weight_of_characters(text[at:])


def _weight_of_characters(text: str) -> int:
    return len(text) + len(_LIGHT.sub("", text))
