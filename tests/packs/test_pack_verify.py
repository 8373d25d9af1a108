"""An example that fails is told at its own place, with what was wanted and what was found."""

import pytest
from pack_samples import Packs, spoilt

from respcheck.language.annotate import Annotator
from respcheck.packs.load import load_packs
from respcheck.verify import verify

ANNOTATOR = Annotator()


def failures(packs: Packs, *changes: tuple[str, str]) -> list[str]:
    ruleset = load_packs([packs.write("0.yaml", spoilt(*changes))], shipped=False)
    verified = verify(ruleset, ["demo"], ANNOTATOR)
    assert verified.examples == 6
    return [f"{each.line}:{each.column} {each.message}" for each in verified.failures]


def test_examples_that_hold_are_counted(packs: Packs) -> None:
    assert failures(packs) == []


FAILS = [
    (
        ('"We are late.", "It is here."', '"We are late.", "We are sorry."'),
        "21:30 The rule demo/says-sorry should find nothing here, and finds “sorry”.",
    ),
    (
        ('"[[Sorry]]!"', '"Late!"'),
        "20:34 The rule demo/says-sorry should find something here, and finds nothing.",
    ),
    (
        ('"[[Sorry]]!"', '"[[Sorry!]]"'),
        "20:34 The rule demo/says-sorry should find “Sorry!”, and finds “Sorry”.",
    ),
    (
        ('"[[Sorry]]!"', '"[[Sorry]], sorry!"'),
        "20:34 The rule demo/says-sorry should find “Sorry”, and finds “Sorry”, “sorry”.",
    ),
    (
        ('yes: ["We are [[sorry]]."]', 'yes: ["We [[are sorry]]."]'),
        "7:11 The marker apology should find “are sorry”, and finds “sorry”.",
    ),
    (
        ('yes: ["We are [[sorry]]."]', 'yes: ["We are late."]'),
        "7:11 The marker apology should find something here, and finds nothing.",
    ),
    (
        ('no: ["We are late."]', 'no: ["We are sorry."]'),
        "8:10 The marker apology should find nothing here, and finds “sorry”.",
    ),
]


@pytest.mark.parametrize(("change", "told"), FAILS)
def test_an_example_that_fails(packs: Packs, change: tuple[str, str], told: str) -> None:
    assert failures(packs, change) == [told]


def test_an_example_without_marks_needs_any_finding(packs: Packs) -> None:
    assert failures(packs, ('"[[Sorry]]!"', '"Sorry, sorry!"')) == []


def test_a_finding_on_the_whole_reply_has_no_mark(packs: Packs) -> None:
    assert failures(packs, ("{present: apology}", "{absent: apology}")) == [
        "20:13 The rule demo/says-sorry should find something here, and finds nothing.",
        "20:34 The rule demo/says-sorry should find something here, and finds nothing.",
        "21:14 The rule demo/says-sorry should find nothing here, and finds the reply as a whole.",
        "21:30 The rule demo/says-sorry should find nothing here, and finds the reply as a whole.",
    ]


def test_an_example_that_states_nothing_meets_the_conditions_of_its_rule(packs: Packs) -> None:
    when = ("check: {present: apology}", "check: {present: apology}\n    when: {channel: sms}")
    assert failures(packs, when) == []
    other = ('"[[Sorry]]!"', '{reply: "[[Sorry]]!", channel: email}')
    (told,) = failures(packs, when, other)
    assert told.endswith("should find something here, and finds nothing.")


def test_only_the_packs_that_are_named_are_run(packs: Packs) -> None:
    ruleset = load_packs([packs.write("0.yaml", spoilt())], shipped=False)
    assert verify(ruleset, [], ANNOTATOR).examples == 0
    assert verify(ruleset, ["other"], ANNOTATOR).examples == 0
