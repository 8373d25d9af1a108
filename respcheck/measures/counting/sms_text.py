"""Count a text as an SMS: its alphabet, its units and its segments."""

from __future__ import annotations

import re

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = "\f^{}\\[~]|€"
_OUTSIDE = re.compile(f"[^{re.escape(_BASIC + _EXTENSION)}]")
_EXTENDED = re.compile(f"[{re.escape(_EXTENSION)}]")

GSM_ALONE, GSM_JOINED = 160, 153
UCS2_ALONE, UCS2_JOINED = 70, 67


def characters_forcing_ucs2(text: str) -> tuple[tuple[int, str], ...]:
    """The characters that the GSM alphabet lacks, each with its offset; none, and it is used.

    One such character (a curly quote, an em dash, an emoji) makes the whole message UCS-2.
    """
    return tuple((found.start(), found.group()) for found in _OUTSIDE.finditer(text))


def sms_units(text: str) -> int:
    """The length of a text in the units an SMS is filled with.

    Septets of the GSM 7 bit default alphabet, in which the ten characters of the extension
    table (`^ { } \\ [ ~ ] | €` and form feed) take two; UTF-16 code units where a character
    is in neither table. Source: 3GPP TS 23.038 (GSM 03.38), 6.2.1 and 6.2.1.1.
    """
    if _OUTSIDE.search(text):
        return len(text) + sum(character > "\uffff" for character in text)
    return len(text) + len(_EXTENDED.findall(text))


def sms_segments(text: str) -> int:
    """How many messages carry a text: 0 for none, 1 up to 160 septets or 70 UCS-2 units.

    A longer text is sent in segments of 153 septets or 67 units; neither the two septets of
    an extension character nor a surrogate pair is split over two segments. Source: 3GPP TS
    23.040, 9.2.3.24.1 (the user data header that joins segments takes 6 octets of 140).
    """
    is_ucs2 = _OUTSIDE.search(text) is not None
    alone, joined = (UCS2_ALONE, UCS2_JOINED) if is_ucs2 else (GSM_ALONE, GSM_JOINED)
    if sms_units(text) <= alone:
        return 1 if text else 0
    segments, room = 1, joined
    for character in text:
        is_double = character > "\uffff" if is_ucs2 else character in _EXTENSION
        cost = 1 + is_double
        if cost > room:
            segments, room = segments + 1, joined
        room -= cost
    return segments
