"""Load the spaCy pipeline that annotates sentences: the embedded English one or the user's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from respcheck.errors import RespcheckError

if TYPE_CHECKING:
    from spacy.language import Language

EMBEDDED = Path(__file__).parent / "english"
"""Folder of the embedded English pipeline; its figures and limits are in `MODEL_CARD.md`."""

Scheme = Literal["ud", "clear"]

# Labels that one scheme has and the other has not.
_ONLY_UD = frozenset({"obl", "nsubj:pass", "nmod:poss", "obj", "aux:pass"})
_ONLY_CLEAR = frozenset({"pobj", "nsubjpass", "dobj", "auxpass"})


class PipelineError(RespcheckError):
    """The spaCy pipeline is missing or cannot be loaded."""


def load(name: str | None = None) -> Language:
    """Return the embedded English pipeline, or an installed one by package name or folder.

    Components that no rule reads (named entities, vectors' categories) are not loaded. Raises
    PipelineError, with what to do about it, where there is no such pipeline or it is broken.
    """
    import spacy

    if name is not None and not name.strip():
        raise PipelineError("The pipeline has an empty name.", _HINT)
    try:
        return spacy.load(EMBEDDED if name is None else name, exclude=["ner", "entity_linker"])
    except (OSError, ImportError, ValueError, KeyError, AttributeError) as error:
        described = "The embedded English pipeline" if name is None else f"The pipeline {name!r}"
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        hint = "Install respcheck again." if name is None else _HINT
        raise PipelineError(f"{described} cannot be loaded: {reason}", hint) from error


_HINT = (
    "Name an installed spaCy pipeline (python -m spacy validate lists them) or its folder, "
    "or leave the setting out to use the embedded English pipeline."
)


def label_scheme(nlp: Language) -> Scheme | None:
    """Return the scheme of the parser's labels, or None without a parser or a known scheme.

    `ud` is Universal Dependencies (obl, nsubj:pass), as the embedded pipeline has; `clear` is
    ClearNLP's (pobj, nsubjpass), as spaCy's own English pipelines (en_core_web_…) have.
    """
    labels = set(nlp.pipe_labels.get("parser", ()))
    if labels & _ONLY_CLEAR:
        return "clear"
    return "ud" if labels & _ONLY_UD else None
