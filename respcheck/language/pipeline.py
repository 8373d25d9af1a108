"""Load the spaCy pipeline that annotates sentences: the embedded English one or the user's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from respcheck.errors import RespcheckError
from respcheck.language.quick_import import import_spacy

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

    Components that no rule reads (named entities) are not loaded. Raises PipelineError, with what
    to do about it, where there is no such pipeline or it is broken.
    """
    if name is not None and not name.strip():
        raise PipelineError("The pipeline has an empty name.", _HINT)
    spacy = import_spacy()
    try:
        language: Language
        if name is None:
            language = spacy.load(EMBEDDED, config={"nlp": {"tokenizer": _bare_tokenizer()}})
        else:
            language = spacy.load(name, exclude=["ner", "entity_linker"])
        _multiply_with_numpy(language)
        return language
    except Exception as error:  # a pipeline may bring any code, which may raise anything
        described = "The embedded English pipeline" if name is None else f"The pipeline {name!r}"
        reason = next(iter(str(error).strip().splitlines()), type(error).__name__)
        hint = "Install respcheck again." if name is None else _HINT
        raise PipelineError(f"{described} cannot be loaded: {reason}", hint) from error


def _multiply_with_numpy(language: Language) -> None:
    """Let the layers multiply matrices with the BLAS that numpy brings.

    Thinc's own choice on a processor, BLIS, takes about three times as long where numpy's has
    been made for newer processors.
    """
    from thinc.api import NumpyOps

    for _, component in language.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            if isinstance(layer.ops, NumpyOps):
                layer.ops = NumpyOps(use_blis=False)


def _bare_tokenizer() -> dict[str, str]:
    """Name a tokenizer without rules, as configuration.

    The saved tokenizer brings all its rules. Without this, spaCy first sets up those of its own
    English, only to throw them away, which takes a third of the time of loading.
    """
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
    from spacy.util import registry

    name = "respcheck.BareTokenizer.v1"
    registry.tokenizers.register(name, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    return {"@tokenizers": name}


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
