"""The `tree` matcher: spaCy's DependencyMatcher over the parse of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field, model_validator

from respcheck.language.document import Annotated, Level
from respcheck.markers.base import MatcherPart, OneByOneMatcher, Part
from respcheck.markers.rarity import rarest
from respcheck.markers.stretch import Extent
from respcheck.markers.token_pattern import TokenPattern

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import DependencyMatcher

Relation = Literal[
    "<", ">", "<<", ">>", ".", ".*", ";", ";*", "$+", "$-", "$++", "$--",
    ">+", ">-", ">++", ">--", "<+", "<-", "<++", "<--",
]  # fmt: skip


class TreeNode(Part):
    """One word of the tree: `RIGHT_ID` names it, `RIGHT_ATTRS` says what it is.

    All but the first stand in a relation `REL_OP` to one named before, `LEFT_ID`.
    """

    RIGHT_ID: str = Field(min_length=1)
    RIGHT_ATTRS: TokenPattern
    LEFT_ID: str | None = None
    REL_OP: Relation | None = None


class Tree(MatcherPart):
    """Words that depend on one another, wherever they stand in the sentence.

    The marker's span runs from the first to the last of the words in `span` (all of them
    where it is left out). `labels` names the scheme of the relations.
    """

    key: ClassVar[str] = "tree"
    tree: tuple[TreeNode, ...] = Field(min_length=1, max_length=8)
    labels: Literal["ud", "clear"]
    span: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _hangs_together(self) -> Tree:
        named: set[str] = set()
        for number, node in enumerate(self.tree):
            rooted = node.LEFT_ID is None and node.REL_OP is None
            if (number == 0) != rooted:
                raise ValueError(
                    "the first node has no LEFT_ID and REL_OP, and every other one has both"
                )
            if number and node.LEFT_ID not in named:
                raise ValueError(f"LEFT_ID {node.LEFT_ID} is not the RIGHT_ID of a node before it")
            if node.RIGHT_ID in named:
                raise ValueError(f"two nodes have the RIGHT_ID {node.RIGHT_ID}")
            if node.RIGHT_ATTRS.OP is not None:
                raise ValueError("a node of a tree has no OP")
            named.add(node.RIGHT_ID)
        if missing := set(self.span) - named:
            names = ", ".join(sorted(missing))
            raise ValueError(f"span names {names}, which is no node's RIGHT_ID")
        return self

    def compile(self, language: Language) -> TreeMatcher:
        from spacy.matcher import DependencyMatcher

        from respcheck.language.labels import require_annotation, require_labels

        require_labels(language, self.labels)
        attributes = (node.RIGHT_ATTRS.attributes for node in self.tree)
        require_annotation(language, frozenset[str]().union(*attributes))
        nodes = [
            {**node.model_dump(exclude_none=True), "RIGHT_ATTRS": node.RIGHT_ATTRS.compared()}
            for node in self.tree
        ]
        matcher = DependencyMatcher(language.vocab)
        matcher.add(self.key, [nodes])
        spanning = [
            number for number, node in enumerate(self.tree) if node.RIGHT_ID in self.span
        ] or list(range(len(self.tree)))
        needed = [words for node in self.tree if (words := node.RIGHT_ATTRS.words)]
        return TreeMatcher(matcher, spanning, rarest(needed) if needed else frozenset())


class TreeMatcher(OneByOneMatcher):
    """Finds words that depend on one another."""

    level = Level.PARSE

    def __init__(
        self, matcher: DependencyMatcher, spanning: Sequence[int], rare: frozenset[str]
    ) -> None:
        self._matcher = matcher
        self._spanning = spanning
        self.rare = rare

    def find_in(self, sentence: Annotated) -> Iterator[Extent]:
        for _, tokens in self._matcher(sentence.doc):
            chosen = [tokens[number] for number in self._spanning]
            yield min(chosen), max(chosen) + 1
