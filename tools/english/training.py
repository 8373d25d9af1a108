"""Train the pipeline on augmented sentences and keep the weights that do best on dev."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, warmup_linear

from english.architecture import Shape, add_components
from english.augment import augmented, lone_line
from english.scores import accuracy
from english.tokens import blank_english
from english.treebank import Sentence, to_doc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how fast to train; `words` is the size of a batch in words."""

    steps: int = 6000
    words: int = 1200
    learn_rate: float = 0.002
    warm_up: int = 200
    dropout: float = 0.1
    check_every: int = 500
    seed: int = 0
    augment: bool = True
    lone_lines: float = 0.02


def train(
    sentences: Sequence[Sentence], dev: Sequence[Sentence], shape: Shape, settings: Settings
) -> Language:
    """Return a trained pipeline, its weights averaged over the steps before the best check."""
    fix_random_seed(settings.seed)
    chance = random.Random(settings.seed)
    nlp = blank_english()
    add_components(nlp, shape)
    known = _lemma_examples(nlp, sentences, chance, settings)
    nlp.initialize(lambda: known)
    optimizer = Adam(
        warmup_linear(settings.learn_rate, settings.warm_up, settings.steps),
        L2=0.01,
        grad_clip=1.0,
        use_averages=True,
    )
    best, best_score, started = nlp.to_bytes(), 0.0, time.monotonic()
    batches = islice(_batches(nlp, sentences, chance, settings), settings.steps)
    for step, batch in enumerate(batches, 1):
        optimizer.step_schedules()
        nlp.update(batch, sgd=optimizer, drop=settings.dropout)
        if step % settings.check_every and step != settings.steps:
            continue
        with nlp.use_params(optimizer.averages):
            figures = accuracy(nlp, dev)
            score = figures["pos_acc"] + figures["lemma_acc"] + figures["dep_las"]
            if score > best_score:
                best, best_score = nlp.to_bytes(), score
        shown = "  ".join(f"{key} {value:.4f}" for key, value in figures.items())
        print(f"{step:6}  {time.monotonic() - started:6.0f} s  {shown}", flush=True)
    return nlp.from_bytes(best)


def _lemma_examples(
    nlp: Language, sentences: Sequence[Sentence], chance: random.Random, settings: Settings
) -> list[Example]:
    """Examples from which the components take their labels: the treebank, and once changed."""
    plain = [_example(nlp, sentence) for sentence in sentences]
    if not settings.augment:
        return plain
    return plain + [_example(nlp, augmented(sentence, chance)) for sentence in sentences]


def _example(nlp: Language, sentence: Sentence) -> Example:
    return Example(nlp.make_doc(sentence.text), to_doc(sentence, nlp.vocab))


def _batches(
    nlp: Language, sentences: Sequence[Sentence], chance: random.Random, settings: Settings
) -> Iterator[list[Example]]:
    lemmatizer = nlp.get_pipe("lemmatizer")
    while True:
        batch: list[Example] = []
        for sentence in chance.sample(sentences, len(sentences)):
            changed = augmented(sentence, chance) if settings.augment else sentence
            batch.append(_example(nlp, _without_rare_lemmas(changed, lemmatizer)))
            if settings.augment and chance.random() < settings.lone_lines:
                batch.append(_example(nlp, lone_line(chance)))
            if sum(len(example.predicted) for example in batch) >= settings.words:
                yield batch
                batch = []


def _without_rare_lemmas(sentence: Sentence, lemmatizer: object) -> Sentence:
    """Leave out lemmas that no learnt edit yields; spaCy would take them for its first edit."""
    trees, labels = lemmatizer.trees, lemmatizer.tree2label  # type: ignore[attr-defined]
    return replace(
        sentence,
        words=tuple(
            w if trees.add(w.form, w.lemma) in labels else replace(w, lemma="")
            for w in sentence.words
        ),
    )
