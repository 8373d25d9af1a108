"""Write the licence notice and the model card beside the weights."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from english.architecture import Shape
    from english.training import Settings

LICENCE = """\
The files in this folder are the weights and settings of an English spaCy pipeline. They are
licensed under the Creative Commons Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0):
https://creativecommons.org/licenses/by-sa/4.0/legalcode

They were trained on the training part of UD English EWT 2.15 (Universal Dependencies English Web
Treebank), https://github.com/UniversalDependencies/UD_English-EWT, licensed under CC BY-SA 4.0:
annotations (c) The Board of Trustees of The Leland Stanford Junior University, by Natalia Silveira,
Timothy Dozat, Sebastian Schuster, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider,
Ethan Chi, Samuel Bowman, Hanzhi Zhu, Daniel Galbraith, Christopher Manning, John Bauer and later
contributors, over the texts of the English Web Treebank (LDC2012T13, Linguistic Data Consortium).

    Natalia Silveira, Timothy Dozat, Marie-Catherine de Marneffe, Samuel Bowman, Miriam Connor, John
    Bauer and Christopher D. Manning (2014). A Gold Standard Dependency Corpus for English. LREC.

What was changed: the treebank was turned into a statistical model; none of its sentences is in
these files. The tokenizer's rules are those of spaCy (MIT licence), adapted.

The rest of respcheck, the Python code included, is under its own licence, not under this one.
"""

CARD = """\
# The embedded English pipeline

A compact spaCy pipeline for English replies: words, part of speech (UPOS, and Penn tags as `tag_`),
morphological features, lemmas and a dependency tree in Universal Dependencies. It is loaded with
`spacy.load(folder)` and needs nothing but spaCy.

## Intended use
To annotate single sentences of customer-care replies so that rules can look at tags, lemmas and
trees. Sentences are split before, and links, handles, placeholders and code are masked before, both
by respcheck: the pipeline has seen the pseudo-words of the masks in training.

## Figures
On the dev part of UD English EWT 2.15, from raw text, a sentence at a time, with spaCy's scorer.
The weights were chosen on the same part. Load and speed are processor time on one core; load
without the import of spaCy; speed with the tagger, morphologizer and lemmatizer ("tags"), and with
the parser too ("parse").

{figures}

## How it was trained
{training}

The recipe: `python tools/train_english.py --treebank DIRECTORY --output DIRECTORY`.

{layers}

## Limits
- Lemmas are edits learnt from the treebank. The lemma of a word all in capitals stays in capitals
  unless it is a frequent one (`REFUNDED` gives `REFUND`), and so may the capital of a rare first
  word (`Apologies` gives `Apology`): compare lemmas without regard to case.
- The root of a sentence has the label `ROOT`, as in all of spaCy, where the treebank has `root`.
- "its" and "your" for "it's" and "you're" stay one word.
- A sentence without verb, a list, or words of another language get a tree, but a poor one.
- The treebank is American English of 1999 to 2012 (reviews, e-mail, answers, newsgroups, weblogs);
  British spellings are known from changed training sentences only.
- The pipeline knows nothing of meaning: it must not be used to judge people.

## Licence
CC BY-SA 4.0, see `LICENSE` here.
"""

_CHANGES = (
    "The changes, at random: lower case, capitals, lost and curly apostrophes, British "
    "spellings, no final mark, line breaks and wide gaps, no subject (Hope this helps), orders, "
    "greetings in front, emoji and sign-offs behind, links behind, invented names, and the "
    "pseudo-words of masks in place of names, addresses and numbers; lines that replies consist of "
    "(greetings, sign-offs, emoji) were added."
)


def write(folder: Path, figures: str, shape: Shape, settings: Settings) -> None:
    """Write `LICENSE` and `MODEL_CARD.md` into the folder."""
    (folder / "LICENSE").write_text(LICENCE, encoding="utf-8")
    card = CARD.format(figures=figures, training=_training(settings), layers=_layers(shape))
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def _training(settings: Settings) -> str:
    phases = "; then ".join(
        f"{phase.steps:,} batches at a rate falling from {phase.learn_rate} to 0, changes tried "
        f"on {phase.changed:.0%} of the sentences"
        for phase in settings.phases
    )
    text = (
        "On the train part of UD English EWT 2.15 alone (12,544 sentences), in batches of about "
        f"{settings.words:,} words, Adam with averaged weights, dropout {settings.dropout}, seed "
        f"{settings.seed}: {phases}. {_CHANGES if settings.augment else ''}"
    )
    return fill(text, 100)


def _layers(shape: Shape) -> str:
    shared = (
        "- One shared layer (hash embeddings of norm, prefix, suffix and shape in "
        f"{', '.join(f'{rows:,}' for rows in shape.rows)} rows; width {shape.width}; {shape.depth} "
        f"convolutions with {shape.pieces} maxout pieces) feeds the tagger, the morphologizer and "
        "the lemmatizer, and is kept in `doc.tensor`, so that the parser can be run later on the "
        "same document."
    )
    parser = "- The parser reads that layer directly."
    if shape.parser_depth:
        parser = (
            "- The parser has convolutions of its own on top of it, which the tagger does not wait "
            f"for: {shape.parser_depth}, with {shape.parser_pieces} maxout pieces."
        )
    return "\n".join(fill(text, 100, subsequent_indent="  ") for text in (shared, parser))
