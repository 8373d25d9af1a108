"""Many sentences are read in one step, and none of them reads into the next."""

from hypothesis import given
from hypothesis import strategies as st
from marker_samples import annotator, document

from respcheck.language.document import Annotated, Level
from respcheck.markers.stretch import Stretch, bits, together


def sentences(*texts: str) -> list[Annotated]:
    return [document(text).sentences[0].annotated for text in texts]


PLACES = st.sets(st.integers(0, 200))


@given(PLACES)
def test_a_set_of_places_is_its_bits(places: set[int]) -> None:
    assert list(bits(together(places))) == sorted(places)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6), st.data())
def test_the_sentences_that_have_some_tokens_are_told(
    lengths: list[int], data: st.DataObject
) -> None:
    stretch = Stretch(sentences(*(" ".join(["so"] * length) for length in lengths)))
    tokens = [place for place, form in enumerate(stretch.forms) if form is not None]
    chosen = data.draw(st.sets(st.sampled_from(tokens)))
    wanted = {}
    for number, (begin, length) in enumerate(zip(stretch.begins, lengths, strict=True)):
        own = [place - begin for place in chosen if begin <= place < begin + length]
        if own:
            wanted[number] = together(own)
    assert dict(stretch.touched(together(chosen))) == wanted


def test_tokens_are_found_by_form_text_and_annotation() -> None:
    read = sentences("We are sorry", "Sorry we left")
    stretch = Stretch(read)
    assert stretch.forms == ["we", "are", "sorry", None, "sorry", "we", "left", None]
    assert list(bits(stretch.tokens)) == [0, 1, 2, 4, 5, 6]
    assert list(bits(stretch.firsts)) == [0, 4]
    assert list(bits(stretch.having("sorry"))) == [2, 4]
    assert list(bits(stretch.having_one(frozenset({"we", "left", "gone"})))) == [0, 5, 6]
    assert list(bits(stretch.with_text("Sorry"))) == [4]
    assert list(bits(stretch.by_attribute("IS_TITLE")[True])) == [0, 4]
    annotator().deepen(read, Level.TAGS)
    assert list(bits(Stretch(read).by_attribute("POS")["PRON"])) == [0, 5]
