"""The format for programs: one JSON object with every reply, one reply a line."""

from __future__ import annotations

from collections.abc import Iterable

from respcheck.model import Report
from respcheck.reporters.base import Output, Reporter
from respcheck.reporters.shapes import VERSION, json_text, reply_shape


def write(reports: Iterable[Report], output: Output) -> None:
    """Write the reports as they come; the shape is documented in `shapes`."""
    output.write(f'{{"version": {VERSION}, "replies": [')
    separator = "\n"
    for report in reports:
        output.write(separator + json_text(reply_shape(report), not output.takes_unicode))
        separator = ",\n"
    output.write("\n]}\n")


REPORTER = Reporter("json", "For programs: one JSON object with every reply.", write)
