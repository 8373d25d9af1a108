"""`followed_by`: a finding where a marker is not made good soon after."""

from check_samples import Tiny

CHECK = "{followed_by: beta, after: alpha}"


def test_it_is_made_good_in_its_sentence_or_the_next(tiny: Tiny) -> None:
    tiny.finds(CHECK, "Alpha beta.")
    tiny.finds(CHECK, "Alpha. Then beta.")
    tiny.finds(CHECK, "[[Alpha]]. Gamma. Beta.")
    tiny.finds(CHECK, "Alpha. Beta. [[Alpha]].")


def test_what_comes_before_does_not_make_it_good(tiny: Tiny) -> None:
    tiny.finds(CHECK, "Beta [[alpha]].")


def test_within_says_how_many_sentences_on(tiny: Tiny) -> None:
    tiny.finds("{followed_by: beta, after: alpha, within: 0}", "[[Alpha]]. Beta.")
    tiny.finds("{followed_by: beta, after: alpha, within: 0}", "Alpha beta.")
    tiny.finds("{followed_by: beta, after: alpha, within: 2}", "Alpha. Gamma. Beta.")
    tiny.finds("{followed_by: beta, after: alpha, within: 9}", "[[Alpha]]. Gamma.")


def test_what_stands_before_the_first_sentence_is_no_failure(tiny: Tiny) -> None:
    tiny.finds("{followed_by: beta, after: handle}", "@bob beta.")
    tiny.finds("{followed_by: beta, after: handle}", "[[@bob]] alpha. Beta.")
    tiny.finds("{followed_by: beta, after: handle, within: 3}", "[[@bob]]")
    tiny.finds("{followed_by: handle, after: alpha}", "[[Alpha]] is here")


def test_a_message_names_what_stands_alone(tiny: Tiny) -> None:
    assert tiny.says(CHECK, "ALPHA.", "{found}") == ["ALPHA"]
