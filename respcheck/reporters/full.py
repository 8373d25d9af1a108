"""The format for people: findings by reply, with a code frame, why, what to do, and praise."""

from __future__ import annotations

from collections.abc import Iterable

from respcheck.model import Credit, Finding, Reply, Report, RuleInfo, Span, Tally
from respcheck.reporters.base import Output, Reporter
from respcheck.reporters.card import write_card
from respcheck.reporters.frame import FrameLine, write_frame
from respcheck.reporters.page import SEVERITY_STYLES, Page
from respcheck.reporters.visible import one_line
from respcheck.reporters.words import instruction, listed, quotation, summary

_MOST_LINES = 4


def write(reports: Iterable[Report], output: Output) -> None:
    """Write each report as it comes, and a summary at the end; quiet: findings alone."""
    page = Page(output)
    tally = Tally()
    replies_with_findings = 0
    praised = written = False
    for report in tally.count(reports):
        replies_with_findings += bool(report.findings)
        praised = praised or bool(report.credits)
        credits = () if output.quiet or output.card else report.credits
        if report.findings or credits or output.card:
            if written:
                page.line()
            _write_report(page, report.reply, report.findings, credits)
            written = True
        if output.card:
            if report.findings:
                page.line()
            write_card(page, report, output.card)
    if not output.quiet:
        if written:
            page.line()
        page.line((summary(tally, replies_with_findings, praised), "bold"))


def _write_report(
    page: Page, reply: Reply, findings: Iterable[Finding], credits: Iterable[Credit]
) -> None:
    page.line((heading(reply), "bold"))
    explained: set[str] = set()
    blocks = 0
    for finding in findings:
        if blocks:
            page.line()
        _write_finding(page, reply, finding, finding.rule.id not in explained)
        explained.add(finding.rule.id)
        blocks += 1
    if credits:
        if blocks:
            page.line()
        _write_credits(page, credits)


def heading(reply: Reply) -> str:
    """The file of a reply; its record, message and line where the file has more than one."""
    conversation = reply.conversation
    path = "standard input" if conversation.path == "-" else conversation.path
    record = conversation.record
    parts = [] if record is None else [f"record {record}"]
    if reply.identity != (record or conversation.path):
        parts.append(f"message {reply.index + 1}")
    if not parts:
        return path
    return f"{', '.join([path, *parts])} (line {reply.start.line})"


def _write_finding(page: Page, reply: Reply, finding: Finding, explain: bool) -> None:
    style = SEVERITY_STYLES[finding.severity]
    page.paragraph(
        (f"  {finding.severity.value}", style),
        (f" {finding.rule.id}: ", ""),
        text=one_line(finding.message),
        hang=4,
    )
    if finding.span is not None:
        write_frame(page, frame_lines(reply, finding.span), style)
    if explain:
        _write_part(page, "why: ", one_line(_why(finding.rule)))
        _write_part(page, "do:  ", one_line(finding.rule.help))
    if finding.fix is not None:
        _write_part(page, "fix: ", instruction(finding.fix, reply))


def _write_part(page: Page, label: str, text: str) -> None:
    if text:
        page.paragraph((f"    {label}", "cyan"), text=text, hang=4 + len(label))


def _why(rule: RuleInfo) -> str:
    keys = ", ".join("house style" if each.key == "house" else each.key for each in rule.evidence)
    return f"{rule.why.strip()} ({keys})" if keys else rule.why


def _write_credits(page: Page, credits: Iterable[Credit]) -> None:
    page.line(("  well done", "bold green"))
    grouped: dict[tuple[str, str, str], dict[str, None]] = {}
    for credit in credits:
        words = grouped.setdefault((credit.quality, credit.about, credit.marker), {})
        words[quotation(credit.excerpt, '"')] = None
    for (quality, about, _), words in grouped.items():
        said = one_line(about).removesuffix(".")
        page.paragraph(
            (f"    {quality}: ", "green"),
            text=f"{listed(list(words))} ({said})",
            hang=6,
        )


def frame_lines(reply: Reply, span: Span) -> list[FrameLine]:
    """The lines of the reply that the span touches; of many, the first and the last."""
    lines = []
    for start, end in _line_bounds(reply.text, span):
        first, last = max(start, span.start), min(end, span.end)
        number = reply.message.places.at(first).line
        text = reply.text[start:end].removesuffix("\r")
        words = (first - start, last - start) if first < last else (None, None)
        lines.append(FrameLine(number, text, *words))
    if len(lines) > _MOST_LINES:
        lines = [lines[0], FrameLine(None), lines[-1]]
    if all(line.start is None for line in lines):
        point = span.start - reply.text.rfind("\n", 0, span.start) - 1
        lines[0] = FrameLine(lines[0].number, lines[0].text, point, point)
    return lines


def _line_bounds(text: str, span: Span) -> Iterable[tuple[int, int]]:
    """Where the lines that the span touches start and end, without their line breaks."""
    last = max(span.start, span.end - 1)
    start = text.rfind("\n", 0, span.start) + 1
    while True:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        if end >= last or end == len(text):
            return
        start = end + 1


REPORTER = Reporter("full", "For people: each finding with its words underlined, and why.", write)
