"""What keeps a file from being YAML, in plain words and at the place where it went wrong."""

from __future__ import annotations

import re
from typing import Any

from respcheck.errors import Problem
from respcheck.packs.source import Source

_QUOTE_IT = "Put words that hold a colon, or begin with [ * & or %, in quotation marks."

# The parser's own words, what they mean, and how to mend it.
_KNOWN: tuple[tuple[str, str, str | None], ...] = (
    (
        "another document",
        "A second document begins here, and a file holds one pack.",
        "Write it to a file of its own.",
    ),
    (
        "mapping values are not allowed",
        "A colon stands where none can be, or this line is indented too far.",
        _QUOTE_IT,
    ),
    (
        "unexpected end of stream",
        "A quotation mark is opened here and never closed.",
        "Close it, or put the words in marks of the other kind.",
    ),
    (
        "expected ',' or",
        "A bracket is opened here, and what follows in it has no comma or no end.",
        "Put a comma between entries, and close the bracket.",
    ),
    (
        "did not find expected node content",
        "Something is missing here: a value, or the end of a bracket.",
        _QUOTE_IT,
    ),
    (
        "undefined alias",
        "There is no anchor (`&name`) before this alias (`*name`).",
        "Put words that begin with * in quotation marks.",
    ),
    (
        "alphabetic or numeric character",
        "The name of an anchor or alias was expected here.",
        "Put words that begin with * or & in quotation marks.",
    ),
    ("duplicate anchor", "There is an anchor of this name already.", "Give it another name."),
    (
        "could not find expected ':'",
        "This key has no colon behind it.",
        "Write `key: value`, and indent a long text that goes on over lines.",
    ),
    (
        "did not find expected key",
        "This line does not fit those above it.",
        f"Check the indentation. {_QUOTE_IT}",
    ),
    (
        "expected '-' indicator",
        "This line does not fit the list above it.",
        "Begin each entry of the list with a dash, all equally indented.",
    ),
    (
        "<document start>",
        "This stands behind the end of the pack.",
        f"Check the indentation. {_QUOTE_IT}",
    ),
    (
        "cannot start any token",
        "No value can begin with this character.",
        "Put the words in quotation marks.",
    ),
    (
        "escape",
        "After a backslash in double quotation marks, this is not known.",
        "Use single quotation marks, in which a backslash is a backslash.",
    ),
    ("not allowed in this context", "This cannot stand here.", "Check the indentation."),
)
# The fault is noticed at the end of the file and begins where the context began.
_BEGINS_EARLIER = ("unexpected end of stream", "expected ',' or", "could not find expected ':'")


def syntax_problem(source: Source, error: Exception) -> Problem:
    """The problem that one of the YAML parser's errors tells of."""
    import yaml

    if isinstance(error, yaml.MarkedYAMLError):
        return _marked(source, error)
    if found := yaml.reader.Reader.NON_PRINTABLE.search(source.text):
        return _unprintable(source, found)
    reason = "it is nested too deeply" if isinstance(error, RecursionError) else "it is malformed"
    return source.problem(None, f"This is not YAML: {reason}.")


def _marked(source: Source, error: Any) -> Problem:
    said, mark = str(error.problem), error.problem_mark
    if error.context_mark is not None and any(each in said for each in _BEGINS_EARLIER):
        mark = error.context_mark
    if mark is not None and _tab_before(source, error.problem_mark or mark):
        hint = "Indent with spaces: YAML has no tabs there."
        return source.problem(error.problem_mark, "A tab stands here before the text.", hint)
    for words, message, mend in _KNOWN:
        if words in said:
            return source.problem(mark, message, mend)
    return source.problem(mark, f"This is not YAML: {said}.")


def _tab_before(source: Source, mark: Any) -> bool:
    line = source.problem(mark, "").source_line or ""
    return "\t" in line[: len(line) - len(line.lstrip())]


def _unprintable(source: Source, found: re.Match[str]) -> Problem:
    before = source.text[: found.start()].split("\n")
    message = f"The character U+{ord(found[0]):04X} cannot stand in a pack."
    return source.problem_at(len(before) - 1, len(before[-1]), message, "Take it out.")
