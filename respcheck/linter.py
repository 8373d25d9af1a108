"""The linter as Python programs use it: rules chosen once, replies checked as they come."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from respcheck.configuration import Configuration, Fault, in_words
from respcheck.errors import RespcheckError
from respcheck.model import Context, Profile, Reply, Report, Severity, single_reply
from respcheck.packs.load import load_packs
from respcheck.packs.ruleset import Rule, RuleSet

if TYPE_CHECKING:
    from respcheck.jobs import Recipe
    from respcheck.markers.observe import Observation

LIMITS = ("min", "max", "at_least", "within")
"""What a configuration may change of a rule's check, where the check has it."""

_KNOWN = {"mode": ("draft", "template"), "stage": ("ack", "update", "resolve", "refuse")}


class Linter:
    """Checks replies against the shipped packs and a company's own.

    `packs` are files or folders; `profile` ("recommended", "strict" or "all") chooses the
    rules; `select` names others in its place and `ignore` leaves some out, by rules, packs or
    beginnings of rule ids; `severity` is the lowest that is reported; `pipeline` is an
    installed spaCy pipeline (None is the English one that comes with respcheck).
    `configuration` is what a file would say; the arguments win over it. Without `credits`,
    reports say nothing of what replies do well, and are made sooner.

    Raises ProblemsError where a pack or the configuration is wrong, with every fault and its
    place, and RespcheckError where an argument names nothing. The pipeline is loaded when the
    first reply is checked, and PipelineError, a RespcheckError, is raised then.

    >>> report = Linter(select=["tone"]).check("CALM DOWN!!!", channel="email")
    """

    def __init__(
        self,
        *,
        packs: Iterable[Path | str] | Path | str = (),
        select: Sequence[str] | str = (),
        ignore: Sequence[str] | str = (),
        profile: Profile | str | None = None,
        severity: Severity | str | None = None,
        pipeline: str | None = None,
        configuration: Configuration | None = None,
        credits: bool = True,
    ) -> None:
        from respcheck.engine import Engine
        from respcheck.language.annotate import Annotator

        settings = configuration or Configuration()
        extra = [packs] if isinstance(packs, Path | str) else packs
        self.ruleset: RuleSet = rules_of(settings, [Path(each) for each in extra], examples=False)
        self.rules: tuple[Rule, ...] = self.ruleset.chosen(
            _listed(select) or settings.select,
            (*settings.ignore, *_listed(ignore), *settings.switched_off),
            _profile(profile) or settings.profile,
        )
        self._pipeline = pipeline or settings.pipeline
        self._lowest = _severity(severity) or settings.severity
        self.annotator = Annotator(self._pipeline)
        self._credits = credits
        self.engine = Engine(
            self.ruleset, self.rules, self.annotator, self._lowest, credits=credits
        )
        self._context = settings.context
        self._jobs = settings.jobs or 1

    def check(
        self,
        text: str,
        *,
        customer: str | None = None,
        channel: str | None = None,
        mode: str | None = None,
        stage: str | None = None,
        intent: str | None = None,
        locale: str | None = None,
    ) -> Report:
        """Check one reply; `customer` is the message that it answers.

        `mode` is "draft" or "template", `stage` "ack", "update", "resolve" or "refuse"; raises
        RespcheckError for another. What is left out is what the configuration says, if anything.
        """
        for name, value in (("mode", mode), ("stage", stage)):
            if value is not None and value not in _KNOWN[name]:
                known = f"It is one of {', '.join(_KNOWN[name])}."
                raise RespcheckError(f"There is no {name} {value}.", known)
        context = Context(channel, mode, stage, intent, locale)
        (report,) = self.check_all([single_reply(text, customer=customer, context=context)])
        return report

    def check_all(
        self, replies: Iterable[Reply | str], *, jobs: int | None = None
    ) -> Generator[Report, None, None]:
        """Check many, lazily: a report for each, in the order of `replies`.

        Replies are read and held a batch at a time (`respcheck.engine.BATCH` of them, fewer
        where they are long), so `replies` may be endless. What is found in a reply does not
        depend on its neighbours.

        With `jobs` (what the configuration says, or 1), many replies are checked in so many
        processes, with the same reports; to see whether there are many, a bounded number
        (`respcheck.jobs.ahead.MANY`) is read ahead. The processes end when there are no more
        reports, or when the generator is closed. They import the main module anew, so a script
        that asks for them does so under `if __name__ == "__main__":`. Raises RespcheckError where
        one of them dies.
        """
        jobs = self._jobs if jobs is None else jobs
        if jobs < 1:
            raise RespcheckError(f"jobs cannot be {jobs}.", "It is a whole number from 1 on.")
        return self._reports((self._ready(each) for each in replies), jobs)

    def _reports(self, replies: Iterator[Reply], jobs: int) -> Generator[Report, None, None]:
        if jobs == 1:
            yield from self.engine.reports(replies)
            return
        from respcheck.jobs import reports

        yield from reports(self.engine, self._recipe(), replies, jobs)

    def _recipe(self) -> Recipe:
        from respcheck.jobs import Recipe

        ruleset = replace(self.ruleset, trees={})
        return Recipe(ruleset, self.rules, self._pipeline, self._lowest, self._credits)

    def observe_all(self, replies: Iterable[Reply | str]) -> Iterator[Observation]:
        """What is seen in each reply: every marker of every pack, whatever the profile."""
        from respcheck.engine import Engine

        engine = Engine(self.ruleset, (), self.annotator, also=self.ruleset.markers)
        return engine.observations(self._ready(each) for each in replies)

    def _ready(self, reply: Reply | str) -> Reply:
        if isinstance(reply, str):
            return single_reply(reply, context=self._context)
        if not isinstance(reply, Reply):
            raise TypeError(f"a reply is a str or a Reply, not {type(reply).__name__}")
        context = reply.context.or_else(self._context)
        if context == reply.context:
            return reply
        return replace(reply, conversation=replace(reply.conversation, context=context))


def rules_of(
    settings: Configuration, packs: Iterable[Path] = (), *, examples: bool = True
) -> RuleSet:
    """The rules of all packs, as a configuration changes them. Raises RespcheckError."""
    paths = _distinct([*settings.packs, *packs])
    ruleset = load_packs(paths, examples=examples, places=False)
    faults = list(_unknown_names(ruleset, settings))
    rules = tuple(_changed(rule, settings, faults) for rule in ruleset.rules)
    if faults:
        raise settings.error(faults)
    return replace(ruleset, rules=rules)


def _unknown_names(ruleset: RuleSet, settings: Configuration) -> Iterator[Fault]:
    for key in ("select", "ignore"):
        for entry in getattr(settings, key):
            try:
                ruleset.chosen([entry])
            except RespcheckError as error:
                yield Fault((key,), error.message, error.hint, entry)
    for id in settings.rules:
        try:
            ruleset.rule(id)
        except RespcheckError as error:
            yield Fault(("rules", id), error.message, error.hint)


def _changed(rule: Rule, settings: Configuration, faults: list[Fault]) -> Rule:
    """The rule with the severity and limits that a configuration sets; adds what is wrong."""
    change = settings.rules.get(rule.info.id)
    if change is None:
        return rule
    keys = ("rules", rule.info.id)
    own = [name for name in LIMITS if name in type(rule.check).model_fields]
    unknown = [name for name in change.limits if name not in own]
    for name in unknown:
        hint = f"It has {', '.join(own)}." if own else "Only its severity can be set."
        faults.append(Fault((*keys, name), f"The rule {rule.info.id} has no limit {name}.", hint))
    if unknown:
        return rule
    severity = None if change.severity in (None, "off") else Severity(change.severity)
    try:
        return rule.changed(severity, change.limits)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            words = in_words(fault, own)
            limit = next((each for each in fault["loc"] if each in change.limits), "")
            faults.append(words._replace(keys=(*keys, str(limit))))
        return rule


def _distinct(paths: Iterable[Path]) -> list[Path]:
    """The paths without those that lead to a file or folder named before."""
    return list({path.resolve(): path for path in reversed(list(paths))}.values())[::-1]


def _listed(names: Sequence[str] | str) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _profile(name: Profile | str | None) -> Profile | None:
    try:
        return None if name is None else Profile(name)
    except ValueError:
        known = ", ".join(Profile)
        raise RespcheckError(f"There is no profile {name}.", f"It is one of {known}.") from None


def _severity(name: Severity | str | None) -> Severity | None:
    try:
        return None if name is None else Severity(name)
    except ValueError:
        known = ", ".join(Severity)
        raise RespcheckError(f"There is no severity {name}.", f"It is one of {known}.") from None
