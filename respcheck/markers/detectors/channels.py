"""Channels that everybody can read."""

from __future__ import annotations

from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.model import Span

PUBLIC_CHANNELS = frozenset(
    "x twitter facebook instagram threads tiktok youtube linkedin reddit mastodon bluesky "
    "pinterest nextdoor trustpilot tripadvisor yelp feefo google google-play google-reviews "
    "google-maps google-business play-store app-store apple-app-store appstore forum community "
    "review reviews comment comments public".split()
)
"""The names of channels on which a reply is public, and the beginnings of longer names."""
_PRIVATE_WORDS = frozenset(
    "dm dms pm pms direct message messages messaging messenger inbox private chat inmail".split()
)


def public_channel(document: Document) -> Iterator[Span]:
    """The whole reply, where its channel is one that everybody can read."""
    if document.text and is_public(document.context.channel):
        yield document.span


def is_public(channel: str | None) -> bool:
    """Whether a channel is public: `x`, `x-premium`, `google_play`, and not `x-dm` or `email`.

    >>> is_public("google_play"), is_public("x-dm"), is_public(None)
    (True, False, False)
    """
    words = (channel or "").lower().replace("_", " ").replace("-", " ").split()
    if not _PRIVATE_WORDS.isdisjoint(words):
        return False
    beginnings = ("-".join(words[:count]) for count in range(1, len(words) + 1))
    return any(each in PUBLIC_CHANNELS for each in beginnings)
