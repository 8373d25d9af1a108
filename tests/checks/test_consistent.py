"""`consistent`: a finding where two forms of one thing are mixed."""

import pytest
from check_samples import Tiny
from pydantic import ValidationError

from respcheck.checks.consistent import Consistent

CHECK = "{consistent: [alpha, beta]}"
EXPECTED = "{consistent: [alpha, beta], expected: {en-GB: alpha, en-US: beta}}"


def test_one_form_alone_is_fine(tiny: Tiny) -> None:
    tiny.finds(CHECK, "Alpha, alpha.")
    tiny.finds(CHECK, "Beta.")
    tiny.finds(CHECK, "Gamma.")
    tiny.finds(CHECK, "")


def test_the_form_that_is_rarer_is_found_once(tiny: Tiny) -> None:
    tiny.finds(CHECK, "Alpha, [[beta]]. Alpha.")
    tiny.finds(CHECK, "Beta, [[alpha]]. Beta.")
    tiny.finds(CHECK, "[[Beta]], alpha, alpha, beta, alpha.")


def test_of_as_many_the_one_that_begins_later_is_found(tiny: Tiny) -> None:
    tiny.finds(CHECK, "Alpha. [[Beta]].")
    tiny.finds(CHECK, "Beta. [[Alpha]]. Alpha. Beta.")


def test_a_locale_says_which_form_is_expected(tiny: Tiny) -> None:
    tiny.finds(EXPECTED, "Alpha, [[beta]], beta.", locale="en-GB")
    tiny.finds(EXPECTED, "[[Alpha]], beta, alpha.", locale="en-US")
    tiny.finds(EXPECTED, "Alpha, [[beta]].", locale="en-IN")


def test_where_one_is_expected_the_other_is_found_alone(tiny: Tiny) -> None:
    tiny.finds(EXPECTED, "Well, [[beta]].", locale="en-GB")
    tiny.finds(EXPECTED, "Well, alpha.", locale="en-GB")
    tiny.finds(EXPECTED, "Well, beta.")


@pytest.mark.parametrize("locale", ["en-GB", "en_GB", "en-GB-oxendict"])
def test_a_locale_may_be_written_in_more_ways_than_one(tiny: Tiny, locale: str) -> None:
    tiny.finds(EXPECTED, "Well, [[beta]].", locale=locale)


def test_a_message_names_both(tiny: Tiny) -> None:
    assert tiny.says(CHECK, "ALPHA, beta.", "{found}, {other}") == ["beta, ALPHA"]
    said = tiny.says(EXPECTED, "Beta.", "{found}, {other}", locale="en-GB")
    assert said == ["Beta, en-GB"]


def test_only_one_of_the_two_can_be_expected() -> None:
    with pytest.raises(ValidationError, match="names one of the two, and not gamma"):
        Consistent(consistent=("alpha", "beta"), expected={"en-GB": "gamma"})
