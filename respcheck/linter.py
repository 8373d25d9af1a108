"""The linter as Python programs use it: rules chosen once, replies checked as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from respcheck.configuration import Configuration
from respcheck.engine import Engine
from respcheck.language.annotate import Annotator
from respcheck.model import Context, Reply, Report, Severity, single_reply
from respcheck.packs.load import load_packs
from respcheck.packs.ruleset import Rule, RuleSet


class Linter:
    """Checks replies against the shipped packs and a company's own.

    `packs` are files or folders; `select` and `ignore` name rules, packs or beginnings of
    rule ids; `severity` is the lowest that is reported; `pipeline` is an installed spaCy
    pipeline (None is the English one that comes with respcheck). `configuration` is what a
    file would say; the arguments win over it.

    Raises ProblemsError where a pack is wrong, with every fault and its place, and
    RespcheckError where an argument names nothing.

    >>> report = Linter(select=["tone"]).check("CALM DOWN!!!", channel="email")
    """

    def __init__(
        self,
        *,
        packs: Iterable[Path | str] = (),
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        severity: Severity | str | None = None,
        pipeline: str | None = None,
        configuration: Configuration | None = None,
    ) -> None:
        settings = configuration or Configuration()
        extra = [*settings.packs, *(Path(each) for each in packs)]
        self.ruleset: RuleSet = adjusted(load_packs(extra), settings)
        self.rules: tuple[Rule, ...] = self.ruleset.chosen(
            select or settings.select, (*settings.ignore, *ignore, *_switched_off(settings))
        )
        self.annotator = Annotator(pipeline or settings.pipeline)
        self._context = settings.context
        lowest = Severity(severity) if severity else settings.severity
        self.engine = Engine(self.ruleset, self.rules, self.annotator, lowest)

    def check(
        self,
        text: str,
        *,
        customer: str | None = None,
        channel: str | None = None,
        mode: str | None = None,
        stage: str | None = None,
        locale: str | None = None,
    ) -> Report:
        """Check one reply; `customer` is the message that it answers."""
        stated = Context(channel, mode, stage, None, locale).or_else(self._context)
        (report,) = self.engine.reports([single_reply(text, customer=customer, context=stated)])
        return report

    def check_all(self, replies: Iterable[Reply | str]) -> Iterator[Report]:
        """Check many, lazily: a report for each, in order, while `replies` is being read."""
        return self.engine.reports(
            single_reply(each, context=self._context) if isinstance(each, str) else each
            for each in replies
        )


def adjusted(ruleset: RuleSet, settings: Configuration) -> RuleSet:
    """The rules with the severities and limits that a configuration sets."""
    from dataclasses import replace

    for id in settings.rules:
        ruleset.rule(id)
    rules = []
    for rule in ruleset.rules:
        change = settings.rules.get(rule.info.id)
        if change is not None:
            severity = None if change.severity == "off" else change.severity
            rule = rule.changed(severity, change.limits)
        rules.append(rule)
    return replace(ruleset, rules=tuple(rules))


def _switched_off(settings: Configuration) -> Iterator[str]:
    return (id for id, change in settings.rules.items() if change.severity == "off")
