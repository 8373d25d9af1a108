"""Whatever is written: spans in bounds and apart, and the same however a reply is annotated."""

from collections import deque
from functools import lru_cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from marker_samples import annotator, definitions

from respcheck.language.annotate import Annotator
from respcheck.language.document import Document, Level
from respcheck.markers.observe import Observation, Observer
from respcheck.model import Context, Span, single_reply

MARKERS = definitions(
    phrase={"any": ["sorry", "we are", "do not", "so (very |)sorry"]},
    lemma={"any": [{"lemmas": ["apologise", "be", "look into"]}]},
    regex={"any": [{"regex": "[!?.]+|[a-z]{3}"}], "said_by": "anyone"},
    tokens={
        "any": [
            {"tokens": [{"IS_SENT_START": True}, {"POS": "VERB", "OP": "?"}, {"LOWER": "sorry"}]},
            {"tokens": [{"TAG": "PRP"}, {"LEMMA": "be", "OP": "+"}]},
        ]
    },
    tree={
        "any": [
            {
                "labels": "ud",
                "tree": [
                    {"RIGHT_ID": "a", "RIGHT_ATTRS": {}},
                    {"LEFT_ID": "a", "REL_OP": ">", "RIGHT_ID": "b", "RIGHT_ATTRS": {}},
                ],
            }
        ]
    },
    things={"any": [{"detect": name} for name in ("url", "email", "emoji", "handle", "iban")]},
    numbers={"any": [{"detect": "card_number"}, {"detect": "phone_number"}]},
    both={"all": [{"marker": "phrase"}, {"marker": "regex"}], "unless": [{"marker": "tree"}]},
    far={"all": ["sorry", {"detect": "placeholder"}], "within": "reply", "without": ["late"]},
)
PIECES = st.sampled_from(
    [
        "We are so sorry", "we're\nsorry", "SORRRYYY", "don't", "Do not  hesitate", "not", "“", "”",
        '"', "'", "’", ". ", "!!", "? ", "\n", "\n\n", " ", "\t", "{{name}}", "{% if x %}", "> q\n",
        "www.example.com", "a@b.com", "@bob ", "😀", "👩\u200d💻", "4111 1111 1111 1111",
        "+44 20 7946 0958",
        "GB82 WEST 1234 5698 7654 32", "I was looking into it", "You said", "late", "```x```", "\0",
        "\u00a0", "\u2028", "é", "İ", "ﬁ", "日本", "שלום", "\ud800",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=40)


@lru_cache
def observer() -> Observer:
    return Observer(MARKERS, annotator())


def reply_of(text: str, by: Annotator) -> Document:
    return by.document(single_reply(text, context=Context(locale="en-GB")))


def seen_in(document: Document, by: Observer) -> dict[str, tuple[Span, ...]]:
    return markers_of(by.observation(document))


def markers_of(observation: Observation) -> dict[str, tuple[Span, ...]]:
    return {name: observation.marker(name) for name in MARKERS}


def another() -> tuple[Annotator, Observer]:
    """An annotator that has seen no sentence yet, with the same loaded pipeline."""
    fresh = Annotator()
    fresh.__dict__["language"] = annotator().language
    return fresh, Observer(MARKERS, fresh)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_spans_are_within_the_reply_in_order_and_apart(text: str) -> None:
    document = reply_of(text, annotator())
    for spans in seen_in(document, observer()).values():
        assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))


@given(st.lists(TEXTS, min_size=1, max_size=5))
@settings(deadline=None, max_examples=150)
def test_it_makes_no_difference_how_replies_are_annotated(texts: list[str]) -> None:
    alone, alone_observer = another()
    one_by_one = [seen_in(reply_of(text, alone), alone_observer) for text in texts]

    batch, batch_observer = another()
    documents = deque(reply_of(text, batch) for text in texts)
    together = batch_observer.observations(documents, markers_of)
    assert [markers_of(each) for each in together] == one_by_one

    parsed, parsed_observer = another()
    documents = [reply_of(text, parsed) for text in texts]
    parsed.deepen([s.annotated for each in documents for s in each.sentences], Level.PARSE)
    assert [seen_in(each, parsed_observer) for each in documents] == one_by_one


@given(TEXTS, TEXTS)
@settings(deadline=None, max_examples=150)
def test_a_sentence_that_replies_share_keeps_the_place_it_has_in_each(one: str, two: str) -> None:
    shared = "Well, we are so sorry."
    for before in (one, two):
        text = f"{before}\n\n{shared}"
        observation = observer().observation(reply_of(text, annotator()))
        assert Span(len(text) - 9, len(text) - 1) in observation.marker("p/phrase")


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_every_token_stands_where_its_sentence_says(text: str) -> None:
    document = reply_of(text, annotator())
    for sentence in document.sentences:
        places = [sentence.span_of(token) for token in sentence.doc]
        assert all(place.within(sentence.span) for place in places)
        assert all(one.end <= two.start for one, two in pairwise(places))
        for token, place in zip(sentence.doc, places, strict=True):
            own = document.masked.text[place.start : place.end]
            if own.isalnum():
                assert own == token.text
