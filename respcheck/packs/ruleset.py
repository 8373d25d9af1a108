"""The rules of a run: every pack taken together, names resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from respcheck.checks import Check
from respcheck.errors import RespcheckError
from respcheck.markers.base import suggestion
from respcheck.markers.marker import MarkerDefinition
from respcheck.model import Evidence, Profile, RuleInfo, Severity
from respcheck.packs.examples import Example
from respcheck.packs.nodes import Tree
from respcheck.packs.schema import (
    Conditions,
    EvidenceDefinition,
    QualityDefinition,
    RuleDefinition,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that can be run: what it says of itself, its check and its conditions.

    `number` is its place among the rules of its pack, counted from 0.
    """

    info: RuleInfo
    check: Check
    when: Conditions
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    number: int

    @property
    def markers(self) -> frozenset[str]:
        """The full names of the markers that the rule reads, in the reply or in what it answers."""
        return self.check.markers | self.when.markers

    @staticmethod
    def from_definition(
        pack: str,
        number: int,
        definition: RuleDefinition,
        evidence: Mapping[str, EvidenceDefinition],
    ) -> Rule:
        """The rule of a pack, its evidence looked up."""
        examples = definition.examples
        info = RuleInfo(
            id=f"{pack}/{definition.id}",
            title=definition.title,
            severity=definition.severity,
            message=definition.message,
            why=definition.why,
            help=definition.help,
            evidence=tuple(
                Evidence(key, source.citation, source.finding, source.limits)
                for key in definition.evidence
                for source in (evidence[key],)
            ),
            qualities=definition.quality,
            bad=tuple(example.marked.text for example in examples.bad),
            good=tuple(example.marked.text for example in examples.good),
            profile=definition.profile,
            measured=definition.measured.measured if definition.measured else None,
        )
        return Rule(info, definition.check, definition.when, examples.bad, examples.good, number)

    def without_examples(self) -> Rule:
        """The same rule for those who only run it."""
        return replace(self, info=replace(self.info, bad=(), good=()), bad=(), good=())

    def changed(self, severity: Severity | None, limits: Mapping[str, Any]) -> Rule:
        """The same rule with another severity or other limits (`max`, `min`, `at_least`)."""
        unknown = set(limits) - set(type(self.check).model_fields)
        if unknown:
            name = sorted(unknown)[0]
            raise RespcheckError(
                f"The rule {self.info.id} has no {name} to set.",
                f"Its check is `{self.check.key}`; see `respcheck explain {self.info.id}`.",
            )
        check = type(self.check).model_validate({**self.check.model_dump(by_alias=True), **limits})
        return replace(
            self,
            info=replace(self.info, severity=severity or self.info.severity),
            check=check,
        )


class MarkerFacts(NamedTuple):
    """What a marker is about, the qualities that it shows, and the markers it is built on."""

    about: str
    quality: tuple[str, ...]
    others: frozenset[str]

    @staticmethod
    def of(marker: MarkerDefinition) -> MarkerFacts:
        return MarkerFacts(marker.about, marker.quality, marker.others)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Packs by name, markers by full name, and rules in the order of their ids.

    `trees` are the packs' files, for the places of what stands in them; `shipped` names those
    that come with respcheck. `facts` say of each marker what is to be known without its
    definition. `content` stands for all that the packs say, where that is known.
    """

    packs: Mapping[str, str]
    trees: Mapping[str, Tree]
    markers: Mapping[str, MarkerDefinition]
    rules: tuple[Rule, ...]
    qualities: Mapping[str, QualityDefinition]
    shipped: frozenset[str] = frozenset()
    facts: Mapping[str, MarkerFacts] = field(default_factory=dict)
    content: str | None = None

    def plain_name(self, marker: str) -> str:
        """What a marker is called by those who read observations: a shipped one by its own name.

        The names of shipped markers differ; a company's are told with their packs.
        """
        pack, _, name = marker.partition("/")
        return name if pack in self.shipped else marker

    def rule(self, id: str) -> Rule:
        """The rule with this id. Raises RespcheckError with the nearest id there is."""
        for rule in self.rules:
            if rule.info.id == id:
                return rule
        ids = [rule.info.id for rule in self.rules]
        raise RespcheckError(f"There is no rule {id}.", f"{suggestion(id, ids).capitalize()}")

    def chosen(
        self,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        profile: Profile = Profile.ALL,
    ) -> tuple[Rule, ...]:
        """The rules that `select` names (the profile's where it names none) less `ignore`.

        Each entry is a rule (`tone/shouting`), a pack (`tone`) or the beginning of a rule's id
        (`tone/s`). Raises RespcheckError for an entry that names nothing.
        """
        selected = (
            self._named(select)
            if (select := tuple(select))
            else tuple(rule for rule in self.rules if rule.info.profile.rank <= profile.rank)
        )
        ignored = self._named(ignore)
        return tuple(rule for rule in selected if rule not in ignored)

    def _named(self, entries: Iterable[str]) -> tuple[Rule, ...]:
        entries = tuple(entries)
        for entry in entries:
            if not any(_names(entry, rule.info.id) for rule in self.rules):
                known = [*self.packs, *(rule.info.id for rule in self.rules)]
                raise RespcheckError(
                    f"No rule or pack is named {entry}, or begins with it.",
                    f"{suggestion(entry, known).capitalize()}",
                )
        return tuple(
            rule for rule in self.rules if any(_names(entry, rule.info.id) for entry in entries)
        )

    def markers_for(self, rules: Iterable[Rule], also: Iterable[str] = ()) -> tuple[str, ...]:
        """The markers that these rules read, those named, and all on which they are built."""
        wanted: set[str] = set()
        pending = [*also, *(name for rule in rules for name in rule.markers)]
        while pending:
            name = pending.pop()
            if name not in wanted:
                wanted.add(name)
                pending += self.facts[name].others
        return tuple(sorted(wanted))


def _names(entry: str, id: str) -> bool:
    return bool(entry) and id.startswith(entry)
