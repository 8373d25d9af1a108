"""Put the pseudo-words of `respcheck.language.masking` where names, links and numbers stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from english.treebank import Word
from respcheck.language.masking import pseudo_word

if TYPE_CHECKING:
    from random import Random

    Words = tuple[Word, ...]

_LENGTHS = {
    "url": (5, 5, 13, 18, 23, 23, 40),
    "email": (7, 7, 16, 21, 28),
    "handle": (5, 5, 8, 10, 14),
    "placeholder": (4, 6, 6, 10, 12, 14, 15, 22, 31, 35),
    "code": (5, 9, 14),
}


def _masked(word: Word, kind: str, random: Random) -> Word:
    form = pseudo_word(random.choice(_LENGTHS[kind]), kind)
    tag = "ADD" if kind in {"url", "email"} else "NNP"
    features = "Number=Sing" if tag == "NNP" else ""
    return replace(word, form=form, lemma=form, pos="PROPN", tag=tag, features=features)


def mask_names(words: Words, random: Random) -> Words:
    """Names become placeholders or handles, addresses their own kind, some numbers placeholders."""
    changed = []
    for word in words:
        if word.tag == "ADD":
            word = _masked(word, "email" if "@" in word.form else "url", random)
        elif word.tag == "NNP" and word.pos == "PROPN" and random.random() < 0.6:
            kind = random.choices(("placeholder", "handle", "code"), (6, 3, 1))[0]
            word = _masked(word, kind, random)
        elif word.pos == "NUM" and word.form.isdigit() and random.random() < 0.3:
            word = _masked(word, "placeholder", random)
        changed.append(word)
    return tuple(changed)


def append_link(words: Words, random: Random) -> Words:
    """A link at the end, with or without a colon, in place of the final mark or after it."""
    last = len(words) - 1
    root = next(i for i, w in enumerate(words) if w.head == i)
    kept = list(words)
    if last > 0 and words[last].pos == "PUNCT" and not any(w.head == last for w in words):
        if random.random() < 0.8:
            kept = kept[:last]
        if not kept:
            return words
    colon = random.random() < 0.5
    kept[-1] = replace(kept[-1], space_after=not colon)
    if colon:
        kept.append(Word(":", ":", "PUNCT", ":", "", root, "punct", True))
    link = Word("", "", "PROPN", "ADD", "", root, "parataxis", False)
    kept.append(_masked(link, "url", random))
    return tuple(kept)
