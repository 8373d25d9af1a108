"""A linter for customer-care replies: what a company says to its customers, made observable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from respcheck.errors import ProblemsError, RespcheckError
from respcheck.model import (
    Context,
    Conversation,
    Credit,
    Finding,
    Message,
    Mood,
    Profile,
    Reply,
    Report,
    Role,
    Severity,
    Span,
    single_reply,
)

if TYPE_CHECKING:
    from respcheck.linter import Linter

__all__ = [
    "Context",
    "Conversation",
    "Credit",
    "Finding",
    "Linter",
    "Message",
    "Mood",
    "ProblemsError",
    "Profile",
    "Reply",
    "Report",
    "RespcheckError",
    "Role",
    "Severity",
    "Span",
    "single_reply",
]


def __getattr__(name: str) -> Any:
    """`Linter`, which needs pydantic and YAML, is imported when it is asked for."""
    if name == "Linter":
        from respcheck.linter import Linter

        return Linter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
