"""The work on a reply grows as its length does: it is counted, in calls, and not timed."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from marker_samples import annotator, definitions, document

from respcheck.checks.base import CheckPart
from respcheck.checks.count import Count
from respcheck.checks.followed_by import FollowedBy
from respcheck.checks.measure import MeasureCheck
from respcheck.checks.present import Present
from respcheck.checks.share import Share
from respcheck.language.document import Document
from respcheck.markers.observe import Observer
from respcheck.markers.spans import joined
from respcheck.model import Span

SENTENCE = "We are so sorry, [but] it is late!! 😀 www.a.com\n"
MARKERS = definitions(
    sorry={"any": ["sorry", "so sorry", {"regex": "s[a-z]+y"}], "unless": [{"regex": "late|is"}]},
    late={"all": ["late", "sorry", {"regex": "[!]"}], "without": ["refund", {"detect": "email"}]},
    quoted={"any": [{"regex": "[a-z]+"}]},
)


def calls(work: Callable[[], object]) -> int:
    """How many functions are called by some work."""
    count = 0

    def counting(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def assert_near_linear(work: Callable[[int], Callable[[], object]]) -> None:
    """Four times as much takes little more than four times the calls (quadratic: sixteen)."""
    work(50)()
    small, large = calls(work(300)), calls(work(1200))
    assert large < 5.5 * small + 1000


def observed(check: CheckPart | None = None) -> Callable[[int], Callable[[], object]]:
    observer = Observer(MARKERS, annotator())

    def of(sentences: int) -> Callable[[], object]:
        reply = document(SENTENCE * sentences)

        def work() -> object:
            seen = observer.observation(reply)
            if check is not None:
                return list(check.hits(seen))
            return [seen.marker(name) for name in MARKERS]

        return work

    return of


def test_markers_take_work_in_proportion_to_the_reply() -> None:
    assert_near_linear(observed())


CHECKS: list[tuple[type[CheckPart], dict[str, Any]]] = [
    (Present, {"present": "p/sorry", "with": "p/late", "without": "p/quoted"}),
    (FollowedBy, {"followed_by": "p/late", "after": "p/sorry", "within": 2}),
    (Count, {"count": "p/sorry", "max": 0, "per": "sentence"}),
    (Share, {"share": "p/late", "of": ["p/late", "p/sorry"], "max": 0.1, "per": "sentence"}),
    (MeasureCheck, {"measure": "sentences", "max": 0, "per": "sentence"}),
]


@pytest.mark.parametrize(("check", "fields"), CHECKS, ids=lambda each: getattr(each, "key", ""))
def test_checks_take_work_in_proportion_to_the_reply(
    check: type[CheckPart], fields: dict[str, Any]
) -> None:
    assert_near_linear(observed(check.model_validate(fields)))


class Bisected(tuple[Any, ...]):
    """A tuple that counts how often one looks into it, and cannot be read through."""

    looks = 0

    def __getitem__(self, at: Any) -> Any:
        type(self).looks += 1
        return super().__getitem__(at)

    def __iter__(self) -> Any:
        raise AssertionError("read through from the first to the last")


def bisected(reply: Document) -> Document:
    Bisected.looks = 0
    return replace(reply, sentences=Bisected(reply.sentences))


def test_the_sentences_of_a_part_are_not_looked_for_one_by_one() -> None:
    reply = document("One is here. " * 2000)
    last = reply.sentences[-1]
    found = bisected(reply).sentences_in(last.span)
    assert found == (last,)
    assert Bisected.looks <= 2 * 12 + 1


def test_the_sentence_at_a_place_is_not_looked_for_one_by_one() -> None:
    reply = document("One is here. " * 2000)
    reply.__dict__["starts"] = Bisected(reply.starts)
    Bisected.looks = 0
    assert reply.sentence_at(len(reply.text) - 5) == 1999
    assert 0 < Bisected.looks <= 12


def test_many_spans_are_thinned_out_without_comparing_each_with_each() -> None:
    def work(number: int) -> Callable[[], object]:
        spans = [Span(at, at + 3 + at % 4) for at in range(0, number * 2, 2)]
        return lambda: joined(spans)

    assert_near_linear(work)
