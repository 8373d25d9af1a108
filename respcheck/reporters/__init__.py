"""The report room: one file for each format, and here the list of them."""

from __future__ import annotations

from respcheck.reporters import concise, full, json_report, jsonl
from respcheck.reporters.base import Output, Reporter
from respcheck.reporters.problems import write_problems
from respcheck.reporters.statistics import write_statistics
from respcheck.reporters.visible import visible

_ALL: tuple[Reporter, ...] = (
    full.REPORTER,
    concise.REPORTER,
    json_report.REPORTER,
    jsonl.REPORTER,
)

REPORTERS: dict[str, Reporter] = {reporter.name: reporter for reporter in _ALL}
"""Every reporter by the name of its format, the default first."""

__all__ = [
    "REPORTERS",
    "Output",
    "Reporter",
    "visible",
    "write_problems",
    "write_statistics",
]
