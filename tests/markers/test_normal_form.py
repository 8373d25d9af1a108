"""Two words are one when their normal forms are: never where they are different words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from respcheck.language.normal_form import normal_form, spellings

ONE_WORD = """\
apologise apologize | organisation organization | analyse analyze | realised realized
colour color | neighbourhood neighborhood | favourites favorites | honourable honorable
behavioural behavioral | colourful colorful | cancelled canceled | travelling traveling
dialled dialed | marvellous marvelous | centre center | grey gray | fulfil fulfill
practise practice | practised practiced | licences licenses | judgement judgment
catalogue catalog | cosy cozy | enrolment enrollment | jewellery jewelry
so soooo | good gooood | please pleeease | sorry sorrryyy | yes yesss | really reallly
not n't | not N’T | am 'm | will 'LL | you u | thanks thx
"""
DIFFERENT = """\
check cheque | tire tyre | prise prize | i iii | x xxx | w www | rise rize | four for | our or
hour hor | meter metre | story storey | its it's | were we're | ill i'll | advice advise
wise wize | promise promize | exercise exercize | off of | too to | loose lose | desert dessert
hoping hopping | planed planned | filing filling | fined find | apprise apprize
"""


def pairs(table: str) -> list[list[str]]:
    return [pair.split() for line in table.splitlines() for pair in line.split("|")]


@pytest.mark.parametrize(("one", "other"), pairs(ONE_WORD))
def test_spellings_of_a_word_have_one_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(("one", "other"), pairs(DIFFERENT))
def test_different_words_keep_different_forms(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@pytest.mark.parametrize(
    "word",
    "advertise advise surprise promise compromise exercise otherwise likewise raise praise noise "
    "enterprise franchise revise supervise television rise wise precise concise premises cruise "
    "four hour your pour tour sour court course fundraising liaise treatise turquoise "
    "controlled installed called filled selling dollar follow yellow iii xviii www mmm".split(),
)
def test_words_that_only_look_british_stay_as_they_are(word: str) -> None:
    assert normal_form(word) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("practice", ("practice", "practise")),
        ("apologize", ("apologize", "apologise")),
        ("colour", ("colour", "color")),
        ("center", ("center", "centre")),
        ("sorry", ("sorry",)),
    ],
)
def test_the_spellings_of_a_word_begin_with_its_own(word: str, expected: tuple[str, ...]) -> None:
    assert spellings(word) == expected


LETTERS = st.text(st.sampled_from("aeilmnorstuyz'’"), max_size=12)


@given(LETTERS | st.text(max_size=12))
def test_a_normal_form_is_its_own(word: str) -> None:
    form = normal_form(word)
    assert normal_form(form) == form


@given(LETTERS | st.text(max_size=12))
def test_every_spelling_has_the_same_form(word: str) -> None:
    assert {normal_form(each) for each in spellings(word)} == {normal_form(word)}
    assert spellings(word)[0] == word.lower()


@pytest.mark.parametrize("stem", ["author", "categor", "summar", "familiar", "popular"])
def test_words_in_ri_are_spelt_one_way_and_rising_words_are_left(stem: str) -> None:
    assert normal_form(f"{stem}ised") == normal_form(f"{stem}ized") == f"{stem}ized"
    for word in ("arise", "rise", "sunrise", "comprise", "surprised"):
        assert normal_form(word) == word
