"""Keep what was made of packs from one run to the next, by the content that it was made from.

It is kept in the user's own cache folder, as pickled objects of this package: nothing that a pack
or a reply says is ever read from there.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from respcheck.cache import keep, key_of, recalled
from respcheck.locate import pack_files
from respcheck.markers.marker import MarkerDefinition, PreparedMarker
from respcheck.packs.ruleset import RuleSet
from respcheck.packs.source import LARGEST_FILE

if TYPE_CHECKING:
    from respcheck.language.annotate import Annotator


def content_of(shipped: Sequence[Path], extra: Sequence[Path]) -> str | None:
    """What stands for all that these packs say; None where that cannot be told beforehand."""
    parts: list[bytes] = [sys.version.encode()]
    for paths, own in ((shipped, b"shipped"), (extra, b"extra")):
        try:
            for path in pack_files(paths):
                if not path.is_file():  # what is read once only is left to those who read it
                    return None
                with path.open("rb") as file:
                    parts += [own, file.read(LARGEST_FILE + 1)]
        except (OSError, ValueError, RuntimeError):
            return None
    return key_of(*parts)


def recalled_rules(content: str | None, examples: bool) -> RuleSet | None:
    """The rules that were kept under a content; None where there are none."""
    return None if content is None else _unpickled(_rules_key(content, examples))


def kept_rules(content: str | None, examples: bool, ruleset: RuleSet) -> RuleSet:
    """The rules as they are recalled the next time."""
    rules = ruleset.rules
    if not examples:
        rules = tuple(rule.without_examples() for rule in rules)
    bare = replace(ruleset, rules=rules, trees={}, content=content)
    if content is not None:
        kept = replace(bare, markers=KeptMarkers(bare.markers))
        _keep(_rules_key(content, examples), kept)
    return bare


def _rules_key(content: str, examples: bool) -> str:
    return key_of("rules and examples" if examples else "rules", content)


def prepared_markers(
    ruleset: RuleSet, names: Sequence[str], annotator: Annotator
) -> Mapping[str, MarkerDefinition | PreparedMarker]:
    """Markers, prepared for the embedded pipeline where that can be kept."""
    if ruleset.content is None or not annotator.is_embedded:
        return {name: ruleset.markers[name] for name in names}
    key = key_of("prepared markers", ruleset.content)
    prepared: dict[str, PreparedMarker] | None = _unpickled(key)
    if prepared is None:
        prepared = {
            name: marker.prepared(annotator.language) for name, marker in ruleset.markers.items()
        }
        _keep(key, prepared)
    return {name: prepared[name] for name in names}


class KeptMarkers(Mapping[str, MarkerDefinition]):
    """Markers that are read when one of them is asked for."""

    def __init__(self, markers: Mapping[str, MarkerDefinition]) -> None:
        self._names = tuple(markers)
        self._pickled = pickle.dumps(dict(markers), pickle.HIGHEST_PROTOCOL)

    @cached_property
    def _markers(self) -> Mapping[str, MarkerDefinition]:
        markers: Mapping[str, MarkerDefinition] = pickle.loads(self._pickled)
        return markers

    def __getstate__(self) -> dict[str, object]:
        return {"_names": self._names, "_pickled": self._pickled}

    def __getitem__(self, name: str) -> MarkerDefinition:
        return self._markers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _keep(key: str, value: object) -> None:
    keep(key, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


def _unpickled(key: str) -> Any:
    content = recalled(key)
    if content is None:
        return None
    try:
        return pickle.loads(content)
    except Exception:  # what another version of a library kept may raise anything
        return None
