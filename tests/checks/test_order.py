"""`order`: a finding where the second comes first."""

from check_samples import Tiny


def test_the_second_should_have_the_first_before_it(tiny: Tiny) -> None:
    tiny.finds("{order: [alpha, beta]}", "[[Beta]], alpha, beta.")
    tiny.finds("{order: [alpha, beta]}", "Alpha. Beta. Alpha.")


def test_without_the_first_the_second_is_found(tiny: Tiny) -> None:
    tiny.finds("{order: [alpha, beta]}", "Well, [[beta]] and beta.")
    tiny.finds("{order: [alpha, beta], only_if_both: true}", "Well, beta.")
    tiny.finds("{order: [alpha, beta], only_if_both: true}", "[[Beta]] alpha.")


def test_without_the_second_there_is_nothing_to_find(tiny: Tiny) -> None:
    tiny.finds("{order: [alpha, beta]}", "Alpha.")
    tiny.finds("{order: [alpha, beta]}", "")


def test_a_message_names_the_second(tiny: Tiny) -> None:
    assert tiny.says("{order: [alpha, beta]}", "BETA alpha", "{found}") == ["BETA"]
