"""Run rules over replies: from documents to reports, in batches, in the order they came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from respcheck.checks import Hit
from respcheck.language.annotate import Annotator
from respcheck.language.document import Document
from respcheck.markers.marker import MarkerDefinition
from respcheck.markers.observe import Observation, Observer, SoFar
from respcheck.model import Context, Credit, Finding, Reply, Report, Severity, Span
from respcheck.packs.ruleset import Rule, RuleSet

BATCH = 64
"""Replies annotated together: enough for the pipeline to work well, few enough to stay lively."""
BATCH_CHARACTERS = 200_000
"""A batch is closed earlier where its replies have this many characters between them."""


class Engine:
    """The rules of a run, compiled once.

    `rules` are those that may find something; a marker with a quality earns credit where a rule
    of its pack is among them, or where its pack has no rules. Findings below `lowest` are left
    out. `also` names more markers to observe; `markers` are the full names of all.
    """

    def __init__(
        self,
        ruleset: RuleSet,
        rules: Sequence[Rule],
        annotator: Annotator,
        lowest: Severity = Severity.SUGGESTION,
        also: Iterable[str] = (),
        *,
        credits: bool = True,
    ) -> None:
        self._also = tuple(also)
        self._rules = tuple(rule for rule in rules if rule.info.severity.rank >= lowest.rank)
        self._credited = _credited(ruleset, rules) if credits else {}
        needed = ruleset.markers_for(self._rules, (*self._credited, *self._also))
        self.markers: tuple[str, ...] = tuple(needed)
        checked = (name for rule in self._rules for name in rule.check.markers)
        self._read = frozenset([*checked, *self._credited, *self._also])
        self._annotator = annotator
        self._by_context: dict[object, tuple[tuple[Rule, str | None], ...]] = {}
        self._definitions = needed

    @cached_property
    def _observer(self) -> Observer:
        """The markers, compiled; this loads the pipeline, and the first reply asks for it."""
        return Observer(self._definitions, self._annotator, self._read)

    def reports(self, replies: Iterable[Reply]) -> Iterator[Report]:
        """A report for each reply, lazily."""
        for observation in self.observations(replies):
            yield self.report(observation)

    def observations(self, replies: Iterable[Reply]) -> Iterator[Observation]:
        """What is to be seen in each reply, lazily, annotated in batches."""
        so_far: SoFar = {}
        waiting = iter(replies)
        while documents := [self._annotator.document(each) for each in _batch(waiting)]:
            yield from self._observer.observations(documents, self._look, so_far)

    def _look(self, seen: Observation) -> None:
        """Ask for all that the report will ask for."""
        for name in self._also:
            seen.marker(name)
        self.report(seen)

    def report(self, seen: Observation) -> Report:
        """What the rules say of one observed reply."""
        findings = [
            _finding(rule, hit, seen)
            for rule, needed in self._rules_for(seen.document.context)
            if needed is None or seen.may_have(needed)
            if rule.when.unmet_by_reply(seen) is None
            for hit in rule.check.hits(seen)
        ]
        findings.sort(key=_place_in_text)
        return Report(seen.document.reply, tuple(findings), tuple(self._credits(seen)))

    def _rules_for(self, context: Context) -> Sequence[tuple[Rule, str | None]]:
        """The rules that may apply in a context, each with the marker that its check needs."""
        stated = (context.channel, context.mode, context.stage, context.locale)
        if stated not in self._by_context:
            self._by_context[stated] = tuple(
                (rule, rule.check.needed)
                for rule in self._rules
                if rule.when.unmet_by_context(context) is None
            )
        return self._by_context[stated]

    def _credits(self, seen: Observation) -> Iterator[Credit]:
        first = [(spans[0], name) for name in self._credited if (spans := seen.marker(name))]
        for span, name in sorted(first):
            marker = self._credited[name]
            place = seen.document.reply.message.places.at(span.start)
            for quality in marker.quality:
                yield Credit(quality, name, marker.about, span, place, seen.words(span))


def _batch(replies: Iterator[Reply]) -> Iterator[Reply]:
    """The next few replies: not more than are annotated together."""
    characters = 0
    for reply in islice(replies, BATCH):
        yield reply
        characters += len(reply.text)
        if characters >= BATCH_CHARACTERS:
            return


def _credited(ruleset: RuleSet, rules: Iterable[Rule]) -> dict[str, MarkerDefinition]:
    left_out = {rule.info.pack for rule in ruleset.rules} - {rule.info.pack for rule in rules}
    return {
        name: marker
        for name, marker in ruleset.markers.items()
        if marker.quality and name.partition("/")[0] not in left_out
    }


def _finding(rule: Rule, hit: Hit, seen: Observation) -> Finding:
    document: Document = seen.document
    span = hit.span
    covered = span or Span(0, 0)
    places = document.reply.message.places
    return Finding(
        rule=rule.info,
        severity=rule.info.severity,
        message=filled(rule.info.message, hit),
        span=span,
        place=places.at(covered.start),
        end_place=places.at(covered.end),
        excerpt=seen.words(covered),
        fix=hit.fix,
    )


def filled(message: str, hit: Hit) -> str:
    """The message with each `{name}` replaced by the hit's value, in one pass."""
    return re.sub(r"\{(\w+)\}", lambda field: hit.values.get(field[1], field[0]), message)


def _place_in_text(finding: Finding) -> tuple[int, int, str]:
    span = finding.span
    return (-1, 0, finding.rule.id) if span is None else (span.start, span.end, finding.rule.id)
