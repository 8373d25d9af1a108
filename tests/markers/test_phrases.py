"""A phrase matches word by word, however the words are cased, spelt, contracted or stretched."""

import pytest
from marker_samples import assert_finds
from pydantic import ValidationError

from respcheck.markers.phrases import MOST_VARIANTS, Phrases, first_chunks, variants


def test_a_phrase_is_found_wherever_it_stands() -> None:
    assert_finds("[[So sorry]], we are [[so sorry]]. It was so, sorry.", "so sorry")


def test_a_phrase_is_whole_words() -> None:
    assert_finds("Sorryful? No: [[sorry]].", "sorry")


@pytest.mark.parametrize(
    "marked",
    [
        "([[sorry]])",
        "“No. [[sorry]]",
        "[[Sorry]]!!!",
        "[[sorry]]…",
        "[[sorry]]—but",
        "[[sorry]]/thanks",
        "#[[sorry]]",
        "*[[sorry]]*",
        "[[sorry]]😢",
    ],
)
def test_marks_around_a_word_do_not_hide_it(marked: str) -> None:
    assert_finds(marked, "sorry")


def test_case_makes_no_difference() -> None:
    assert_finds("[[GET IN TOUCH]] or [[Get in Touch]].", "get in touch")


@pytest.mark.parametrize(
    "marked",
    [
        "[[do not]] worry",
        "[[don't]] worry",
        "[[don’t]] worry",
        "[[Don’t]] worry",
        "[[dont]] worry",
        "[[Dont]] worry",
        "[[DON'T]] WORRY",
        "[[DON’T]] WORRY",
        "[[DONT]] WORRY",
        "[[don`t]] worry",
        "[[don´t]] worry",
    ],
)
def test_do_not_is_every_way_of_writing_it(marked: str) -> None:
    assert_finds(marked, "do not", said_by="anyone")
    assert_finds(marked, "don't", said_by="anyone")


@pytest.mark.parametrize(
    "written", ["cannot", "can not", "can't", "can’t", "cant", "CAN'T", "CANNOT"]
)
def test_cannot_is_every_way_of_writing_it(written: str) -> None:
    for phrase in ("cannot", "can not", "can't"):
        assert_finds(f"we [[{written}]] say", phrase)


@pytest.mark.parametrize(
    ("phrase", "marked"),
    [
        ("will not", "we [[won't]] say"),
        ("will not", "we [[wont]] say"),
        ("we are sorry", "[[We're sorry]]"),
        ("we're sorry", "[[We are sorry]]"),
        ("we are sorry", "[[WE’RE SORRY]]"),
        ("i am", "[[I'm]] here, [[im]] there"),
        ("we have", "[[we've]] seen"),
        ("we have", "[[weve]] seen"),
        ("i will", "[[I’ll]] look"),
        ("it is", "[[It's]] late"),
        ("it has", "[[it’s]] been"),
        ("we would", "[[we'd]] like"),
        ("we had", "[[we'd]] hoped"),
        ("let us", "[[let's]] see and [[let us]] look"),
        ("have not", "I [[haven't]] and I [[havent]]"),
    ],
)
def test_contractions_are_the_words_they_stand_for(phrase: str, marked: str) -> None:
    assert_finds(marked, phrase, said_by="anyone")


def test_its_and_were_are_words_of_their_own() -> None:
    assert_finds("Its lid is off and we were late.", "it is", "we are")


@pytest.mark.parametrize(
    ("phrase", "marked"),
    [
        ("apologise", "We [[apologize]], we [[apologise]]"),
        ("apologize", "We [[apologize]], we [[apologise]]"),
        ("favourite colour", "your [[favorite color]], my [[favourite colour]]"),
        ("cancelled", "It was [[canceled]]: [[cancelled]]"),
        ("licence", "The [[license]] and the [[licence]]"),
        ("enquiry", "Your [[inquiry]]: your [[enquiry]]"),
    ],
)
def test_british_and_american_spellings_are_one(phrase: str, marked: str) -> None:
    assert_finds(marked, phrase)


@pytest.mark.parametrize(
    ("phrase", "marked"),
    [
        ("so sorry", "[[soooo sorrrryyyy]]"),
        ("good", "That is [[goooood]]."),
        ("please", "[[Pleeeease]] wait"),
        ("hello", "[[Helloooo]] there"),
    ],
)
def test_stretched_letters_make_no_difference(phrase: str, marked: str) -> None:
    assert_finds(marked, phrase)


def test_a_numeral_is_not_a_stretched_letter() -> None:
    assert_finds("Part III, and [[I]] know.", "i")


@pytest.mark.parametrize(
    "between", [" ", "  ", "\n", "\r\n", "\t", "\u00a0", " \n   ", " {% if vip %} "]
)
def test_whatever_space_divides_the_words(between: str) -> None:
    assert_finds(f"Do [[get{between}in{between}touch]] again", "get in touch")


def test_a_choice_stands_for_each_of_its_words() -> None:
    phrase = "thank(s| you) for (getting in touch|reaching out)"
    assert_finds("[[Thanks for reaching out]].", phrase)
    assert_finds("[[Thank you for getting in touch]].", phrase)
    assert_finds("Thank for reaching out.", phrase)


def test_an_empty_choice_is_a_word_that_may_be_missing() -> None:
    assert_finds("[[very sorry]], I am [[sorry]]", "(very |)sorry")
    assert variants("(very |)sorry (indeed|)") == [
        "very sorry indeed",
        "very sorry",
        "sorry indeed",
        "sorry",
    ]


def test_the_longest_of_overlapping_phrases_stays() -> None:
    assert_finds("We are [[so very sorry]].", "sorry", "very sorry", "so very sorry")


def test_phrases_reach_over_no_end_of_a_sentence() -> None:
    assert_finds("We are. Sorry.", "are sorry")


def test_a_smiley_can_be_a_phrase() -> None:
    assert_finds("Thanks [[:)]]", ":)")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("", "a phrase needs at least one word, in each of its choices"),
        ("  ", "a phrase needs at least one word, in each of its choices"),
        ("(a|)", "a phrase needs at least one word, in each of its choices"),
        ("a|b", "a choice stands in round brackets, `(a|b)`, and not one in another"),
        ("(a (b|c)|d)", "a choice stands in round brackets, `(a|b)`, and not one in another"),
        ("x" * 301, "a phrase has at most 300 characters"),
        (
            "(a|b)" * 9,
            f"this phrase stands for 512 wordings, and {MOST_VARIANTS} is the most; "
            "write it as a `tokens` pattern",
        ),
    ],
)
def test_a_phrase_that_cannot_be_is_refused(phrase: str, said: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Phrases(phrases=(phrase,))
    assert said in str(refusal.value)


def test_a_phrase_full_of_contractions_does_not_grow_without_bound() -> None:
    assert_finds("[[" + "it is " * 40 + "so]]", "it is " * 40 + "so")


@pytest.mark.parametrize(
    "phrase",
    [
        "sorry",
        "(very |)sorr(y|ies) for (it|this)",
        "thank(s| you) for",
        " (x |)y",
        "(a|b)(c|d e) f",
    ],
)
def test_what_a_phrase_may_begin_with_is_told_without_all_its_wordings(phrase: str) -> None:
    assert first_chunks(phrase) == {wording.split()[0] for wording in variants(phrase)}
