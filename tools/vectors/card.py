"""Write the licence notices and the model card beside the vectors."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from vectors.pairs import FRESH_PAIRS, Pair, at, read_pairs, scores

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from vectors.fit import Settings

LICENCE = """\
The files in this folder were made from three works. The rest of respcheck, the Python code
included, is under its own licence, not under these.

1. vectors.npy was distilled from all-MiniLM-L6-v2 (sentence-transformers), licensed under the
   Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0. What was changed: single
   words were encoded in short sentences, reduced in dimensions, moved with the help of WordNet and
   rounded to whole numbers; none of the model's own weights is in the file.

2. The vectors were moved with the relations of WordNet 3.0, whose notice is:

   WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
   Permission to use, copy, modify and distribute this software and database and its documentation
   for any purpose and without fee or royalty is hereby granted, provided that you agree to comply
   with the following copyright notice and statements, including the disclaimer, and that the same
   appear on ALL copies of the software, database and documentation, including modifications that
   you make for internal use or for distribution.
   THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS
   OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY
   MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE
   OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD
   PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
   The name of Princeton University or Princeton may not be used in advertising or publicity
   pertaining to distribution of the software and/or database. Title to copyright in this software,
   database and any associated documentation shall at all times remain with Princeton University and
   LICENSEE agrees to preserve same.

3. words.txt and frequencies.npy were taken from wordfreq 3 (Robyn Speer, 2022,
   https://doi.org/10.5281/zenodo.7199437), whose data are licensed under the Creative Commons
   Attribution-ShareAlike 4.0 International licence: https://creativecommons.org/licenses/by-sa/4.0/
   These two files are under the same licence. What was changed: a part of the words was chosen,
   words of shops and trades were added, and the frequencies were rounded.
"""

CARD = """\
# The English word vectors

A vector of {dimensions} dimensions for each of {words:,} English word forms in lower case
(`words.txt`, a word a line, the most frequent first; `vectors.npy`, its row as whole numbers of 8
bits), and its frequency on the Zipf scale in sixteenths (`frequencies.npy`). Only the direction of
a vector means anything. {size:.1f} MB in all.

## Intended use
To see whether a reply names what the customer named in other words: package for parcel, mobile for
phone. From a similarity of about {same}, two words rather name the same thing than not; where a
wrong match costs more than a missed one, take more.

## Figures
On {pairs} pairs of words, written by hand for this purpose and read by no step of the recipe
(`tools/vectors/pairs.tsv`): {counts}.
`near` pairs are of one kind and not the same (kettle and toaster, Monday and Tuesday), `far` ones
have nothing in common. Area under the ROC curve of `same`
against the others, 0.5 being chance; best F1 at the best threshold for these pairs. The sentences,
the number of dimensions and the bounds were chosen with a look at these figures: expect a little
less elsewhere.

{table}

Shares of the pairs that reach a similarity:

{shares}

On {fresh} further pairs, written when the recipe was done (`tools/vectors/fresh_pairs.tsv`; that
words were missing there is why rarer ones were added):
{fresh_figures}.

## How they were made
{recipe}

The recipe: `python tools/distil_vectors.py --encoder DIRECTORY --wordnet DIRECTORY --output
DIRECTORY`.

## Limits
- A word has one vector, whatever its sense: "train" is also near "training", "parcel" near "land".
- Words of one kind are pushed apart only where WordNet knows them to be. Brands, towns and products
  newer than 2006 are near each other for no good reason.
- A word that is not in the list has no vector; it can only be compared letter by letter.
- Words that go together (boiler and boiling) come out similar too: high similarity is a hint, and
  no proof, that two words name one thing.
- The encoder was trained on text from the web, and its prejudices about people are in the vectors:
  compare things with them, not people.

## Licence
Apache-2.0, WordNet's and CC BY-SA 4.0, see `LICENSE` here.
"""


def write(
    folder: Path,
    measures: Mapping[str, Callable[[str, str], float]],
    sentences: Sequence[str],
    settings: Settings,
    count: int,
    same: float,
) -> str:
    """Write `LICENSE` and `MODEL_CARD.md`; return the tables of the figures.

    `measures` are named measures of similarity, the vectors' own last; `count` is how many words
    there are, `same` the similarity that the product takes for the same thing.
    """
    (folder / "LICENSE").write_text(LICENCE, encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    pairs, fresh = read_pairs(), read_pairs(FRESH_PAIRS)
    ours = list(measures.values())[-1]
    kinds = [pair.kind for pair in pairs]
    counts = ", ".join(f"{kinds.count(kind)} `{kind}`" for kind in ("same", "near", "far"))
    table = _table(measures, pairs)
    shares = _shares(ours, pairs)
    text = CARD.format(
        dimensions=settings.dimensions,
        words=count,
        size=size,
        same=same,
        pairs=len(pairs),
        counts=counts,
        table=table,
        shares=shares,
        fresh=len(fresh),
        fresh_figures=_fresh(ours, fresh, same),
        recipe=fill(_recipe(sentences, settings), 100),
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")
    return f"{table}\n\n{shares}"


def _table(measures: Mapping[str, Callable[[str, str], float]], pairs: Sequence[Pair]) -> str:
    lines = [
        "| similarity | same/others | same/near | same/far | best F1 | at | precision | recall |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, measure in measures.items():
        found = scores(pairs, measure)
        lines.append(
            f"| {name} | {found.against_all:.3f} | {found.against_near:.3f} "
            f"| {found.against_far:.3f} | {found.best_f1:.3f} | {found.threshold:.2f} "
            f"| {found.precision:.2f} | {found.recall:.2f} |"
        )
    return "\n".join(lines)


def _shares(measure: Callable[[str, str], float], pairs: Sequence[Pair]) -> str:
    lines = ["| similarity | same | near | far |", "|---:|---:|---:|---:|"]
    for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        found = at(pairs, measure, threshold)
        lines.append(f"| {threshold} | " + " | ".join(f"{share:.0%}" for share in found) + " |")
    return "\n".join(lines)


def _fresh(measure: Callable[[str, str], float], pairs: Sequence[Pair], threshold: float) -> str:
    same, near, _ = at(pairs, measure, threshold)
    return (
        f"area {scores(pairs, measure).against_near:.3f}; {same:.0%} of the `same` and {near:.0%} "
        f"of the `near` ones reach {threshold}"
    )


def _recipe(sentences: Sequence[str], settings: Settings) -> str:
    quoted = " and ".join(f'"{sentence.format("…")}"' for sentence in sentences)
    return (
        f"Each word was encoded by all-MiniLM-L6-v2 in {quoted}; the vectors were centred, put "
        f"side by side and reduced to {settings.dimensions} principal components, without the "
        f"first {settings.common}, each divided by the root of its spread. Then they were moved, "
        f"in {settings.steps} steps of {settings.batch:,} pairs (AdaGrad, seed {settings.seed}), "
        "so that WordNet's synonyms and the forms of one lemma come nearer, a word and its "
        "hypernym somewhat, while antonyms and words below one hypernym go apart; pairs at random "
        "were to keep their similarity."
    )
