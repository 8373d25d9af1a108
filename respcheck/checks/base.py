"""What a check is: the part of a rule that says what should hold of markers and measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator

from respcheck.markers.base import MarkerName, Part, fault, sentence, suggestion
from respcheck.measures import MEASURES
from respcheck.model import Fix, Span

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation, SoFar

Zone = Literal["opening", "closing", "first_sentence", "last_sentence", "first_half", "second_half"]
Stretch = Literal["reply", "paragraph", "sentence"]

ZONE_SENTENCES = 2
"""An opening or closing is two sentences: a greeting or a sign-off often stands alone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a check does not hold; None is the reply as a whole.

    `values` fill the `{names}` of the rule's message.
    """

    span: Span | None
    values: Mapping[str, str] = field(default_factory=dict)
    fix: Fix | None = None


class CheckPart(Part):
    """The part of a rule that says what should be true."""

    key: ClassVar[str]
    values: ClassVar[frozenset[str]] = frozenset({"found"})

    def hits(self, seen: Observation) -> Iterator[Hit]:
        """Every place where it is not true, in the order of the text."""
        raise NotImplementedError

    @property
    def remembers(self) -> bool:
        """Whether it compares a reply with those before it in the run.

        Then `hits` is `against` what `gist` gives, so that replies can be read in several
        processes and compared in one.
        """
        return False

    def gist(self, seen: Observation) -> Any | None:
        """What is to be known of a reply to compare it; None where there is nothing to compare.

        It can be sent from one process to another.
        """
        raise NotImplementedError

    def against(self, gist: Any, so_far: SoFar) -> Iterator[Hit]:
        """Every hit of a reply beside those that `so_far` keeps; keeps this one too."""
        raise NotImplementedError

    @property
    def markers(self) -> frozenset[str]:
        """The full names of the markers that the check reads."""
        return frozenset()

    @property
    def needed(self) -> str | None:
        """The marker without which there is nothing to find, if there is one."""
        return None

    @property
    def measures(self) -> frozenset[str]:
        """The names of the measures that the check reads."""
        return frozenset()


def _known_measure(name: str) -> str:
    if name not in MEASURES:
        near = sentence(suggestion(name, MEASURES))
        raise fault("unknown_measure", f"There is no measure {name}.", near)
    return name


MeasureName = Annotated[str, AfterValidator(_known_measure)]


def named(*names: MarkerName | None) -> frozenset[str]:
    """The names that are given."""
    return frozenset(name for name in names if name is not None)


def zone(seen: Observation, name: Zone | None) -> Span:
    """The stretch of the reply that a zone covers; the whole reply where there is none.

    Halves are counted in characters, from the first word to the last.
    """
    whole = seen.document.span
    sentences = [each.span for each in seen.document.sentences]
    if name is None or not sentences:
        return whole
    if name.endswith("_half"):
        middle = (sentences[0].start + sentences[-1].end) // 2
        return Span(0, middle) if name == "first_half" else Span(middle, whole.end)
    count = 1 if name.endswith("_sentence") else ZONE_SENTENCES
    chosen = sentences[:count] if name in ("opening", "first_sentence") else sentences[-count:]
    return Span(chosen[0].start, chosen[-1].end)


def stretches(seen: Observation, name: Stretch) -> tuple[Span, ...]:
    """The pieces of a reply that are looked at one by one."""
    if name == "reply":
        return (seen.document.span,)
    if name == "paragraph":
        return seen.document.paragraphs
    return tuple(each.span for each in seen.document.sentences)


def number(value: float) -> str:
    """A number as a message shows it: no decimals where there are none, else one."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
