"""Named detectors: things that a library or the masking knows better than any pattern."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from respcheck.markers.detectors import addresses, dates, internals, payment, phones
from respcheck.markers.detectors.base import Detector
from respcheck.markers.detectors.channels import public_channel
from respcheck.markers.detectors.mailboxes import personal_email
from respcheck.markers.detectors.masked import masked
from respcheck.markers.detectors.names import name_without_default
from respcheck.markers.detectors.pictures import emoji
from respcheck.markers.detectors.spelling import american_spelling, british_spelling

_LINK = r"(?i)\.[a-z]|://|www\.|<"
_PLACEHOLDER = r"[{%<\[]|\*\||___|XXXX|(?:MM|mm)[/.-]|[/.:-](?:MM|mm)"

DETECTORS: Mapping[str, Detector] = MappingProxyType(
    {
        "american_spelling": Detector(american_spelling),
        "british_spelling": Detector(british_spelling),
        "card_number": Detector(payment.card_number, payment.CARD_ONLY_WITH),
        "email": Detector(partial(masked, kind="email"), "@|<"),
        "emoji": Detector(emoji, r"[^\x00-\x7F]"),
        "handle": Detector(partial(masked, kind="handle"), "@"),
        "iban": Detector(payment.iban, payment.IBAN_ONLY_WITH),
        "internal_host": Detector(internals.internal_host, internals.HOST_ONLY_WITH),
        "internal_path": Detector(
            internals.internal_path, r"\\|[A-Za-z]:|file://|/(?:home|Users|srv|mnt)/"
        ),
        "past_date": Detector(dates.past_date, dates.ONLY_WITH),
        "name_without_default": Detector(name_without_default, _PLACEHOLDER),
        "personal_email": Detector(personal_email, "@|<"),
        "phone_number": Detector(phones.phone_number, phones.ONLY_WITH),
        "placeholder": Detector(partial(masked, kind="placeholder"), _PLACEHOLDER),
        "postal_address": Detector(addresses.postal_address, addresses.ONLY_WITH),
        "public_channel": Detector(public_channel),
        "service_number": Detector(phones.service_number, phones.ONLY_WITH),
        "staff_mark": Detector(internals.staff_mark, r"(?m)[\[(<{]|^[ \t]*[>*#–-]|##"),
        "url": Detector(partial(masked, kind="url"), _LINK),
    }
)
"""Every detector by its name in a pack."""

__all__ = ["DETECTORS", "Detector"]
