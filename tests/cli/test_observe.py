"""`observe` writes what is seen in replies, a line for each, for programs."""

from __future__ import annotations

import json
from typing import Any

from cli_samples import OTHER, call, write

CONVERSATION = (
    '{"id": "7", "messages": [{"role": "customer", "text": "Thank you so much, you are lovely!"}, '
    '{"role": "agent", "text": "Caf\\u00e9 first.\\nThank you, and sorry!!"}]}\n'
)


def observed(*arguments: str, stdin: str = "") -> list[dict[str, Any]]:
    result = call("observe", *arguments, stdin=stdin.encode())
    assert (result.code, result.err) == (0, "")
    return [json.loads(line) for line in result.out.splitlines()]


def test_every_marker_is_told_with_its_spans() -> None:
    (line,) = observed("-", "--input-format", "jsonl", stdin=CONVERSATION)
    assert (line["id"], line["path"], line["line"]) == ("7", "-", 1)
    assert line["markers"]["thanks"] == [
        {"start": 12, "end": 21, "line": 1, "column": 139, "text": "Thank you"}
    ]
    assert [each["text"] for each in line["markers"]["sorry"]] == ["sorry"]
    assert [each["text"] for each in line["markers"]["shout"]] == ["!!"]
    assert list(line) == ["id", "path", "line", "mood", "markers", "measures"]


def test_a_marker_that_is_not_there_is_an_empty_list() -> None:
    (line,) = observed("-", stdin="Fine.")
    assert line["markers"] == {"shout": [], "sorry": [], "thanks": []}


def test_every_measure_is_a_number_or_null() -> None:
    (line,) = observed("-", "--channel", "x", stdin="It is here.")
    assert (line["measures"]["words"], line["measures"]["x_length"]) == (3, 11)
    assert line["measures"]["reading_grade"] is None


def test_the_mood_is_that_of_the_customer() -> None:
    (line,) = observed("-", "--input-format", "jsonl", stdin=CONVERSATION)
    assert line["mood"] == "praise"
    (line,) = observed("-", stdin="It is here.")
    assert line["mood"] is None


def test_markers_of_a_pack_of_ones_own_are_told_with_its_name() -> None:
    (line,) = observed("-", "--pack", write("other.yaml", OTHER), stdin="Sorry.")
    assert [name for name, spans in line["markers"].items() if spans] == ["other/sorry", "sorry"]


def test_each_reply_of_a_conversation_has_a_line() -> None:
    talk = json.dumps(
        {"messages": [{"role": "agent", "text": text} for text in ("Sorry.", "Thank you.")]}
    )
    lines = observed("-", "--input-format", "jsonl", stdin=talk)
    assert [line["id"] for line in lines] == ["1/1", "1/2"]


def test_what_cannot_be_read_is_told_and_the_rest_observed() -> None:
    result = call("observe", "-", "--input-format", "jsonl", stdin=b'{"reply": "Hi."}\nnonsense\n')
    assert result.code == 2
    assert len(result.out.splitlines()) == 1
    assert "-:2:1" in result.err


def test_there_is_one_format() -> None:
    result = call("observe", "-", "--format", "xml")
    assert result.code == 2
    assert result.err == "error: --format cannot be `xml`.\nhelp: It is `jsonl`.\n"
