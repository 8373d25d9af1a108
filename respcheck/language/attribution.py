"""Whose assertion are these words? Not the writer's own if quoted, negated or reported.

Negation follows the idea of NegEx (Chapman et al. 2001, J. Biomedical Informatics 34(5)): a cue
reaches a few words to its right, unless punctuation or a conjunction ends its reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from respcheck.language.document import Sentence
from respcheck.language.normal_form import normal_form
from respcheck.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

REACH = 4
"""How many words to its right a negation reaches."""

_NEGATIONS = frozenset({"not", "no", "never", "without", "neither", "nor", "nobody", "cannot"})
_NOT_NEGATED_BY = frozenset({"only", "enough", "doubt", "longer", "problem", "worries", "matter"})
_SPEECH = frozenset(
    {"said", "say", "says", "saying", "told", "mentioned", "wrote", "asked", "claimed", "promised"}
)
_OTHERS = frozenset({"you", "they", "he", "she", "colleague", "agent", "advisor", "adviser"})
_ENDS_REACH = frozenset(
    {"but", "and", "so", "because", "however", "although", "though", "which", "while", "since"}
)
_OPENING = {"“": "”", "‘": "’", "«": "»", '"': '"'}


def asserted(span: Span, sentence: Sentence) -> bool:
    """Whether the words at `span` (offsets of the reply) are the writer's own assertion."""
    doc = sentence.doc
    first = next((t.i for t in doc if t.idx + sentence.span.start >= span.start), None)
    if first is None:
        return True
    return not (
        _quoted(span.shifted(-sentence.span.start), doc.text)
        or _negated(doc, first)
        or _reported(doc, first)
    )


def _quoted(span: Span, text: str) -> bool:
    position = 0
    while position < span.start:
        closing = _OPENING.get(text[position])
        if closing and _opens(text, position):
            end = text.find(closing, position + 1)
            if end < 0:
                return False
            if position < span.start and span.end <= end:
                return True
            position = end
        position += 1
    return False


def _opens(text: str, position: int) -> bool:
    before = text[position - 1] if position else " "
    return before.isspace() or before in "([-–—:/"


def _words_before(doc: Doc, first: int) -> list[str]:
    """The words before token `first` in its clause, the nearest first."""
    words: list[str] = []
    for token in reversed(doc[:first]):
        word = normal_form(token.text)
        if word in _ENDS_REACH or (token.is_punct and word != "-"):
            break
        words.append(word)
    return words


def _negated(doc: Doc, first: int) -> bool:
    words = _words_before(doc, first)[:REACH]
    following = [normal_form(token.text) for token in doc[first : first + REACH]]
    for distance, word in enumerate(words):
        if word in _NEGATIONS:
            after = words[distance - 1] if distance else normal_form(doc[first].text)
            return after not in _NOT_NEGATED_BY and "enough" not in following
    return False


def _reported(doc: Doc, first: int) -> bool:
    words = _words_before(doc, first)
    return any(
        word in _SPEECH and (before := words[distance + 1 : distance + 4]) and _OTHERS & set(before)
        for distance, word in enumerate(words)
    )
