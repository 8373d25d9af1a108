"""Divide sentences into tokens as a pipeline does, and what replies repeat only once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from respcheck.language.apostrophes import divided
from respcheck.language.normal_form import normal_form
from respcheck.language.token import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

PIECES_KEPT = 20_000
"""For so many pieces it is remembered how they are divided: replies repeat their words."""

_NO_START = 2**64 - 1
"""What spaCy keeps of a token that begins no sentence: -1, without its sign."""

_CONTRACTED = re.compile(r"['’]|no?t(?:ve)?$")
_SHOUTED = re.compile(r"[A-Z]['’][A-Z]|[A-Z]NO?T(?:VE)?\b")


class Tokenizer:
    """Divides sentences, in which a run of white space is one space, as a pipeline does.

    Where it may do so `by_piece`, what stands between two spaces is divided by itself: with the
    pipeline that comes with respcheck that makes no difference.
    """

    def __init__(self, language: Language, *, by_piece: bool) -> None:
        self._language = language
        self._by_piece = by_piece
        self._piece = lru_cache(maxsize=PIECES_KEPT)(self._divided)

    def tokens(self, text: str) -> Sequence[Token]:
        """The tokens of a sentence."""
        if not self._by_piece:
            return divided(self._divided(text))
        found = [token for piece in text.split(" ") for token in self._piece(f"{piece} ")]
        found[-1] = found[-1]._replace(spaced=False)
        return divided(found)

    def _divided(self, text: str) -> Sequence[Token]:
        language = self._shouting if _SHOUTED.search(text) else self._language
        return [
            Token(
                token.text,
                normal_form(token.text),
                bool(token.whitespace_),
                None if token.norm_ == token.lex.norm_ else token.norm_,
            )
            for token in language.make_doc(text)
        ]

    @cached_property
    def _shouting(self) -> Language:
        """The pipeline, once it has seen that somebody shouts."""
        _know_shouted_contractions(self._language)
        return self._language


def doc_of(tokens: Sequence[Token], vocabulary: Vocab) -> Doc:
    """The tokens as spaCy has them, known to be one sentence."""
    import numpy as np
    from spacy.attrs import SENT_START  # type: ignore[import-not-found]
    from spacy.tokens import Doc

    doc = Doc(vocabulary, [each.text for each in tokens], [each.spaced for each in tokens])
    starts: Any = np.full((len(tokens), 1), _NO_START, dtype=np.uint64)
    starts[:1] = 1
    doc.from_array([SENT_START], starts)
    for number, token in enumerate(tokens):
        if token.norm is not None:
            doc[number].norm_ = token.norm
    return doc


def _know_shouted_contractions(language: Language) -> None:
    """Let the tokenizer divide DON'T and CAN'T as it divides don't and can't."""
    from spacy.attrs import ORTH

    tokenizer: Any = language.tokenizer
    rules = getattr(tokenizer, "rules", None) or {}
    for written, tokens in list(rules.items()):
        shouted = written.upper()
        if len(tokens) > 1 and shouted not in rules and _CONTRACTED.search(written):
            pieces = [{**each, ORTH: each[ORTH].upper()} for each in tokens]
            tokenizer.add_special_case(shouted, pieces)
