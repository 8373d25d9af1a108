"""The table of `--statistics`: how many findings each rule had."""

from __future__ import annotations

from respcheck.model import Tally
from respcheck.reporters.base import Output
from respcheck.reporters.page import Page


def write_statistics(tally: Tally, output: Output) -> None:
    """Write a line for each rule with findings, `count  rule`: the most first, then by id."""
    page = Page(output)
    rows = sorted(tally.rules.items(), key=lambda row: (-row[1], row[0]))
    digits = max((len(str(number)) for _, number in rows), default=0)
    for rule, number in rows:
        if number > 0:
            page.line((f"{number:>{digits}}", "bold"), (f"  {rule}", ""))
