"""`respcheck inspect`: what is seen in a reply, and why each rule fires or does not."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from respcheck.cli.check import Incoming
from respcheck.cli.settings import Given
from respcheck.cli.terminal import output_to
from respcheck.language.document import Level, Sentence
from respcheck.linter import Linter
from respcheck.markers.observe import Observation
from respcheck.measures import MEASURES
from respcheck.measures.base import Part
from respcheck.packs.ruleset import Rule
from respcheck.reporters import write_problems
from respcheck.reporters.full import heading
from respcheck.reporters.page import Page


def run(files: Sequence[str], given: Given, to: Path | None, input_format: str | None) -> int:
    """Print the inspection of every reply; 0, or 2 where a file could not be read."""
    linter = given.linter()
    incoming = Incoming(files, given.read_options(to, input_format))
    page = Page(output_to(sys.stdout))
    for seen in linter.engine.observations(incoming.replies()):
        linter.annotator.deepen([each.annotated for each in seen.document.sentences], Level.PARSE)
        _inspect(page, linter, seen)
    if incoming.problems:
        sys.stdout.flush()
        write_problems(incoming.problems, output_to(sys.stderr))
        return 2
    return 0


def _inspect(page: Page, linter: Linter, seen: Observation) -> None:
    page.line((heading(seen.document.reply), "bold"))
    for sentence in seen.document.sentences:
        _sentence(page, sentence)
    _markers(page, linter, seen)
    _measures(page, seen)
    _rules(page, linter, seen)
    page.line()


def _sentence(page: Page, sentence: Sentence) -> None:
    span = sentence.span
    page.line()
    page.paragraph(
        (f"  sentence {span.start}-{span.end}: ", "cyan"), text=sentence.doc.text, hang=4
    )
    for token in sentence.doc:
        start = span.start + token.idx
        morph = str(token.morph)
        page.line(
            (f"    {start:>5}  {token.text:<16} {token.lemma_:<14} {token.pos_:<6}", ""),
            (f" {token.dep_:<11} of {token.head.text:<14} {morph}", ""),
        )


def _markers(page: Page, linter: Linter, seen: Observation) -> None:
    page.line()
    page.line(("  markers", "bold"))
    for name in linter.engine.markers:
        if spans := seen.marker(name):
            shown = ", ".join(f"{span.start}-{span.end} “{seen.words(span)}”" for span in spans)
            page.paragraph((f"    {name}: ", "green"), text=shown, hang=6)


def _measures(page: Page, seen: Observation) -> None:
    page.line()
    page.line(("  measures", "bold"))
    part = Part(seen.document, seen.document.span)
    for name, measure in MEASURES.items():
        page.line((f"    {name}: {_shown(measure.of(part))}", ""))


def _shown(value: float | None) -> str:
    return "not measured" if value is None else f"{value:g}"


def _rules(page: Page, linter: Linter, seen: Observation) -> None:
    page.line()
    page.line(("  rules", "bold"))
    for rule in linter.rules:
        page.paragraph((f"    {rule.info.id}: ", "cyan"), text=_verdict(rule, seen), hang=6)


def _verdict(rule: Rule, seen: Observation) -> str:
    part = Part(seen.document, seen.document.span)
    if unmet := rule.when.unmet(part):
        return f"does not apply: {unmet}"
    count = len(list(rule.check.hits(seen)))
    return f"{f'fires {count} times' if count > 1 else 'fires' if count else 'is content'}: " + (
        "; ".join(_reasons(rule, seen))
    )


def _reasons(rule: Rule, seen: Observation) -> list[str]:
    part = Part(seen.document, seen.document.span)
    markers = [
        f"{name} is {'there' if seen.marker(name) else 'not there'}"
        for name in sorted(rule.check.markers)
    ]
    measures = [
        f"{name} is {_shown(MEASURES[name].of(part))}" for name in sorted(rule.check.measures)
    ]
    return markers + measures
