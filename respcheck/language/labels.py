"""Make sure that a pattern over the tree and the pipeline mean the same relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from respcheck.errors import RespcheckError

if TYPE_CHECKING:
    from spacy.language import Language


def require_labels(language: Language, labels: Literal["ud", "clear"]) -> None:
    """Raise RespcheckError unless the pipeline's parser labels the tree with `labels`."""
    from respcheck.language.pipeline import label_scheme

    found = label_scheme(language)
    if found == labels:
        return
    name = f"{language.meta.get('lang', '')}_{language.meta.get('name', '')}"
    has = f"uses the {found} scheme" if found else "has no parser whose scheme is known"
    raise RespcheckError(
        f"A rule reads the tree with the {labels} scheme of relations, "
        f"and the pipeline {name} {has}.",
        "Leave that rule out with --ignore, write its pattern for this scheme, "
        "or leave `pipeline` out to use the one that comes with respcheck.",
    )
