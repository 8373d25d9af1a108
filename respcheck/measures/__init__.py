"""The measures: numbers that can be read off a reply, a paragraph or a sentence."""

from __future__ import annotations

from respcheck.measures import (
    capital_words,
    capitals_run,
    channel_excess,
    channel_length,
    characters,
    emoji_count,
    exclamation_marks,
    longest_sentence,
    paragraph_words,
    reading_grade,
    sentences,
    sms_segments,
    sms_units,
    words,
    x_length,
)
from respcheck.measures.base import Measure, Part

_ALL: tuple[Measure, ...] = (
    words.MEASURE,
    sentences.MEASURE,
    characters.MEASURE,
    longest_sentence.MEASURE,
    paragraph_words.MEASURE,
    reading_grade.MEASURE,
    exclamation_marks.MEASURE,
    capital_words.MEASURE,
    capitals_run.MEASURE,
    emoji_count.MEASURE,
    x_length.MEASURE,
    sms_units.MEASURE,
    sms_segments.MEASURE,
    channel_length.MEASURE,
    channel_excess.MEASURE,
)

MEASURES: dict[str, Measure] = {measure.name: measure for measure in _ALL}
"""Every measure by its name: what the check `measure` may name."""

__all__ = ["MEASURES", "Measure", "Part"]
