"""The shape of a reply in `json` and `jsonl`: what other programs may build on.

A reply is an object with these keys, in this order:

    id        the record's id or number, or the path; where a conversation has several
              replies, with `/` and the number of the message
    path      the file as the user named it, "-" for standard input
    line      the line of the file, from 1, on which the reply begins
    findings  what was found, in the order of the text
    credits   what the reply does well, in the order of the text

A finding:

    rule      the rule's id, `pack/name`
    severity  "error", "warning" or "suggestion"
    message   one plain sentence
    start     the span's first character, counted from 0 in the reply; null: the whole reply
    end       the character after the span's last; null: the whole reply
    line      the line of the file, from 1, on which the span begins
    column    the column of that line, from 1, in characters
    excerpt   the words of the span; "" for the whole reply
    fix       null, or {"safe": true or false, "edits": [{"start", "end", "text"}, …]}:
              put `text` in the place of the characters `start` to `end` of the reply

A credit:

    quality, marker, start, end, line, column, excerpt   with the same meanings

Characters are Unicode code points. The `json` format is one object, {"version": 1, "replies":
[…]}, with one reply a line; `jsonl` is one reply a line and nothing else, equal to the elements
of `replies`, so that files can be joined and split. The number of the version changes when a key
changes its meaning or goes; new keys may come without. Being quiet changes neither.

Characters that could steer a terminal are written as \\u escapes, as is everything beyond ASCII
where the stream's encoding is not Unicode; lone surrogates, which no file can hold, are U+FFFD.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypedDict

from respcheck.model import Credit, Finding, Fix, Report, well_formed
from respcheck.reporters.visible import visible

VERSION = 1


class EditShape(TypedDict):
    """An edit of a fix."""

    start: int
    end: int
    text: str


class FixShape(TypedDict):
    """A fix: edits, and whether they cannot change what the reply says."""

    safe: bool
    edits: list[EditShape]


class FindingShape(TypedDict):
    """A finding."""

    rule: str
    severity: str
    message: str
    start: int | None
    end: int | None
    line: int
    column: int
    excerpt: str
    fix: FixShape | None


class CreditShape(TypedDict):
    """A credit."""

    quality: str
    marker: str
    start: int
    end: int
    line: int
    column: int
    excerpt: str


class ReplyShape(TypedDict):
    """A reply with all that is to say of it."""

    id: str
    path: str
    line: int
    findings: list[FindingShape]
    credits: list[CreditShape]


def reply_shape(report: Report) -> ReplyShape:
    """The report as the object that `json` and `jsonl` write."""
    reply = report.reply
    return {
        "id": well_formed(reply.identity),
        "path": well_formed(reply.conversation.path),
        "line": reply.start.line,
        "findings": [_finding(each) for each in report.findings],
        "credits": [_credit(each) for each in report.credits],
    }


def json_text(reply: Mapping[str, Any], ascii_only: bool = False) -> str:
    """The reply as JSON on one line, harmless on a terminal; read back, it is equal."""
    text = json.dumps(reply, ensure_ascii=ascii_only)
    shown = visible(text)
    if shown == text:
        return text
    return "".join(
        character if character == stand_in else json.dumps(character)[1:-1]
        for character, stand_in in zip(text, shown, strict=True)
    )


def _finding(finding: Finding) -> FindingShape:
    return {
        "rule": finding.rule.id,
        "severity": finding.severity.value,
        "message": well_formed(finding.message),
        "start": None if finding.span is None else finding.span.start,
        "end": None if finding.span is None else finding.span.end,
        "line": finding.place.line,
        "column": finding.place.column,
        "excerpt": well_formed(finding.excerpt),
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _fix(fix: Fix) -> FixShape:
    return {
        "safe": fix.safe,
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": well_formed(edit.text)}
            for edit in fix.edits
        ],
    }


def _credit(credit: Credit) -> CreditShape:
    return {
        "quality": credit.quality,
        "marker": credit.marker,
        "start": credit.span.start,
        "end": credit.span.end,
        "line": credit.place.line,
        "column": credit.place.column,
        "excerpt": well_formed(credit.excerpt),
    }
