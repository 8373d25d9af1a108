"""Count what a run does: the same on every machine, so that a regression shows without a clock."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from respcheck import Linter
from respcheck.language.annotate import Annotator
from respcheck.language.document import Annotated, Level
from respcheck.markers.observation import Observation
from respcheck.markers.tokens import RowMatcher
from speed.corpus import replies

COMMITTED = Path(__file__).with_name("counts.json")
REPLIES = 300

Counts = dict[str, int]


def counted() -> Counts:
    """What checking the first replies of the corpus takes, findings included."""
    counts: Counter[str] = Counter()
    sentences: list[Annotated] = []
    with (
        _told(Annotator, "_tokenised", sentences.append),
        _told(Observation, "_looked_for", lambda _: counts.update(["matchers asked"])),
        _told(RowMatcher, "anchors", lambda _: counts.update(["rows foreseen"])),
        _told(RowMatcher, "find", lambda _: counts.update(["rows read"])),
    ):
        reports = list(Linter(credits=False).check_all(replies(REPLIES)))
    levels = [sentence.level for sentence in sentences]
    return {
        "replies": len(reports),
        "findings": sum(len(report.findings) for report in reports),
        "sentences": len(sentences),
        "sentences tagged": sum(level >= Level.TAGS for level in levels),
        "sentences lemmatised": sum(level >= Level.LEMMAS for level in levels),
        "sentences parsed": sum(level >= Level.PARSE for level in levels),
        **dict(sorted(counts.items())),
    }


def committed() -> Counts:
    """The counts that were committed."""
    counts: Counts = json.loads(COMMITTED.read_text("utf-8"))
    return counts


def commit(counts: Counts) -> None:
    """Write the counts to be committed."""
    COMMITTED.write_text(json.dumps(counts, indent=2) + "\n", "utf-8")


def compared(counts: Counts, before: Counts) -> tuple[str, bool]:
    """A line about what differs, and whether nothing takes more than was committed."""
    changed = [
        f"{name} {before.get(name, 0):,} -> {counts.get(name, 0):,}"
        for name in {**before, **counts}
        if counts.get(name) != before.get(name)
    ]
    if not changed:
        told = ", ".join(f"{name} {count:,}" for name, count in counts.items())
        return f"counts as committed: {told}", True
    same_work = all(counts.get(each) == before.get(each) for each in ("replies", "findings"))
    no_more = all(counts[name] <= before.get(name, 0) for name in counts)
    return f"counts differ from those committed: {', '.join(changed)}", same_work and no_more


@contextmanager
def _told(owner: type, name: str, tell: Callable[[Any], object]) -> Iterator[None]:
    """Tell what each call of a method gives."""
    method = getattr(owner, name)

    @wraps(method)
    def telling(*given: Any) -> Any:
        result = method(*given)
        tell(result)
        return result

    setattr(owner, name, telling)
    try:
        yield
    finally:
        setattr(owner, name, method)
