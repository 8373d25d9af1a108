"""See which words of a part are wholly in capitals."""

from __future__ import annotations

from respcheck.measures.base import Part
from respcheck.measures.counting.words import Word, words_in

_BETWEEN = " \t\r\n*_"


def runs_of_capitals(part: Part) -> list[list[str]]:
    """The words of a part that are wholly in capitals, those next to one another together.

    Placeholders, code and words with a digit are not in capitals, whatever they look like. A
    mark between two words parts them: `OS, GPU, RAM` is a list of acronyms, no shouting.
    """
    text = part.document.text
    runs: list[list[str]] = []
    before = None
    for word in words_in(part):
        if not _is_in_capitals(text, word):
            before = None
        elif before is None or text[before.end : word.start].strip(_BETWEEN):
            runs.append([text[word.start : word.end]])
            before = word
        else:
            runs[-1].append(text[word.start : word.end])
            before = word
    return runs


def has_letters(word: str) -> bool:
    """Whether a word has two letters or more: `I` and `A` are in capitals in any text."""
    return sum(map(str.isalpha, word)) > 1


def _is_in_capitals(text: str, word: Word) -> bool:
    letters = text[word.start : word.end]
    return word.written and letters.isupper() and not any(map(str.isdigit, letters))
