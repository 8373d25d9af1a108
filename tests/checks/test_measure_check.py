"""`measure`: a named number of a reply, a paragraph or a sentence."""

from check_samples import Tiny


def test_a_number_of_the_reply_is_found_on_the_reply(tiny: Tiny) -> None:
    tiny.finds_the_reply("{measure: words, max: 3}", "One two three four.")
    tiny.finds("{measure: words, max: 3}", "One two three.")
    tiny.finds_the_reply("{measure: words, min: 3}", "One two.")


def test_a_number_of_a_sentence_is_found_on_the_sentence(tiny: Tiny) -> None:
    check = "{measure: words, max: 3, per: sentence}"
    tiny.finds(check, "One two three. [[One two three four.]]")


def test_a_number_of_a_paragraph_is_found_on_the_paragraph(tiny: Tiny) -> None:
    check = "{measure: words, max: 3, per: paragraph}"
    tiny.finds(check, "One two. Three.\n\n[[One two. Three four.]]\n")


def test_a_limit_of_a_channel_says_nothing_of_another(tiny: Tiny) -> None:
    check = "{measure: words, max: {x: 3}}"
    tiny.finds_the_reply(check, "One two three four.", channel="x")
    tiny.finds(check, "One two three four.", channel="sms")
    tiny.finds(check, "One two three four.")


def test_a_message_gives_the_number_and_the_limit(tiny: Tiny) -> None:
    message = "{value} is {over} over {limit} on {channel}"
    said = tiny.says("{measure: words, max: 2.5}", "One two three four.", message, channel="x")
    assert said == ["4 is 1.5 over 2.5 on x"]
