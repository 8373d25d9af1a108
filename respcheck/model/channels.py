"""The names of channels: many spellings, one name for each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CHANNEL_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "twitter": "x",
        "tweet": "x",
        "x-post": "x",
        "dm": "x-dm",
        "twitter-dm": "x-dm",
        "twitter-premium": "x-premium",
        "whatsapp-business": "whatsapp",
        "facebook-messenger": "messenger",
        "fb-messenger": "messenger",
        "fb": "facebook",
        "facebook-comment": "facebook",
        "ig": "instagram",
        "instagram-comment": "instagram",
        "ig-dm": "instagram-dm",
        "google-play-review": "google-play",
        "play-store": "google-play",
        "apple-app-store": "app-store",
        "ios-app-store": "app-store",
        "e-mail": "email",
        "mail": "email",
        "livechat": "chat",
        "live-chat": "chat",
        "webchat": "chat",
        "web-chat": "chat",
        "mms": "sms",
        "text": "sms",
        "text-message": "sms",
    }
)
"""Other names of channels, to the name under which each is known here.

A `dm` that names no platform is taken for the longest there is, so that none is called too long.
"""


def channel_name(written: str) -> str:
    """The one name of a channel, however it is written: lower case, with hyphens.

    >>> channel_name("Twitter"), channel_name("Google Play"), channel_name("fax")
    ('x', 'google-play', 'fax')
    """
    name = "-".join(written.lower().replace("_", " ").split())
    return CHANNEL_NAMES.get(name, name)
