"""Changes of spelling: case, apostrophes, quotation marks, the final mark."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from english.treebank import Word

if TYPE_CHECKING:
    from random import Random

    Words = tuple[Word, ...]

# Without its apostrophe the pair would be another word ("we're", "were"), so it is left alone.
_OTHER_WORDS = frozenset("were well ill hell shell shed wed hed its id were whore".split())
_CURLY = str.maketrans({"'": "’", "`": "’"})


def in_lower_case(words: Words, random: Random) -> Words:
    """Everything in lower case; lemmas of names follow their form."""
    del random
    return tuple(
        replace(
            w,
            form=w.form.lower(),
            lemma=w.lemma.lower()
            if w.form != w.form.lower() and w.lemma.lower() == w.form.lower() and w.pos == "PROPN"
            else w.lemma,
        )
        for w in words
    )


def in_capitals(words: Words, random: Random) -> Words:
    """Everything in capitals, lemmas too, so that the lemmatizer can still cut endings.

    Otherwise it would have to learn a way to respell each single word.
    """
    del random
    return tuple(replace(w, form=w.form.upper(), lemma=w.lemma.upper()) for w in words)


def with_curly_marks(words: Words, random: Random) -> Words:
    """Typographic apostrophes and quotation marks, as telephones and word processors set them."""
    del random
    changed = []
    for word in words:
        if word.form in {'"', "``", "''"}:
            word = replace(word, form="“" if word.tag == "``" else "”")
        elif word.form == "'":
            word = replace(word, form="‘" if word.tag == "``" else "’")
        elif word.form == "...":
            word = replace(word, form="…")
        else:
            word = replace(word, form=word.form.translate(_CURLY))
        changed.append(word)
    return tuple(changed)


def without_apostrophes(words: Words, random: Random) -> Words:
    """Lost apostrophes: "dont", "im", "thats", "customers" for "customer's"."""
    del random
    changed = list(words)
    for index in range(1, len(words)):
        before, word = words[index - 1], words[index]
        bare = word.form.replace("'", "").replace("’", "")
        if bare == word.form or not bare.isalpha() or before.space_after:
            continue
        if (before.form + bare).lower() not in _OTHER_WORDS:
            changed[index] = replace(word, form=bare)
    return tuple(changed)


def without_final_mark(words: Words, random: Random) -> Words:
    """No full stop or other mark at the end."""
    del random
    last = len(words) - 1
    if last < 1 or words[last].pos != "PUNCT" or any(w.head == last for w in words):
        return words
    return words[:last]


_GAPS = ("  ", "  ", "\n", "\n", " \n", "   ", "       ")


def with_wide_gap(words: Words, random: Random) -> Words:
    """A line break or several spaces between two words, which spaCy makes a word of their own."""
    places = [i for i, w in enumerate(words[:-1]) if w.space_after and words[i + 1].pos != "SPACE"]
    if not places:
        return words
    after = random.choice(places)
    gap = random.choice(_GAPS)
    spaced = gap.startswith(" ")
    form = gap[1:] if spaced else gap
    moved = [replace(w, head=w.head + (w.head > after)) for w in words]
    moved[after] = replace(moved[after], space_after=spaced)
    blank = Word(form, form, "SPACE", "_SP", "", after, "dep", False)
    return (*moved[: after + 1], blank, *moved[after + 1 :])


_BRITISH = (
    (re.compile(r"(?i)^(.{3,})iz(e|es|ed|ing|er|ers|ation|ations)$"), r"\1is\2"),
    (re.compile(r"(?i)^(analy|paraly|cataly)z(e|es|ed|ing)$"), r"\1s\2"),
    (re.compile(r"(?i)^(col|hon|fav|flav|lab|neighb|behavi|hum|harb|rum)or(.*)$"), r"\1our\2"),
    (re.compile(r"(?i)^(cent|theat|lit|fib)er(s?)$"), r"\1re\2"),
    (re.compile(r"(?i)^(cancel|travel|model|label|fuel|signal)(ed|ing|er|ers)$"), r"\1l\2"),
    (re.compile(r"(?i)^(defen|offen|licen)se$"), r"\1ce"),
    (re.compile(r"(?i)^(catal|dial)og(s?)$"), r"\1ogue\2"),
)
_BOTH_SIDES = frozenset({"size", "sized", "sizes", "prize", "prizes", "seize", "seized", "resize"})


def _british(word: str) -> str:
    for pattern, spelling in _BRITISH:
        if word.lower() not in _BOTH_SIDES and pattern.match(word):
            return pattern.sub(spelling, word)
    return word


def in_british_spelling(words: Words, random: Random) -> Words:
    """British spellings, which the treebank hardly has: "apologise", "colour", "cancelled"."""
    del random
    return tuple(
        w if w.pos == "PROPN" else replace(w, form=_british(w.form), lemma=_british(w.lemma))
        for w in words
    )
