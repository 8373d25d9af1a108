"""The formats for programs: the shapes are as documented, and any text comes back equal."""

import io
import json
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from report_samples import (
    OPENING,
    clean_report,
    finding,
    hostile_text,
    is_harmless,
    late_report,
    written,
)

from respcheck.model import Edit, Fix, Report, Span, single_reply, well_formed
from respcheck.reporters import Output, json_report, jsonl
from respcheck.reporters.shapes import reply_shape

LATE_LINE = (
    '{"id": "drafts/late.txt", "path": "drafts/late.txt", "line": 1, "findings": ['
    '{"rule": "calm/length", "severity": "suggestion", "message": "The reply is long.", '
    '"start": null, "end": null, "line": 1, "column": 1, "excerpt": "", "fix": null}, '
    '{"rule": "calm/stock-opening", "severity": "warning", '
    '"message": "This could open any reply.", "start": 0, "end": 26, "line": 1, "column": 1, '
    '"excerpt": "Thank you for reaching out", "fix": null}, '
    '{"rule": "calm/vague-time", "severity": "error", '
    '"message": "\'in due course\' is no time.", "start": 84, "end": 97, "line": 3, "column": 56, '
    '"excerpt": "in due course", '
    '"fix": {"safe": false, "edits": [{"start": 84, "end": 97, "text": "by Friday"}]}}], '
    '"credits": [{"quality": "honest", "marker": "apology", "start": 36, "end": 41, "line": 3, '
    '"column": 8, "excerpt": "sorry"}, {"quality": "courageous", "marker": "repair", '
    '"start": 99, "end": 125, "line": 4, "column": 1, "excerpt": "I\'ve ordered you a new one"}]}'
)
GOOD_LINE = (
    '{"id": "drafts/good.txt", "path": "drafts/good.txt", "line": 1, "findings": [], "credits": []}'
)


def hostile_report(text: str, name: str, message: str) -> Report:
    reply = single_reply(text, path=name, record=name or None)
    whole = Span(0, len(reply.text))
    fix = Fix((Edit(whole, message),), safe=True)
    return Report(reply, (finding(reply, OPENING, message, whole, fix),), ())


def test_json_is_one_object_with_a_reply_a_line() -> None:
    assert written(json_report.write, [late_report(), clean_report()]) == (
        f'{{"version": 1, "replies": [\n{LATE_LINE},\n{GOOD_LINE}\n]}}\n'
    )


def test_jsonl_is_the_same_replies_a_line_each() -> None:
    assert written(jsonl.write, [late_report(), clean_report()]) == f"{LATE_LINE}\n{GOOD_LINE}\n"


def test_no_replies_are_valid_json_too() -> None:
    assert json.loads(written(json_report.write, [])) == {"version": 1, "replies": []}
    assert written(jsonl.write, []) == ""


def test_being_quiet_changes_nothing() -> None:
    assert written(jsonl.write, [late_report()], quiet=True) == f"{LATE_LINE}\n"


def test_letters_and_emoji_are_written_as_they_are_and_controls_escaped() -> None:
    report = hostile_report("é 日 👩\u200d💻", "a", "\x9b\u202e\u2028\U000e0041\x7f")
    line = written(jsonl.write, [report])
    assert '"excerpt": "é 日 👩\u200d💻"' in line
    assert '"message": "\\u009b\\u202e\\u2028\\udb40\\udc41\\u007f"' in line


def test_a_lone_surrogate_of_a_file_name_is_replaced() -> None:
    line = written(jsonl.write, [clean_report("caf\udce9.txt")])
    assert json.loads(line)["path"] == "caf\ufffd.txt"


@given(hostile_text, hostile_text, hostile_text)
def test_any_text_comes_back_equal(text: str, name: str, message: str) -> None:
    report = hostile_report(text, name, message)
    line = written(jsonl.write, [report])
    assert line.encode().decode() == line
    assert len(line.splitlines()) == 1
    assert is_harmless(line)
    assert json.loads(line) == reply_shape(report)
    assert json.loads(line)["findings"][0]["message"] == well_formed(message)
    whole = json.loads(written(json_report.write, [report, report]))
    assert whole == {"version": 1, "replies": 2 * [reply_shape(report)]}


@pytest.mark.parametrize("write", [json_report.write, jsonl.write])
def test_a_stream_that_is_not_unicode_gets_ascii(
    write: Callable[[Iterable[Report], Output], None],
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", errors="backslashreplace")
    report = hostile_report("é 👩\u200d💻", "a", "m")
    write([report], Output(stream, colour=False, width=80))
    stream.seek(0)
    text = stream.read()
    assert "\\u00e9 \\ud83d\\udc69\\u200d\\ud83d\\udcbb" in text
    found = json.loads(text)
    assert found.get("replies", [found])[0] == reply_shape(report)
