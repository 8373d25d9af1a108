"""`count`: how often a marker stands in a reply, a paragraph or a sentence."""

import pytest
from check_samples import Tiny


def test_the_first_that_is_too_many_is_found(tiny: Tiny) -> None:
    tiny.finds("{count: alpha, max: 1}", "Alpha [[alpha]] alpha.")
    tiny.finds("{count: alpha, max: 0}", "[[Alpha]] alpha.")
    tiny.finds("{count: alpha, max: 2}", "Alpha alpha.")


def test_too_few_are_too_few_in_the_whole_reply(tiny: Tiny) -> None:
    tiny.finds_the_reply("{count: alpha, min: 2}", "Alpha.")
    tiny.finds("{count: alpha, min: 2}", "Alpha alpha.")


def test_each_sentence_is_counted_by_itself(tiny: Tiny) -> None:
    check = "{count: alpha, max: 1, per: sentence}"
    tiny.finds(check, "Alpha. Alpha [[alpha]]. Alpha [[alpha]] alpha.")
    tiny.finds("{count: alpha, min: 1, per: sentence}", "Alpha. [[Beta it is.]] Alpha.")


def test_each_paragraph_is_counted_by_itself(tiny: Tiny) -> None:
    check = "{count: alpha, max: 1, per: paragraph}"
    tiny.finds(check, "Alpha.\n\nAlpha. [[Alpha]].\n\nAlpha.")


def test_a_limit_can_be_one_for_each_channel(tiny: Tiny) -> None:
    check = "{count: alpha, max: {sms: 0, email: 1}}"
    tiny.finds(check, "[[Alpha]] alpha.", channel="sms")
    tiny.finds(check, "Alpha [[alpha]].", channel="email")
    tiny.finds(check, "Alpha alpha.", channel="x")
    tiny.finds(check, "Alpha alpha.")


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ("{count: alpha, max: 1}", "ALPHA: 3, 1, 2, sms"),
        ("{count: alpha, min: 5}", ": 3, 5, 2, sms"),
    ],
)
def test_a_message_names_the_words_the_count_and_the_limit(
    tiny: Tiny, check: str, said: str
) -> None:
    message = "{found}: {value}, {limit}, {over}, {channel}"
    assert tiny.says(check, "Alpha ALPHA alpha.", message, channel="sms") == [said]
