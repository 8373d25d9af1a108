"""Sentences of replies end where a reader would say so."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from respcheck.language.masking import mask
from respcheck.language.sentences import LONGEST, split


def sentences(text: str) -> list[str]:
    """The sentences of a masked reply, as the reply writes them; bars mark them in the cases."""
    return [text[start:end] for start, end in split(mask(text).text)]


CASES = {
    "closing emoji stay": "Thanks! 😊|Let us know.",
    "an emoji may close alone": "Enjoy the show 🎉🎉|See you soon",
    "an emoji inside a sentence": "We 💙 hearing this from you.",
    "a smiley closes": "Glad it works :)|Shout if it stops.",
    "family emoji": "Lovely! 👨‍👩‍👧 ❤️|Have fun.",
    "decimals and versions": "iOS 13.4 and v2.0.1 cost £4.99 in all.|Both work.",
    "titles": "Mr. Jones met Dr. Shah at St. Paul's.|They agreed.",
    "abbreviations": "Bring ID, e.g. a card, i.e. a photo, vs. none, at approx. 5 p.m. on Monday.",
    "clock times": "We open at 9 a.m. EST and close at 5 p.m.|Call then.",
    "numbers": "Your order No. 512 is on p. 3 of the list.|It left today.",
    "no is a word": "Is it lost?|No.|We have it.",
    "etc. inside": "Bring tickets, ID, etc. with you.",
    "etc. at the end": "Bring tickets, ID, etc.|We will check them.",
    "countries": "It ships from the U.S. warehouse.|We sell in the U.S.|Please ask.",
    "initials": "Ask for J. K. Brown at the desk.|He knows.",
    "companies": "Parcels Ltd. has it.|Acme Inc. Monday post.",
    "ellipsis goes on": "Well... that is odd.|Hmm…|We will look.",
    "closing quotation marks": "Tap “Need help.”|Then choose chat.",
    "quotation inside": "You asked “why?” and you are right.",
    "brackets": "(It is late.)|We know (sorry!) and it moves.",
    "many marks": "What?!|Really!!!|Yes.",
    "links end": "More here: https://example.com/a|Hope this helps!",
    "links go on": "Visit https://example.com/a for more.",
    "a bare link joins": "Did you try this? https://example.com/a|Let us know.",
    "sign-off with a caret": "Hope this helps.|^JK",
    "sign-off with a slash": "Let us know how it goes|/SS",
    "sign-off with a dash": "See https://example.com/a|-Richard",
    "sign-off with a star": "Please write to us.|*SR",
    "sign-off with a tilde": "We read it all.|~ Olivia",
    "sign-off in words": "Thanks.|- The Shop Team",
    "a span of days": "We are open Mon - Fri",
    "brand": "Your Yahoo! account is safe.|Thanks!",
    "lower case": "sorry about that. |we will check",
    "greeting with a capital": "Hi Sarah,|Thanks for asking.",
    "a missing full stop": "Your order is late|We will check it.",
    "a capital inside": "Please open The Sun or the Your Orders page.",
    "farewell": "Let us know.|Kind regards,|Sarah",
    "a farewell alone": "Kind regards,|Sarah",
    "a farewell in small letters": "Let us know.|regards,|Sarah",
    "spaced brackets": "(We looked. )|It moved.",
    "postscript": "P.S. We love it.",
    "thread counter": "1/2 It is late.|It moved. 2/2",
    "greeting behind a handle": "Hello,|When it arrives, call us.",
    "greeting goes on": "Hi Sarah, thanks for asking.",
    "numbered on a line": "Try this:|1. Open the app|2. Tap Save|3. Wait",
    "a spaced full stop": "See it here .|Thanks!",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_a_line_is_split_at_the_bars(marked: str) -> None:
    parts = [part.strip() for part in marked.split("|")]
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is fixed.Please try.", ["It is fixed.", "Please try."]),
        ("Thanks!let us know", ["Thanks!", "let us know"]),
        ("Really?No way", ["Really?", "No way"]),
        ("Open Node.JS or notes.txt.", ["Open Node.JS or notes.txt."]),
        ("Hi Sarah,\n\nIt is here.\n\nBest,\nTom", ["Hi Sarah,", "It is here.", "Best,", "Tom"]),
        (
            "We have looked at your order and found that the parcel\nwas sent to us.",
            ["We have looked at your order and found that the parcel\nwas sent to us."],
        ),
        (
            "We have looked at your order with very great care and found it\nLondon has it.",
            ["We have looked at your order with very great care and found it\nLondon has it."],
        ),
        (
            "You need:\n- a passport\n- your ticket\r\n* a pen\n1) a hat\n2) shoes",
            ["You need:", "- a passport", "- your ticket", "* a pen", "1) a hat", "2) shoes"],
        ),
        ("Thank you\nPlease call", ["Thank you", "Please call"]),
        ("See you.^JK", ["See you.", "^JK"]),
        ("", []),
        (" \n\t ", []),
        ("😊", ["😊"]),
        ("...", ["..."]),
        ("@USER @shop", []),
        ("@USER Hi Sam, We are here", ["Hi Sam,", "We are here"]),
    ],
)
def test_line_breaks_missing_spaces_and_nothing(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_an_endless_sentence_is_cut_at_a_space_or_else_anywhere() -> None:
    words = split("word " * 1000)
    assert all(end - start <= LONGEST for start, end in words)
    assert {("word " * 1000)[end - 4 : end] for _, end in words} == {"word"}
    assert [end - start for start, end in split("x" * 2500)] == [LONGEST, LONGEST, 500]


@pytest.mark.parametrize(
    "run",
    [".", ". ", "a. ", "A.", "😊", "😊 ", "\n", "x", "1. A ", "- ", "^A ", ":) ", "-A ", "We a "],
)
def test_a_megabyte_of_one_thing_is_split(run: str) -> None:
    assert split(run * (1_000_000 // len(run))) is not None


ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from(" .!?…,:;-^*/~()\"'”’\n\r\t1aAbIW😊❤\ufe0f\u200d\u2028\x00"),
        st.characters(exclude_categories=[]),
    ),
    max_size=300,
)


@given(ANY_TEXT)
@example("A.\n\n.B")
@example("1. A 2. B.C! d")
def test_spans_are_ordered_apart_trimmed_and_leave_nothing_out(text: str) -> None:
    at = 0
    for start, end in split(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert end - start <= LONGEST
        at = end
    assert not text[at:].strip()


@given(st.lists(st.sampled_from(["We sent it.", "Is it here?", "Thanks!", "Sorry 😊"]), min_size=1))
def test_plain_sentences_joined_by_spaces_come_apart_again(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
