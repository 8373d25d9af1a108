"""The format for editors and pipes: one line for each finding, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from respcheck.model import Report
from respcheck.reporters.base import Output, Reporter
from respcheck.reporters.cells import shorten
from respcheck.reporters.page import SEVERITY_STYLES, Page
from respcheck.reporters.visible import one_line, visible

_LONGEST_EXCERPT = 60


def write(reports: Iterable[Report], output: Output) -> None:
    """Write `path:line:column: severity rule message [the words]` for each finding.

    Within a reply the findings stand in the order of their places. There is no summary, so that
    each line that comes out is a finding.
    """
    page = Page(output)
    for report in reports:
        path = report.reply.conversation.path
        for finding in sorted(report.findings, key=lambda finding: finding.place):
            words = shorten(visible(finding.excerpt), _LONGEST_EXCERPT)
            page.line(
                (f"{path}:{finding.place.line}:{finding.place.column}: ", ""),
                (finding.severity.value, SEVERITY_STYLES[finding.severity]),
                (f" {finding.rule.id} ", "bold"),
                (one_line(finding.message), ""),
                (f" [{words}]" if words else "", ""),
            )


REPORTER = Reporter(
    "concise", "One line for each finding: path:line:column, rule, words.", write, credits=False
)
