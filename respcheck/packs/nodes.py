"""Read YAML into plain data that remembers the place of every key and value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from respcheck.errors import Problem

if TYPE_CHECKING:
    import yaml

LARGEST_FILE = 2_000_000
"""In bytes. A pack is written by hand; what is larger is a mistake or an attack."""
MOST_NODES = 200_000
"""Keys and values after aliases are followed: a file of a few lines can stand for billions."""
DEEPEST = 40

_MERGE = "<<"


@dataclass(frozen=True, slots=True)
class Source:
    """A pack's file: its path as the user named it, and its text."""

    path: str
    text: str

    def problem(self, mark: Any, message: str, hint: str | None = None) -> Problem:
        """A problem at a YAML mark, or at the file as a whole where there is none."""
        if mark is None:
            return Problem(self.path, message, hint)
        lines = self.text.splitlines()
        line = lines[mark.line] if mark.line < len(lines) else ""
        return Problem(self.path, message, hint, mark.line + 1, mark.column + 1, line)


class FaultyFile(Exception):
    """A file that could not be read at all: its problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML document: its data, and the nodes that tell where each piece stands.

    Every scalar is the string that was written (`no` is "no", `12:30` is "12:30"); who expects
    a number or a truth value converts it.
    """

    source: Source
    root: yaml.Node
    data: Any

    def problem(
        self, location: Sequence[str | int], message: str, hint: str | None = None
    ) -> Problem:
        """A problem at the piece that the keys and indexes of `location` lead to.

        Parts of the location that are not in the file are passed over; a missing key is
        placed at the mapping that should have it.
        """
        return self.source.problem(self._mark(location), message, hint)

    def _mark(self, location: Sequence[str | int]) -> Any:
        import yaml

        node, mark = self.root, self.root.start_mark
        for part in location:
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    if key.value == str(part):
                        node = value
                        mark = key.start_mark if _is_block(value) else value.start_mark
                        break
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
                node = node.value[part]
                mark = node.start_mark
        return mark


def _is_block(node: yaml.Node) -> bool:
    import yaml

    return not isinstance(node, yaml.ScalarNode)


def read_tree(path: Path) -> Tree:
    """Read one YAML file. Raises FaultyFile with every problem of its form."""
    source = _source(path)
    root = _composed(source)
    reader = _Reader(source)
    data = reader.data(root, 0)
    if reader.problems:
        raise FaultyFile(*reader.problems)
    return Tree(source, root, data)


def _source(path: Path) -> Source:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FaultyFile(Problem(str(path), f"This file could not be read: {reason}.")) from None
    if len(content) > LARGEST_FILE:
        size = f"{len(content):,} bytes, and {LARGEST_FILE:,} is the most"
        raise FaultyFile(Problem(str(path), f"This file is too large for a pack: {size}."))
    try:
        return Source(str(path), content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        message = "This byte is not UTF-8."
        hint = "Save the file as UTF-8."
        raise FaultyFile(Problem(str(path), message, hint, line, column)) from None


def _composed(source: Source) -> yaml.Node:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(source.text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        tab = "\t" in (_line(source, error.problem_mark) or "")
        hint = "Indent with spaces: YAML has no tabs there." if tab else None
        message = f"This is not YAML: {error.problem}."
        raise FaultyFile(source.problem(error.problem_mark, message, hint)) from None
    except (yaml.YAMLError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise FaultyFile(source.problem(None, f"This is not YAML: {reason}.")) from None
    if root is None:
        message = "This file is empty, and a pack was expected."
        hint = "Begin with `pack: name`, and give it `markers:` and `rules:`."
        raise FaultyFile(source.problem(None, message, hint))
    return root


def _line(source: Source, mark: Any) -> str | None:
    lines = source.text.splitlines()
    return lines[mark.line] if mark is not None and mark.line < len(lines) else None


class _Reader:
    """Turns nodes into data; notes duplicate keys, and refuses what grows without bound."""

    def __init__(self, source: Source) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._count = 0

    def data(self, node: yaml.Node, depth: int) -> Any:
        import yaml

        self._count += 1
        if self._count > MOST_NODES or depth > DEEPEST:
            message = "This file unfolds into more than a pack can hold."
            hint = "Write what an alias (`*name`) stands for only where it is needed."
            raise FaultyFile(self._source.problem(node.start_mark, message, hint))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.data(each, depth + 1) for each in node.value]
        if node.tag == "tag:yaml.org,2002:null":
            return None
        return node.value

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value if isinstance(key.value, str) else None
            if name is None:
                self._note(key, "A key is a plain word, and this one is a list or a mapping.")
            elif name == _MERGE:
                self._note(key, "Merge keys (`<<`) are not part of the pack language.")
            elif name in result:
                self._note(key, f"The key {name} stands here a second time.", "Leave one of them.")
            else:
                result[name] = self.data(value, depth + 1)
        return result

    def _note(self, key: yaml.Node, message: str, hint: str | None = None) -> None:
        self.problems.append(self._source.problem(key.start_mark, message, hint))
