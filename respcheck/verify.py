"""Run the examples of packs: each is a promise about what a marker or a rule finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from respcheck.engine import Engine
from respcheck.errors import Problem
from respcheck.language.annotate import Annotator
from respcheck.markers.observe import Observer
from respcheck.model import Span, single_reply
from respcheck.packs.examples import Marked, unmarked
from respcheck.packs.ruleset import Rule, RuleSet


@dataclass(frozen=True, slots=True)
class Verified:
    """How many examples were run, and what was wrong with those that failed."""

    examples: int
    failures: tuple[Problem, ...]


def verify(ruleset: RuleSet, packs: Iterable[str], annotator: Annotator) -> Verified:
    """Run every example of the markers and rules of these packs."""
    run = _Run(ruleset, annotator)
    failures = [failure for pack in packs for failure in run.pack(pack)]
    return Verified(run.examples, tuple(failures))


class _Run:
    def __init__(self, ruleset: RuleSet, annotator: Annotator) -> None:
        self.examples = 0
        self._ruleset = ruleset
        self._annotator = annotator
        self._observer = Observer(ruleset.markers, annotator)

    def pack(self, pack: str) -> Iterator[Problem]:
        for full in self._ruleset.markers:
            if full.startswith(f"{pack}/"):
                yield from self._marker(pack, full)
        for rule in self._ruleset.rules:
            if rule.info.pack == pack:
                yield from self._rule(pack, rule)

    def _marker(self, pack: str, full: str) -> Iterator[Problem]:
        marker, name = self._ruleset.markers[full], full.partition("/")[2]
        examples = [
            (expected, number, unmarked(example))
            for expected, listed in (("yes", marker.yes), ("no", marker.no))
            for number, example in enumerate(listed)
        ]
        self.examples += len(examples)
        for expected, number, wanted in examples:
            document = self._annotator.document(single_reply(wanted.text))
            spans = self._observer.observation(document).marker(full)
            fault = _fault(wanted, spans, found_wanted=expected == "yes")
            if fault:
                where = ("markers", name, expected, number)
                yield self._ruleset.trees[pack].problem(where, f"The marker {name} {fault}")

    def _rule(self, pack: str, rule: Rule) -> Iterator[Problem]:
        engine = Engine(
            self._ruleset, [rule], self._annotator, credits=False, observer=self._observer
        )
        examples = [
            (expected, number, example)
            for expected, listed in (("bad", rule.bad), ("good", rule.good))
            for number, example in enumerate(listed)
        ]
        self.examples += len(examples)
        for expected, number, example in examples:
            *_, report = engine.reports(example.as_run(rule.when.context))
            spans = [finding.span for finding in report.findings]
            fault = _fault(example.marked, spans, found_wanted=expected == "bad")
            if fault:
                where = ("rules", rule.number, "examples", expected, number)
                message = f"The rule {rule.info.id} {fault}"
                yield self._ruleset.trees[pack].problem(where, message)


def _fault(wanted: Marked, found: Sequence[Span | None], *, found_wanted: bool) -> str | None:
    if not found_wanted:
        return f"should find nothing here, and finds {_shown(wanted, found)}." if found else None
    if not found:
        return "should find something here, and finds nothing."
    if wanted.spans and list(found) != list(wanted.spans):
        return f"should find {_shown(wanted, wanted.spans)}, and finds {_shown(wanted, found)}."
    return None


def _shown(text: Marked, spans: Sequence[Span | None]) -> str:
    return ", ".join(
        "the reply as a whole" if span is None else f"“{text.text[span.start : span.end]}”"
        for span in spans
    )
