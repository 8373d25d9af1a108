"""Words that look like a marker and do not count, and why: for those who write packs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from respcheck.markers.marker import MarkerDefinition
from respcheck.markers.observe import Observation
from respcheck.model import Span

_LIFTED: Mapping[str, tuple[Mapping[str, Any], str]] = {
    "said_by": (
        {"said_by": "anyone"},
        "being quoted, negated or somebody else's (`said_by: anyone` would count it)",
    ),
    "unless": ({"unless": ()}, "since its `unless` stands there"),
    "without": ({"without": ()}, "since its `without` stands near"),
    "all": (
        {"all": ()},
        "since not `all` of its parts stand near",
    ),
}


class NearMisses:
    """The markers of a run, each also observed with one of its conditions lifted."""

    def __init__(self, markers: Mapping[str, MarkerDefinition], seen: Observation) -> None:
        self.markers = tuple(markers)
        self._definitions = markers
        self._seen = seen

    @staticmethod
    def definitions(markers: Mapping[str, MarkerDefinition]) -> dict[str, MarkerDefinition]:
        """The markers, and one more for each condition that may keep one of them back."""
        return {
            **markers,
            **{
                _name(name, key): marker.model_copy(update=_without(marker, key))
                for name, marker in markers.items()
                for key in _LIFTED
                if _has(marker, key)
            },
        }

    def of(self, name: str) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Why words do not count as the marker, and the words: one condition at a time."""
        counted = self._seen.marker(name)
        for key, (_, reason) in _LIFTED.items():
            if _has(self._definitions[name], key):
                more = self._seen.marker(_name(name, key))
                if others := tuple(each for each in more if each not in counted):
                    yield reason, others


def _name(name: str, key: str) -> str:
    return f"{name} without {key}"


def _has(marker: MarkerDefinition, key: str) -> bool:
    if key == "said_by":
        return marker.said_by == "agent"
    return len(getattr(marker, key)) > (1 if key == "all" else 0)


def _without(marker: MarkerDefinition, key: str) -> Mapping[str, Any]:
    if key == "all":
        return {"any": (*marker.any, marker.all[0]), "all": ()}
    return _LIFTED[key][0]
