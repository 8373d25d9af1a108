"""Load packs: read, validate against one another, and say all that is wrong at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from respcheck.errors import Problem, ProblemsError
from respcheck.locate import pack_files, packs_in, shipped_packs
from respcheck.packs.across import Pack, keys_of, problems_across
from respcheck.packs.kept import content_of, kept_rules, recalled_rules
from respcheck.packs.nodes import Tree, read_tree
from respcheck.packs.ruleset import MarkerFacts, Rule, RuleSet
from respcheck.packs.schema import PackDefinition
from respcheck.packs.source import FaultyFile

MOST_PROBLEMS = 100
"""How many problems of one file are told."""

_SECTIONS = ("evidence", "qualities")
_BEGIN = "Begin with `pack: name`, and give it `markers:` and `rules:`."


def load_packs(
    extra: Iterable[Path] = (),
    *,
    shipped: bool = True,
    examples: bool = True,
    places: bool = True,
) -> RuleSet:
    """The shipped packs and the user's own, as one set of rules, whatever their order.

    A company's pack may give a word of `qualities` or a key of `evidence` anew: it holds in the
    place of the shipped one. A file that is named twice is read once. Raises ProblemsError with
    every problem of every file.

    Without the `places` of things in their files, which only tests of packs read, rules are kept
    from one run to the next, for as long as no file changes; without `examples`, which only
    explanations read, they are recalled sooner.
    """
    ours, theirs = shipped_packs() if shipped else (), tuple(extra)
    if places:
        return _Loading(ours, theirs).ruleset()
    content = content_of(ours, theirs)
    return recalled_rules(content, examples) or kept_rules(
        content, examples, _Loading(ours, theirs).ruleset()
    )


def pack_names(ruleset: RuleSet, paths: Iterable[Path]) -> frozenset[str]:
    """The names of the packs that were read from these files or folders."""
    files = {path.resolve() for path in pack_files(paths)}
    return frozenset(
        name for name, tree in ruleset.trees.items() if Path(tree.source.path).resolve() in files
    )


class _Loading:
    def __init__(self, shipped: Sequence[Path], extra: Iterable[Path]) -> None:
        self._problems: dict[str, list[Problem]] = {}
        self._unread = False
        self._trees: list[tuple[Tree, bool]] = []
        read: set[Path] = set()
        for path, is_shipped in [*((each, True) for each in shipped), *self._named(extra)]:
            try:
                own = path.resolve()
            except (OSError, ValueError, RuntimeError):
                own = path
            if own not in read:
                read.add(own)
                self._problems.setdefault(str(path), [])
                self._read(path, is_shipped)

    def ruleset(self) -> RuleSet:
        names = self._names()
        packs = [Pack(tree, self._validated(tree, names), own) for tree, own in self._trees]
        for problem in problems_across(packs):
            self._note(problem)
        if told := [each for found in self._problems.values() for each in _told(found)]:
            raise ProblemsError(told)
        return _assembled(packs)

    def _note(self, problem: Problem) -> None:
        self._problems.setdefault(problem.path, []).append(problem)

    def _named(self, paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
        for path in paths:
            files = packs_in(path) if path.is_dir() else [path]
            if not files:
                message = "There is no pack in this folder."
                self._note(Problem(str(path), message, "Packs are files that end in .yaml."))
            yield from ((each, False) for each in files)

    def _read(self, path: Path, is_shipped: bool) -> None:
        try:
            tree = read_tree(path)
        except FaultyFile as faulty:
            self._unread = True
            for problem in faulty.problems:
                self._note(problem)
            return
        for problem in tree.problems:
            self._note(problem)
        if isinstance(tree.data, dict):
            self._trees.append((tree, is_shipped))
        else:
            self._unread = True
            self._note(tree.problem((), "A pack is a mapping of keys.", _BEGIN))

    def _validated(self, tree: Tree, names: Mapping[str, frozenset[str]]) -> PackDefinition | None:
        context = {"pack": str(tree.data.get("pack") or ""), **names}
        try:
            return PackDefinition.model_validate(tree.data, context=context)
        except ValidationError as error:
            faults = error.errors(include_url=False)
            for fault in faults:
                if not self._is_owed_to_another(fault, faults):
                    self._note(_problem(tree, fault))
            return None

    def _is_owed_to_another(self, fault: Any, faults: Sequence[Any]) -> bool:
        """Whether a fault would be gone if another one were mended."""
        kind, where = fault["type"], fault["loc"]
        if kind == "too_short":
            deeper = len(where)
            return any(each["loc"][:deeper] == where and each is not fault for each in faults)
        # What is not known here may stand in a file that could not be read.
        return self._unread and kind in ("unknown_marker", "unknown_evidence", "unknown_quality")

    def _names(self) -> Mapping[str, frozenset[str]]:
        """The names that may be referred to, before anything is validated."""
        names: dict[str, set[str]] = {"markers": set(), "evidence": set(), "qualities": set()}
        for tree, _ in self._trees:
            for marker in keys_of(tree.data.get("markers")):
                names["markers"].add(f"{tree.data.get('pack') or ''}/{marker}")
            for section in _SECTIONS:
                names[section].update(keys_of(tree.data.get(section)))
        return {section: frozenset(each) for section, each in names.items()}


def _told(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems of one file in the order of its lines, each once, and not endlessly many."""
    ordered = sorted(
        dict.fromkeys(problems), key=lambda each: (each.line or 0, each.column or 0, each.message)
    )
    yield from ordered[:MOST_PROBLEMS]
    if more := len(ordered[MOST_PROBLEMS:]):
        yield Problem(ordered[0].path, f"There are {more:,} more problems in this file.")


def _problem(tree: Tree, fault: Any) -> Problem:
    from respcheck.packs.wording import in_words

    message, hint = in_words(fault)
    where = _without_tags(fault["loc"])
    if fault["type"] == "unknown_value":
        where = (*where, "message")
    is_key = fault["type"] == "extra_forbidden" or where[-1:] == ("[key]",)
    where = where[:-1] if where[-1:] == ("[key]",) else where
    return tree.problem(where, message, hint, at_key=is_key)


def _without_tags(where: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """A location without the tag that pydantic puts behind a check and an entry of a marker."""
    match where:
        case ("rules", int(), "check", _, *_):
            return (*where[:3], *where[4:])
        case ("markers", _, "any" | "all" | "unless" | "without", int(), _, *_):
            return (*where[:4], *where[5:])
    return where


def _assembled(packs: Sequence[Pack]) -> RuleSet:
    ordered = sorted(packs, key=lambda pack: (not pack.shipped, pack.name))
    definitions = [pack.definition for pack in ordered if pack.definition]
    evidence = {key: each for pack in definitions for key, each in pack.evidence.items()}
    rules = [
        Rule.from_definition(pack.pack, number, rule, evidence)
        for pack in definitions
        for number, rule in enumerate(pack.rules)
    ]
    markers = {
        f"{pack.pack}/{name}": marker
        for pack in definitions
        for name, marker in pack.markers.items()
    }
    return RuleSet(
        packs={
            pack.pack: pack.about or ""
            for pack in sorted(definitions, key=lambda pack: pack.pack)
            if pack.rules
        },
        trees={pack.name: pack.tree for pack in sorted(packs, key=lambda pack: pack.name)},
        markers=dict(sorted(markers.items())),
        rules=tuple(sorted(rules, key=lambda rule: rule.info.id)),
        qualities={word: each for pack in definitions for word, each in pack.qualities.items()},
        shipped=frozenset(pack.name for pack in packs if pack.shipped),
        facts={name: MarkerFacts.of(marker) for name, marker in markers.items()},
    )
