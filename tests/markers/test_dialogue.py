"""Markers that look at the message which a reply answers: `customer`, `mood` and `echo`."""

from __future__ import annotations

import pytest
from marker_samples import Definition, annotator, definitions

from respcheck.markers.observe import Observation, Observer
from respcheck.model import Message, Mood, Role, single_reply

FURIOUS = "This is a disgrace, I am furious, you have ruined our holiday."


def observe(
    reply: str, customer: str | None, *earlier: Message, **markers: Definition
) -> Observation:
    own = single_reply(reply, customer=customer, earlier=earlier)
    return Observer(definitions(**markers), annotator()).of(own)


def words(seen: Observation, name: str) -> list[str]:
    return [seen.words(span) for span in seen.marker(f"p/{name}")]


ASKED = {"asks": {"any": ["invoice"], "said_by": "anyone"}, "m": {"any": [{"customer": "asks"}]}}


def test_a_marker_of_the_customers_stands_for_the_whole_reply() -> None:
    assert words(observe("It is here.", "Where is my invoice?", **ASKED), "m") == ["It is here."]
    assert words(observe("Your invoice is here.", "Where is it?", **ASKED), "m") == []
    assert words(observe("Your invoice is here.", None, **ASKED), "m") == []


def test_only_the_last_message_of_the_customer_is_answered() -> None:
    before = Message(Role.CUSTOMER, "Where is my invoice?")
    assert words(observe("Hello.", "And my hat?", before, **ASKED), "m") == []
    assert words(observe("Hello.", None, before, **ASKED), "m") == ["Hello."]


def test_it_can_lift_another_marker() -> None:
    markers = {**ASKED, "m": {"any": ["policy"], "without": [{"customer": "asks"}]}}
    assert words(observe("Our policy.", "My invoice?", **markers), "m") == []
    assert words(observe("Our policy.", "My hat?", **markers), "m") == ["policy"]
    assert words(observe("Our policy.", None, **markers), "m") == ["policy"]


def test_it_can_be_one_of_all() -> None:
    markers = {**ASKED, "m": {"all": ["policy", {"customer": "asks"}]}}
    assert words(observe("One. Our policy.", "My invoice?", **markers), "m") == ["policy"]
    assert words(observe("One. Our policy.", "My hat?", **markers), "m") == []


def test_the_mood_of_the_message_can_be_asked_for() -> None:
    marker: Definition = {"all": ["yay", {"mood": "upset"}]}
    assert words(observe("Yay, hello.", FURIOUS, m=marker), "m") == ["Yay"]
    assert words(observe("Yay, hello.", "Thank you so much, I love it!", m=marker), "m") == []
    assert words(observe("Yay, hello.", None, m=marker), "m") == []


def test_a_reply_that_answers_nothing_has_no_mood() -> None:
    assert observe("Hello.", None, m={"any": ["a"]}).mood is None
    assert observe("Hello.", FURIOUS, m={"any": ["a"]}).mood is Mood.UPSET


THING = {
    "thing": {"any": ["oven", "ovens", "kettle", "Monday", "late"], "said_by": "anyone"},
    "m": {"any": [{"echo": "thing"}]},
}


@pytest.mark.parametrize(
    "customer",
    ["My oven is cold.", "Both OVENS are cold.", "#oven", "my ovens"],
)
def test_what_the_customer_named_is_found_again_in_any_form(customer: str) -> None:
    assert words(observe("Sorry about the oven, Ann.", customer, **THING), "m") == ["oven"]


def test_another_word_for_the_same_thing_is_an_echo_too() -> None:
    markers: dict[str, Definition] = {
        "thing": {"any": ["tub", "doctor"]},
        "m": {"any": [{"echo": "thing"}]},
    }
    assert words(observe("Sorry about the tub.", "The bath was filthy.", **markers), "m") == ["tub"]
    assert words(observe("The doctor is in.", "The bath was filthy.", **markers), "m") == []


@pytest.mark.parametrize("customer", ["My parcel is lost.", "It came on Tuesday.", "", "?!"])
def test_what_the_customer_did_not_name_is_no_echo(customer: str) -> None:
    assert words(observe("Your oven comes on Monday.", customer, **THING), "m") == []


def test_each_echo_is_found_where_it_stands() -> None:
    seen = observe("Oven? The oven is late.", "My oven is late.", **THING)
    assert [(span.start, span.end) for span in seen.marker("p/m")] == [(0, 4), (10, 14), (18, 22)]
