"""The format for streams: one JSON object a line, each a reply."""

from __future__ import annotations

from collections.abc import Iterable

from respcheck.model import Report
from respcheck.reporters.base import Output, Reporter
from respcheck.reporters.shapes import json_text, reply_shape


def write(reports: Iterable[Report], output: Output) -> None:
    """Write the reports as they come; the shape is documented in `shapes`."""
    for report in reports:
        output.write(json_text(reply_shape(report), not output.takes_unicode) + "\n")


REPORTER = Reporter("jsonl", "For streams: one JSON object a line, each a reply.", write)
