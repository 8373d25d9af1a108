"""The sentences of a part of a reply, and the sentence at a place."""

from marker_samples import document

from respcheck.model import Span

REPLY = "@bob One is here. Two\nis there.\n\nThree."


def test_the_sentences_of_a_part_stand_wholly_in_it() -> None:
    reply = document(REPLY)
    one, two, three = reply.sentences
    assert (one.span, two.span, three.span) == (Span(5, 17), Span(18, 31), Span(33, 39))
    assert reply.sentences_in(Span(0, 39)) == (one, two, three)
    assert reply.sentences_in(Span(5, 31)) == (one, two)
    assert reply.sentences_in(Span(6, 32)) == (two,)
    assert reply.sentences_in(Span(6, 30)) == ()
    assert reply.sentences_in(Span(39, 39)) == ()


def test_the_sentence_at_a_place_is_the_last_that_began() -> None:
    reply = document(REPLY)
    assert [reply.sentence_at(at) for at in (0, 4, 5, 17, 18, 32, 33, 39)] == [
        None, None, 0, 0, 1, 1, 2, 2,
    ]  # fmt: skip


def test_a_reply_without_words_has_no_sentence() -> None:
    reply = document(" \n")
    assert reply.sentences == ()
    assert reply.sentence_at(0) is None
    assert reply.sentences_in(Span(0, 2)) == ()


def test_a_run_of_white_space_is_one_space_to_the_pipeline() -> None:
    (sentence,) = document("We are \n  sorry\tindeed").sentences
    assert sentence.doc.text == "We are sorry indeed"
    assert [sentence.span_of(token) for token in sentence.doc] == [
        Span(0, 2), Span(3, 6), Span(10, 15), Span(16, 22),
    ]  # fmt: skip


def test_a_token_is_found_by_a_place_within_it_or_before_it() -> None:
    reply = document("@bob We are \n  sorry, all.")
    (sentence,) = reply.sentences
    assert sentence.span == Span(5, 26)
    places = {at: sentence.token_at(at) for at in (0, 5, 6, 7, 8, 11, 12, 14, 15, 19, 20, 25, 26)}
    assert places == {
        0: 0, 5: 0, 6: 0, 7: 1, 8: 1, 11: 2, 12: 2, 14: 2, 15: 2, 19: 2, 20: 3, 25: 5, 26: None,
    }  # fmt: skip
