"""`respcheck explain`: all that a rule says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from respcheck.checks import CheckPart
from respcheck.cli.settings import Given
from respcheck.cli.wording import applies, blanks_filled, finds
from respcheck.linter import LIMITS
from respcheck.model import Measured, Profile, RuleInfo
from respcheck.packs.examples import Example
from respcheck.packs.ruleset import Rule
from respcheck.reporters import Output
from respcheck.reporters.page import SEVERITY_STYLES, Page

_LABEL = 9


def explain_rule(id: str, given: Given, output: Output) -> None:
    """Print what the rule finds, why, on what evidence, its examples, and how to change it."""
    ruleset = given.ruleset(examples=True)
    rule = ruleset.rule(id)
    off = id in given.configuration.switched_off
    page = Page(output)
    info = rule.info
    severity = (f" ({info.severity.value})", SEVERITY_STYLES[info.severity])
    page.line((info.id, "bold"), (" (off)", "") if off else severity)
    page.line((info.title, "bold"))
    page.line()
    found, *parts = finds(rule.check, ruleset.markers)
    _part(page, "finds", found)
    for part in parts:
        page.paragraph((" " * _LABEL, ""), text=part, hang=_LABEL + 2)
    _part(page, "applies", applies(rule.when))
    if info.profile is not Profile.RECOMMENDED:
        _part(page, "profile", info.profile.value)
    _part(page, "says", blanks_filled(info.message, rule.check))
    _part(page, "why", info.why)
    _part(page, "do", info.help)
    if info.measured:
        _part(page, "right", measured(info.measured))
    if info.qualities:
        _part(page, "about", f"being {', '.join(info.qualities)}")
    _evidence(page, info)
    _examples(page, "bad", rule.bad)
    _examples(page, "good", rule.good)
    _change(page, rule)


def _part(page: Page, label: str, text: str) -> None:
    page.paragraph((f"{label + ':':<{_LABEL}}", "cyan"), text=text, hang=_LABEL)


def measured(figures: Measured) -> str:
    """How often the rule was right on real replies, in words."""
    if not figures.findings:
        return "not known: it finds nothing in 586 real replies"
    return f"{figures.right} of {figures.findings} findings in 586 real replies"


def _evidence(page: Page, info: RuleInfo) -> None:
    page.line()
    page.line(("evidence", "bold"))
    for source in info.evidence:
        page.paragraph(("  - ", ""), (f"{source.key}: ", "bold"), text=source.citation, hang=4)
        page.paragraph(("    found: ", ""), text=source.finding, hang=6)
        if source.limits:
            page.paragraph(("    limits: ", ""), text=source.limits, hang=6)


def _examples(page: Page, label: str, examples: tuple[Example, ...]) -> None:
    page.line()
    page.line((label, "bold"))
    for example in examples:
        page.paragraph(("  - ", ""), text=" ".join(example.marked.text.split()), hang=4)
        names = ("channel", "mode", "stage", "intent", "locale")
        stated = [f"{name} {value}" for name in names if (value := getattr(example, name))]
        if stated:
            page.line((f"    ({', '.join(stated)})", ""))
        if example.customer:
            page.paragraph(("    to: ", ""), text=" ".join(example.customer.split()), hang=8)


def _change(page: Page, rule: Rule) -> None:
    page.line()
    page.line(("change it in respcheck.toml", "bold"))
    page.line(("  [rules]", ""))
    for line in how_to_change(rule):
        page.line((f"  {line}", ""))


def how_to_change(rule: Rule) -> Iterator[str]:
    """Lines of TOML that say of the rule what is so already, for a company to change."""
    severities = ["error", "warning", "suggestion", "off"]
    severity = rule.info.severity.value
    others = ", ".join(f'"{each}"' for each in severities if each != severity)
    limits = [f"{name} = {_toml(value)}" for name, value in limits_of(rule.check).items()]
    if limits:
        severity_too = ", ".join([f'severity = "{severity}"', *limits])
        yield f'"{rule.info.id}" = {{ {severity_too} }}'
    else:
        yield f'"{rule.info.id}" = "{severity}"'
    yield f"# the severity can also be {others}"


def limits_of(check: CheckPart) -> dict[str, Any]:
    """The limits that the check sets and a configuration can change."""
    fields = type(check).model_fields
    set_here = {name: getattr(check, name) for name in LIMITS if name in fields}
    return {
        name: value
        for name, value in set_here.items()
        if value is not None and (name == "within" or value != fields[name].default)
    }


def _toml(value: float | Mapping[str, float]) -> str:
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{name} = {each:g}' for name, each in value.items())} }}"
    return f"{value:g}"
