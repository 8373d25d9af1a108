"""Make packs of many phrases: invented wordings from the words of the replies, seeded."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from speed import corpus

IN_A_MARKER = 100
REAL = 100
"""Every so many phrases, one stands in a reply."""


def phrases(count: int) -> list[str]:
    """The first `count` wordings, all different: most stand nowhere, though their words do."""
    return list(islice(_distinct(), count))


def write(path: Path, count: int) -> Path:
    """Write a pack with one rule and so many phrases, a hundred to a marker. Returns `path`."""
    made = phrases(count)
    groups = [made[start : start + IN_A_MARKER] for start in range(0, count, IN_A_MARKER)]
    markers = {
        f"group_{number}": {"about": "Wordings that are not ours.", "any": group}
        for number, group in enumerate(groups)
    }
    plain = [each for each in made if "(" not in each]
    together = {"about": "Any of them.", "any": [{"marker": each} for each in markers]}
    rule = {
        "id": "wording",
        "title": "A wording that is not ours",
        "severity": "suggestion",
        "message": "“{found}” is not how we put it.",
        "why": "A pack of many phrases should cost little.",
        "help": "Put it otherwise.",
        "evidence": ["house"],
        "check": {"present": "any_wording"},
        "examples": {"bad": [f"[[{each}]]" for each in plain[:2]], "good": ["Hi.", "Hello."]},
    }
    pack = {"pack": "bench", "markers": {**markers, "any_wording": together}, "rules": [rule]}
    path.write_text(json.dumps(pack, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def _distinct() -> Iterator[str]:
    texts = list(corpus.replies(200))
    words = sorted({word for text in texts for word in re.findall(r"\b[a-z]{3,}\b", text)})
    chance = random.Random(corpus.SEED)
    seen: set[str] = set()
    for number in range(10**9):
        made = _real(texts, chance) if number % REAL == 0 else _invented(words, chance)
        if made not in seen:
            seen.add(made)
            yield made


def _real(texts: list[str], chance: random.Random) -> str:
    runs = re.findall(r"(?<= )[a-z]+(?: [a-z]+){3}(?= )", chance.choice(texts))
    return chance.choice(runs)


def _invented(words: list[str], chance: random.Random) -> str:
    chosen = chance.sample(words, chance.randint(2, 5))
    if chance.random() < 0.2:
        chosen[-1] = f"({chosen[-1]}|{chance.choice(words)})"
    return " ".join(chosen)
