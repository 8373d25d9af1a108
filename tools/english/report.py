"""The figures of a pipeline on disk, and a Markdown table of them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import spacy

from english.scores import ACCURACIES, accuracy, size, speed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from english.treebank import Sentence

_LOAD = """
import sys, time, spacy
started = time.process_time()
spacy.load(sys.argv[1])
print(time.process_time() - started)
"""


def load_seconds(folder: Path, rounds: int = 5) -> float:
    """Return the processor seconds of loading, best of some fresh processes, spaCy imported."""
    command = [sys.executable, "-c", _LOAD, str(folder)]
    return min(float(subprocess.check_output(command, text=True)) for _ in range(rounds))


def figures(folder: Path, dev: Sequence[Sentence]) -> dict[str, str]:
    """Return every figure of the table, ready to print."""
    nlp = spacy.load(folder)
    texts = [sentence.text for sentence in dev]
    shown = {
        name: f"{value:.3f}"
        for name, value in zip(ACCURACIES.values(), accuracy(nlp, dev).values(), strict=True)
    }
    shown["size, MB"] = f"{size(folder) / 1e6:.1f}"
    shown["load, s"] = f"{load_seconds(folder):.2f}"
    shown["words/s, tags"] = f"{speed(nlp, texts, without=['parser']):,.0f}"
    shown["words/s, parse"] = f"{speed(nlp, texts):,.0f}"
    return shown


def table(columns: Mapping[str, Mapping[str, str]]) -> str:
    """Return a Markdown table, a row for each figure and a column for each pipeline."""
    names = list(columns)
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]
    for figure in columns[names[0]]:
        cells = " | ".join(columns[name][figure] for name in names)
        lines.append(f"| {figure} | {cells} |")
    return "\n".join(lines)
