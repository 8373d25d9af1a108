"""The core types: plain frozen data, standard library only."""

from respcheck.model.channels import channel_name
from respcheck.model.conversation import (
    Context,
    Conversation,
    Message,
    Mood,
    Reply,
    Role,
    single_reply,
    well_formed,
)
from respcheck.model.report import Credit, Edit, Finding, Fix, Report, Tally
from respcheck.model.rule import Evidence, Measured, Profile, RuleInfo, Severity
from respcheck.model.span import Place, Places, Run, Span, places_of_plain_text

__all__ = [
    "Context",
    "Conversation",
    "Credit",
    "Edit",
    "Evidence",
    "Finding",
    "Fix",
    "Measured",
    "Message",
    "Mood",
    "Place",
    "Places",
    "Profile",
    "Reply",
    "Report",
    "Role",
    "RuleInfo",
    "Run",
    "Severity",
    "Span",
    "Tally",
    "channel_name",
    "places_of_plain_text",
    "single_reply",
    "well_formed",
]
