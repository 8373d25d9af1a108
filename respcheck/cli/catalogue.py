"""`respcheck rules` and `respcheck explain`: what there is, and why."""

from __future__ import annotations

import sys

from respcheck.cli.settings import Given
from respcheck.cli.terminal import output_to
from respcheck.model import RuleInfo
from respcheck.packs.schema import Conditions
from respcheck.reporters.page import SEVERITY_STYLES, Page


def list_rules(given: Given) -> None:
    """Print the rules by pack: severity, id and title."""
    ruleset = given.ruleset()
    page = Page(output_to(sys.stdout))
    width = max((len(rule.info.id) for rule in ruleset.rules), default=0)
    for pack, about in sorted(ruleset.packs.items()):
        page.paragraph((f"{pack}: ", "bold"), text=about, hang=2)
        for rule in ruleset.rules:
            if rule.info.pack == pack:
                severity = rule.info.severity
                page.line(
                    (f"  {severity.value:<11}", SEVERITY_STYLES[severity]),
                    (f"{rule.info.id:<{width}}  {rule.info.title}", ""),
                )
        page.line()
    page.line((f"{len(ruleset.rules)} rules; `respcheck explain RULE` says more of one.", ""))


def explain_rule(id: str, given: Given) -> None:
    """Print all that a rule says of itself."""
    rule = given.ruleset().rule(id)
    page = Page(output_to(sys.stdout))
    info = rule.info
    page.line((info.id, "bold"), (f" ({info.severity.value})", SEVERITY_STYLES[info.severity]))
    page.line((info.title, "bold"))
    page.line()
    _part(page, "says", info.message)
    _part(page, "why", info.why)
    _part(page, "do", info.help)
    if info.qualities:
        _part(page, "words", ", ".join(info.qualities))
    if applies := _conditions(rule.when):
        _part(page, "when", applies)
    _evidence(page, info)
    for label, replies in (("bad", info.bad), ("good", info.good)):
        page.line()
        page.line((label, "bold"))
        for reply in replies:
            page.paragraph(("  - ", ""), text=" ".join(reply.split()), hang=4)


def _part(page: Page, label: str, text: str) -> None:
    page.paragraph((f"{label + ':':<7}", "cyan"), text=text, hang=7)


def _evidence(page: Page, info: RuleInfo) -> None:
    for source in info.evidence:
        page.line()
        page.paragraph(
            ("evidence ", "cyan"), (f"{source.key}: ", "bold"), text=source.citation, hang=2
        )
        page.paragraph(("  found: ", ""), text=source.finding, hang=4)
        if source.limits:
            page.paragraph(("  limits: ", ""), text=source.limits, hang=4)


def _conditions(when: Conditions) -> str:
    stated = when.model_dump(exclude_defaults=True)
    return "; ".join(
        f"{name.replace('_', ' ')} {' or '.join(value) if isinstance(value, tuple) else value}"
        for name, value in stated.items()
    )
