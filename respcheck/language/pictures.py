"""Which characters are emoji, as one pattern for regular expressions."""

from __future__ import annotations

_BASE = (
    "[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\U0001f000-\U0001f0ff\U0001f10d-\U0001f1e5\U0001f200-\U0001f3fa"
    "\U0001f400-\U0001faff]"
)
_MODIFIER = "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]"

EMOJI = f"(?:[\U0001f1e6-\U0001f1ff]{{2}}|{_BASE}{_MODIFIER}*(?:\u200d{_BASE}{_MODIFIER}*)*)"
"""One emoji with its modifiers: a flag, or symbols joined by U+200D into one picture."""
