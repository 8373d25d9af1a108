"""What tells of a person: card numbers, telephone numbers, mailboxes and postal addresses."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marker_samples import document
from stdnum import luhn
from test_detectors import assert_detects

from respcheck.markers.detectors import DETECTORS
from respcheck.model import Span

DIGITS = st.text("0123456789", min_size=12, max_size=19)
OTHERS = st.sampled_from(["", "Your card ", "Hi Sam.\n", "😀 ", "on 27 ", "(", "see "])
ENDINGS = st.sampled_from(["", ".", " is here", ", please", "\n", ")", "?"])


def found(text: str, name: str) -> list[Span]:
    return list(DETECTORS[name](document(text)))


@given(OTHERS, DIGITS, ENDINGS)
@settings(deadline=None)
def test_digits_whose_check_digit_is_wrong_are_no_card(
    before: str, digits: str, after: str
) -> None:
    text = before + digits + after
    for span in found(text, "card_number"):
        assert luhn.is_valid(text[span.start : span.end].replace(" ", ""))
    wrong = digits[:-1] + str((int(luhn.calc_check_digit(digits[:-1])) + 1) % 10)
    assert found(f"So {wrong}{after}", "card_number") == []


@given(OTHERS, st.text("0123456789", min_size=14, max_size=14), st.booleans(), ENDINGS)
@settings(deadline=None)
def test_a_card_is_found_from_its_first_digit_to_its_last(
    before: str, middle: str, in_groups: bool, after: str
) -> None:
    digits = "4" + middle
    digits += luhn.calc_check_digit(digits)
    card = " ".join(digits[at : at + 4] for at in range(0, 16, 4)) if in_groups else digits
    text = f"{before}{card}{after}"
    start = text.index(card)
    spans = found(text, "card_number")
    assert Span(start, start + len(card)) in spans or before == "on 27 "
    assert all(span.start < start + len(card) and span.end > start for span in spans)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2011"])
def test_a_card_may_be_divided_by_marks_that_look_like_others(space: str) -> None:
    assert_detects(f"[[{space.join(['4111'] * 1 + ['1111'] * 3)}]]", "card_number")


@pytest.mark.parametrize(
    "text", ["1234567812345670", "8412345678901232", "9400110200881234567890", "79927398713"]
)
def test_digits_that_no_network_begins_with_are_no_card(text: str) -> None:
    assert_detects(text, "card_number")


@pytest.mark.parametrize(
    "marked",
    [
        "Ring [[07911 123456]] or [[415-555-2671]].",
        "On [[+44 7700 900123]], [[07700 900 123]] or [[01632-960-123]]",
        "Order 0770090012345 of 20/10/2023 is 100.00",
    ],
)
def test_a_number_is_dialled_as_it_is_written(marked: str) -> None:
    assert_detects(marked, "phone_number")


def test_a_service_number_is_one_that_no_person_has() -> None:
    marked = "[[0800 123 4567]], [[0345 600 6000]], [[1-800-555-0199]], 020 7946 0958, 07911 123456"
    assert_detects(marked, "service_number")


@pytest.mark.parametrize(
    "marked",
    [
        "to [[sam.lee@example.com]], or [[jo_bell83@gmail.com]].",
        "support@example.com, customer.care@a.co.uk, uk-help2@a.com and no-reply@a.com",
        "kettle@kettle.com",
        "<EMAIL>, name@example.com or your.name@mail.com",
    ],
)
def test_a_persons_mailbox_is_no_teams_and_no_stand_in(marked: str) -> None:
    assert_detects(marked, "personal_email")


@pytest.mark.parametrize(
    "marked",
    [
        "at [[14 Elm Road]], or [[14 elm road]]",
        "to [[14 Elm Road, Leeds LS1 4AB]] today",
        "[[221B Baker Street, London NW1 6XE]].",
        "[[Flat 3, 14 Elm Road, York, YO1 7HH]]",
        "[[10 St. John's Wood Road]]",
        "[[742 Oak Terrace, Springfield, IL 62704]]",
        "[[12 N Main St Apt 4B, Austin, TX 78701]]",
        "[[42 W 35th St]]",
        "in [[SW1A1AA]], [[LS1 4AB]] and [[ls1 4ab]]",
        "in [[Springfield, IL 62704]]",
    ],
)
def test_an_address_is_found_with_its_town_and_code(marked: str) -> None:
    assert_detects(marked, "postal_address")


@pytest.mark.parametrize(
    "text",
    [
        "5 minutes down the road",
        "2 lane road",
        "a 24 Hour Drive-thru",
        "the Galaxy S21 8GB",
        "the w1 2nd row",
        "£5 Park Lane",
        "https://example.com/14 and 3 day drive",
        "Your order M1 2AB1",
        "within 2 days close",
    ],
)
def test_numbers_before_words_are_no_address(text: str) -> None:
    assert_detects(text, "postal_address")


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        ("card_number", "1"),
        ("card_number", "4111 "),
        ("iban", "GB82"),
        ("phone_number", "1"),
        ("postal_address", "1"),
        ("postal_address", "12 Elm "),
        ("postal_address", "12 the of "),
    ],
)
def test_a_megabyte_of_digits_takes_four_times_what_a_quarter_takes(name: str, piece: str) -> None:
    def seconds(length: int) -> float:
        long = document("")
        text = (piece * (length // len(piece) + 1))[:length]
        object.__setattr__(long.reply.message, "text", text)
        object.__setattr__(long.masked, "text", text)
        begun = time.process_time()
        assert len(list(DETECTORS[name](long))) <= length
        return time.process_time() - begun

    assert seconds(1_000_000) < 12 * seconds(250_000) + 1
