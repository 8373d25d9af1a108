"""SMS lengths, by the tables of 3GPP TS 23.038 (GSM 03.38)."""

from __future__ import annotations

import pytest
from measure_samples import read

from respcheck.measures.counting.sms_text import (
    characters_forcing_ucs2,
    sms_segments,
    sms_units,
)

# The default alphabet in the order of its codes, 0x00 to 0x7F; 0x1B is the escape.
ALPHABET = (
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)
# The code after the escape, and the character: the extension table.
EXTENSION = {
    0x0A: "\f", 0x14: "^", 0x28: "{", 0x29: "}", 0x2F: "\\",
    0x3C: "[", 0x3D: "~", 0x3E: "]", 0x40: "|", 0x65: "€",
}  # fmt: skip


def test_the_alphabet_is_the_published_one() -> None:
    assert len(ALPHABET) == 128
    plain = ALPHABET.replace("\x1b", "")
    assert (sms_units(plain), characters_forcing_ucs2(plain)) == (127, ())
    extended = "".join(EXTENSION.values())
    assert (sms_units(extended), characters_forcing_ucs2(extended)) == (20, ())
    inside = set(plain + extended)
    outside = [chr(code) for code in range(0x3000) if chr(code) not in inside]
    assert len(characters_forcing_ucs2("".join(outside))) == len(outside)


@pytest.mark.parametrize(
    "character", ["’", "“", "—", "–", "…", "ç", "`", "\t", "\u00a0", "á", "😀"]
)
def test_what_looks_plain_may_force_ucs2(character: str) -> None:
    assert characters_forcing_ucs2(f"ab{character}c") == ((2, character),)


@pytest.mark.parametrize(
    ("text", "units", "segments"),
    [
        ("", 0, 0),
        ("a", 1, 1),
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 307, 307, 3),
        ("€" * 80, 160, 1),
        ("€" * 81, 162, 2),
        # 76 euros fill 152 of 153 septets: the escape and its character stay together.
        ("€" * 152, 304, 2),
        ("€" * 153, 306, 3),
        ("a" * 152 + "€" + "a" * 152, 306, 3),
        ("a" * 151 + "€" + "a" * 153, 306, 2),
        ("’" * 70, 70, 1),
        ("’" * 71, 71, 2),
        ("’" * 134, 134, 2),
        ("’" * 135, 135, 3),
        ("😀" * 35, 70, 1),
        ("😀" * 36, 72, 2),
        # 33 pairs fill 66 of 67 units: a pair is not split.
        ("😀" * 66, 132, 2),
        ("😀" * 67, 134, 3),
        ("a" * 66 + "😀" + "a" * 66, 134, 3),
        # In UCS-2 the extension characters take one unit like all others.
        ("€" * 69 + "’", 70, 1),
    ],
)
def test_units_and_segments(text: str, units: int, segments: int) -> None:
    assert (sms_units(text), sms_segments(text)) == (units, segments)


def test_the_measures_leave_out_white_space_around() -> None:
    assert read("sms_units", " " + "a" * 160 + "\n") == 160
    assert read("sms_segments", " " + "a" * 160 + "\n") == 1
    assert read("sms_segments", " \n ") == 0
    assert read("sms_units", "Hi {{name}}") == 15
