"""Leave out of a trained pipeline what annotating a sentence does not need."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language


def write(nlp: Language, folder: Path) -> None:
    """Write the pipeline without unused edit trees and without the words of the training text.

    Each string that is left out saves size and load time; a component adds its own again.
    """
    _drop_unused_trees(nlp.get_pipe("lemmatizer"))
    nlp.to_disk(folder)
    strings = json.dumps(sorted(_needed_strings(nlp)), ensure_ascii=False)
    (folder / "vocab" / "strings.json").write_text(strings, encoding="utf-8")


def _drop_unused_trees(lemmatizer: Any) -> None:
    data = lemmatizer.label_data
    kept: dict[int, int] = {}
    trees: list[dict[str, Any]] = []

    def keep(number: int) -> int:
        if number not in kept:
            tree = dict(data["trees"][number])
            for side in ("prefix_tree", "suffix_tree"):
                if side in tree and tree[side] != _NONE:
                    tree[side] = keep(tree[side])
            kept[number] = len(trees)
            trees.append(tree)
        return kept[number]

    labels = [keep(number) for number in data["labels"]]
    lemmatizer.trees = EditTrees(lemmatizer.vocab.strings)
    lemmatizer.tree2label = {}
    lemmatizer._add_labels({"trees": trees, "labels": labels})


# What the edit trees hold in place of a missing branch.
_NONE = 0xFFFFFFFF


def _needed_strings(nlp: Language) -> set[str]:
    needed = {"ROOT", "dep"}
    for name in nlp.pipe_names:
        pipe: Any = nlp.get_pipe(name)
        if name == "lemmatizer":
            for tree in pipe.label_data["trees"]:
                needed |= {tree[key] for key in ("orig", "subst") if key in tree}
        else:
            needed |= {str(label) for label in getattr(pipe, "labels", ())}
    for label in list(needed):
        for feature in label.split("|"):
            needed |= {feature, *feature.split("=")}
    return needed - {""}
