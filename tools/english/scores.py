"""Figures of a pipeline: accuracy on a treebank from raw text, size, load time and speed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from spacy.scorer import Scorer
from spacy.training import Example

from english.treebank import Sentence, to_doc

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from spacy.language import Language

ACCURACIES = {
    "token_f": "tokens",
    "pos_acc": "UPOS",
    "tag_acc": "XPOS",
    "morph_acc": "features",
    "lemma_acc": "lemma",
    "dep_uas": "UAS",
    "dep_las": "LAS",
}


def accuracy(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return each of `ACCURACIES`, 0 to 1, from raw text a sentence at a time."""
    golds = [to_doc(sentence, nlp.vocab) for sentence in sentences]
    guesses = nlp.pipe([sentence.text for sentence in sentences])
    examples = [Example(guess, gold) for guess, gold in zip(guesses, golds, strict=True)]
    scores = Scorer(nlp).score(examples)
    return {key: float(scores.get(key) or 0.0) for key in ACCURACIES}


def speed(
    nlp: Language, texts: Sequence[str], *, without: Sequence[str] = (), rounds: int = 3
) -> float:
    """Return words a second of processor time, best of `rounds`, on texts of one sentence each.

    Processor time, since the wall clock also counts whatever else the machine does.
    """
    best = 0.0
    with nlp.select_pipes(disable=list(without)):
        for _ in range(rounds):
            started = time.process_time()
            words = sum(len(doc) for doc in nlp.pipe(texts))
            best = max(best, words / (time.process_time() - started))
    return best


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
