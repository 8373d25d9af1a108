"""Plain text: the file is the reply."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from reader_samples import (
    assert_every_character_is_in_place,
    conversation,
    problem,
    texts,
    told,
)

from respcheck.model import Place, Role


def test_the_text_is_all_that_is_in_the_file_with_its_line_ends() -> None:
    found = conversation("text", "Hi Sam,\r\n\r\nIt is here.\r\n")
    assert texts(found) == [(Role.AGENT, "Hi Sam,\r\n\r\nIt is here.\r\n")]
    assert found.record is None
    assert found.messages[0].places.at(11) == Place(3, 1)
    assert found.messages[0].places.at(7) == Place(1, 8)


def test_front_matter_says_what_is_known_of_the_reply() -> None:
    found = conversation("text", "---\nchannel: x\nstage: ack\n---\n\nIt is here.")
    assert texts(found) == [(Role.AGENT, "It is here.")]
    assert (found.context.channel, found.context.stage) == ("x", "ack")
    assert found.messages[0].places.at(0) == Place(6, 1)


def test_a_line_of_dashes_that_no_known_key_follows_is_part_of_the_reply() -> None:
    text = "---\nNote: it is here.\n---\nBye."
    assert texts(conversation("text", text)) == [(Role.AGENT, text)]


def test_an_empty_file_is_a_reply_without_words() -> None:
    assert texts(conversation("text", "")) == [(Role.AGENT, "")]


def test_the_customers_message_is_that_of_the_options() -> None:
    found = conversation("text", "It is here.", customer="Where is it?")
    assert texts(found) == [(Role.CUSTOMER, "Where is it?"), (Role.AGENT, "It is here.")]


def test_a_byte_order_mark_takes_no_column() -> None:
    found = conversation("text", b"\xef\xbb\xbfHi.")
    assert texts(found) == [(Role.AGENT, "Hi.")]
    assert found.messages[0].places.at(0) == Place(1, 1)


def test_a_file_that_is_not_utf_8_is_a_problem_at_the_byte() -> None:
    found = problem("text", "Hi é,\n\nÉté caf".encode() + b"\xe9.\nBye")
    assert told(found) == (
        "-:3:8",
        "This is not UTF-8: byte 10 of line 3 is 0xe9.",
        "Save the file as UTF-8 and try again.",
    )
    assert found.source_line == "Été caf\ufffd."


def test_utf_16_is_named() -> None:
    assert told(problem("text", "Hi".encode("utf-16"))) == (
        "-:1:1",
        "This file is in UTF-16, not UTF-8.",
        "Save the file as UTF-8 and try again.",
    )


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n")))
def test_every_character_is_where_it_stands(text: str) -> None:
    file = "\ufeff" + text
    message = conversation("text", file.encode()).messages[0]
    assert message.text == text
    assert_every_character_is_in_place(message, file, json_escapes=False)
