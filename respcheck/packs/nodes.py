"""Read YAML into plain data that remembers the place of every key and value."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from respcheck.cache import keep, key_of, recalled
from respcheck.errors import Problem
from respcheck.packs.source import LARGEST_FILE, FaultyFile, Source, read_source
from respcheck.packs.syntax import syntax_problem

if TYPE_CHECKING:
    import yaml

MOST_NODES = 200_000
"""Keys and values after aliases are followed: a file of a few lines can stand for billions."""
MOST_CHARACTERS = 2 * LARGEST_FILE
"""The same for the characters of all keys and values."""
DEEPEST = 40
SAFE_DEPTH = 3000
"""Nested so deep, a file can still be composed: the parser recurses, without looking out."""

_MERGE = "<<"
_NULL = "tag:yaml.org,2002:null"
_TAG = re.compile(r"(?:&\S+\s+)?!")


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML document: its data, and the nodes that tell where each piece stands.

    Every scalar is the string that was written (`no` is "no", `12:30` is "12:30"); who expects
    a number or a truth value converts it. `problems` are those of its form, such as a key that
    stands twice, which do not keep the rest from being read.
    """

    source: Source
    data: Any
    problems: tuple[Problem, ...] = ()

    def problem(
        self,
        location: Sequence[str | int],
        message: str,
        hint: str | None = None,
        *,
        at_key: bool = False,
    ) -> Problem:
        """A problem at the piece that the keys and indexes of `location` lead to.

        Parts of the location that are not in the file are passed over; a missing key is
        placed at the mapping that should have it. `at_key` places it at the last key, not at
        the key's value.
        """
        return self.source.problem(self._mark(location, at_key), message, hint)

    def _mark(self, location: Sequence[str | int], at_key: bool) -> Any:
        import yaml

        node = _composed(self.source)
        mark = node.start_mark
        for number, part in enumerate(location):
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    if key.value == str(part):
                        last = at_key and number == len(location) - 1
                        node = value
                        mark = key.start_mark if last or _is_block(value) else value.start_mark
                        break
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
                if part >= len(node.value):
                    break
                node = node.value[part]
                mark = node.start_mark
        return mark


def _is_block(node: yaml.Node) -> bool:
    import yaml

    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def read_tree(path: Path) -> Tree:
    """Read one YAML file. Raises FaultyFile where it cannot be read at all.

    The data of a faultless file is remembered, since YAML takes long to read; its nodes are
    made again where a place is asked for.
    """
    source = read_source(path)
    key = key_of("yaml", source.text)
    if (kept := recalled(key)) is not None:
        return Tree(source, json.loads(kept))
    reader = _Reader(source)
    data = reader.data(_composed(source), 0)
    if not reader.problems:
        keep(key, json.dumps(data).encode())
    return Tree(source, data, tuple(reader.problems))


@lru_cache(maxsize=32)
def _composed(source: Source) -> yaml.Node:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_depths(source, loader)
        root = yaml.compose(source.text, Loader=loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise FaultyFile(syntax_problem(source, error)) from None
    if root is None or (root.tag == _NULL and not root.value):
        message = "This file is empty, and a pack was expected."
        hint = "Begin with `pack: name`, and give it `markers:` and `rules:`."
        raise FaultyFile(source.problem(None, message, hint))
    return root


def _refuse_depths(source: Source, loader: Any) -> None:
    """Raise FaultyFile where the text nests so deep that composing it would exhaust the stack.

    Each level takes a bracket or a column of its own, so that few files need the closer look.
    """
    import yaml

    text = source.text
    if text.count("[") + text.count("{") + max(map(len, text.split("\n"))) <= SAFE_DEPTH:
        return
    depth = 0
    for event in yaml.parse(source.text, Loader=loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise FaultyFile(_too_deep(source, event.start_mark))


def _too_deep(source: Source, mark: Any) -> Problem:
    return source.problem(mark, f"This is nested more than {DEEPEST} levels deep.")


class _Reader:
    """Turns nodes into data; notes what is wrong in their form, and refuses endless growth."""

    def __init__(self, source: Source) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._nodes = 0
        self._characters = 0
        self._tagged = "!" in source.text
        self._refused: set[int] = set()

    def data(self, node: yaml.Node, depth: int) -> Any:
        import yaml

        self._count(node)
        if depth > DEEPEST:
            raise FaultyFile(_too_deep(self._source, node.start_mark))
        if self._tagged and _TAG.match(self._source.text, node.start_mark.index):
            self._refuse_tag(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.data(each, depth + 1) for each in node.value]
        return None if node.tag == _NULL and not getattr(node, "style", None) else node.value

    def _count(self, node: yaml.Node) -> None:
        import yaml

        self._nodes += 1
        if isinstance(node, yaml.ScalarNode):
            self._characters += len(node.value)
        if self._nodes > MOST_NODES or self._characters > MOST_CHARACTERS:
            message = "This file unfolds into more than a pack can hold."
            hint = "Write what an alias (`*name`) stands for only where it is needed."
            raise FaultyFile(self._source.problem(node.start_mark, message, hint))

    def _refuse_tag(self, node: yaml.Node) -> None:
        if id(node) not in self._refused:
            self._refused.add(id(node))
            hint = "Put words that begin with ! in quotation marks."
            self._note(node, "Tags (`!name`) are not part of the pack language.", hint)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value if isinstance(key.value, str) else None
            if name is None:
                self._note(key, "A key is a plain word, and this one is a list or a mapping.")
            elif name == _MERGE and not getattr(key, "style", None):
                self._note(key, "Merge keys (`<<`) are not part of the pack language.")
            elif name in result:
                self._note(key, f"The key {name} stands here a second time.", "Leave one of them.")
            else:
                self._count(key)
                result[name] = self.data(value, depth + 1)
        return result

    def _note(self, node: yaml.Node, message: str, hint: str | None = None) -> None:
        self.problems.append(self._source.problem(node.start_mark, message, hint))
