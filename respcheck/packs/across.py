"""What is wrong between packs: names given twice, markers built in circles, markers unused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from respcheck.errors import Problem
from respcheck.packs.nodes import Tree
from respcheck.packs.schema import PackDefinition

DEEPEST_MARKER = 30
"""How many markers may be built on one another, each on the next."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A file of a pack: `definition` is None where something is wrong in it.

    `shipped` is whether it comes with respcheck.
    """

    tree: Tree
    definition: PackDefinition | None
    shipped: bool = False

    @property
    def name(self) -> str:
        return str(self.tree.data.get("pack") or "")


def problems_across(packs: Sequence[Pack]) -> Iterator[Problem]:
    """Everything that only shows when the packs are seen together."""
    yield from _names(packs)
    yield from _rule_ids(packs)
    for section, what in (("evidence", "piece of evidence"), ("qualities", "quality")):
        yield from _given_twice(packs, section, what)
    yield from _markers(packs)


def _names(packs: Sequence[Pack]) -> Iterator[Problem]:
    files: dict[str, str] = {}
    for pack in packs:
        path = pack.tree.source.path
        first = files.setdefault(pack.name, path)
        if first != path and pack.tree.data.get("pack"):
            message = f"There is a pack named {pack.name} already, in {first}."
            yield pack.tree.problem(("pack",), message, "Give this one another name.")


def _rule_ids(packs: Sequence[Pack]) -> Iterator[Problem]:
    for pack in packs:
        rules = pack.tree.data.get("rules")
        seen: set[str] = set()
        for number, rule in enumerate(rules if isinstance(rules, list) else ()):
            id = rule.get("id") if isinstance(rule, dict) else None
            if not isinstance(id, str):
                continue
            if id in seen:
                message = f"There is a rule {id} in this pack already."
                where = ("rules", number, "id")
                yield pack.tree.problem(where, message, "Give this one another id.")
            seen.add(id)


def _given_twice(packs: Sequence[Pack], section: str, what: str) -> Iterator[Problem]:
    """A company's pack may give anew what a shipped one gives; of equals, none goes first."""
    files: dict[tuple[bool, str], str] = {}
    for pack in packs:
        path = pack.tree.source.path
        for key in keys_of(pack.tree.data.get(section)):
            first = files.setdefault((pack.shipped, key), path)
            if first != path:
                message = f"The {what} {key} is given already, in {first}."
                yield pack.tree.problem((section, key), message, "Keep one of them.", at_key=True)


def keys_of(section: Any) -> Iterable[str]:
    """The keys of what should be a mapping."""
    return section if isinstance(section, dict) else ()


def _markers(packs: Sequence[Pack]) -> Iterator[Problem]:
    """Markers that lead back to themselves, and markers that nothing uses."""
    others = {
        f"{pack.name}/{name}": marker.others
        for pack in packs
        if pack.definition
        for name, marker in pack.definition.markers.items()
    }
    circling, deep = _circling_and_deep(others)
    used = _used(packs)
    for pack in packs:
        for name, marker in pack.definition.markers.items() if pack.definition else ():
            full, where = f"{pack.name}/{name}", ("markers", name)
            if full in circling:
                message = f"The marker {name} is built on itself."
                yield pack.tree.problem(where, message, "Break the circle.")
            elif full in deep:
                message = f"More than {DEEPEST_MARKER} markers are built on one another here."
                yield pack.tree.problem(where, message, "Write what is meant in fewer steps.")
            elif full not in used and not marker.quality and not marker.observed:
                message = f"Nothing uses the marker {name}."
                hint = (
                    "Name it in a rule, give it a quality that it shows, say `observed: true` "
                    "where it is only to be seen, or leave it out."
                )
                yield pack.tree.problem(where, message, hint)


def _used(packs: Sequence[Pack]) -> frozenset[str]:
    """The full names of markers that something names, or may name in a file with faults."""
    used: set[str] = set()
    for pack in packs:
        if pack.definition:
            used.update(*(marker.others for marker in pack.definition.markers.values()))
            for rule in pack.definition.rules:
                used.update(rule.check.markers, rule.when.markers)
        else:
            said = set(_strings(pack.tree.data))
            used |= said | {f"{pack.name}/{each}" for each in said}
    return frozenset(used)


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _strings(each)


def _circling_and_deep(
    others: Mapping[str, frozenset[str]],
) -> tuple[frozenset[str], frozenset[str]]:
    """The markers in a circle (or between two), and those with too many below them."""
    used_by: dict[str, set[str]] = {name: set() for name in others}
    waits_for = {name: set(below) & set(others) for name, below in others.items()}
    for name, below in waits_for.items():
        for each in below:
            used_by[each].add(name)
    depth: dict[str, int] = {}
    ready = [name for name, below in waits_for.items() if not below]
    while ready:
        name = ready.pop()
        depth[name] = 1 + max((depth[each] for each in others[name] if each in depth), default=0)
        for user in used_by[name]:
            waits_for[user].discard(name)
            if not waits_for[user]:
                ready.append(user)
    circling = set(others) - set(depth)
    loose = [name for name in circling if not used_by[name] & circling]
    while loose:
        name = loose.pop()
        circling.discard(name)
        loose += [each for each in others[name] & circling if not used_by[each] & circling]
    return frozenset(circling), frozenset(each for each in depth if depth[each] > DEEPEST_MARKER)
