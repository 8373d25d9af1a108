"""Everything that a rule can say of markers and measures: one file a check."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Tag

from respcheck.checks.absent import Absent
from respcheck.checks.alike import Alike
from respcheck.checks.base import CheckPart, Hit
from respcheck.checks.consistent import Consistent
from respcheck.checks.count import Count
from respcheck.checks.differs import Differs
from respcheck.checks.followed_by import FollowedBy
from respcheck.checks.measure import MeasureCheck
from respcheck.checks.order import Order
from respcheck.checks.present import Present
from respcheck.checks.share import Share
from respcheck.checks.swap import Swap
from respcheck.markers.base import fault, kind_of, sentence, suggestion

CHECKS: tuple[type[CheckPart], ...] = (
    Present, Absent, Order, FollowedBy, Count, Share, MeasureCheck, Swap, Alike, Differs,
    Consistent,
)  # fmt: skip
"""Every check; a new one is a file of its own, a line here and one in `Check`."""

_KEYS = {each.key for each in CHECKS}


def _is_check(value: Any) -> Any:
    if isinstance(value, CheckPart):
        return value
    if not isinstance(value, dict):
        keys = ", ".join(sorted(_KEYS))
        message = f"A check was expected here, and this is {kind_of(value)}."
        raise fault("unknown_check", message, f"Write a mapping with one of {keys}.")
    found = [key for key in value if key in _KEYS]
    if len(found) > 1:
        message = f"A rule has one check, and this one has {' and '.join(found)}."
        raise fault("several_checks", message, "Write a rule for each.")
    if not found:
        wrong = str(next(iter(value), ""))[:40]
        message = f"There is no check {wrong}." if wrong else "This rule has no check."
        raise fault("unknown_check", message, sentence(suggestion(wrong, _KEYS)))
    return value


def _which(value: Any) -> str | None:
    if isinstance(value, CheckPart):
        return value.key
    return next((key for key in value if key in _KEYS), None) if isinstance(value, dict) else None


Check = Annotated[
    Annotated[Present, Tag("present")]
    | Annotated[Absent, Tag("absent")]
    | Annotated[Order, Tag("order")]
    | Annotated[FollowedBy, Tag("followed_by")]
    | Annotated[Count, Tag("count")]
    | Annotated[Share, Tag("share")]
    | Annotated[MeasureCheck, Tag("measure")]
    | Annotated[Swap, Tag("swap")]
    | Annotated[Alike, Tag("alike")]
    | Annotated[Differs, Tag("differs")]
    | Annotated[Consistent, Tag("consistent")],
    Discriminator(_which),
    BeforeValidator(_is_check),
]

__all__ = ["CHECKS", "Check", "CheckPart", "Hit"]
