"""Whose assertion are these words? Not the writer's own if quoted, negated, reported or asked.

Negation follows the idea of NegEx (Chapman et al. 2001, J. Biomedical Informatics 34(5)): a cue
reaches a few words to its right, unless punctuation or a conjunction ends its reach.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from respcheck.language.document import Annotated, Sentence
from respcheck.model import Span

REACH = 4
"""How many words to its right a negation reaches."""
LONGEST_CLAUSE = 30
"""How many words to its right a verb of speech reaches."""
LONGEST_QUOTATION = 600
"""In characters: an opening mark that nothing closes so far on is no quotation."""

_NEGATIONS = frozenset(
    {"not", "no", "never", "without", "neither", "nor", "nobody", "cannot", "nothing", "none"}
)
# What stands right after a negation and undoes it: "do not hesitate to", "not only", "no doubt".
_NOT_NEGATED_BY = frozenset(
    "only just merely simply least enough doubt longer problem worries worry matter hesitate "
    "forget wait delay fail question".split()
)
# What stands right before one: "why not", "or not", "if not please".
_NO_NEGATION_AFTER = frozenset({"why", "or", "if"})
_SPEECH = frozenset(
    {"said", "say", "says", "saying", "told", "mentioned", "wrote", "asked", "claimed", "promised"}
)
_OTHERS = frozenset({"you", "they", "he", "she", "colleague", "agent", "advisor", "adviser"})
# What a question begins with that asks whether something is so; "could you" and "will you" ask
# for something, and what they ask for is said.
_ASKS = frozenset("am are is was were do does did has have had".split())
_ASKS_WHICH = frozenset("how what when where which who whom whose why".split())
_CUES = _NEGATIONS | _SPEECH | _ASKS
_ENDS_REACH = frozenset(
    {"but", "and", "so", "because", "however", "although", "though", "which", "while", "since"}
)
# An opening mark stands before a word; one of its kind that stands after a word closes it.
# An apostrophe stands before a word too, in 'cause and '90s, and after one in customers'.
_QUOTATION = re.compile(
    r"(?<![^\s(\[\-–—:/])(?:(?P<double>\")|(?P<curly>“)|(?P<angled>«)|(?P<single>‘)"
    r"|(?P<straight>')(?!(?:cause|til|till|tis|twas|em|n|bout|cos|coz)\b|[0-9]))(?=\S)"
)
_CLOSING = {
    "double": re.compile('"'),
    "curly": re.compile("”"),
    "angled": re.compile("»"),
    "single": re.compile(r"(?<=\S)’(?!\w)"),
    "straight": re.compile(r"(?<=\S)'(?!\w)"),
}
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


def quotations(text: str) -> tuple[Span, ...]:
    """The quoted stretches of a text with their marks, in order.

    A reply that is one quotation from end to end was only pasted with its quotation marks.
    """
    found = tuple(_quotations(text))
    whole = text.strip()
    if len(found) == 1 and found[0].end - found[0].start == len(whole):
        return ()
    return found


def _quotations(text: str) -> Iterator[Span]:
    position = 0
    while opening := _QUOTATION.search(text, position):
        position = opening.end()
        limit = min(len(text), opening.end() + LONGEST_QUOTATION)
        if paragraph := _BLANK_LINE.search(text, opening.end(), limit):
            limit = paragraph.start()
        closing = _CLOSING[str(opening.lastgroup)].search(text, opening.end(), limit)
        if closing:
            yield Span(opening.start(), closing.end())
            position = closing.end()


def is_quoted(span: Span, quoted: Sequence[Span]) -> bool:
    """Whether a span stands within one of the quotations, which are in order."""
    number = bisect_right(quoted, span.start, key=lambda each: each.start) - 1
    return number >= 0 and quoted[number].start < span.start and span.end < quoted[number].end


def asserted(span: Span, words: str, sentence: Sentence) -> bool:
    """Whether the `words` at `span` (offsets of the reply) are the writer's own assertion.

    It is not where they are denied, asked or reported. Marks and numbers cannot be.
    """
    own = sentence.annotated
    if own.words.isdisjoint(_CUES) or not any(map(str.isalpha, words)):
        return True
    first = sentence.token_at(span.start)
    if first is None:
        return True
    before = _words_before(own, first)
    return not (
        _negated(own.forms[first : first + REACH], before)
        or _reported(before)
        or (_asked(before) and _ends_in_question(own.texts[first:]))
    )


def _words_before(sentence: Annotated, first: int) -> list[str]:
    """The words before token `first` in its clause, the nearest first."""
    words: list[str] = []
    for number in range(first - 1, max(-1, first - 1 - LONGEST_CLAUSE), -1):
        word = sentence.forms[number]
        if word in _ENDS_REACH or (word != "-" and sentence.is_mark(number)):
            break
        words.append(word)
    return words


def _negated(following: Sequence[str], words: list[str]) -> bool:
    for distance, word in enumerate(words[:REACH]):
        if word in _NEGATIONS:
            after = words[distance - 1] if distance else following[0]
            before = words[distance + 1] if distance + 1 < len(words) else ""
            return not (
                after in _NOT_NEGATED_BY
                or before in _NO_NEGATION_AFTER
                or "why" in words[distance + 1 : distance + 3]
                or "enough" in following
            )
    return False


def _reported(words: list[str]) -> bool:
    return any(
        word in _SPEECH and (before := words[distance + 1 : distance + 4]) and _OTHERS & set(before)
        for distance, word in enumerate(words)
    )


def _asked(words: list[str]) -> bool:
    """Whether the clause before began with the verb and the subject of a question."""
    opening = words[::-1]
    if opening and opening[0] in _ASKS_WHICH:
        opening = opening[1:]
    return len(opening) > 1 and opening[0] in _ASKS and opening[1] not in ("there", "not")


def _ends_in_question(texts: Iterable[str]) -> bool:
    """Whether the first of some tokens that ends a sentence asks."""
    marks = (text for text in texts if text[0] in ".!?")
    return next(marks, "").startswith("?")
