"""`share`: a marker's part of the words, or of several markers together."""

from check_samples import Tiny


def test_a_share_of_markers_is_a_share_of_their_spans(tiny: Tiny) -> None:
    check = "{share: alpha, of: [alpha, beta], max: 0.5}"
    tiny.finds_the_reply(check, "Alpha alpha beta.")
    tiny.finds(check, "Alpha beta.")
    tiny.finds(check, "Gamma.")


def test_a_share_of_words_is_a_share_of_the_words_in_the_marker(tiny: Tiny) -> None:
    tiny.finds_the_reply("{share: stock, of: words, max: 0.5}", "In order to go.")
    tiny.finds("{share: stock, of: words, max: 0.5}", "In order to go on and on.")
    tiny.finds("{share: stock, of: words, max: 0.5}", "")


def test_a_share_can_be_too_low(tiny: Tiny) -> None:
    check = "{share: alpha, of: [alpha, beta], min: 0.5}"
    tiny.finds_the_reply(check, "Alpha beta beta.")


def test_of_a_few_no_share_is_taken(tiny: Tiny) -> None:
    check = "{share: alpha, of: [alpha, beta], max: 0.5, at_least: 4}"
    tiny.finds(check, "Alpha alpha beta.")
    tiny.finds_the_reply(check, "Alpha alpha alpha beta.")
    tiny.finds("{share: stock, of: words, max: 0.5, at_least: 5}", "In order to go.")


def test_each_sentence_has_its_own_share(tiny: Tiny) -> None:
    check = "{share: alpha, of: [alpha, beta], max: 0.5, per: sentence}"
    tiny.finds(check, "Alpha beta. [[Alpha alpha beta.]]")


def test_a_message_gives_the_share_in_percent(tiny: Tiny) -> None:
    check = "{share: alpha, of: [alpha, beta], max: 0.5}"
    message = "{value} of {limit}: {found}"
    assert tiny.says(check, "Alpha ALPHA beta.", message) == ["67% of 50%: “Alpha”, “ALPHA”"]
