"""Measure the sentence splitter on a treebank: F1 of exact spans over five joined sentences."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from english.treebank import read  # noqa: E402
from respcheck.language.masking import mask  # noqa: E402
from respcheck.language.sentences import split  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Spans = tuple[tuple[int, int], ...]


def joined(texts: Sequence[str], group: int) -> Iterable[tuple[str, Spans]]:
    """Yield texts of `group` sentences joined by a space, with the spans of the sentences."""
    for first in range(0, len(texts), group):
        spans = []
        at = 0
        for text in texts[first : first + group]:
            spans.append((at, at + len(text)))
            at += len(text) + 1
        yield " ".join(texts[first : first + group]), tuple(spans)


def f_score(splitter: Callable[[str], Spans], samples: Iterable[tuple[str, Spans]]) -> float:
    """Return F1 of exact spans, 0 to 1."""
    both = guessed = true = 0
    for text, gold in samples:
        found = splitter(text)
        both += len(set(found) & set(gold))
        guessed += len(found)
        true += len(gold)
    return 2 * both / (guessed + true)


def _sentencizer() -> Callable[[str], Spans]:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda text: tuple((s.start_char, s.end_char) for s in nlp(text).sents)


def main() -> None:
    """Print one line for each splitter."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conllu", type=Path, help="the treebank's dev file")
    parser.add_argument("--group", type=int, default=5, help="sentences joined into one text")
    parser.add_argument("--errors", type=int, default=0, help="print this many texts split wrongly")
    arguments = parser.parse_args()
    samples = list(joined([s.text for s in read(arguments.conllu)], arguments.group))
    print(f"spaCy sentencizer   {f_score(_sentencizer(), samples):.3f}")
    print(f"respcheck           {f_score(lambda text: split(mask(text).text), samples):.3f}")
    for text, gold in samples:
        found = split(mask(text).text)
        if found != gold and arguments.errors > 0:
            arguments.errors -= 1
            print("\n".join(f"  missed {text[a:b]!r}" for a, b in gold if (a, b) not in found))
            print("\n".join(f"  found  {text[a:b]!r}" for a, b in found if (a, b) not in gold))
            print()


if __name__ == "__main__":
    main()
