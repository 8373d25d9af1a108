"""What the checks on numbers share: a lowest and a highest value, and what to say of them."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from respcheck.checks.base import CheckPart, Hit, Stretch, number, stretches
from respcheck.markers.base import fault, kind_of
from respcheck.model import Span, channel_name

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation


def _is_limit(value: Any) -> Any:
    given = value.items() if isinstance(value, dict) else [("", value)]
    for channel, each in given:
        try:
            wrong = not 0 <= float(each) < float("inf")
        except (TypeError, ValueError):
            wrong = True
        if wrong:
            found = f"{each}"[:40] if isinstance(each, str | int | float) else kind_of(each)
            where = f" for the channel {channel}" if channel else ""
            message = f"A number of 0 or more was expected here{where}, and this is {found}."
            hint = "Write a number, or one for each channel: {x: 280, sms: 160}."
            raise fault("no_limit", message, hint)
    if given or not isinstance(value, dict):
        return value
    raise fault("no_limit", "There is no channel in this limit.", "Write one: {x: 280}.")


_Number = Annotated[float, Field(ge=0, allow_inf_nan=False)]
_Channel = Annotated[str, AfterValidator(channel_name)]
Limit = Annotated[_Number | dict[_Channel, _Number], BeforeValidator(_is_limit)]
_Bound = Literal["min", "max"]
_BOUNDS: tuple[_Bound, _Bound] = ("min", "max")


class NumberCheck(CheckPart):
    """A number should be no lower than `min` and no higher than `max`, `per` reply or part.

    A limit is one number, or one for each channel: `max: {x: 280, whatsapp: 4096}` says
    nothing of a reply whose channel is another or not stated.
    """

    values: ClassVar[frozenset[str]] = frozenset({"found", "value", "limit", "over", "channel"})
    min: Limit | None = None
    max: Limit | None = None
    per: Stretch = "reply"

    @model_validator(mode="after")
    def _has_a_limit(self) -> NumberCheck:
        if self.min is None and self.max is None:
            raise ValueError("give `min`, `max` or both")
        if isinstance(self.min, float) and isinstance(self.max, float) and self.min > self.max:
            raise ValueError("`min` is higher than `max`: no reply can be right")
        return self

    def value(self, seen: Observation, span: Span) -> float | None:
        """The number of one stretch of the reply; None where it has none."""
        raise NotImplementedError

    def at_most(self, seen: Observation, span: Span) -> Iterator[float]:
        """Numbers that are no lower than the value, the one that is soonest told first."""
        yield inf

    def place(self, seen: Observation, span: Span) -> Span | None:
        """Where a finding about a stretch stands."""
        return None if self.per == "reply" else span

    def hits(self, seen: Observation) -> Iterator[Hit]:
        most = self._limit("max", seen.document.context.channel)
        if most is None:
            if self.min is None:
                return
            most = -inf
        for span in stretches(seen, self.per):
            if self.min is None and any(bound <= most for bound in self.at_most(seen, span)):
                continue
            value = self.value(seen, span)
            if value is None:
                continue
            for bound in _BOUNDS:
                limit = self._limit(bound, seen.document.context.channel)
                if limit is not None and (value < limit if bound == "min" else value > limit):
                    yield Hit(self.place(seen, span), self._values(seen, span, value, limit))

    def _limit(self, bound: _Bound, channel: str | None) -> float | None:
        limit: Limit | None = getattr(self, bound)
        return limit.get(channel or "") if isinstance(limit, dict) else limit

    def _values(self, seen: Observation, span: Span, value: float, limit: float) -> dict[str, str]:
        return {
            "found": seen.words(span),
            "value": number(value),
            "limit": number(limit),
            "over": number(abs(value - limit)),
            "channel": seen.document.context.channel or "",
        }
