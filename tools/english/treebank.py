"""Read a Universal Dependencies treebank in CoNLL-U into sentences of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.vocab import Vocab


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` is an index into the sentence, its own for the root."""

    form: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    relation: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the treebank; `document` names the text it comes from."""

    words: tuple[Word, ...]
    document: str

    @property
    def text(self) -> str:
        """The sentence as written, with its own spacing."""
        return "".join(w.form + " " * w.space_after for w in self.words).rstrip(" ")


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; empty nodes are left out, contractions stay cut."""
    document = ""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc id = "):
            document = line.removeprefix("# newdoc id = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield Sentence(tuple(_words(rows)), document)
            rows = []
    if rows:
        yield Sentence(tuple(_words(rows)), document)


def _words(rows: list[list[str]]) -> Iterator[Word]:
    glued_until, last_has_space = 0, True
    for row in rows:
        number, form, lemma, pos, tag, features, head, relation, _, misc = row
        if "." in number:
            continue
        space = "SpaceAfter=No" not in misc
        if "-" in number:
            glued_until, last_has_space = int(number.split("-")[1]), space
            continue
        index = int(number)
        if index <= glued_until:
            space = index == glued_until and last_has_space
        yield Word(
            form=form,
            lemma=form if lemma == "_" else lemma,
            pos=pos,
            tag=tag,
            features="" if features == "_" else features,
            head=index - 1 if head == "0" else int(head) - 1,
            relation=relation,
            space_after=space,
        )


def to_doc(sentence: Sentence, vocab: Vocab) -> Doc:
    """Return the sentence as a spaCy document with every annotation of the treebank."""
    words = sentence.words
    return Doc(
        vocab,
        words=[w.form for w in words],
        spaces=[w.space_after for w in words[:-1]] + [False],
        lemmas=[w.lemma for w in words],
        pos=[w.pos for w in words],
        tags=[w.tag for w in words],
        morphs=[w.features for w in words],
        heads=[w.head for w in words],
        deps=["ROOT" if w.relation == "root" else w.relation for w in words],
        sent_starts=[i == 0 for i in range(len(words))],
    )
