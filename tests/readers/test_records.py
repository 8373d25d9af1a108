"""A record that is a reply: which field is what, and what is wrong with one."""

from __future__ import annotations

import pytest
from reader_samples import conversation, items, problem, texts, told

from respcheck.model import Context, Conversation, Role

STRING = "Write it as a string between double quotes."


@pytest.mark.parametrize("name", ["reply", "text", "body", "message", "content", "response"])
def test_the_text_is_found_under_the_usual_names(name: str) -> None:
    assert texts(conversation("jsonl", f'{{"{name}": "a"}}')) == [(Role.AGENT, "a")]


def test_of_the_usual_names_the_first_is_taken() -> None:
    assert texts(conversation("jsonl", '{"body": "b", "text": "a"}')) == [(Role.AGENT, "a")]


def test_the_fields_are_those_that_the_options_name() -> None:
    found = conversation(
        "jsonl",
        '{"answer": "a", "asked": "q", "ticket": "t", "reply": "x", "customer": "y", "id": "z"}',
        text="answer",
        customer_field="asked",
        id="ticket",
    )
    assert texts(found) == [(Role.CUSTOMER, "q"), (Role.AGENT, "a")]
    assert found.record == "t"


def test_a_record_without_a_customer_has_that_of_the_options() -> None:
    for record in (
        '{"reply": "a"}',
        '{"reply": "a", "customer": null}',
        '{"reply": "a", "customer": " "}',
    ):
        found = conversation("jsonl", record, customer="q")
        assert texts(found) == [(Role.CUSTOMER, "q"), (Role.AGENT, "a")]


def test_a_reply_may_have_no_words() -> None:
    assert texts(conversation("jsonl", '{"reply": ""}')) == [(Role.AGENT, "")]


@pytest.mark.parametrize(
    ("id", "record"), [("12", "12"), ('" a "', "a"), ("null", "1"), ('""', "1")]
)
def test_an_id_is_taken_as_it_is_written(id: str, record: str) -> None:
    assert conversation("jsonl", f'{{"reply": "a", "id": {id}}}').record == record


def test_what_a_record_says_wins_over_the_options() -> None:
    (found,) = items(
        "jsonl",
        '{"reply": "a", "channel": " sms ", "stage": "ack", "locale": "", "intent": null}',
        context=Context(channel="x", mode="draft", locale="en"),
    )
    assert isinstance(found, Conversation)
    assert found.context == Context(channel="sms", mode="draft", stage="ack", locale="en")


@pytest.mark.parametrize(
    ("record", "column", "message", "hint"),
    [
        (
            '{"a": "x", "b": "y"}',
            1,
            "No field holds the reply.",
            "The fields are `a` and `b`; name the one that holds the reply with --text-field.",
        ),
        (
            "{}",
            1,
            "No field holds the reply.",
            "There are no fields; name the one that holds the reply with --text-field.",
        ),
        ('{"reply": 1.5}', 11, "The field `reply` is a number, not text.", STRING),
        ('{"reply": true}', 11, "The field `reply` is true or false, not text.", STRING),
        ('{"reply": null}', 11, "The field `reply` is null, not text.", STRING),
        ('{"reply": ["a"]}', 11, "The field `reply` is a list, not text.", STRING),
        (
            '{"reply": "a", "customer": {}}',
            28,
            "The field `customer` is an object, not text.",
            STRING,
        ),
        ('{"reply": "a", "id": []}', 22, "The field `id` is a list, not text.", STRING),
        ('{"reply": "a", "intent": 1}', 26, "The field `intent` is a number, not text.", STRING),
        (
            '{"reply": "a", "mode": "templates"}',
            24,
            "There is no mode `templates`.",
            "Did you mean `template`? The mode is `draft` or `template`.",
        ),
        (
            '{"reply": "a", "stage": "xyz"}',
            25,
            "There is no stage `xyz`.",
            "The stage is `ack`, `update`, `resolve` or `refuse`.",
        ),
    ],
)
def test_a_fault_is_told_at_its_place(record: str, column: int, message: str, hint: str) -> None:
    assert told(problem("jsonl", record)) == (f"-:1:{column}", message, hint)


def test_a_field_that_the_options_name_and_is_not_there_is_told() -> None:
    assert told(problem("jsonl", '{"reply": "a"}', text="answer")) == (
        "-:1:1",
        "There is no field `answer`.",
        "The fields are `reply`; name the one that holds the reply with --text-field.",
    )


def test_of_many_and_long_names_only_some_is_shown() -> None:
    names = ", ".join(f'"{"n" * 50}{number}": 0' for number in range(100))
    _, _, hint = told(problem("jsonl", f"{{{names}}}"))
    assert hint is not None
    assert "and 88 more;" in hint
    assert len(hint) < 700
