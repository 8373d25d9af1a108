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

DETECTORS: Mapping[str, Detector] = MappingProxyType(
    {
        "american_spelling": american_spelling,
        "british_spelling": british_spelling,
        "card_number": card_number,
        "email": partial(masked, kind="email"),
        "emoji": emoji,
        "handle": partial(masked, kind="handle"),
        "iban": iban,
        "internal_host": internal_host,
        "internal_path": internal_path,
        "past_date": past_date,
        "name_without_default": name_without_default,
        "personal_email": personal_email,
        "phone_number": phone_number,
        "placeholder": partial(masked, kind="placeholder"),
        "postal_address": postal_address,
        "public_channel": public_channel,
        "service_number": service_number,
        "staff_mark": staff_mark,
        "url": partial(masked, kind="url"),
    }
)
"""Every detector by its name in a pack."""

__all__ = ["DETECTORS", "Detector"]
