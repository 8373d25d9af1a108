"""`respcheck inspect`: what is seen in a reply, and why each rule fires or does not."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from respcheck.cli.incoming import Incoming
from respcheck.cli.near_misses import NearMisses
from respcheck.cli.settings import Given
from respcheck.cli.terminal import output_to
from respcheck.cli.verdict import at, verdict
from respcheck.language.document import Level, Sentence
from respcheck.linter import Linter
from respcheck.markers.observe import Observation, Observer
from respcheck.measures import MEASURES
from respcheck.measures.base import Part
from respcheck.reporters import write_problems
from respcheck.reporters.cells import cells
from respcheck.reporters.full import heading
from respcheck.reporters.page import Page
from respcheck.reporters.visible import visible


def run(files: Sequence[str], given: Given, to: Path | None, input_format: str | None) -> int:
    """Print the inspection of every reply; 0, or 2 where a file could not be read."""
    linter = given.linter()
    incoming = Incoming(files, given.read_options(to, input_format))
    page = Page(output_to(sys.stdout))
    for seen, misses in _observations(linter, incoming):
        _inspect(page, linter, seen, misses)
    if incoming.problems:
        sys.stdout.flush()
        write_problems(incoming.problems, output_to(sys.stderr))
        return 2
    return 0


def _observations(linter: Linter, incoming: Incoming) -> Iterator[tuple[Observation, NearMisses]]:
    """Each reply, annotated as deep as can be, with the markers of the rules that were chosen."""
    observer: Observer | None = None
    ruleset = linter.ruleset
    markers = {name: ruleset.markers[name] for name in ruleset.markers_for(linter.rules)}
    for reply in incoming.replies():
        observer = observer or Observer(NearMisses.definitions(markers), linter.annotator)
        document = linter.annotator.document(reply)
        linter.annotator.deepen([each.annotated for each in document.sentences], Level.PARSE)
        seen = observer.observation(document)
        yield seen, NearMisses(markers, seen)


def _inspect(page: Page, linter: Linter, seen: Observation, misses: NearMisses) -> None:
    page.line((heading(seen.document.reply), "bold"))
    for sentence in seen.document.sentences:
        _sentence(page, sentence, seen)
    if not seen.document.sentences:
        page.line(("  no words", ""))
    _masked(page, seen)
    _markers(page, seen, misses)
    _measures(page, seen)
    _rules(page, linter, seen)
    page.line()


def _sentence(page: Page, sentence: Sentence, seen: Observation) -> None:
    span = sentence.span
    page.line()
    page.paragraph((f"  sentence {span.start}-{span.end}: ", "cyan"), text=seen.words(span), hang=4)
    rows = [
        (
            f"{own.start}-{own.end}",
            token.text,
            token.lemma_,
            token.pos_,
            token.dep_,
            "-" if token.head.i == token.i else token.head.text,
            str(token.morph),
        )
        for token in sentence.doc
        for own in (sentence.span_of(token),)
    ]
    _table(page, [("place", "word", "lemma", "POS", "DEP", "head", "MORPH"), *rows])


def _table(page: Page, rows: Sequence[Sequence[str]]) -> None:
    shown = [[visible(each) for each in row] for row in rows]
    widths = [min(max(map(cells, column)), 24) for column in zip(*shown, strict=True)]
    for number, row in enumerate(shown):
        padded = [
            each + " " * (width - cells(each)) for each, width in zip(row, widths, strict=True)
        ]
        page.line(("    " + "  ".join(padded), "" if number else "dim"))


def _masked(page: Page, seen: Observation) -> None:
    if not seen.document.masked.spans:
        return
    page.line()
    page.line(("  put out of sight (phrases and patterns do not read these)", "bold"))
    for each in seen.document.masked.spans:
        words = seen.document.text[each.start : each.end]
        page.paragraph(
            (f"    {each.kind}: ", "cyan"), text=f"{each.start}-{each.end} “{words}”", hang=6
        )


def _markers(page: Page, seen: Observation, misses: NearMisses) -> None:
    page.line()
    page.line(("  markers", "bold"))
    missing = []
    for name in misses.markers:
        spans = seen.marker(name)
        if spans:
            page.paragraph((f"    {name}: ", "green"), text=at(seen, spans), hang=6)
        near = list(misses.of(name))
        for reason, others in near:
            text = f"not counted: {at(seen, others)}, {reason}"
            page.paragraph((f"    {name}: ", "yellow"), text=text, hang=6)
        if not spans and not near:
            missing.append(name)
    if missing:
        page.paragraph(("    not there: ", ""), text=", ".join(missing), hang=6)


def _measures(page: Page, seen: Observation) -> None:
    page.line()
    page.line(("  measures", "bold"))
    part = Part(seen.document, seen.document.span)
    for name, measure in MEASURES.items():
        value = measure.of(part)
        shown = "not measured" if value is None else f"{value:,g}"
        page.line((f"    {name}: {shown}", ""))


def _rules(page: Page, linter: Linter, seen: Observation) -> None:
    page.line()
    page.line(("  rules", "bold"))
    for rule in linter.rules:
        said = verdict(rule, seen)
        style = "bold yellow" if said.startswith("fires") else "cyan"
        page.paragraph((f"    {rule.info.id}: ", style), text=said, hang=6)
