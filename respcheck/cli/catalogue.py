"""`respcheck rules`: what there is, by pack and profile."""

from __future__ import annotations

from respcheck.cli.settings import Given
from respcheck.model import Profile
from respcheck.packs.ruleset import Rule
from respcheck.reporters import Output
from respcheck.reporters.page import SEVERITY_STYLES, Page

OFF = "off"


def list_rules(given: Given, output: Output) -> None:
    """Print the rules by pack: severity (or that they are switched off), id and title."""
    ruleset = given.ruleset()
    off = frozenset(given.configuration.switched_off)
    page = Page(output)
    width = max((len(rule.info.id) for rule in ruleset.rules), default=0)
    for pack, about in sorted(ruleset.packs.items()):
        page.paragraph((pack, "bold"), (": " if about else "", ""), text=about, hang=2)
        for rule in ruleset.rules:
            if rule.info.pack == pack:
                severity = rule.info.severity
                shown = OFF if rule.info.id in off else severity.value
                style = "" if rule.info.id in off else SEVERITY_STYLES[severity]
                page.paragraph(
                    (f"  {shown:<11}", style),
                    (f"{rule.info.id:<{width}}  ", ""),
                    text=rule.info.title + _beyond_recommended(rule),
                    hang=15 + width,
                )
        page.line()
    count = len(ruleset.rules)
    page.line(
        (f"{count} {'rule' if count == 1 else 'rules'} in {_packs(len(ruleset.packs))}; ", ""),
        ("`respcheck explain RULE` says more of one.", ""),
    )


def _beyond_recommended(rule: Rule) -> str:
    profile = rule.info.profile
    return "" if profile is Profile.RECOMMENDED else f" ({profile})"


def _packs(count: int) -> str:
    return "1 pack" if count == 1 else f"{count} packs"
