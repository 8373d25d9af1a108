"""Make the weights of the mood model: read labelled texts, train, write, measure.

Needs, beside respcheck: scikit-learn. About three minutes on two cores. The word vectors must have
been made before.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from mood import card  # noqa: E402
from mood.comparison import tables  # noqa: E402
from mood.texts import customers, emotions, unlike, written  # noqa: E402
from mood.training import Settings, train  # noqa: E402

from respcheck.language.mood import FOLDER  # noqa: E402


def main() -> None:
    """Read the arguments and write the weights and their card, overwriting what is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--goemotions", type=Path, required=True, help="train-dev.jsonl")
    parser.add_argument("--replies", type=Path, required=True, help="replies.jsonl")
    parser.add_argument("--labels", type=Path, required=True, help="labels to train on")
    parser.add_argument("--held-out", type=Path, required=True, help="labels to measure on")
    arguments = parser.parse_args()
    held_out = customers(arguments.replies, arguments.held_out)
    real = unlike(customers(arguments.replies, arguments.labels), held_out)
    own = unlike(written(), held_out)
    comments = emotions(arguments.goemotions, "train")
    settings = Settings()
    FOLDER.mkdir(exist_ok=True)
    train(comments, real, own, settings).write(FOLDER)
    measured = tables(
        {"GoEmotions, dev": emotions(arguments.goemotions, "dev"), "customers": held_out}
    )
    card.write(FOLDER, measured, (len(comments), len(real), len(own)), settings)
    print(measured)


if __name__ == "__main__":
    main()
