"""Everything that a rule can say of markers and measures: one file a check."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag
from pydantic_core import PydanticCustomError

from respcheck.checks.absent import Absent
from respcheck.checks.base import CheckPart, Hit
from respcheck.checks.count import Count
from respcheck.checks.followed_by import FollowedBy
from respcheck.checks.measure import MeasureCheck
from respcheck.checks.order import Order
from respcheck.checks.present import Present
from respcheck.checks.share import Share
from respcheck.checks.swap import Swap
from respcheck.markers.base import suggestion

CHECKS: tuple[type[CheckPart], ...] = (
    Present, Absent, Order, FollowedBy, Count, Share, MeasureCheck, Swap,
)  # fmt: skip
"""Every check; a new one is a file of its own, a line here and one in `Check`."""

_KEYS = {each.key for each in CHECKS}


def _which(value: Any) -> str:
    if isinstance(value, CheckPart):
        return value.key
    found = [key for key in value if key in _KEYS] if isinstance(value, dict) else []
    if found:
        return str(found[0])
    wrong = next(iter(value), "") if isinstance(value, dict) else value
    raise PydanticCustomError(
        "unknown_check",
        "expected one of {keys}, and found {wrong}; {suggestion}",
        {
            "keys": ", ".join(sorted(_KEYS)),
            "wrong": str(wrong)[:40],
            "suggestion": suggestion(str(wrong)[:40], _KEYS),
        },
    )


Check = Annotated[
    Annotated[Present, Tag("present")]
    | Annotated[Absent, Tag("absent")]
    | Annotated[Order, Tag("order")]
    | Annotated[FollowedBy, Tag("followed_by")]
    | Annotated[Count, Tag("count")]
    | Annotated[Share, Tag("share")]
    | Annotated[MeasureCheck, Tag("measure")]
    | Annotated[Swap, Tag("swap")],
    Discriminator(_which),
]

__all__ = ["CHECKS", "Check", "CheckPart", "Hit"]
