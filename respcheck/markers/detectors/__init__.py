"""Named detectors: things that a library or the masking knows better than any pattern."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from respcheck.markers.detectors.addresses import postal_address
from respcheck.markers.detectors.base import Detector
from respcheck.markers.detectors.channels import public_channel
from respcheck.markers.detectors.dates import past_date
from respcheck.markers.detectors.internals import internal_host, internal_path, staff_mark
from respcheck.markers.detectors.mailboxes import personal_email
from respcheck.markers.detectors.masked import masked
from respcheck.markers.detectors.names import name_without_default
from respcheck.markers.detectors.payment import card_number, iban
from respcheck.markers.detectors.phones import phone_number, service_number
from respcheck.markers.detectors.pictures import emoji
from respcheck.markers.detectors.spelling import american_spelling, british_spelling

_DIGIT = r"\pN"

DETECTORS: Mapping[str, Detector] = MappingProxyType(
    {
        "american_spelling": Detector(american_spelling),
        "british_spelling": Detector(british_spelling),
        "card_number": Detector(card_number, _DIGIT),
        "email": Detector(partial(masked, kind="email"), "@|<"),
        "emoji": Detector(emoji, r"[^\x00-\x7F]"),
        "handle": Detector(partial(masked, kind="handle"), "@"),
        "iban": Detector(iban, _DIGIT),
        "internal_host": Detector(internal_host, r"\.[A-Za-z0-9]"),
        "internal_path": Detector(internal_path, r"\\|[A-Za-z]:|file://|/(?:home|Users|srv|mnt)/"),
        "past_date": Detector(past_date, _DIGIT),
        "name_without_default": Detector(name_without_default),
        "personal_email": Detector(personal_email, "@|<"),
        "phone_number": Detector(phone_number, _DIGIT),
        "placeholder": Detector(partial(masked, kind="placeholder")),
        "postal_address": Detector(postal_address, _DIGIT),
        "public_channel": Detector(public_channel),
        "service_number": Detector(service_number, _DIGIT),
        "staff_mark": Detector(staff_mark, r"(?m)[\[(<{]|^[ \t]*[>*#–-]|##"),
        "url": Detector(partial(masked, kind="url")),
    }
)
"""Every detector by its name in a pack."""

__all__ = ["DETECTORS", "Detector"]
