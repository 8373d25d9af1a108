"""Write the reference of the shipped rules, `rules/README.md`, from the packs themselves.

Usage: python tools/reference.py

A test keeps the committed page equal to what this writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from respcheck.cli.wording import applies, blanks_filled, said
from respcheck.model import Evidence, Measured, Profile
from respcheck.packs.examples import Example
from respcheck.packs.load import load_packs
from respcheck.packs.ruleset import Rule, RuleSet

PAGE = Path(__file__).resolve().parents[1] / "rules" / "README.md"
REPLIES = 586
SHOWN = 3
"""How many bad and good examples of a rule stand on the page."""

_HEAD = """\
# The rules

Made from the packs by `python tools/reference.py`; `respcheck explain RULE` shows the same of one
rule, with all its examples and the way to change it.

A rule belongs to a **profile**: `recommended` is the default, `strict` adds rules that are right
less often or ask more, `all` adds those that observe rather than advise. **Right** says how many
of a rule's findings in {replies} real replies of 25 brands on Twitter a reader called right; a
dash stands where the rule finds nothing there (or needs a stage or a mode that those replies do
not state), so that only its examples speak for it.
"""


def page() -> str:
    """The reference as Markdown."""
    ruleset = load_packs()
    return "\n".join([_HEAD.format(replies=REPLIES), *_lines(ruleset)]).rstrip() + "\n"


def _lines(ruleset: RuleSet) -> Iterator[str]:
    yield "| rule | severity | profile | right |"
    yield "|---|---|---|---|"
    for rule in ruleset.rules:
        info = rule.info
        link = f"[{info.id}](#{info.id.replace('/', '').lower()})"
        yield f"| {link} | {info.severity} | {info.profile} | {_right(info.measured)} |"
    yield ""
    for pack, about in sorted(ruleset.packs.items()):
        yield f"## {pack}"
        yield ""
        if about:
            yield f"{_text(about)}\n"
        for rule in ruleset.rules:
            if rule.info.pack == pack:
                yield from _rule(rule)
    yield "## Evidence"
    yield ""
    yield from _evidence(each for rule in ruleset.rules for each in rule.info.evidence)


def _rule(rule: Rule) -> Iterator[str]:
    info = rule.info
    kind = info.severity.value
    if info.profile is not Profile.RECOMMENDED:
        kind += f", profile {info.profile}"
    yield f"### {info.id}"
    yield ""
    yield f"**{_text(info.title)}** ({kind}). “{_text(blanks_filled(info.message, rule.check))}”"
    yield ""
    yield f"- **Finds** {_text(said(rule.check))}; applies {_text(applies(rule.when))}."
    yield f"- **Why:** {_text(info.why)}"
    yield f"- **Do:** {_text(info.help)}"
    if info.qualities:
        yield f"- **About** being {', '.join(info.qualities)}."
    yield f"- **Evidence:** {', '.join(_cited(each) for each in info.evidence)}."
    yield f"- **Right on real replies:** {_right(info.measured)}."
    yield from _examples("Bad", rule.bad)
    yield from _examples("Good", rule.good)
    yield ""


def _cited(source: Evidence) -> str:
    return "house style, which no study supports" if source.key == "house" else source.key


def _right(measured: Measured | None) -> str:
    if measured is None or not measured.findings:
        return "–"
    return f"{measured.right} of {measured.findings}"


def _examples(label: str, examples: Iterable[Example]) -> Iterator[str]:
    yield f"- **{label}:**"
    for example in list(examples)[:SHOWN]:
        shown = f"“{_text(' '.join(example.marked.text.split()))}”"
        if example.customer:
            shown += f" (to: “{_text(' '.join(example.customer.split()))}”)"
        yield f"  - {shown}"


def _evidence(sources: Iterable[Evidence]) -> Iterator[str]:
    for source in sorted({each.key: each for each in sources}.values(), key=lambda each: each.key):
        yield f"- **{source.key}:** {_text(source.citation)} *Found:* {_text(source.finding)}"
        if source.limits:
            yield f"  *Limits:* {_text(source.limits)}"


def _text(words: str) -> str:
    """Words that Markdown leaves as they are."""
    for mark in "\\`*_{}[]<>#|":
        words = words.replace(mark, f"\\{mark}")
    return words


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
