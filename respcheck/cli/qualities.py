"""`respcheck qualities`: what the words mean here, what takes from them and what shows them."""

from __future__ import annotations

from respcheck.cli.settings import Given
from respcheck.packs.ruleset import RuleSet
from respcheck.reporters import Output
from respcheck.reporters.page import Page

_LABEL = 11


def list_qualities(given: Given, output: Output) -> None:
    """Print each word: its meaning, and the rules and markers that stand for it."""
    ruleset = given.ruleset()
    page = Page(output)
    for word, quality in ruleset.qualities.items():
        page.line((word, "bold"))
        _part(page, "means", quality.meaning)
        _part(page, "detracts", quality.detracts)
        _part(page, "", ", ".join(_rules(ruleset, word)))
        _part(page, "shows", quality.shows)
        _part(page, "", ", ".join(_markers(ruleset, word)))
        page.line()
    page.line(("A pack of your own can give any of these words another meaning.", ""))


def _part(page: Page, label: str, text: str) -> None:
    if text:
        shown = f"  {label}:" if label else ""
        page.paragraph((f"{shown:<{_LABEL + 2}}", "cyan"), text=text, hang=_LABEL + 2)


def _rules(ruleset: RuleSet, word: str) -> list[str]:
    return [rule.info.id for rule in ruleset.rules if word in rule.info.qualities]


def _markers(ruleset: RuleSet, word: str) -> list[str]:
    return [name for name, marker in sorted(ruleset.markers.items()) if word in marker.quality]
