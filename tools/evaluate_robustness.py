"""Compare what pipelines say of replies as written and of the same replies spelt carelessly."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

import spacy  # noqa: E402

from respcheck.language.masking import mask  # noqa: E402
from respcheck.language.sentences import split  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MASKS = re.compile(r"\b(?:Ww+|Ee+|Hh+|Xx+|Cc+)\b")


def lower(text: str) -> str:
    """Lower case, but for the pseudo-words of masks."""
    kept = [(match.start(), match[0]) for match in _MASKS.finditer(text)]
    text = text.lower()
    for at, word in kept:
        text = text[:at] + word + text[at + len(word) :]
    return text


def bare(text: str) -> str:
    """Without apostrophes between letters."""
    return re.sub(r"(?<=\w)['’](?=\w)", "", text)


def unended(text: str) -> str:
    """Without the final mark."""
    return text.rstrip(".!?") or text


CHANGES: dict[str, Callable[[str], str]] = {
    "lower case": lower,
    "no apostrophes": bare,
    "both, no final mark": lambda text: unended(lower(bare(text))),
    "capitals": str.upper,
    "line breaks and wide gaps": lambda text: re.sub(r"(\w\w) (?=\w\w\w)", r"\1  ", text, count=1),
    "curly apostrophes": lambda text: text.replace("'", "’"),
}


def agreement(nlp: Any, sentences: Sequence[str], change: Callable[[str], str]) -> dict[str, float]:
    """Return the share of words, names left out, that keep part of speech and head, 0 to 1."""
    words = same_tag = same_tree = 0
    changed = nlp.pipe([change(text) for text in sentences])
    for before, after in zip(nlp.pipe(sentences), changed, strict=True):
        found = {_place(after, token): token for token in after}
        for token in before:
            if token.pos_ in {"PROPN", "PUNCT", "SPACE", "X"}:
                continue
            twin = found.get(_place(before, token))
            words += 1
            if twin is None:
                continue
            same_tag += twin.pos_ == token.pos_
            same_tree += twin.dep_ == token.dep_ and _place(after, twin.head) == _place(
                before, token.head
            )
    return {"tag": same_tag / words, "tree": same_tree / words}


def _place(doc: Any, token: Any) -> tuple[int, int]:
    """Start and end in letters alone, which lost apostrophes and spaces do not shift."""
    counts: list[int] = doc.user_data.get("letters") or [0]
    if len(counts) == 1:
        for character in doc.text:
            counts.append(counts[-1] + (character not in "'’ \n"))
        doc.user_data["letters"] = counts
    return counts[token.idx], counts[token.idx + len(token)]


def main() -> None:
    """Print a Markdown table: a row for each change, two columns for each pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("replies", type=Path, help="JSON lines, one reply each")
    parser.add_argument("pipelines", type=Path, nargs="+")
    parser.add_argument("--field", default="reply")
    arguments = parser.parse_args()
    sentences = []
    for line in arguments.replies.read_text(encoding="utf-8").splitlines():
        text = mask(json.loads(line)[arguments.field]).text
        sentences += [text[start:end] for start, end in split(text)]
    loaded = {folder.name: spacy.load(folder) for folder in arguments.pipelines}
    print("| | " + " | ".join(f"{name} tag | {name} tree" for name in loaded) + " |")
    print("|---|" + "---:|" * (2 * len(loaded)))
    for name, change in CHANGES.items():
        shares = [agreement(nlp, sentences, change) for nlp in loaded.values()]
        cells = " | ".join(f"{share['tag']:.3f} | {share['tree']:.3f}" for share in shares)
        print(f"| {name} | {cells} |")


if __name__ == "__main__":
    main()
