"""Write the licence notice and the model card beside the weights."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from respcheck.language.mood_features import BUCKETS
from respcheck.language.mood_signals import NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from mood.training import Settings

LICENCE = """\
The files in this folder are the weights of a model. They are licensed under the Apache License,
Version 2.0: http://www.apache.org/licenses/LICENSE-2.0. The rest of respcheck, the Python code
included, is under its own licence, not under this one.

They were trained on texts of

- GoEmotions (Dorottya Demszky, Dana Movshovitz-Attias, Jeongwoo Ko, Alan Cowen, Gaurav Nemade and
  Sujith Ravi, 2020, GoEmotions: A Dataset of Fine-Grained Emotions, ACL), licensed under the Apache
  License, Version 2.0;
- a collection of customers' messages to companies and the companies' replies on Twitter, licensed
  under the Apache License, Version 2.0, with labels of our own;
- messages written for respcheck (`tools/mood/messages.jsonl`).

What was changed: the texts were turned into a statistical model; none of them is in these files.
"""

CARD = """\
# The mood of a customer's message

A linear model of four moods: `upset` (complaint, frustration, anger, worry), `question` (a request,
question or neutral fault report that asks for help, without grievance), `praise` and `other`.

## Intended use
To let rules for a reply depend on the mood of the message that it answers. It reads one message in
English, a post or an e-mail, and knows nothing of the conversation before it.

## Figures
None of these texts was trained on. `customers` are 200 messages on Twitter, each labelled by three
readers; "area" is under the ROC curve of upset against the rest, "best F1" at the threshold that is
best for these texts, "F1" as the model decides (VADER: compound score below -0.05). The labels of
GoEmotions are emotions of Reddit comments, here mapped to moods: upset for any unhappy one.

{figures}

## How it was made
{recipe}

The recipe: `python tools/train_mood.py --goemotions FILE --replies FILE --labels FILE --held-out
FILE`; the figures: `tools/evaluate_mood.py`.

`words.npy` has a row for each bucket of words, in whole numbers of 8 bits; `others.npy` the size of
their steps, the constant, and a row for each sign and each dimension of the word vectors.

## Limits
- Where a fault report ends and a complaint begins is a matter of opinion. Most errors are there: a
  fault told coldly at length, a grievance told politely.
- Sarcasm is seen only where its wording is usual ("thanks for nothing", "great job losing …"), and
  a rhetorical question without an angry word ("How many times do I have to call?") may pass for a
  question.
- There was no praise and little else among the customers of the figures: they say much about upset
  and question, and nothing about praise.
- The real customers wrote to technology firms, airlines and banks in spring 2020; other trades and
  times rest on the messages written for training.
- A message that is not English, or of which only a picture counts, gets a mood that means nothing.
- It judges messages, not people: do not rank customers or agents by it.

## Licence
Apache-2.0, see `LICENSE` here.
"""


def write(folder: Path, figures: str, counts: tuple[int, int, int], settings: Settings) -> None:
    """Write `LICENSE` and `MODEL_CARD.md` into the folder.

    `counts` are how many comments, customers' messages and messages of our own it was trained on.
    """
    (folder / "LICENSE").write_text(LICENCE, encoding="utf-8")
    recipe = fill(_recipe(counts, settings), 100)
    card = CARD.format(figures=figures, recipe=recipe)
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def _recipe(counts: tuple[int, int, int], settings: Settings) -> str:
    comments, real, own = counts
    return (
        f"Features: the words, marks and pairs of neighbouring words in {BUCKETS:,} buckets, "
        f"{len(NAMES)} signs that have names (`mood_signals.py`), and the mean of the words' "
        "vectors. A logistic regression on the train split of GoEmotions "
        f"({comments:,} comments), then one on {real} real customers' messages, each labelled by "
        f"one reader, and {own} messages written for it over many trades, with the first one's "
        "verdict as a feature: both are linear, so the first is folded into the second. "
        f"{settings.kept} of the first one's verdict on upset and a constant of {settings.lean} "
        "were added. Settings were chosen by cross-validation over the real messages."
    )
