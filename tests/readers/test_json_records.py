"""A JSON record that is a conversation: messages, roles, and what is wrong with them."""

from __future__ import annotations

import pytest
from reader_samples import conversation, problem, texts, told

from respcheck.model import Context, Place, Role

MESSAGE = 'Write each message as {"role": "agent", "text": "…"}.'


def test_each_message_of_the_agent_is_a_reply() -> None:
    file = (
        '{"id": "c1", "channel": "x", "messages": [{"role": "customer", "text": "Hello?"}, '
        '{"role": "agent", "text": "Hi."}, {"role": "agent", "text": "Found it.", "at": 5}]}'
    )
    found = conversation("jsonl", file)
    assert (found.record, found.context) == ("c1", Context(channel="x"))
    assert [reply.identity for reply in found.replies()] == ["c1/2", "c1/3"]
    assert [reply.text for reply in found.replies()] == ["Hi.", "Found it."]
    assert found.messages[2].places.at(0) == Place(1, file.index("Found") + 1)


def test_the_customers_message_of_the_options_opens_one_that_has_none() -> None:
    talk = '{"messages": [{"role": "agent", "text": "Hi."}]}'
    found = conversation("jsonl", talk, customer="Hello?")
    assert texts(found) == [(Role.CUSTOMER, "Hello?"), (Role.AGENT, "Hi.")]
    both = '{"messages": [{"role": "customer", "text": "Yo"}, {"role": "agent", "text": "Hi."}]}'
    assert len(conversation("jsonl", both, customer="Hello?").messages) == 2


def test_a_field_that_the_options_name_wins_over_messages() -> None:
    found = conversation("jsonl", '{"messages": [], "draft": "Hi."}', text="draft")
    assert texts(found) == [(Role.AGENT, "Hi.")]


@pytest.mark.parametrize(
    ("messages", "column", "message", "hint"),
    [
        (
            '[{"role": "customer", "text": "a"}]',
            14,
            "No message here is the agent's.",
            'Give the reply the role "agent", or leave the conversation out.',
        ),
        (
            "[]",
            14,
            "No message here is the agent's.",
            'Give the reply the role "agent", or leave the conversation out.',
        ),
        (
            '[{"role": "agnet", "text": "a"}]',
            24,
            "There is no role `agnet`.",
            "Did you mean `agent`? The role is `customer` or `agent`.",
        ),
        (
            '[{"role": 1, "text": "a"}]',
            24,
            "The field `role` is a number, not text.",
            "Write it as a string between double quotes.",
        ),
        (
            '[{"role": "agent", "text": null}]',
            41,
            "The field `text` is null, not text.",
            "Write it as a string between double quotes.",
        ),
        ('[{"role": "agent"}]', 15, "This message has no `text`.", MESSAGE),
        ('[{"text": "a"}]', 15, "This message has no `role`.", MESSAGE),
        ('["a"]', 15, "This message is a string, not an object.", MESSAGE),
        (
            '[{"role": "agent", "text": "a", "text": "b"}]',
            46,
            "The key `text` is here twice.",
            "Keep one of them; it is unclear which is meant.",
        ),
    ],
)
def test_a_fault_is_told_at_its_place(messages: str, column: int, message: str, hint: str) -> None:
    found = problem("jsonl", f'{{"messages": {messages}}}')
    assert told(found) == (f"-:1:{column}", message, hint)
