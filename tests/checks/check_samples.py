"""A check, written as in a pack, run over a text whose findings are marked: `Is it [[alpha]]?`"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from respcheck.engine import Engine
from respcheck.language.annotate import Annotator
from respcheck.model import Context, Finding, Span, single_reply
from respcheck.packs.examples import unmarked
from respcheck.packs.load import load_packs

MARKERS = {
    "alpha": "[alpha]",
    "beta": "[beta]",
    "gamma": "[gamma]",
    "shout": "[{regex: '!+'}]",
    "handle": "[{detect: handle}]",
    "stock": "[utilise, in order to, ASAP, i, do not]",
}
_PACK = """\
pack: tiny
evidence: {{house: {{citation: House., finding: House.}}}}
markers: {markers}
rules:
  - id: rule
    title: A rule
    severity: warning
    message: "{message}"
    why: Because.
    help: Do.
    evidence: [house]
    check: {check}
    examples: {{bad: [a, b], good: [c, d]}}
"""


@lru_cache
def annotator() -> Annotator:
    return Annotator()


def pack(check: str, message: str = "Look here.") -> str:
    """A pack with one rule, and the markers that its check names."""
    named = [name for name in MARKERS if re.search(rf"\b{name}\b", check)]
    markers = ", ".join(f"{name}: {{about: A., any: {MARKERS[name]}}}" for name in named)
    return _PACK.format(check=check, message=message, markers=f"{{{markers}}}")


class Tiny:
    """Runs one check; the pack is written to a folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "tiny.yaml"

    def findings(
        self, check: str, text: str, message: str = "Look here.", **context: str
    ) -> Sequence[Finding]:
        self._path.write_text(pack(check, message), "utf-8")
        ruleset = load_packs([self._path], shipped=False)
        engine = Engine(ruleset, ruleset.rules, annotator())
        (report,) = engine.reports([single_reply(text, context=Context(**context))])
        return report.findings

    def finds(self, check: str, marked: str, **context: str) -> None:
        """Assert that the findings are exactly the marked spans."""
        wanted = unmarked(marked)
        found = self.findings(check, wanted.text, **context)
        assert [each.excerpt for each in found] == [
            wanted.text[each.start : each.end] for each in wanted.spans
        ]
        assert [each.span for each in found] == list(wanted.spans)

    def finds_the_reply(self, check: str, text: str, **context: str) -> None:
        """Assert that there is one finding, on the reply as a whole."""
        assert [each.span for each in self.findings(check, text, **context)] == [None]

    def says(self, check: str, text: str, message: str, **context: str) -> list[str]:
        """The messages, each `{name}` filled in."""
        return [each.message for each in self.findings(check, text, message, **context)]

    def fixed(self, check: str, text: str) -> str:
        """The text with every fix applied, the last one first."""
        for finding in reversed(self.findings(check, text)):
            for edit in finding.fix.edits if finding.fix else ():
                text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        return text


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
