"""Make sure that a pattern over the tree and the pipeline mean the same relations."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Literal

from respcheck.errors import RespcheckError

if TYPE_CHECKING:
    from spacy.language import Language


GIVEN_BY = {
    "LEMMA": ("lemmatizer", "trainable_lemmatizer"),
    "MORPH": ("morphologizer", "attribute_ruler"),
    "POS": ("morphologizer", "attribute_ruler"),
    "TAG": ("tagger",),
}
"""The factories of the components that give what patterns read of a token."""


def require_annotation(language: Language, attributes: Collection[str]) -> None:
    """Raise RespcheckError unless the pipeline has components that give these attributes."""
    factories = {language.get_pipe_meta(name).factory for name in language.pipe_names}
    for attribute in sorted(attributes):
        givers = GIVEN_BY.get(attribute)
        if givers and not factories & set(givers):
            raise RespcheckError(
                f"A rule reads {attribute}, and the pipeline {_name(language)} does not give it.",
                f"Name a pipeline with a {givers[0]}, or leave that rule out with --ignore.",
            )


def require_labels(language: Language, labels: Literal["ud", "clear"]) -> None:
    """Raise RespcheckError unless the pipeline's parser labels the tree with `labels`."""
    from respcheck.language.pipeline import label_scheme

    found = label_scheme(language)
    if found == labels:
        return
    has = f"uses the {found} scheme" if found else "has no parser whose scheme is known"
    raise RespcheckError(
        f"A rule reads the tree with the {labels} scheme of relations, "
        f"and the pipeline {_name(language)} {has}.",
        "Leave that rule out with --ignore, write its pattern for this scheme, "
        "or leave `pipeline` out to use the one that comes with respcheck.",
    )


def _name(language: Language) -> str:
    return f"{language.meta.get('lang', '')}_{language.meta.get('name', '')}"
