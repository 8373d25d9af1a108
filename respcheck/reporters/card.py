"""The card of a reply: the qualities that it shows, beside those that something takes from."""

from __future__ import annotations

from collections.abc import Sequence

from respcheck.model import Report
from respcheck.reporters.page import Page
from respcheck.reporters.words import listed, quotation


def write_card(page: Page, report: Report, qualities: Sequence[str]) -> None:
    """Write what the reply shows of each quality, what takes from it, and what is not seen.

    There is no score: which words show a quality, and which rules found something that takes
    from it, is all that can be said honestly.
    """
    page.line(("  card", "bold"))
    unseen = []
    for quality in qualities:
        shown = dict.fromkeys(
            quotation(credit.excerpt, '"') for credit in report.credits if credit.quality == quality
        )
        against = dict.fromkeys(
            finding.rule.id for finding in report.findings if quality in finding.rule.qualities
        )
        if shown:
            page.paragraph((f"    + {quality}: ", "green"), text=listed(list(shown)), hang=6)
        if against:
            page.paragraph((f"    - {quality}: ", "yellow"), text=listed(list(against)), hang=6)
        if not shown and not against:
            unseen.append(quality)
    if unseen:
        page.paragraph(("    not seen: ", ""), text=", ".join(unseen), hang=6)
