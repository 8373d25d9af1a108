"""Words that depend on one another, by the labels of a scheme that the pipeline must share."""

from typing import Any

import pytest
from marker_samples import annotator, assert_finds
from pydantic import ValidationError

from respcheck.errors import RespcheckError
from respcheck.markers.tree import Tree

VERB = {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"LOWER": "refund"}}
OBJECT = {
    "LEFT_ID": "verb",
    "REL_OP": ">",
    "RIGHT_ID": "who",
    "RIGHT_ATTRS": {"DEP": "nsubj"},
}


def tree(*nodes: dict[str, Any], labels: str = "ud", **rest: Any) -> dict[str, Any]:
    return {"tree": list(nodes), "labels": labels, **rest}


def test_the_span_runs_from_the_first_word_to_the_last() -> None:
    assert_finds("[[I will happily refund]] you.", tree(VERB, OBJECT))


def test_the_span_can_be_some_of_the_words() -> None:
    assert_finds("I will happily [[refund]] you.", tree(VERB, OBJECT, span=["verb"]))


def test_words_that_do_not_hang_together_are_not_found() -> None:
    assert_finds("A refund is due.", tree(VERB, OBJECT))


REFUSED = [
    (tree(), "at least 1 item"),
    (tree(OBJECT), "the first node has no LEFT_ID and REL_OP, and every other one has both"),
    (tree(VERB, VERB), "the first node has no LEFT_ID and REL_OP, and every other one has both"),
    (tree(VERB, {**OBJECT, "LEFT_ID": "x"}), "LEFT_ID x is not the RIGHT_ID of a node before it"),
    (tree(VERB, {**OBJECT, "RIGHT_ID": "verb"}), "two nodes have the RIGHT_ID verb"),
    (tree({**VERB, "RIGHT_ATTRS": {"OP": "+"}}), "a node of a tree has no OP"),
    (tree(VERB, span=["x"]), "span names x, which is no node's RIGHT_ID"),
    (tree(VERB, {**OBJECT, "REL_OP": "=>"}), "REL_OP"),
    (tree(VERB, labels="x"), "labels"),
]


@pytest.mark.parametrize(("definition", "said"), REFUSED)
def test_a_tree_that_does_not_hang_together_is_refused(
    definition: dict[str, Any], said: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        Tree.model_validate(definition)
    assert said in str(refusal.value)


def test_labels_of_another_scheme_are_an_error() -> None:
    with pytest.raises(RespcheckError, match="clear scheme of relations"):
        Tree.model_validate(tree(VERB, labels="clear")).compile(annotator().language)
