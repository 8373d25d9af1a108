"""Small phrases in plain English: counts, lists and quotations."""

from __future__ import annotations

from collections.abc import Sequence

from respcheck.model import Edit, Fix, Reply, Severity, Tally
from respcheck.reporters.cells import shorten
from respcheck.reporters.visible import visible

_LONGEST_QUOTATION = 60
_MOST_LISTED = 3


def counted(number: int, noun: str) -> str:
    """`1 warning`, `2 warnings`, `1 reply`, `0 replies`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"


def listed(items: Sequence[str]) -> str:
    """The items with commas, and the number of those after the first few."""
    shown = ", ".join(items[:_MOST_LISTED])
    more = len(items) - _MOST_LISTED
    return f"{shown} and {more} more" if more > 0 else shown


def quoted(text: str, mark: str = "'") -> str:
    """The text in quotation marks: in double ones where single ones stand in it."""
    mark = '"' if "'" in text else mark
    return f"{mark}{text}{mark}"


def quotation(text: str, mark: str = "'") -> str:
    """Words of a reply in quotation marks: visible, and cut where they are long."""
    return quoted(shorten(visible(text), _LONGEST_QUOTATION), mark)


def instruction(fix: Fix, reply: Reply) -> str:
    """What to change in the reply, said to a person."""
    return "; ".join(_edit(reply.text, edit) for edit in fix.edits)


def summary(tally: Tally, replies_with_findings: int, praised: bool) -> str:
    """The line that ends a report: how many findings, in how many replies."""
    if not tally.replies:
        return "no replies to check"
    total = tally.severities.total()
    if not total:
        rest = "nothing to mend" if praised else "nothing to say"
        return f"{counted(tally.replies, 'reply')} checked, {rest}"
    kinds = ", ".join(
        counted(tally.severities[severity], severity.value)
        for severity in reversed(Severity)
        if tally.severities[severity]
    )
    of = f"{replies_with_findings} of " if tally.replies > 1 else ""
    replies = counted(tally.replies, "reply")
    return f"{counted(total, 'finding')} ({kinds}) in {of}{replies}"


def _edit(text: str, edit: Edit) -> str:
    old = quotation(text[edit.span.start : edit.span.end])
    new = quoted(visible(edit.text))
    if not edit.text:
        return f"leave out {old}"
    if edit.span.start < edit.span.end:
        return f"put {new} in place of {old}"
    after = text[edit.span.end :].split(maxsplit=1)[:1]
    return f"add {new} before {quotation(after[0])}" if after else f"add {new} at the end"
