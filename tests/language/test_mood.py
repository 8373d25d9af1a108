"""A customer's mood is told from the message alone, the same each time, for any text."""

from __future__ import annotations

import socket
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from respcheck.language.mood import FOLDER, MOODS, mood_of, mood_scores
from respcheck.language.mood_signals import NAMES, message, signals
from respcheck.model import Mood

UPSET = [
    "I am furious. Third time my order has gone missing and nobody answers my emails.",
    "Worst service ever, you should be ashamed.",
    "@USER still waiting for my refund after 6 weeks!!! Ridiculous",
    "Your engineer did not turn up AGAIN. I wasted a whole day.",
    "I'm very disappointed with the dress, it fell apart after one wash.",
    "You have charged me twice and now you ignore me. Where is my money?",
    "Thanks for nothing.",
    "Why is your internet always down? I'm sick of it.",
    "The waiter was rude, the soup was cold and we waited an hour.",
    "I want to make a complaint about the way I was spoken to.",
    "I have called four times and nobody has fixed my boiler. This is unacceptable.",
    "So frustrated, I've tried everything and your app still crashes.",
]
QUESTION = [
    "Hi, what time do you close on Sundays?",
    "How do I change my password?",
    "Could you tell me if the lamp comes in green, please?",
    "Can I bring my dog on the train?",
    "Is there a way to download my invoices as a PDF?",
    "Hello, I'd like to book a table for four on Friday. Do you have space?",
    "@USER my app won't open since the update, can you help?",
    "Where can I find my customer number?",
    "Do you ship to Ireland?",
    "Please could you send me a copy of my contract?",
    "Which adapter do I need for the tablet?",
    "Thanks for the quick reply! One more thing: can I use the voucher online?",
]
PRAISE = [
    "Thank you so much, the flowers were beautiful!",
    "Brilliant service, I love my new sofa.",
    "@USER you are the best, thanks for the quick help!",
    "Your driver was so kind and helpful. Please thank him for me.",
    "Amazing food and lovely staff, we had a wonderful evening.",
    "Very happy with my order, it arrived early and is perfect.",
    "What a great experience. Well done to the whole team!",
    "I'm so impressed with how quickly you sorted this out.",
    "Excellent customer service, five stars.",
    "Love the new update, great job!",
    "Just wanted to say how wonderful your nurse was. Thank you.",
    "Fantastic hotel, delicious breakfast.",
]
OTHER = [
    "My account number is 20481122.",
    "@USER PS4",
    "I have sent you the form by post.",
    "Windows 10, latest version.",
    "OK, I will be at home on Tuesday.",
    "Here is the photo of the label: <URL>",
    "@USER DM sent",
    "It was order 5512, placed on 3 May.",
    "The postcode is M4 1AB.",
    "@USER @USER",
    "My name is Ana Silva.",
    "Please find attached the signed form.",
]


@pytest.mark.parametrize("text", UPSET)
def test_a_complaint_is_upset(text: str) -> None:
    assert mood_of(text) is Mood.UPSET


@pytest.mark.parametrize("text", QUESTION)
def test_a_request_without_grievance_is_a_question(text: str) -> None:
    assert mood_of(text) is Mood.QUESTION


@pytest.mark.parametrize("text", PRAISE)
def test_thanks_and_delight_are_praise(text: str) -> None:
    assert mood_of(text) is Mood.PRAISE


@pytest.mark.parametrize("text", OTHER)
def test_a_bare_statement_is_other(text: str) -> None:
    assert mood_of(text) is Mood.OTHER


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b", "\x00"])
def test_a_text_without_anything_to_read_is_other(text: str) -> None:
    assert mood_of(text) is Mood.OTHER


def test_the_scores_are_shares_of_one() -> None:
    scores = mood_scores("My parcel is late.")
    assert tuple(scores) == MOODS
    assert sum(scores.values()) == pytest.approx(1, abs=1e-5)
    assert all(0 <= score <= 1 for score in scores.values())


@given(st.text())
def test_any_text_has_a_mood_and_always_the_same(text: str) -> None:
    assert mood_scores(text) == mood_scores(text)
    assert mood_of(text) in MOODS


def test_a_lone_surrogate_is_read() -> None:
    assert mood_of("Worst service ever \ud83d") is Mood.UPSET


@pytest.mark.parametrize(
    "piece", ["no ", "a", "not 5 ", "!", "Hi, ", "no never wait again 3 weeks thanks love but "]
)
def test_a_huge_text_is_read_in_a_moment(piece: str) -> None:
    mood_of("warm up")
    started = time.process_time()
    mood_of(piece * 200_000)
    assert time.process_time() - started < 1


def test_the_end_of_a_huge_text_counts() -> None:
    filler = "The number is as follows. " * 2000
    angry = "This is a disgrace, I am furious and I want my money back! " * 30
    assert mood_of(filler + angry) is Mood.UPSET


def test_another_process_finds_the_same() -> None:
    text = "Why was I charged twice?"
    code = f"from respcheck.language.mood import mood_scores; print(mood_scores({text!r}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == f"{mood_scores(text)}\n"


def test_it_works_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("The mood asked for a connection.")

    monkeypatch.setattr(socket, "socket", refuse)
    assert mood_of("I love it, thank you!") is Mood.PRAISE


def test_importing_the_module_loads_nothing_heavy() -> None:
    code = (
        "import sys, respcheck.language.mood; print({'numpy', 'spacy', 're2'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_the_signs_have_names() -> None:
    found = dict(zip(NAMES, signals(message("WHY is it STILL broken?! 3 weeks…")), strict=True))
    for name in ("asks why", "still", "is broken", "span of time", "many question marks"):
        assert found[name] == 1, name
    assert found["praises"] == found["thanks"] == 0


def test_the_files_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_000_000
