"""Words that only the British or only Americans spell so, and those that tell nothing."""

import pytest
from marker_samples import document
from test_normal_form import ONE_WORD, pairs

from respcheck.markers.detectors.base import Detector
from respcheck.markers.detectors.spelling import american_spelling, british_spelling, variety_of
from respcheck.packs.examples import unmarked

BRITISH = """\
colour favourite neighbours honoured labour centre theatre fibre litres grey cosy jewellery \
catalogue cheque tyres licence programme enquiry enrolment instalments fulfil skilful travelled \
cancelled labelled counsellor defence metre storey draught practise analyse aluminium pyjamas \
mould manoeuvre paediatric defences catalogued modelling tranquilliser
"""
AMERICAN = """\
color favorite neighbors honored labor center theater fiber liters gray cozy jewelry catalog \
enrollment installments fulfill skillful traveled canceled labeled counselor defense analyze \
aluminum pajamas mold maneuver pediatric defenses cataloged modeling
"""
EVERYBODYS = """\
program draft meter tire check practice license story inquiry judgement cancellation hour four \
error doctor size resized capsize surprise promised premises advise exercise mayonnaise braised \
tortoise analyses pelvises controlled called installed enrolled wonderful agreed perceive stage
"""


def assert_told(marked: str, detector: Detector) -> None:
    wanted = unmarked(marked)
    assert tuple(detector(document(wanted.text))) == wanted.spans


@pytest.mark.parametrize("word", BRITISH.split())
def test_a_british_spelling(word: str) -> None:
    assert variety_of(word) in ("british", "ise")


@pytest.mark.parametrize("word", AMERICAN.split())
def test_an_american_spelling(word: str) -> None:
    assert variety_of(word) == "american"


@pytest.mark.parametrize("word", EVERYBODYS.split())
def test_what_both_write_and_what_has_a_second_sense_tells_nothing(word: str) -> None:
    assert variety_of(word) is None


@pytest.mark.parametrize("pair", pairs(ONE_WORD))
def test_what_the_folding_folds_is_never_of_one_variety(pair: list[str]) -> None:
    varieties = {variety_of(each) for each in pair}
    assert len(varieties) == 2 or varieties == {None}


def test_words_are_found_whatever_their_case() -> None:
    assert_told("[[Grey]] or [[COLOUR]], full?", british_spelling)
    assert_told("Your [[neighbour]]'s full-[[colour]] print", british_spelling)


def test_ize_is_oxfords_too() -> None:
    assert_told("We apologize for the colour.", american_spelling)
    assert_told("We realise that, and [[apologize]].", american_spelling)
    assert_told("We [[realise]] that, and apologize.", british_spelling)
    assert_told("We [[analyze]] it.", american_spelling)


@pytest.mark.parametrize(
    "text",
    [
        "Meet at Rockefeller Center now.",
        "Labor Day is on Monday.",
        "Center Parcs is open.",
        "You wrote “color” and 'favor'.",
        "See https://a.example/color-chart or color.png.",
        "See shop.example/en/color-chart.",
        "Follow #color, @color.",
        "`color: red`",
        "",
    ],
)
def test_names_links_quotations_and_code_tell_nothing(text: str) -> None:
    assert_told(text, american_spelling)


@pytest.mark.parametrize(
    "marked",
    [
        "[[Color]] prints are in.",
        "Hi.\n\n[[Favorites]] go fast.",
        "- [[Colors]]: red",
        "[[Gray]], I think.",
        "YOUR [[COLOR]] TV",
    ],
)
def test_a_capital_at_the_beginning_makes_no_name(marked: str) -> None:
    assert_told(marked, american_spelling)
