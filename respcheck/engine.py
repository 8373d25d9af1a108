"""Run rules over replies: from documents to reports, in batches, in the order they came."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import Any, NamedTuple

from respcheck.checks import Hit
from respcheck.language.annotate import Annotator
from respcheck.markers.compiled import Markers
from respcheck.markers.observe import Observation, Observer, SoFar
from respcheck.model import Context, Credit, Finding, Fix, Reply, Report, Severity, Span
from respcheck.packs.kept import prepared_markers
from respcheck.packs.ruleset import MarkerFacts, Rule, RuleSet

BATCH = 128
"""Replies annotated together: enough for the pipeline to work well, few enough to stay lively."""
BATCH_CHARACTERS = 200_000
"""A batch is closed earlier where its replies have this many characters between them."""


_Ends = tuple[int, int]
_PlainHit = tuple[int, _Ends | None, str, Fix | None]
_Applicable = tuple[int, Rule, Markers | None]


class Judgement(NamedTuple):
    """What is to be said of one reply: plain, so that it is soon sent to another process.

    Rules go by their numbers in the engine and credits by their markers, spans by their starts
    and ends. `gists` are for the rules that compare a reply with those before it.
    """

    hits: Sequence[_PlainHit]
    gists: Sequence[tuple[int, Any]]
    credits: Sequence[tuple[_Ends, str]]


class Engine:
    """The rules of a run, compiled once.

    `rules` are those that may find something; a marker with a quality earns credit where a rule
    of its pack is among them, or where its pack has no rules. Findings below `lowest` are left
    out. `also` names more markers to observe; `markers` are the full names of all. Without
    `credits` none are given; an `observer` that has all these markers saves making one.
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
        observer: Observer | None = None,
    ) -> None:
        self._also = tuple(also)
        self._rules = tuple(rule for rule in rules if rule.info.severity.rank >= lowest.rank)
        self._credited = _credited(ruleset, rules) if credits else {}
        self.markers = ruleset.markers_for(self._rules, (*self._credited, *self._also))
        self._ruleset = ruleset
        self._given = observer
        checked = (name for rule in self._rules for name in rule.check.markers)
        self._read = frozenset([*checked, *self._credited, *self._also])
        self._annotator = annotator
        self._by_context: dict[object, Sequence[_Applicable]] = {}

    @cached_property
    def _observer(self) -> Observer:
        """The markers, compiled; this loads the pipeline, and the first reply asks for it."""
        if self._given is not None:
            return self._given
        prepared = prepared_markers(self._ruleset, self.markers, self._annotator)
        return Observer(prepared, self._annotator, self._read)

    def reports(self, replies: Iterable[Reply]) -> Iterator[Report]:
        """A report for each reply, lazily."""
        for observation in self.observations(replies):
            yield self.report(observation)

    def observations(self, replies: Iterable[Reply]) -> Iterator[Observation]:
        """What is to be seen in each reply, lazily, annotated in batches."""
        so_far: SoFar = {}
        waiting = iter(replies)
        while documents := deque(self._annotator.document(each) for each in next_batch(waiting)):
            yield from self._observer.observations(documents, self._look, so_far)

    def _look(self, seen: Observation) -> Judgement:
        """Ask for all that is to be asked for."""
        for name in self._also:
            seen.marker(name)
        return self._judged(seen)

    def report(self, seen: Observation) -> Report:
        """What the rules say of one observed reply."""
        return self.report_of(seen.document.reply, self.judgement(seen), seen.so_far)

    def judgement(self, seen: Observation) -> Judgement:
        """What is to be said of a reply, but for what the replies before it have to do with it."""
        judged: Judgement | None = seen.looked
        return self._judged(seen) if judged is None else judged

    def _judged(self, seen: Observation) -> Judgement:
        hits: list[_PlainHit] = []
        gists: list[tuple[int, Any]] = []
        for number, rule in self._rules_for(seen):
            if not rule.check.remembers:
                hits += seen.told(("rule", number), partial(_hits, number, rule, seen))
            elif (gist := seen.told(("rule", number), partial(_gist, rule, seen))) is not None:
                gists.append((number, gist))
        shown = [
            ((first.start, first.end), name)
            for name in self._credited
            if (first := seen.first(name)) is not None
        ]
        return Judgement(hits, gists, sorted(shown))

    def _rules_for(self, seen: Observation) -> Iterator[tuple[int, Rule]]:
        """The rules that may find something, by number."""
        for number, rule, needed in self._rules_in(seen.document.context):
            if needed is None or needed & seen.possible:
                yield number, rule

    def _rules_in(self, context: Context) -> Sequence[_Applicable]:
        """The rules that may apply in a context, by number, and the markers that they need."""
        stated = (context.channel, context.mode, context.stage, context.locale)
        if stated not in self._by_context:
            bits = self._observer.markers.bits
            self._by_context[stated] = [
                (number, rule, None if rule.check.needed is None else bits[rule.check.needed])
                for number, rule in enumerate(self._rules)
                if rule.when.unmet_by_context(context) is None
            ]
        return self._by_context[stated]

    def report_of(self, reply: Reply, judgement: Judgement, so_far: SoFar) -> Report:
        """The report of a reply; `so_far` is what is remembered of those before it."""
        hits = list(judgement.hits)
        for number, gist in judgement.gists:
            rule = self._rules[number]
            hits += [_plain(number, rule, hit) for hit in rule.check.against(gist, so_far)]
        findings = [self._finding(reply, hit) for hit in hits]
        findings.sort(key=_place_in_text)
        return Report(reply, tuple(findings), tuple(self._credits(reply, judgement.credits)))

    def _finding(self, reply: Reply, hit: _PlainHit) -> Finding:
        number, covered, message, fix = hit
        rule = self._rules[number].info
        start, end = covered or (0, 0)
        places = reply.message.places
        return Finding(
            rule=rule,
            severity=rule.severity,
            message=message,
            span=Span(start, end) if covered else None,
            place=places.at(start),
            end_place=places.at(end),
            excerpt=reply.text[start:end],
            fix=fix,
        )

    def _credits(self, reply: Reply, shown: Iterable[tuple[_Ends, str]]) -> Iterator[Credit]:
        for (start, end), name in shown:
            marker = self._credited[name]
            span, words = Span(start, end), reply.text[start:end]
            place = reply.message.places.at(start)
            for quality in marker.quality:
                yield Credit(quality, name, marker.about, span, place, words)


def next_batch(replies: Iterator[Reply]) -> Iterator[Reply]:
    """The next few replies: not more than are annotated together."""
    characters = 0
    for reply in islice(replies, BATCH):
        yield reply
        characters += len(reply.text)
        if characters >= BATCH_CHARACTERS:
            return


def _credited(ruleset: RuleSet, rules: Iterable[Rule]) -> dict[str, MarkerFacts]:
    left_out = {rule.info.pack for rule in ruleset.rules} - {rule.info.pack for rule in rules}
    return {
        name: marker
        for name, marker in ruleset.facts.items()
        if marker.quality and name.partition("/")[0] not in left_out
    }


def _hits(number: int, rule: Rule, seen: Observation) -> Sequence[_PlainHit]:
    if rule.when.unmet_by_reply(seen) is not None:
        return ()
    return [_plain(number, rule, hit) for hit in rule.check.hits(seen)]


def _gist(rule: Rule, seen: Observation) -> Any | None:
    return None if rule.when.unmet_by_reply(seen) is not None else rule.check.gist(seen)


def _plain(number: int, rule: Rule, hit: Hit) -> _PlainHit:
    covered = None if hit.span is None else (hit.span.start, hit.span.end)
    return number, covered, filled(rule.info.message, hit), hit.fix


def filled(message: str, hit: Hit) -> str:
    """The message with each `{name}` replaced by the hit's value, in one pass."""
    return re.sub(r"\{(\w+)\}", lambda field: hit.values.get(field[1], field[0]), message)


def _place_in_text(finding: Finding) -> tuple[int, int, str]:
    span = finding.span
    return (-1, 0, finding.rule.id) if span is None else (span.start, span.end, finding.rule.id)
