"""Markdown: the body is the reply, at its right lines, and front matter is what is known."""

from __future__ import annotations

from reader_samples import conversation, items, problem, texts, told

from respcheck.model import Context, Conversation, Place, Role

FULL = """\
---
id: "kettle"
channel: email
mode: draft
stage: resolve
intent: broken
locale: en-GB
customer: |
  My kettle
  broke.
---

Hi Sam,

I've ordered a new one.
"""


def test_front_matter_says_what_is_known_of_the_reply() -> None:
    found = conversation("markdown", FULL)
    assert found.record == "kettle"
    assert found.context == Context("email", "draft", "resolve", "broken", "en-GB")
    assert texts(found) == [
        (Role.CUSTOMER, "My kettle\nbroke.\n"),
        (Role.AGENT, "Hi Sam,\n\nI've ordered a new one.\n"),
    ]


def test_the_body_begins_at_its_first_line_that_is_not_blank() -> None:
    places = conversation("markdown", FULL).messages[1].places
    assert (places.at(0), places.at(9)) == (Place(13, 1), Place(15, 1))


def test_without_front_matter_the_whole_file_is_the_reply() -> None:
    found = conversation("markdown", "\n# Hi\n---\n")
    assert texts(found) == [(Role.AGENT, "\n# Hi\n---\n")]
    assert found.record is None


def test_line_ends_of_windows_are_kept() -> None:
    found = conversation("markdown", "---\r\nchannel: sms\r\n---\r\n\r\nHi,\r\nBye")
    assert texts(found) == [(Role.AGENT, "Hi,\r\nBye")]
    assert found.context.channel == "sms"
    assert found.messages[0].places.at(5) == Place(6, 1)


def test_what_the_front_matter_says_wins_over_the_options() -> None:
    (found,) = items(
        "markdown",
        "---\nchannel: sms\ncustomer: Why?\n---\nBecause.",
        customer="When?",
        context=Context(channel="email", mode="draft"),
    )
    assert isinstance(found, Conversation)
    assert found.context == Context(channel="sms", mode="draft")
    assert texts(found) == [(Role.CUSTOMER, "Why?"), (Role.AGENT, "Because.")]


def test_a_mode_that_there_is_not_is_a_problem_at_its_place() -> None:
    found = problem("markdown", "---\nid: 1\nmode:  drafts\n---\nHi")
    assert told(found) == (
        "-:3:8",
        "There is no mode `drafts`.",
        "Did you mean `draft`? The mode is `draft` or `template`.",
    )
    assert found.source_line == "mode:  drafts"


def test_a_problem_comes_without_a_conversation() -> None:
    assert len(items("markdown", "---\nchanel: x\n---\nHi")) == 1
