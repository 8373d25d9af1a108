"""Print how well the mood model judges, beside VADER where vaderSentiment is installed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from mood.comparison import tables  # noqa: E402
from mood.texts import customers, emotions  # noqa: E402


def main() -> None:
    """Read the arguments and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--goemotions", type=Path, required=True, help="train-dev.jsonl")
    parser.add_argument("--replies", type=Path, required=True, help="replies.jsonl")
    parser.add_argument("--labels", type=Path, required=True, help="labels never trained on")
    arguments = parser.parse_args()
    sets = {
        "GoEmotions, dev": emotions(arguments.goemotions, "dev"),
        "customers": customers(arguments.replies, arguments.labels),
    }
    print(tables(sets))


if __name__ == "__main__":
    main()
