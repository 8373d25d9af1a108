"""`absent`: a finding where a marker is missing."""

from pathlib import Path

from check_samples import Tiny
from test_alike import Run

from respcheck.model import Message, Role, single_reply


def test_what_is_missing_is_missing_from_the_whole_reply(tiny: Tiny) -> None:
    tiny.finds_the_reply("{absent: alpha}", "Beta.")
    tiny.finds_the_reply("{absent: alpha}", "")
    tiny.finds("{absent: alpha}", "So alpha.")


def test_it_can_be_missing_from_a_zone(tiny: Tiny) -> None:
    tiny.finds_the_reply("{absent: alpha, in: first_sentence}", "Beta. Alpha.")
    tiny.finds("{absent: alpha, in: first_sentence}", "Alpha. Beta.")
    tiny.finds_the_reply("{absent: alpha, in: last_sentence}", "Alpha. Beta.")


def test_it_can_be_due_only_when_another_is_there(tiny: Tiny) -> None:
    check = "{absent: alpha, when_present: beta}"
    tiny.finds(check, "Well, [[beta]]. And beta.")
    tiny.finds(check, "Beta and alpha.")
    tiny.finds(check, "Gamma.")


def test_a_message_names_the_other(tiny: Tiny) -> None:
    check = "{absent: alpha, when_present: beta}"
    assert tiny.says(check, "BETA.", "“{found}” alone") == ["“BETA” alone"]
    assert tiny.says("{absent: alpha}", "Beta.", "“{found}”") == ["“”"]


def test_it_can_stand_in_an_earlier_reply_to_the_same_customer(tmp_path: Path) -> None:
    said = (Message(Role.AGENT, "So alpha."), Message(Role.CUSTOMER, "And?"))
    asked = (Message(Role.CUSTOMER, "So alpha."),)
    run = Run(tmp_path, "{absent: alpha, earlier: true}")
    assert run.numbers(single_reply("Beta.", earlier=said)) == []
    assert run.numbers(single_reply("Beta.", earlier=asked)) == [0]
    run = Run(tmp_path, "{absent: alpha}")
    assert run.numbers(single_reply("Beta.", earlier=said)) == [0]


def test_a_half_is_counted_in_characters(tiny: Tiny) -> None:
    tiny.finds("{absent: alpha, in: first_half}", "Alpha is here. Beta.")
    tiny.finds_the_reply("{absent: alpha, in: first_half}", "Beta. Here is alpha.")
    tiny.finds("{absent: alpha, in: second_half}", "Beta. Here is alpha.")
    tiny.finds_the_reply("{absent: alpha, in: second_half}", "Alpha is here. Beta.")
