"""Markers as a pack would define them, looked for in marked texts: `We are [[sorry]].`"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from respcheck.language.annotate import Annotator
from respcheck.language.document import Document
from respcheck.markers.marker import MarkerDefinition
from respcheck.markers.observe import Observation, Observer
from respcheck.model import Context, Span, single_reply
from respcheck.packs.examples import unmarked

Definition = dict[str, Any]


@lru_cache
def annotator() -> Annotator:
    """One annotator, and so one loaded pipeline, for all the tests."""
    return Annotator()


def definitions(**markers: Definition) -> dict[str, MarkerDefinition]:
    """The markers of a pack named `p`."""
    context = {
        "pack": "p",
        "markers": {f"p/{name}" for name in markers},
        "evidence": set(),
        "qualities": set(),
    }
    return {
        f"p/{name}": MarkerDefinition.model_validate({"about": "…", **each}, context=context)
        for name, each in markers.items()
    }


def document(text: str, **context: str) -> Document:
    return annotator().document(single_reply(text, context=Context(**context)))


def observe(text: str, **markers: Definition) -> Observation:
    """What these markers see in a text."""
    return Observer(definitions(**markers), annotator()).observation(document(text))


def spans(text: str, *any: object, **rest: Any) -> tuple[Span, ...]:
    """The spans of a marker that is any of these matchers."""
    return observe(text, m={"any": list(any), **rest}).marker("p/m")


def assert_finds(marked: str, *any: object, **rest: Any) -> None:
    """The marker finds exactly what is marked: nothing where there is no mark."""
    wanted = unmarked(marked)
    found = spans(wanted.text, *any, **rest)
    assert [wanted.text[each.start : each.end] for each in found] == [
        wanted.text[each.start : each.end] for each in wanted.spans
    ]
    assert found == wanted.spans
