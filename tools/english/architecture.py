"""Shape of the pipeline: which layers of spaCy's own it is made of, and how wide they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Shape:
    """Widths and depths; every number is a count of units, rows, layers or pieces."""

    width: int = 96
    rows: tuple[int, ...] = (9000, 500, 4000, 1000)
    depth: int = 2
    window: int = 1
    pieces: int = 3
    parser_depth: int = 1
    parser_pieces: int = 3
    hidden: int = 64
    parser_hidden_pieces: int = 2
    extra_state_tokens: bool = False
    upper: bool = True
    lemma_frequency: int = 5
    action_frequency: int = 30
    batch: int = 128


def _encoder(width: int, depth: int, window: int, pieces: int) -> dict[str, Any]:
    if pieces == 1:
        return {
            "@architectures": "spacy.MishWindowEncoder.v2",
            "width": width,
            "depth": depth,
            "window_size": window,
        }
    return {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": width,
        "depth": depth,
        "window_size": window,
        "maxout_pieces": pieces,
    }


def add_components(nlp: Language, shape: Shape) -> None:
    """Add the untrained components to `nlp`, the shared layer first, the parser last."""
    shared = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": shape.width,
            "rows": list(shape.rows),
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "include_static_vectors": False,
        },
        "encode": _encoder(shape.width, shape.depth, shape.window, shape.pieces),
    }
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": shape.width,
        "upstream": "tok2vec",
    }
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener, "nO": None}
    parser_input: dict[str, Any] = listener
    if shape.parser_depth:
        parser_input = {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": listener,
            "encode": _encoder(shape.width, shape.parser_depth, shape.window, shape.parser_pieces),
        }
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": shape.extra_state_tokens,
        "hidden_width": shape.hidden,
        "maxout_pieces": shape.parser_hidden_pieces,
        "use_upper": shape.upper,
        "tok2vec": parser_input,
        "nO": None,
    }
    nlp.add_pipe("tok2vec", config={"model": shared})
    nlp.add_pipe("tagger", config={"model": tagger})
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe(
        "trainable_lemmatizer",
        name="lemmatizer",
        config={"model": tagger, "min_tree_freq": shape.lemma_frequency},
    )
    nlp.add_pipe("parser", config={"model": parser, "min_action_freq": shape.action_frequency})
    nlp.batch_size = shape.batch
