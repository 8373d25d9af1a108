"""Any text gives a number or nothing, in time that grows as the text does."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measure_samples import part_of, read

from respcheck.measures import MEASURES
from respcheck.measures.channels import CHANNEL_LIMITS
from respcheck.measures.counting.words import words_in
from respcheck.measures.counting.x_text import weighted_length
from respcheck.model import Span

PIECES = [
    "Sorry", "I'm", "REFUND", "{{name}}", "https://a.com/b?c=d", "foo.co.uk", "@you", "a@b.co",
    "`x`", "^JK", "\n\n", "\n", " ", ".", "!", "…", "’", "1.", "9", "😀", "👍🏽", "1️⃣",
    "\u200d", "\ufe0f", "\x00", "\x1b[1m", "[bold]", "\ud800", "\u202e",
    "(", ")", "/", "-", "_", "é", "e\u0301", "日本",
]  # fmt: skip
texts = st.text() | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
channels = st.sampled_from([None, "sms", "email", "no such", *CHANNEL_LIMITS])


@settings(deadline=None)
@given(text=texts, channel=channels)
def test_any_text_gives_a_number_or_nothing(text: str, channel: str | None) -> None:
    part = part_of(text, channel)
    for measure in MEASURES.values():
        value = measure.of(part)
        assert value is None or isinstance(value, int | float)


@settings(deadline=None)
@given(text=texts)
def test_what_is_sooner_told_is_no_lower(text: str) -> None:
    part = part_of(text)
    for measure in MEASURES.values():
        if measure.at_most is not None:
            assert measure.at_most(part) >= (measure.of(part) or 0)


@settings(deadline=None)
@given(text=texts, cuts=st.tuples(st.integers(0, 60), st.integers(0, 60)))
def test_any_part_gives_a_number_or_nothing(text: str, cuts: tuple[int, int]) -> None:
    start, end = sorted(min(cut, len(text)) for cut in cuts)
    part = part_of(text, span=Span(start, end))
    for measure in MEASURES.values():
        value = measure.of(part)
        assert value is None or isinstance(value, int | float)
    assert all(start <= word.start < word.end <= end for word in words_in(part))


@settings(deadline=None)
@given(text=texts)
def test_every_word_is_in_one_sentence_and_one_paragraph(text: str) -> None:
    assert (read("longest_sentence", text) is None) == (read("words", text) == 0)
    words, longest = read("words", text), read("paragraph_words", text)
    assert (longest or 0) <= (words or 0)


@settings(deadline=None)
@given(text=st.text(alphabet=st.characters(max_codepoint=0x10FF)))
def test_a_text_without_links_weighs_what_it_is_long(text: str) -> None:
    from unicodedata import normalize

    text = normalize("NFC", text.replace(".", ""))
    assert weighted_length(text) == sum(1 if ord(each) <= 0x10FF else 2 for each in text)


@settings(deadline=None)
@given(text=texts)
def test_x_weighs_a_text_alike_in_either_normal_form(text: str) -> None:
    from unicodedata import normalize

    assert weighted_length(normalize("NFD", text)) == weighted_length(text)


REPEATED = {
    "letters": ("", "a"),
    "words": ("", "sorry "),
    "sentences": ("", "We are sorry. "),
    "links": ("", "https://a.com/b "),
    "dots": ("", "a."),
    "domains": ("", "a.co"),
    "labels": ("", "a.b-c_d."),
    "schemes": ("", "http://"),
    "brackets": ("a.com/", "("),
    "pairs": ("a.com/", "(a"),
    "marks": ("a.com/", "!"),
    "queries": ("", "a.com/?"),
    "placeholders": ("", "{{a}} "),
    "emoji": ("", "\U0001f637"),
    "joiners": ("", "\u200d"),
    "chain": ("", "\U0001f468\u200d"),
    "flags": ("", "\U0001f1e6"),
    "initials": ("", "^A"),
    "abbreviations": ("", "a.b."),
    "apostrophes": ("", "a'"),
    "hyphens": ("", "a-"),
    "dashes": ("", "- AB  "),
    "accents": ("e", "\u0301"),
    "capitals": ("", "SORRY "),
    "numbers": ("", "1,000."),
    "lines": ("", "\n"),
    "spaces": ("", " "),
}
LENGTH = 200_000
SECONDS = 10.0
"""Far more than needed (under one second), far less than the square of the length would take."""


@pytest.mark.parametrize("kind", REPEATED)
def test_time_grows_as_the_text_does(kind: str) -> None:
    start, repeated = REPEATED[kind]
    assert _seconds(start + repeated * (LENGTH // len(repeated))) < SECONDS


def test_a_megabyte_of_prose_is_quick() -> None:
    assert _seconds("Sorry about that! Call {{name}} at https://a.com/b 😀. " * 20_000) < SECONDS


def _seconds(text: str) -> float:
    read("reading_grade", "We sent it to you now. " * 10)
    part = part_of(text, "x")
    began = time.perf_counter()
    for measure in MEASURES.values():
        measure.of(part)
    return time.perf_counter() - began
