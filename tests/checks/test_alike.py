"""`alike`: a reply that is nearly one seen before."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import annotator, pack

from respcheck.engine import Engine
from respcheck.model import Finding, Message, Reply, Role, Span, single_reply
from respcheck.packs.load import load_packs

LONG = "We have asked the depot to find your parcel and will write to you by noon tomorrow."
REWORDED = "We've asked the depot to find your parcel, and we will write to you by midday tomorrow!"
OTHER = "Your refund of ten pounds went to the card that ends in four two this morning."


class Run:
    """One check over replies, one after the other; a finding is told by its reply's number."""

    def __init__(self, folder: Path, check: str, message: str = "Look here.") -> None:
        path = folder / "tiny.yaml"
        path.write_text(pack(check, message), "utf-8")
        ruleset = load_packs([path], shipped=False)
        self._engine = Engine(ruleset, ruleset.rules, annotator())

    def findings(self, *replies: Reply | str) -> list[tuple[int, Finding]]:
        run = [
            single_reply(each, record=str(number)) if isinstance(each, str) else each
            for number, each in enumerate(replies)
        ]
        return [
            (number, finding)
            for number, report in enumerate(self._engine.reports(run))
            for finding in report.findings
        ]

    def numbers(self, *replies: Reply | str) -> list[int]:
        return [number for number, _ in self.findings(*replies)]


def test_the_second_of_two_near_copies_is_found(tmp_path: Path) -> None:
    run = Run(tmp_path, "{alike: library}", "like {other}")
    ((number, finding),) = run.findings(LONG, OTHER, REWORDED)
    assert (number, finding.span, finding.message) == (2, None, "like 0")


def test_replies_that_share_a_sentence_or_a_shape_are_not_alike(tmp_path: Path) -> None:
    run = Run(tmp_path, "{alike: library}")
    assert run.numbers(f"{LONG} {OTHER}", f"{OTHER} It is the second time. Ann told us so.") == []
    assert run.numbers("Press the red button to reset it.", "Hold the key to open it.") == []


def test_short_replies_are_not_compared(tmp_path: Path) -> None:
    assert Run(tmp_path, "{alike: library}").numbers("Yes, we do.", "Yes, we do.") == []


def test_one_run_knows_nothing_of_another(tmp_path: Path) -> None:
    run = Run(tmp_path, "{alike: library}")
    assert run.numbers(LONG) == []
    assert run.numbers(LONG) == []


def test_two_rules_keep_what_they_saw_apart(tmp_path: Path) -> None:
    assert Run(tmp_path, "{alike: library, at_least: 2}").numbers(LONG, LONG, LONG) == [2]


def test_openings_are_compared_without_their_greetings(tmp_path: Path) -> None:
    run = Run(tmp_path, "{alike: library, part: opening, likeness: 90, min_words: 2}")
    ((number, finding),) = run.findings(
        "Hi Ann, thank you for writing to us today. Your hat is here.",
        "Hello {{name}}, thank you for writing to us today. We close at five.",
    )
    assert (number, finding.span) == (1, Span(0, 50))
    assert run.numbers("Hello there! Your hat is here.", "Hello there! We close at five.") == []


@pytest.mark.parametrize(("reply", "found"), [(LONG, [0]), (REWORDED, [0]), (OTHER, [])])
def test_a_reply_is_compared_with_earlier_ones_to_the_same_customer(
    tmp_path: Path, reply: str, found: list[int]
) -> None:
    earlier = (Message(Role.CUSTOMER, "Where is it?"), Message(Role.AGENT, LONG))
    run = Run(tmp_path, "{alike: earlier}")
    assert run.numbers(single_reply(reply, customer="And?", earlier=earlier)) == found


def test_what_the_customer_wrote_is_nothing_the_agent_repeats(tmp_path: Path) -> None:
    run = Run(tmp_path, "{alike: earlier}")
    assert run.numbers(single_reply(LONG, customer=LONG)) == []
