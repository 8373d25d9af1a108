"""Each detector finds its kind of thing, exactly, and leaves alone what only looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marker_samples import annotator, assert_finds, document, observe
from pydantic import ValidationError

from respcheck.markers.detect import Detect
from respcheck.markers.detectors import DETECTORS
from respcheck.model import Context, single_reply
from respcheck.packs.examples import unmarked


def assert_detects(marked: str, name: str, **context: str) -> None:
    wanted = unmarked(marked)
    found = tuple(DETECTORS[name](document(wanted.text, **context)))
    assert [wanted.text[each.start : each.end] for each in found] == [
        wanted.text[each.start : each.end] for each in wanted.spans
    ]
    assert found == wanted.spans


@pytest.mark.parametrize(
    "marked",
    [
        "card [[4111111111111111]].",
        "card [[4111 1111 1111 1111]], please",
        "[[5555-5555-5555-4444]]",
        "[[3782 822463 10005]]",
        "on 27 [[4111 1111 1111 1111]] 02 28",
        "[[5555 5555 5555 4444]] [[4012 8888 8888 1881]]",
    ],
)
def test_a_card_number_is_found(marked: str) -> None:
    assert_detects(marked, "card_number")


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",
        "0000 0000 0000 0000",
        "4444 4444 4444 4444",
        "IMEI 356938035643809",
        "SIM 8944110065152523456",
        "ref x4111111111111111",
        "12.4111111111111111",
    ],
)
def test_other_long_numbers_are_no_cards(text: str) -> None:
    assert_detects(text, "card_number")


@pytest.mark.parametrize(
    "marked",
    [
        "[[GB82 WEST 1234 5698 7654 32]]",
        "to [[GB82WEST12345698765432]] today",
        "[[gb82 west 1234 5698 7654 32]] is ours",
        "[[DE89 3704 0044 0532 0130 00]].",
        "[[ES91 2100 0418 4502 0005 1332]] THIS IS IT",
        "[[BE68\u00a05390\u00a00754\u00a07034]]",
    ],
)
def test_an_iban_is_found(marked: str) -> None:
    assert_detects(marked, "iban")


@pytest.mark.parametrize(
    "text",
    ["GB82 WEST 1234 5698 7654 33", "GB82 WEST", "AB12 CDEF GHIJ", "xGB82WEST12345698765432"],
)
def test_what_has_a_wrong_check_digit_is_no_iban(text: str) -> None:
    assert_detects(text, "iban")


def test_an_international_number_needs_no_locale() -> None:
    assert_detects("Ring [[+44 20 7946 0958]], please", "phone_number")


@pytest.mark.parametrize("locale", ["en-GB", "en_GB", "en-UK", "en-Latn-GB", "en_GB.UTF-8"])
def test_a_national_number_is_one_of_the_region_of_its_locale(locale: str) -> None:
    assert_detects("Ring [[020 7946 0958]], please", "phone_number", locale=locale)
    assert_detects("Ring (212) 555-0142, please", "phone_number", locale=locale)


@pytest.mark.parametrize("context", [{}, {"locale": "en"}])
def test_without_a_region_it_is_british_or_american(context: dict[str, str]) -> None:
    marked = "Ring [[020 7946 0958]] or [[(212) 555-0142]], please"
    assert_detects(marked, "phone_number", **context)
    assert_detects("Ring 01 23 45 67 89, please", "phone_number", **context)


def test_dates_and_prices_are_no_phone_numbers() -> None:
    assert_detects("On 01/02/2023 it was £1,234.50", "phone_number", locale="en-GB")


def test_an_email_address_is_found() -> None:
    assert_detects("Write to [[a.b+c@example.co.uk]].", "email")


def test_a_link_is_found_without_the_full_stop_behind_it() -> None:
    assert_detects("See [[https://example.com/a?b=c]]. Or [[www.example.com]]!", "url")


@pytest.mark.parametrize("written", ["{{name}}", "[Order Number]", "%{first_name}", "XXXX"])
def test_a_placeholder_is_found(written: str) -> None:
    found = tuple(DETECTORS["placeholder"](document(f"Dear {written}, hello")))
    assert len(found) == 1


def test_a_handle_is_found() -> None:
    assert_detects("[[@bob]] thanks, cc [[@jim]]", "handle")


@pytest.mark.parametrize(
    "marked",
    [
        "Hi [[😀]]",
        "[[👍🏽]][[👍]]",
        "[[👩\u200d💻]] and [[👨\u200d👩\u200d👧\u200d👦]]",
        "[[🤦🏽\u200d♀️]]",
        "[[🇬🇧]][[🇫🇷]]",
        "[[❤️]] [[❤]]",
        "[[1️⃣]] of 1",
        "[[👩\u200d🐢]] is none that a font has",
        "[[🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f]]",
    ],
)
def test_an_emoji_is_one_picture(marked: str) -> None:
    assert_detects(marked, "emoji")


def test_marks_of_the_printer_are_no_emoji() -> None:
    assert_detects("© 2024 Kettle™ ® ‼ ↔ #1 * 2", "emoji")


def test_a_long_row_of_emoji_is_counted_right() -> None:
    text = "😀" * 1000
    assert len(tuple(DETECTORS["emoji"](document(text)))) == 1000


def test_a_detector_is_a_matcher_of_a_marker() -> None:
    assert_finds("Write to [[a@b.com]].", {"detect": "email"})
    assert observe("a@b.com", m={"any": [{"detect": "url"}]}).marker("p/m") == ()


def test_an_unknown_detector_is_refused_with_the_nearest() -> None:
    with pytest.raises(ValidationError) as refusal:
        Detect(detect="emojis")
    (fault,) = refusal.value.errors()
    assert fault["msg"] == "There is no detector emojis."
    assert fault["ctx"]["hint"] == "Did you mean emoji?"


@pytest.mark.parametrize("name", list(DETECTORS))
def test_no_text_is_too_odd_for_a_detector(name: str) -> None:
    for text in ("", " ", "\0", "\u200d", "🏽", "1" * 500, "GB00" * 100, "👩\u200d" * 300):
        reply = annotator().document(single_reply(text, context=Context(locale="en-GB")))
        for span in DETECTORS[name](reply):
            assert 0 <= span.start < span.end <= len(text)


PIECES = st.sampled_from(
    [
        *("12", "7", "4", "2019", "19", "/", "-", ".", ",", " ", "\u00a0", "\n", "x", "ー", "_"),
        *("４１", "½", "+44", "(0)", "7946", "020", "4111 1111", "1111\u202f1111", "GB82", "WEST"),
        *("GB82 WEST 1234 5698 7654 32", "3/4/19", "12 March 2019", "0345 600 600", "April"),
        *("1234", "5698", "March", "may", "Flat 2", "High", "Street", "st", "rd.", "broadway"),
        *("SW1A", "1AA", "ls1 4dy", "Austin", "TX", "78701", "crm", "jira", "-prod", "acme"),
        *("internal", "corp", "LOCAL", "zendesk.com/agent", "app.intercom.com/a/inbox", "wiki"),
        *("https://", "www.", "youtu.be/x", "COM", "co.uk", "<URL>", "<EMAIL>", "@", "jo", ">"),
        *("{{", "}}", "{name", "}", "%", "%%", "[", "]", "insert name", "*|", "FNAME", "|*"),
        *("<", "___", "XXXX", "DD/MM", "yyyy-mm-dd", "HH:MM", "##", "internal note:", "C:\\"),
    ]
)


@pytest.mark.parametrize("name", list(DETECTORS))
@given(pieces=st.lists(PIECES, min_size=1, max_size=9))
@settings(deadline=None, max_examples=100)
def test_nothing_is_missed_where_a_text_is_not_worth_a_look(name: str, pieces: list[str]) -> None:
    reply, detector = document("".join(pieces)), DETECTORS[name]
    assert list(detector(reply)) == list(detector.find(reply))
