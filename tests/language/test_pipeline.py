"""The embedded pipeline loads, cuts words as the treebank does, and deepens step by step."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from respcheck.errors import RespcheckError
from respcheck.language.masking import mask
from respcheck.language.pipeline import EMBEDDED, PipelineError, label_scheme, load

SENTENCES = [
    "Thanks for letting us know, Sarah!",
    "I've ordered you a new kettle today, and it’ll arrive on Friday.",
    "We weren't able to find your order",
    "sorry you dont like the colour",
    "PLEASE CHECK THE ADDRESS",
    "😊",
    "^JK",
]


@pytest.fixture(scope="module")
def english() -> Any:
    return load()


def annotations(doc: Any) -> list[tuple[str, ...]]:
    return [(t.text, t.pos_, t.tag_, str(t.morph), t.lemma_, t.dep_, str(t.head.i)) for t in doc]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I don't and can't.", "I do n't and ca n't ."),
        ("We’re sure you’ll like Sarah’s.", "We ’re sure you ’ll like Sarah ’s ."),
        ("im sorry we dont, you cant", "i m sorry we do nt , you ca nt"),
        ("Wow!!! Really?!", "Wow !!! Really ?!"),
        ("It works 😊❤️👍🏽 now", "It works 😊 ❤️ 👍🏽 now"),
        ("^JK /SS *SR ~Olivia -Richard", "^ JK / SS * SR ~ Olivia - Richard"),
        ("Open 24/7 w/ iOS 13.4", "Open 24/7 w/ iOS 13.4"),
        ("Wait… what – ok—fine...", "Wait … what – ok — fine ..."),
        ("your e-mail and sign-in, order(s)", "your e-mail and sign - in , order ( s )"),
        ("Call 555-123-4567.", "Call 555-123-4567 ."),
    ],
)
def test_words_are_cut_as_in_the_treebank(english: Any, text: str, words: str) -> None:
    doc = english.make_doc(text)
    assert [token.text for token in doc] == words.split()
    assert "".join(token.text_with_ws for token in doc) == text


def test_a_masked_link_is_one_word_and_a_proper_name(english: Any) -> None:
    doc = english(mask("Please visit https://help.example.com/orders.").text)
    assert [(token.text, token.pos_) for token in doc] == [
        ("Please", "INTJ"),
        ("visit", "VERB"),
        ("Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "PROPN"),
        (".", "PUNCT"),
    ]


def test_a_sentence_gets_tags_lemmas_and_a_tree(english: Any) -> None:
    doc = english("We refunded your order.")
    assert annotations(doc) == [
        ("We", "PRON", "PRP", "Case=Nom|Number=Plur|Person=1|PronType=Prs", "we", "nsubj", "1"),
        (
            "refunded",
            "VERB",
            "VBD",
            "Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin",
            "refund",
            "ROOT",
            "1",
        ),
        (
            "your",
            "PRON",
            "PRP$",
            "Case=Gen|Person=2|Poss=Yes|PronType=Prs",
            "your",
            "nmod:poss",
            "3",
        ),
        ("order", "NOUN", "NN", "Number=Sing", "order", "obj", "1"),
        (".", "PUNCT", ".", "", ".", "punct", "1"),
    ]


def test_deepening_from_tokens_to_tags_to_parse_equals_one_run(english: Any) -> None:
    at_once = [annotations(english(text)) for text in SENTENCES]
    docs = [english.make_doc(text) for text in SENTENCES]
    for name, component in english.pipeline:
        if name != "parser":
            docs = list(component.pipe(docs, batch_size=2))
    tagged = [[(t.pos_, t.tag_, t.lemma_) for t in doc] for doc in docs]
    docs = [english.get_pipe("parser")(doc) for doc in reversed(docs)][::-1]
    assert [annotations(doc) for doc in docs] == at_once
    assert [[(t.pos_, t.tag_, t.lemma_) for t in doc] for doc in docs] == tagged


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\x00", "a\x00b", "\ufffd", "x" * 1000, "😊" * 300]
)
def test_any_masked_text_can_be_annotated(english: Any, text: str) -> None:
    assert english(mask(text).text).text == text


def test_labels_are_universal_dependencies(english: Any) -> None:
    assert label_scheme(english) == "ud"


def test_a_pipeline_without_a_known_parser_has_no_scheme() -> None:
    import spacy

    assert label_scheme(spacy.blank("en")) is None


def test_clear_labels_are_told_from_universal_ones() -> None:
    import spacy

    nlp = spacy.blank("en")
    parser: Any = nlp.add_pipe("parser")
    for label in ("nsubj", "nsubjpass", "pobj", "dobj"):
        parser.add_label(label)
    assert label_scheme(nlp) == "clear"


def test_a_folder_can_be_named_instead_and_annotates_alike(english: Any) -> None:
    named = load(str(EMBEDDED))
    for text in SENTENCES:
        assert annotations(named(text)) == annotations(english(text))
        assert [t.norm_ for t in named(text)] == [t.norm_ for t in english(text)]


@pytest.mark.parametrize("name", ["no_such_pipeline_here", "/no/such/folder", ""])
def test_a_missing_pipeline_says_what_to_do(name: str) -> None:
    with pytest.raises(PipelineError) as raised:
        load(name)
    assert isinstance(raised.value, RespcheckError)
    assert raised.value.message.startswith("The pipeline")
    assert raised.value.hint is not None
    assert "installed spaCy pipeline" in raised.value.hint


def test_a_broken_folder_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 'en'\n", encoding="utf-8")
    with pytest.raises(PipelineError):
        load(str(tmp_path))


def test_the_weights_carry_their_licence_and_their_figures() -> None:
    assert "CC BY-SA 4.0" in (EMBEDDED / "LICENSE").read_text(encoding="utf-8")
    card = (EMBEDDED / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert all(figure in card for figure in ("UPOS", "lemma", "UAS", "LAS"))
    assert sum(path.stat().st_size for path in EMBEDDED.rglob("*")) <= 8_500_000


def test_the_language_room_is_imported_without_spacy() -> None:
    code = (
        "import sys, respcheck.language.masking, respcheck.language.sentences, "
        "respcheck.language.pipeline; sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_matrices_are_multiplied_by_numpy(english: Any) -> None:
    layers = [layer for _, each in english.pipeline for layer in each.model.walk()]
    assert layers
    assert not any(layer.ops.use_blis for layer in layers)
