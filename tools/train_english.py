"""Make the embedded English pipeline: read the treebank, train, choose on dev, write, measure."""

from __future__ import annotations

import argparse
import shutil
import sys
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from english import card, slim  # noqa: E402
from english.architecture import Shape  # noqa: E402
from english.report import figures, table  # noqa: E402
from english.training import Settings, train  # noqa: E402
from english.treebank import read  # noqa: E402


def main() -> None:
    """Read the arguments and make the folder, overwriting one that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path, required=True, help="folder of UD English EWT")
    parser.add_argument("--output", type=Path, required=True, help="folder of the pipeline")
    parser.add_argument("--seed", type=int, default=Settings().seed)
    parser.add_argument("--plain", action="store_true", help="train without augmentation")
    arguments = parser.parse_args()
    sentences = list(read(arguments.treebank / "en_ewt-ud-train.conllu"))
    dev = list(read(arguments.treebank / "en_ewt-ud-dev.conllu"))
    settings = Settings(seed=arguments.seed)
    if arguments.plain:
        phases = tuple(replace(phase, changed=0.0) for phase in settings.phases)
        settings = replace(settings, phases=phases)
    nlp = train(sentences, dev, Shape(), settings)
    if arguments.output.exists():
        shutil.rmtree(arguments.output)
    slim.write(nlp, arguments.output)
    card.write(arguments.output, "", Shape(), settings)
    measured = table({"this pipeline": figures(arguments.output, dev)})
    card.write(arguments.output, measured, Shape(), settings)
    print(measured)


if __name__ == "__main__":
    main()
