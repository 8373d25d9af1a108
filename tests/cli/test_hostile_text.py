"""Any text at all gives a report or one clear error, and nothing in it reaches the terminal raw."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from cli_samples import call, write

MEGABYTE = 1_000_000
BIDIRECTIONAL = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TEXTS = {
    "nothing": "",
    "spaces": " \t \u00a0\u3000 ",
    "a line break": "\n",
    "one emoji": "😔",
    "a family": "👩‍👩‍👧‍👦",
    "right to left": "שלום, אנחנו מצטערים! \u202esorry\u202c",
    "null bytes": "So\0 sorry\0!!",
    "terminal escapes": "\x1b[31mSorry\x1b[0m \x1b]0;title\x07 \x9b31m !!",
    "rich markup": "[bold]Sorry[/bold] :smile: [link=x]!![/link]",
    "zero width": "S\u200bo\u200br\u200cr\u2060y \ufeffsorry!!",
    "line separators": "Sorry.\u2028Sorry.\u2029Sorry.\x85Sorry.\x0bSorry.\x0cSorry.",
    "carriage returns": "Sorry.\rGone.\r\nSorry!!",
    "combining marks": "sorry" + "\u0301" * 10_000,
    "tag characters": "sorry\U000e0001\U000e0041!!",
    "private and unassigned": "\ue000\U000f0000\u0378 sorry!!",
}
LONG = {
    "words": "word " * (MEGABYTE // 5),
    "one word": "a" * MEGABYTE,
    "exclamation marks": "!" * MEGABYTE,
    "line breaks": "\n" * MEGABYTE,
    "brackets": "(" * MEGABYTE,
    "braces": "{" * MEGABYTE,
    "at signs": "@" * MEGABYTE,
    "full stops": "." * MEGABYTE,
    "digits": "1" * MEGABYTE,
}


def is_harmless(shown: str) -> bool:
    """Whether nothing in it but line feeds can steer a terminal."""
    return not any(
        character in BIDIRECTIONAL or unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs")
        for character in shown.replace("\n", "")
    )


@pytest.mark.parametrize("format", ["full", "concise", "json", "jsonl"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_reported_harmlessly(text: str, format: str) -> None:
    result = call("check", write("a.txt", text), "--format", format)
    assert (result.code in (0, 1), result.err) == (True, "")
    assert is_harmless(result.out)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_inspected_harmlessly(text: str) -> None:
    result = call("inspect", write("a.txt", text))
    assert (result.code, result.err) == (0, "")
    assert is_harmless(result.out)


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_megabyte_is_reported_on_lines_that_can_be_read(text: str) -> None:
    result = call("check", write("a.txt", text))
    assert (result.code in (0, 1), result.err) == (True, "")
    assert is_harmless(result.out)
    assert max(map(len, result.out.splitlines())) <= 100


def test_the_words_of_markup_are_shown_as_they_are() -> None:
    result = call("check", "-q", write("a.txt", "[bold] Sorry [/bold]"))
    assert "    1 | [bold] Sorry [/bold]\n      |        ^^^^^\n" in result.out


def test_escapes_are_shown_and_keep_the_place_of_the_words() -> None:
    result = call("check", "-q", write("a.txt", "\x1b[31m Sorry \x1b[0m"))
    assert "    1 | ␛[31m Sorry ␛[0m\n      |       ^^^^^\n" in result.out


def test_lone_surrogates_are_replaced() -> None:
    write("a.jsonl", '{"reply": "\\ud83d Sorry. \\udc00", "id": "\\ud800"}')
    (line,) = call("check", "a.jsonl", "--format", "jsonl").out.splitlines()
    reply = json.loads(line)
    assert reply["id"] == "\ufffd"
    assert [each["start"] for each in reply["findings"]] == [2]
    assert call("check", "a.jsonl").out.startswith("a.jsonl, record � (line 1)\n")


@pytest.mark.parametrize("data", [b"So sorry\xff.", b"\xff\xfeS\x00", b"\xed\xa0\x80"])
def test_what_is_not_utf_8_is_one_clear_error(data: bytes) -> None:
    Path("a.txt").write_bytes(data)
    result = call("check", "-q", "a.txt")
    assert (result.code, result.out) == (2, "")
    assert result.err.count("error") == 1
    assert "UTF-8" in result.err
    assert is_harmless(result.err)


def test_a_byte_order_mark_is_no_part_of_the_reply() -> None:
    Path("a.txt").write_bytes(b"\xef\xbb\xbfSorry.")
    result = call("check", "--format", "concise", "a.txt")
    assert result.out == "a.txt:1:1: warning tiny/sorry You say “Sorry”. [Sorry]\n"
