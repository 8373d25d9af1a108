"""Whose mailbox an e-mail address is: a person's, a team's, or nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.model import Span

_TEAMS = frozenset(
    "accessibility accounts admin appeals appointments ask baggage billing bookings booking care "
    "careers claims claim cs concierge contact council data delivery deliveries digital dpo "
    "editor enquiries enquiry escalations events executive faults feedback finance fraud frontdesk "
    "gdpr guest guests guestrelations hello help helpdesk helpline hey hi hospitality housing hr "
    "info inquiries inquiry it jobs legal licensing marketing media member members membership "
    "memberservices news newsletter noreply office operations order orders parcels parking parts "
    "payments postmaster press privacy reception refunds refund renewals repairs report reports "
    "reservations resolution resolutions returns sales scams security service services shop social "
    "spam stay store studio subscriptions support talk team tech technical ticketing tickets "
    "tracing trading travel warranty web webmaster welcome".split()
)
_TEAMS_BEGIN = (
    "customer", "client", "complain", "contactus", "donotreply", "no-reply", "noreply", "phish",
    "suspicious", "lostprop", "lost-prop", "abuse", "support", "helpme",
)  # fmt: skip
_STAND_INS = frozenset(
    "name yourname firstname lastname surname fullname you your me myname user username email "
    "youremail someone somebody example xxx xxxx xxxxx abc".split()
)
_PIECES = re.compile(r"[._+-]+|[0-9]+")


def personal_email(document: Document) -> Iterator[Span]:
    """An e-mail address of one person: not a team's (support@…), and not a stand-in (name@…)."""
    for each in document.masked.spans:
        if each.kind == "email":
            local, _, domain = document.text[each.start : each.end].lower().rpartition("@")
            if local and not _is_shared(local, domain) and not _is_stand_in(local):
                yield Span(each.start, each.end)


def _is_shared(local: str, domain: str) -> bool:
    if local.startswith(_TEAMS_BEGIN) or local == domain.partition(".")[0]:
        return True
    return not _TEAMS.isdisjoint(_PIECES.split(local))


def _is_stand_in(local: str) -> bool:
    return all(piece in _STAND_INS for piece in _PIECES.split(local) if piece)
