"""Unheard-of names, so that the tagger takes an unknown word with a capital for a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from english.treebank import Word

    Words = tuple[Word, ...]

_ONSETS = "b br c ch d dr f g gr h j k kh l m n p pr r s sh st t tr v w y z".split()
_VOWELS = "a a a e e i i o o u ai ee ie ou".split()
_ENDS = "a o i y n r s l t k d m sh ck nn ll ie ey er in on an el ski son ez".split()


def _name(random: Random) -> str:
    syllables = "".join(
        random.choice(_ONSETS) + random.choice(_VOWELS)
        for _ in range(random.choice((1, 1, 2, 2, 3)))
    )
    return (syllables + random.choice(_ENDS)).capitalize()


def with_unknown_names(words: Words, random: Random) -> Words:
    """An invented name in place of about half of the names in plain letters."""
    changed = []
    for word in words:
        is_name = word.tag == "NNP" and word.pos == "PROPN" and len(word.form) > 2
        if is_name and word.form.istitle() and word.form.isalpha() and random.random() < 0.5:
            name = _name(random)
            word = replace(word, form=name, lemma=name)
        changed.append(word)
    return tuple(changed)
