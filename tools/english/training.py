"""Train the pipeline on augmented sentences and keep the weights that do best on dev."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

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
class Phase:
    """A stretch of training: so many batches at a falling rate, so many sentences changed.

    `changed` is the share of sentences, 0 to 1, on which changes are tried.
    """

    steps: int
    learn_rate: float
    changed: float


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how fast to train; `words` is the size of a batch in words."""

    phases: tuple[Phase, ...] = (Phase(4000, 0.002, 0.6), Phase(1500, 0.001, 0.4))
    words: int = 1200
    warm_up: int = 200
    dropout: float = 0.1
    check_every: int = 500
    seed: int = 0
    lone_lines: float = 0.02

    @property
    def augment(self) -> bool:
        """Whether any sentence is changed."""
        return any(phase.changed for phase in self.phases)


def train(
    sentences: Sequence[Sentence], dev: Sequence[Sentence], shape: Shape, settings: Settings
) -> Language:
    """Return a trained pipeline, with averaged weights as they were at the best check."""
    fix_random_seed(settings.seed)
    chance = random.Random(settings.seed)
    nlp = blank_english()
    add_components(nlp, shape)
    known = [_example(nlp, sentence) for sentence in sentences]
    if settings.augment:
        share = settings.phases[0].changed
        known += [_example(nlp, augmented(sentence, chance, share)) for sentence in sentences]
    nlp.initialize(lambda: known)
    for number, phase in enumerate(settings.phases):
        if number:  # a seed of its own, so that a later phase can be run again alone
            fix_random_seed(settings.seed + number)
            chance = random.Random(settings.seed + number)
        run_phase(nlp, sentences, dev, settings, phase, chance)
    return nlp


def run_phase(
    nlp: Language,
    sentences: Sequence[Sentence],
    dev: Sequence[Sentence],
    settings: Settings,
    phase: Phase,
    chance: random.Random,
) -> None:
    """Train further in place; keep the weights of the best check, those of before included."""
    optimizer = Adam(
        warmup_linear(phase.learn_rate, settings.warm_up, phase.steps),
        L2=0.01,
        grad_clip=1.0,
        use_averages=True,
    )
    best, best_score, started = nlp.to_bytes(), _score(accuracy(nlp, dev)), time.monotonic()
    batches = islice(_batches(nlp, sentences, chance, settings, phase), phase.steps)
    for step, batch in enumerate(batches, 1):
        optimizer.step_schedules()
        nlp.update(batch, sgd=optimizer, drop=settings.dropout)
        if step % settings.check_every and step != phase.steps:
            continue
        with nlp.use_params(optimizer.averages):
            figures = accuracy(nlp, dev)
            if _score(figures) > best_score:
                best, best_score = nlp.to_bytes(), _score(figures)
        shown = "  ".join(f"{key} {value:.4f}" for key, value in figures.items())
        print(f"{step:6}  {time.monotonic() - started:6.0f} s  {shown}", flush=True)
    nlp.from_bytes(best)


def _score(figures: dict[str, float]) -> float:
    return figures["pos_acc"] + figures["lemma_acc"] + figures["dep_las"]


def _example(nlp: Language, sentence: Sentence) -> Example:
    return Example(nlp.make_doc(sentence.text), to_doc(sentence, nlp.vocab))


def _batches(
    nlp: Language,
    sentences: Sequence[Sentence],
    chance: random.Random,
    settings: Settings,
    phase: Phase,
) -> Iterator[list[Example]]:
    lemmatizer = nlp.get_pipe("lemmatizer")
    while True:
        batch: list[Example] = []
        for sentence in chance.sample(sentences, len(sentences)):
            changed = augmented(sentence, chance, phase.changed)
            batch.append(_example(nlp, _without_rare_lemmas(changed, lemmatizer)))
            if phase.changed and chance.random() < settings.lone_lines:
                batch.append(_example(nlp, lone_line(chance)))
            if sum(len(example.predicted) for example in batch) >= settings.words:
                yield batch
                batch = []


def _without_rare_lemmas(sentence: Sentence, lemmatizer: Any) -> Sentence:
    """Leave out lemmas that no learnt edit yields; spaCy would take them for its first edit."""
    trees, labels = lemmatizer.trees, lemmatizer.tree2label
    return replace(
        sentence,
        words=tuple(
            w if trees.add(w.form, w.lemma) in labels else replace(w, lemma="")
            for w in sentence.words
        ),
    )
