"""Make a treebank sentence look like a line of a reply, with its annotation kept true."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from english import masks, names, openings, spellings
from english.treebank import Sentence

if TYPE_CHECKING:
    from random import Random

# Chance of each change, tried in this order; a sentence may meet several.
CHANGES = (
    (0.15, openings.as_order),
    (0.25, openings.without_subject),
    (0.25, names.with_unknown_names),
    (0.12, openings.with_greeting),
    (0.25, masks.mask_names),
    (0.06, masks.append_link),
    (0.10, spellings.without_final_mark),
    (0.12, openings.with_closing),
    (0.30, spellings.with_curly_marks),
    (0.12, spellings.without_apostrophes),
    (0.12, spellings.in_lower_case),
    (0.03, spellings.in_capitals),
    (0.30, spellings.in_british_spelling),
    (0.05, spellings.with_wide_gap),
)


def augmented(sentence: Sentence, random: Random, share: float) -> Sentence:
    """Return the sentence with a random choice of `CHANGES`, often none.

    `share` is the chance, 0 to 1, that any is tried at all.
    """
    if random.random() < 1 - share:
        return sentence
    for chance, change in CHANGES:
        if random.random() < chance:
            sentence = replace(sentence, words=change(sentence.words, random))
    return sentence


def lone_line(random: Random) -> Sentence:
    """Return a line that replies have and the treebank hardly: a greeting, a sign-off, an emoji."""
    return Sentence(openings.lone_lines(random), "")
