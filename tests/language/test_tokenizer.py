"""Sentences are divided as spaCy divides them, though each piece between spaces only once."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from respcheck.language.pipeline import load
from respcheck.language.tokenizer import Tokenizer, doc_of

PIECES = st.sampled_from(
    "don't can’t DON'T cannot gonna im youre it's O'Neil o'clock 'cause '90s e.g. i.e., U.S. Mr. "
    '(it it) "so" “so” ... -- — - , . ?! :) 8) ;-) <3 😊 👩‍💻 £4.50 €3 10% 10km 12:30pm 3.5.2 C++ '
    "and/or well-known x Wwwww www.a.co a@b.co #4411 ^JK /SS Hi".split()
)
SENTENCES = st.lists(PIECES | st.text(min_size=1, max_size=6), min_size=1, max_size=12).map(
    lambda pieces: " ".join(" ".join(pieces).split()) or "x"
)


@cache
def english() -> Language:
    return load()


@cache
def tokenizer(by_piece: bool) -> Tokenizer:
    found = Tokenizer(english(), by_piece=by_piece)
    found.tokens("DON'T")  # from here on the pipeline knows what is shouted
    return found


def bare(text: str) -> bool:
    """Whether nothing in a sentence may have lost its apostrophe, which is told otherwise."""
    return not {"ill", "well", "wed", "id", "were", "its"} & set(text.lower().split())


@given(SENTENCES.filter(bare))
def test_pieces_are_divided_as_in_their_sentence(text: str) -> None:
    doc = english().make_doc(text)
    tokens = tokenizer(by_piece=True).tokens(text)
    assert [each.text for each in tokens] == [token.text for token in doc]
    assert [each.spaced for each in tokens] == [bool(token.whitespace_) for token in doc]
    again = doc_of(tokens, english().vocab)
    assert again.text == text
    assert [token.norm_ for token in again] == [token.norm_ for token in doc]
    assert [token.is_sent_start for token in again] == [number == 0 for number in range(len(doc))]


@given(SENTENCES)
def test_a_pipeline_that_looks_at_whole_sentences_gives_the_same(text: str) -> None:
    assert list(tokenizer(by_piece=True).tokens(text)) == list(
        tokenizer(by_piece=False).tokens(text)
    )


def test_a_word_that_lost_its_apostrophe_is_two() -> None:
    tokens = tokenizer(by_piece=True).tokens("well send it, and were sorry")
    assert [each.text for each in tokens] == "we ll send it , and we re sorry".split()
    assert [each.form for each in tokens] == "we will send it , and we are sorry".split()
