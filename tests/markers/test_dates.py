"""A full date is found where it is over, in each way of writing it."""

from datetime import date

import pytest
from marker_samples import annotator, document
from test_detectors import assert_detects

from respcheck.markers.detectors import dates
from respcheck.markers.detectors.dates import past_date
from respcheck.model import Context, single_reply


@pytest.fixture(autouse=True)
def _a_certain_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "today", lambda: date(2030, 6, 15))


@pytest.mark.parametrize(
    "marked",
    [
        "until [[3 May 2030]].",
        "until [[3rd of May, 2030]], then",
        "on Friday the [[14th of June 2030]]",
        "by [[14 june 2030]]",
        "by [[1 Sept. 2029]]",
        "by [[14-Jun-2030]]",
        "on [[May 3, 2030]]",
        "on [[May 3rd 2030]]!",
        "on [[Sept. 3,2029]]",
        "on [[DECEMBER the 3rd, 2029]]",
        "till [[2030-06-14]]",
        "till [[2030/6/14]]",
        "by [[31/03/2030]]",
        "by [[31.03.2030]].",
        "by [[31-3-2030]]",
        "by [[31/03/30]]",
        "in [[10.10.2029]]",
        "born [[31/03/85]]",
        "from [[1 January 2030]] to [[5/5/2030]]",
        "from [[1 May 2030]]-[[31 May 2030]]",
        "on [[3\u00a0May\u00a02030]]",
        "([[3 May 2030]])",
    ],
)
def test_a_date_that_is_over_is_found(marked: str) -> None:
    assert_detects(marked, "past_date")


@pytest.mark.parametrize(
    "text",
    [
        "today is 15 June 2030",
        "by 16 June 2030",
        "by 2030-06-15",
        "on July 4, 2030",
        "by 31/07/2030",
        "by 31/07/30",
        "in May 2030",
        "on 3 May",
        "in 2029",
        "on 3/5",
        "on 31 February 2030",
        "on 32/13/2029",
        "24/7/365",
        "version 1.2.2029.4",
        "ref 12-05-2029-77 and X2029-05-01",
        "call 01-02-2029-33",
        "see example.com/2029/05/01 and https://example.com/a/2029-05-01",
        "until {{ 2029-05-01 }}",
        "mayhem 3, 2029",
        "marching 3 maybe 2029",
    ],
)
def test_other_dates_and_numbers_are_left_alone(text: str) -> None:
    assert_detects(text, "past_date")


@pytest.mark.parametrize("locale", ["en-US", "en_US", "en-Latn-US", "en-PH"])
def test_the_month_comes_first_in_america(locale: str) -> None:
    assert_detects("by [[04/07/2030]], by 07/04/2030", "past_date", locale=locale)


@pytest.mark.parametrize("locale", ["en-GB", "en_IE.UTF-8", "en-AU", "en-IN"])
def test_the_day_comes_first_elsewhere(locale: str) -> None:
    assert_detects("by 04/07/2030, by [[07/04/2030]]", "past_date", locale=locale)


@pytest.mark.parametrize("locale", [None, "en", "en-CA"])
def test_where_no_locale_decides_both_days_must_be_over(locale: str | None) -> None:
    text = "by 04/07/2030, by 07/04/2030, by 03/04/2030, by 04/06/2030"
    seen = annotator().document(single_reply(text, context=Context(locale=locale)))
    found = [text[each.start : each.end] for each in past_date(seen)]
    assert found == ["03/04/2030", "04/06/2030"]


def test_a_day_that_no_month_has_is_read_the_other_way() -> None:
    assert_detects("by [[31/03/2030]]", "past_date", locale="en-US")
    assert_detects("by [[03/31/2030]]", "past_date", locale="en-GB")


def test_the_day_is_asked_for_at_each_reply(monkeypatch: pytest.MonkeyPatch) -> None:
    reply = document("Closed until 3 May 2030.")
    assert len(list(past_date(reply))) == 1
    monkeypatch.setattr(dates, "today", lambda: date(2030, 5, 3))
    assert not list(past_date(reply))
