"""The core types: plain frozen data, standard library only."""

from respcheck.model.conversation import (
    Context,
    Conversation,
    Message,
    Reply,
    Role,
    single_reply,
    well_formed,
)
from respcheck.model.report import Credit, Edit, Finding, Fix, Report, Tally
from respcheck.model.rule import Evidence, RuleInfo, Severity
from respcheck.model.span import Place, Places, Run, Span, places_of_plain_text

__all__ = [
    "Context",
    "Conversation",
    "Credit",
    "Edit",
    "Evidence",
    "Finding",
    "Fix",
    "Message",
    "Place",
    "Places",
    "Reply",
    "Report",
    "Role",
    "RuleInfo",
    "Run",
    "Severity",
    "Span",
    "Tally",
    "places_of_plain_text",
    "single_reply",
    "well_formed",
]
