"""The replies that speed is measured on are what their figures say they are."""

from __future__ import annotations

import json
import re
import statistics
import sys
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from speed import corpus, phrases  # noqa: E402


@lru_cache(maxsize=1)
def some() -> tuple[str, ...]:
    return tuple(corpus.replies(2_000))


def test_a_number_names_the_same_replies_each_time() -> None:
    assert tuple(corpus.replies(2_000)) == some()
    assert next(corpus.replies(1, seed=1)) != some()[0]


def test_a_smaller_corpus_begins_a_larger_one() -> None:
    assert tuple(corpus.replies(50)) == some()[:50]


def test_replies_have_about_ninety_words() -> None:
    words = [len(reply.split()) for reply in some()]
    assert 85 <= statistics.mean(words) <= 95
    assert min(words) >= 30
    assert max(words) <= 180


def test_replies_are_all_different_and_so_are_nearly_all_sentences() -> None:
    assert len(set(some())) == len(some())
    sentences = [
        each
        for reply in some()
        for each in re.split(r"(?<=[.?!]) |\n+", reply)
        if len(each.split()) > 5
    ]
    assert len(set(sentences)) > 0.98 * len(sentences)


def test_no_part_is_left_unmade() -> None:
    assert not [reply for reply in some() if re.search(r"[{}|=\\]| {2}", reply)]


def test_every_part_is_known() -> None:
    text = corpus.PARTS.read_text("utf-8")
    names = set(re.findall(r"^\[(.+)\]$", text, re.MULTILINE))
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    used = {name.lower().lstrip("=") for name in re.findall(r"\{([^{}|]+)\}", body)}
    assert used - names == {"count", "day", "number", "clock", "amount"}
    assert names - used == {"reply"}


def test_replies_are_written_as_lines_of_json(tmp_path: Path) -> None:
    path = corpus.write(tmp_path / "replies.jsonl", 3, first=2)
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [each["text"] for each in records] == list(some()[2:5])
    assert [each["id"] for each in records] == ["r2", "r3", "r4"]


def test_phrases_are_all_different_and_fewer_begin_more() -> None:
    many = phrases.phrases(1_000)
    assert len(set(many)) == 1_000
    assert phrases.phrases(100) == many[:100]
