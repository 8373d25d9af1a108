"""Print the figures of one or more spaCy pipelines, side by side, on a treebank's dev part."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from english.report import figures, table  # noqa: E402
from english.treebank import read  # noqa: E402


def main() -> None:
    """Read the arguments and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conllu", type=Path, help="the treebank's dev file")
    parser.add_argument("pipelines", type=Path, nargs="+", help="folders of spaCy pipelines")
    arguments = parser.parse_args()
    dev = list(read(arguments.conllu))
    print(table({folder.name: figures(folder, dev) for folder in arguments.pipelines}))


if __name__ == "__main__":
    main()
