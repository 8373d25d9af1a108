"""Load packs: read, validate against one another, and say all that is wrong at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from respcheck.errors import Problem, ProblemsError
from respcheck.packs.nodes import FaultyFile, Tree, read_tree
from respcheck.packs.ruleset import Rule, RuleSet
from respcheck.packs.schema import PackDefinition

_SECTIONS = ("evidence", "qualities")


def shipped_packs() -> tuple[Path, ...]:
    """The files of the packs that come with respcheck, installed or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_rules"
    folder = installed if installed.is_dir() else package.parent / "rules"
    return tuple(sorted(folder.glob("*.yaml")))


def load_packs(extra: Iterable[Path] = (), *, shipped: bool = True) -> RuleSet:
    """The shipped packs and the user's own, as one set of rules.

    A company's pack may give a word of `qualities` or a key of `evidence` anew: the last one
    holds. Raises ProblemsError with every problem of every file.
    """
    return _Loading([*(shipped_packs() if shipped else ()), *_files(extra)]).ruleset()


def pack_names(ruleset: RuleSet, paths: Iterable[Path]) -> frozenset[str]:
    """The names of the packs that were read from these files or folders."""
    files = {str(path) for path in _files(paths)}
    return frozenset(name for name, tree in ruleset.trees.items() if tree.source.path in files)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.iterdir() if each.suffix in (".yaml", ".yml"))
        else:
            yield path


@dataclass(frozen=True, slots=True)
class _Pack:
    tree: Tree
    definition: PackDefinition


class _Loading:
    def __init__(self, paths: Sequence[Path]) -> None:
        self._problems: list[Problem] = []
        self._trees = list(self._read(paths))

    def ruleset(self) -> RuleSet:
        packs = [pack for tree in self._trees if (pack := self._validated(tree))]
        if not self._problems:
            self._problems += _clashes(packs)
        if not self._problems:
            self._problems += _loose_markers(packs)
        if self._problems:
            raise ProblemsError(self._problems)
        return _assembled(packs)

    def _read(self, paths: Sequence[Path]) -> Iterator[Tree]:
        for path in paths:
            try:
                tree = read_tree(path)
            except FaultyFile as faulty:
                self._problems += faulty.problems
                continue
            if isinstance(tree.data, dict):
                yield tree
            else:
                hint = "Begin with `pack: name`, and give it `markers:` and `rules:`."
                self._problems.append(tree.problem((), "A pack is a mapping of keys.", hint))

    def _validated(self, tree: Tree) -> _Pack | None:
        context = {"pack": str(tree.data.get("pack", "")), **self._names()}
        try:
            return _Pack(tree, PackDefinition.model_validate(tree.data, context=context))
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                self._problems.append(tree.problem(fault["loc"], *_in_words(fault)))
            return None

    def _names(self) -> Mapping[str, frozenset[str]]:
        """The names that may be referred to, before anything is validated."""
        names: dict[str, set[str]] = {"markers": set(), "evidence": set(), "qualities": set()}
        for tree in self._trees:
            for marker in _keys(tree.data.get("markers")):
                names["markers"].add(f"{tree.data.get('pack')}/{marker}")
            for section in _SECTIONS:
                names[section].update(_keys(tree.data.get(section)))
        return {section: frozenset(each) for section, each in names.items()}


def _keys(section: Any) -> Iterable[str]:
    return section if isinstance(section, dict) else ()


_PLAIN = {
    "missing": "This key is missing.",
    "extra_forbidden": "This key is not known here.",
    "dict_type": "A mapping of keys was expected here.",
    "model_type": "A mapping of keys was expected here.",
    "tuple_type": "A list was expected here.",
    "string_type": "Words were expected here.",
}


def _in_words(fault: Any) -> tuple[str, str | None]:
    """A validation fault as one plain sentence, and how to mend it."""
    kind, where = fault["type"], fault["loc"]
    name = str(where[-1]) if where else ""
    if kind == "missing":
        return f"The key {name} is missing here.", f"Add `{name}:`."
    if kind == "extra_forbidden":
        return f"The key {name} is not known here.", "See `respcheck schema` for the known ones."
    if kind == "too_short" and name in ("bad", "good"):
        return f"A rule has at least two {name} examples.", f"Add to `{name}:`."
    message = _PLAIN.get(kind) or fault["msg"].removeprefix("Value error, ").rstrip(".") + "."
    return message[:1].upper() + message[1:], None


def _clashes(packs: Sequence[_Pack]) -> Iterator[Problem]:
    """Names of packs and ids of rules that are given twice."""
    files: dict[str, str] = {}
    for pack in packs:
        name = pack.definition.pack
        if name in files:
            message = f"There is a pack named {name} already, in {files[name]}."
            yield pack.tree.problem(("pack",), message, "Give this one another name.")
        files[name] = pack.tree.source.path
        seen: set[str] = set()
        for number, rule in enumerate(pack.definition.rules):
            if rule.id in seen:
                message = f"There is a rule {rule.id} in this pack already."
                where = ("rules", number, "id")
                yield pack.tree.problem(where, message, "Give this one another id.")
            seen.add(rule.id)


def _loose_markers(packs: Sequence[_Pack]) -> Iterator[Problem]:
    """Markers that lead back to themselves, and markers that nothing uses."""
    definitions = {
        f"{pack.definition.pack}/{name}": marker
        for pack in packs
        for name, marker in pack.definition.markers.items()
    }
    used = {name for marker in definitions.values() for name in marker.others}
    rules = [rule for pack in packs for rule in pack.definition.rules]
    used |= {name for rule in rules for name in rule.check.markers}
    for pack in packs:
        for name, marker in pack.definition.markers.items():
            full = f"{pack.definition.pack}/{name}"
            if _leads_to(full, full, definitions, frozenset()):
                message = f"The marker {name} is built on itself."
                yield pack.tree.problem(("markers", name), message, "Break the circle.")
            elif full not in used and not marker.quality:
                message = f"Nothing uses the marker {name}."
                hint = "Name it in a rule, give it a quality that it shows, or leave it out."
                yield pack.tree.problem(("markers", name), message, hint)


def _leads_to(
    start: str, goal: str, definitions: Mapping[str, Any], passed: frozenset[str]
) -> bool:
    others = definitions[start].others
    return goal in others or any(
        _leads_to(each, goal, definitions, passed | {start}) for each in others - passed - {start}
    )


def _assembled(packs: Sequence[_Pack]) -> RuleSet:
    definitions = [pack.definition for pack in packs]
    evidence = {key: each for pack in definitions for key, each in pack.evidence.items()}
    rules = [
        Rule.from_definition(pack.pack, number, rule, evidence)
        for pack in definitions
        for number, rule in enumerate(pack.rules)
    ]
    return RuleSet(
        packs={pack.pack: pack.about or "" for pack in definitions if pack.rules},
        trees={pack.definition.pack: pack.tree for pack in packs},
        markers={
            f"{pack.pack}/{name}": marker
            for pack in definitions
            for name, marker in pack.markers.items()
        },
        rules=tuple(sorted(rules, key=lambda rule: rule.info.id)),
        qualities={word: each for pack in definitions for word, each in pack.qualities.items()},
    )
