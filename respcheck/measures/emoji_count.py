"""How many emoji a reply has."""

from __future__ import annotations

from respcheck.measures.base import Measure, Part
from respcheck.measures.counting.emoji import emoji_in, is_pictured


def _emoji_count(part: Part) -> float:
    text = part.masked_text
    return sum(is_pictured(text[each.start : each.end]) for each in emoji_in(text))


MEASURE = Measure(
    name="emoji_count",
    about=(
        "The emoji, a sequence (a family, a flag, a skin tone) as one; emoticons such as :) and "
        "plain © or ™ are none."
    ),
    unit="emoji",
    of=_emoji_count,
    source="Unicode Technical Standard 51, emoji-test.txt",
)
