"""Make replies for timing: from parts, seeded, so that a number names the same replies anywhere."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PARTS = Path(__file__).with_name("parts.txt")
SEED = 20_261_122

_INNERMOST = re.compile(r"\{([^{}]*)\}")
_NUMBERS = {
    "count": lambda chance: str(chance.randint(2, 48)),
    "day": lambda chance: str(chance.randint(1, 28)),
    "number": lambda chance: str(chance.randint(1000, 9999)),
    "clock": lambda chance: f"{chance.randint(7, 19)}:{chance.choice(('05', '15', '30', '45'))}",
    "amount": lambda chance: f"£{chance.randint(3, 240)}.{chance.choice(('00', '50', '99'))}",
}


def replies(count: int, seed: int = SEED) -> Iterator[str]:
    """The first `count` replies of about 90 words; those of a smaller count begin a larger one."""
    chance = random.Random(seed)
    for _ in range(count):
        yield _made("{reply}", chance, {})


def write(path: Path, count: int, first: int = 0) -> Path:
    """Write replies as lines of JSON; `first` of them are left out. Returns `path`."""
    with path.open("w", encoding="utf-8") as file:
        for number, reply in enumerate(replies(first + count)):
            if number >= first:
                file.write(json.dumps({"id": f"r{number}", "text": reply}) + "\n")
    return path


def _made(part: str, chance: random.Random, kept: dict[str, str]) -> str:
    while _INNERMOST.search(part):
        part = _INNERMOST.sub(lambda found: _chosen(found[1], chance, kept), part)
    return part.replace("\\n", "\n")


def _chosen(named: str, chance: random.Random, kept: dict[str, str]) -> str:
    if named in _NUMBERS:
        return _NUMBERS[named](chance)
    if named.startswith("="):
        if named not in kept:
            kept[named] = _made(f"{{{named[1:]}}}", chance, kept)
        return kept[named]
    if named.lower() != named and named.lower() in _parts():
        made = _made(f"{{{named.lower()}}}", chance, kept)
        return made[0].upper() + made[1:]
    choices = _parts().get(named) or named.split("|")
    return chance.choice(choices)


@cache
def _parts() -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {}
    for line in PARTS.read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            parts[name] = []
        elif line and not line.startswith("#"):
            parts[name].append(line)
    return parts
