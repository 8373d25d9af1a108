"""`present`: a finding wherever a marker stands."""

from check_samples import Tiny


def test_every_span_is_found(tiny: Tiny) -> None:
    tiny.finds("{present: alpha}", "[[Alpha]], beta, [[alpha]].")
    tiny.finds("{present: alpha}", "Beta.")
    tiny.finds("{present: alpha}", "")


def test_in_the_opening_are_the_first_two_sentences(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, in: opening}", "Hi. [[Alpha]]. Alpha.")
    tiny.finds("{present: alpha, in: first_sentence}", "[[Alpha]]. Alpha. Alpha.")


def test_in_the_closing_are_the_last_two_sentences(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, in: closing}", "Alpha. [[Alpha]]. Bye.")
    tiny.finds("{present: alpha, in: last_sentence}", "Alpha. Alpha. [[Alpha]].")


def test_a_reply_of_one_sentence_opens_and_closes_with_it(tiny: Tiny) -> None:
    for zone in ("opening", "closing", "first_sentence", "last_sentence"):
        tiny.finds(f"{{present: alpha, in: {zone}}}", "So [[alpha]].")


def test_with_another_in_the_same_sentence(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, with: beta}", "[[Alpha]] beta. Alpha. Beta.")


def test_without_another_in_the_same_sentence(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, without: beta}", "Alpha beta. [[Alpha]]. Beta.")


def test_a_span_is_not_beside_itself(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, with: alpha}", "Alpha. [[Alpha]] and [[alpha]].")


def test_at_least_finds_the_first_that_is_too_many(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, at_least: 3}", "Alpha alpha [[alpha]] alpha.")
    tiny.finds("{present: alpha, at_least: 3}", "Alpha alpha.")


def test_unless_another_is_anywhere_in_the_reply(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, unless_present: beta}", "[[Alpha]]. Gamma.")
    tiny.finds("{present: alpha, unless_present: beta}", "Alpha. Beta.")


def test_when_another_is_anywhere_in_the_reply(tiny: Tiny) -> None:
    tiny.finds("{present: alpha, when_present: beta}", "Alpha. Gamma.")
    tiny.finds("{present: alpha, when_present: beta}", "[[Alpha]]. Beta.")


def test_a_message_names_the_words_and_their_count(tiny: Tiny) -> None:
    said = tiny.says("{present: alpha, at_least: 2}", "Alpha ALPHA alpha.", "{found}: {count}")
    assert said == ["ALPHA: 3"]
