"""Compare what respcheck sees in real replies with what people saw in them.

    python tools/evaluate_markers.py REPLIES LABELS [--show MARKER]

REPLIES are JSON Lines with `id`, `customer` and `reply`; LABELS with `id` and, for each label, a
list with one vote (0 or 1) for each reader; `stock` and `corporate` hold lists of spans, `mood`
words and `quality` numbers. A label is true where most of its readers say so. Prints precision,
recall, F1 and support of every marker, and the readers' own mean F1 against one another.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from respcheck import Context, Linter, single_reply
from respcheck.markers.observe import Observation

LABELS = {
    "acknowledges": "acknowledgement",
    "apologises": "apology",
    "apology_generic": "generic_apology",
    "empathy": "empathy",
    "empathy_formula": "stock_empathy",
    "policy": "policy_reason",
    "redirect": "redirect",
    "bare_redirect": "bare_redirect",
    "defensive": "defensive",
    "next_step": "next_step",
    "vague_time": "vague_time",
    "owns": "first_person_action",
    "echo": "echo",
    "unanswered": "unanswered_question",
    "asks_given": "asks_again",
    "tone_mismatch": "tone_mismatch",
    "stock": "stock_phrase",
    "corporate": "corporate_phrase",
}
"""The marker that each label of the readers speaks of."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("replies", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--show", metavar="MARKER", help="print the replies where they differ")
    given = parser.parse_args()
    labels = {row["id"]: row for row in _rows(given.labels)}
    replies = {row["id"]: row for row in _rows(given.replies) if row["id"] in labels}
    linter = Linter()
    seen = linter.observe_all(
        single_reply(row["reply"], customer=row["customer"], record=id, context=Context("x"))
        for id, row in replies.items()
    )
    found = {
        each.document.reply.identity: dict(_markers(each, linter.ruleset.markers)) for each in seen
    }
    print(f"{'marker':22}{'precision':>10}{'recall':>8}{'F1':>7}{'there':>7}{'readers':>9}")
    for label, marker in LABELS.items():
        votes = [[bool(labels[id][label][reader]) for id in replies] for reader in _readers(labels)]
        truth = [2 * sum(each) > len(each) for each in zip(*votes, strict=True)]
        ours = [bool(found[id].get(marker)) for id in replies]
        among = [f1(*pair) for pair in combinations(votes, 2)]
        readers = f"{sum(among) / len(among):9.3f}" if among else ""
        print(f"{marker:22}{_figures(ours, truth)}{sum(truth):7}{readers}")
        if given.show == marker:
            for id, mine, theirs in zip(replies, ours, truth, strict=True):
                if mine != theirs:
                    _show(id, replies[id], theirs, found[id].get(marker, []))
    _moods(found, labels)


def _readers(labels: dict[str, Any]) -> range:
    return range(len(next(iter(labels.values()))["mood"]))


def _markers(seen: Observation, names: Iterable[str]) -> Iterator[tuple[str, Any]]:
    for name in names:
        yield name.partition("/")[2], [seen.words(span) for span in seen.marker(name)]
    yield "mood", seen.mood


def f1(found: Sequence[bool], truth: Sequence[bool]) -> float:
    """The harmonic mean of precision and recall; 0 where there is nothing."""
    right = sum(one and other for one, other in zip(found, truth, strict=True))
    return 2 * right / (sum(found) + sum(truth) or 1)


def _figures(found: Sequence[bool], truth: Sequence[bool]) -> str:
    right = sum(one and other for one, other in zip(found, truth, strict=True))
    precision, recall = right / (sum(found) or 1), right / (sum(truth) or 1)
    return f"{precision:10.3f}{recall:8.3f}{f1(found, truth):7.3f}"


def _show(id: str, row: dict[str, str], there: bool, words: list[str]) -> None:
    print("missed" if there else "wrong ", id, words)
    print("    C:", " ".join(row["customer"].split()))
    print("    R:", " ".join(row["reply"].split()))


def _moods(found: dict[str, dict[str, Any]], labels: dict[str, Any]) -> None:
    print()
    pairs = Counter(
        (Counter(labels[id]["mood"]).most_common(1)[0][0], str(seen["mood"]))
        for id, seen in found.items()
    )
    right = sum(count for (truth, ours), count in pairs.items() if truth == ours)
    print(f"mood: {right} of {sum(pairs.values())} as the readers say")
    for (truth, ours), count in sorted(pairs.items()):
        print(f"  {truth} seen as {ours}: {count}")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


if __name__ == "__main__":
    main()
