"""Words that replies open and close with: greetings, orders, emoji, sign-offs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from english.treebank import Word

if TYPE_CHECKING:
    from random import Random

    Words = tuple[Word, ...]

_GREETINGS = ("Hi", "Hi", "Hi", "Hello", "Hey", "Hiya", "Hi there", "Hello there", "Hey there")
_NAMES = (
    "Sarah James Priya Tom Aisha Daniel Chloe Omar Lucy Mohammed Kate Ben Ines Wei Tara Colby Ryan "
    "Joshua Jessica Hannah Eric Scott Shelley Anna Mark Leah Paul Nia Sam Alex Jo Maria Chris Zoe"
).split()
_INITIALS = "ABCDEFGHIJKLMNOPRSTVWY"
_EMOJI = (
    "😊 🙂 😉 😍 😢 😔 😞 🙏 👍 👍🏽 🙌 🎉 ❤️ 💙 💚 💜 ✨ 🚀 📦 ✈️ ☕ 🎧 🤔 😅 🤗 👋 💪 ⭐ ✅ ☹️"
).split()


def _shifted(words: Words, by: int) -> list[Word]:
    return [replace(w, head=w.head + by) for w in words]


def _root(words: Words | list[Word]) -> int:
    return next((i for i, w in enumerate(words) if w.head == i), 0)


def interjection(form: str, head: int, *, space_after: bool) -> Word:
    """A greeting word, hanging from the word at index `head`."""
    return Word(form, form.lower(), "INTJ", "UH", "", head, "discourse", space_after)


def name(form: str, head: int, relation: str, *, space_after: bool) -> Word:
    """A proper name."""
    return Word(form, form, "PROPN", "NNP", "Number=Sing", head, relation, space_after)


def mark(form: str, tag: str, head: int, *, space_after: bool) -> Word:
    """A punctuation mark."""
    return Word(form, form, "PUNCT", tag, "", head, "punct", space_after)


def with_greeting(words: Words, random: Random) -> Words:
    """A greeting in front: "Hi Sarah, ", "Hello there! ", or one that stands alone."""
    first = words[0]
    if first.pos == "INTJ" or first.tag in {"NFP", "-LRB-", "``"}:
        return words
    opening = random.choice(_GREETINGS).split()
    named = random.random() < 0.5
    closing = random.choice(("", ",", ",", "!", ".", " -", " –"))
    parts = [*opening, *([random.choice(_NAMES)] if named else []), *([closing] if closing else [])]
    root = _root(words) + len(parts)
    added = []
    for index, part in enumerate(parts):
        spaced = (
            index + 1 == len(parts)
            or not closing
            or index + 2 < len(parts)
            or closing.startswith(" ")
        )
        if part == closing:
            bare = part.strip()
            tag = bare if bare in {",", "."} else "." if bare == "!" else ","
            added.append(mark(bare, tag, root, space_after=True))
        elif index == 0:
            added.append(interjection(part, root, space_after=spaced))
        elif part == "there":
            added.append(Word("there", "there", "ADV", "RB", "PronType=Dem", 0, "advmod", spaced))
        else:
            added.append(name(part, root, "vocative", space_after=spaced))
    rest = _shifted(words, len(parts))
    if (
        closing in {"", ",", " -", " –"}
        and first.pos not in {"PROPN"}
        and first.form != "I"
        and first.form.istitle()
        and random.random() < 0.5
    ):
        rest[0] = replace(rest[0], form=rest[0].form.lower())
    return (*added, *rest)


def as_order(words: Words, random: Random) -> Words:
    """From "You can check the page" or "Please check the page" to "Check the page"."""
    del random
    root = _root(words)
    drop = 0
    while drop < len(words) and (
        words[drop].form.lower() in {"you", "please", "can", "should", "could", "will", "must"}
        and words[drop].head == root
    ):
        drop += 1
    if not 0 < drop == root or words[root].tag != "VB" or any(w.head < drop for w in words[drop:]):
        return words
    rest = _shifted(words[drop:], -drop)
    features = "Mood=Imp|Person=2|VerbForm=Fin"
    rest[0] = replace(rest[0], form=rest[0].form.capitalize(), features=features)
    return tuple(rest)


def without_subject(words: Words, random: Random) -> Words:
    """From "I hope this helps" to "Hope this helps", from "We are happy to …" to "Happy to …"."""
    del random
    root = _root(words)
    if words[0].form not in {"I", "We"} or words[0].relation != "nsubj" or words[0].head != root:
        return words
    drop = 1
    while drop < root and words[drop].relation in {"cop", "aux"} and words[drop].tag != "MD":
        drop += 1
    if drop != root or words[root].tag not in {"VBP", "VBD", "VBN", "JJ"}:
        return words
    if any(w.head < drop for w in words[drop:]):
        return words
    rest = _shifted(words[drop:], -drop)
    rest[0] = replace(rest[0], form=rest[0].form.capitalize())
    return tuple(rest)


def with_closing(words: Words, random: Random) -> Words:
    """An emoji or a sign-off at the end, as it stands when nothing has cut it off."""
    root = _root(words)
    spaced = [*words[:-1], replace(words[-1], space_after=random.random() < 0.85)]
    if random.random() < 0.7:
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            emoji = random.choice(_EMOJI)
            space = random.random() < 0.3
            spaced.append(Word(emoji, emoji, "SYM", "NFP", "", root, "discourse", space))
        return tuple(spaced)
    sign = random.choice("^^^-/*~")
    signer = (
        random.choice(_NAMES) if random.random() < 0.5 else "".join(random.choices(_INITIALS, k=2))
    )
    spaced[-1] = replace(spaced[-1], space_after=True)
    at = len(spaced) + 1
    spaced.append(mark(sign, "NFP", at, space_after=False))
    spaced.append(name(signer, root, "list", space_after=False))
    return tuple(spaced)


def lone_lines(random: Random) -> Words:
    """A line of its own that replies have and the treebank hardly: a greeting, a sign-off."""
    signer = random.choice(_NAMES)
    kind = random.random()
    if kind < 0.4:
        sign = random.choice("^^^-/*~")
        if random.random() < 0.5:
            signer = "".join(random.choices(_INITIALS, k=2))
        return (mark(sign, "NFP", 1, space_after=False), name(signer, 1, "root", space_after=False))
    if kind < 0.5:
        emoji = random.choice(_EMOJI)
        return (Word(emoji, emoji, "SYM", "NFP", "", 0, "root", False),)
    opening = random.choice(_GREETINGS).split()
    words = [interjection(opening[0], 0, space_after=True)]
    words[0] = replace(words[0], relation="root")
    if len(opening) > 1:
        words.append(Word("there", "there", "ADV", "RB", "PronType=Dem", 0, "advmod", True))
    if len(opening) == 1 or random.random() < 0.3:
        words.append(name(signer, 0, "vocative", space_after=True))
    closing = random.choice((",", "!", "."))
    words[-1] = replace(words[-1], space_after=False)
    words.append(mark(closing, closing if closing != "!" else ".", 0, space_after=False))
    return tuple(words)
