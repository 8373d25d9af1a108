"""The concise format is one line for each finding."""

import re

from hypothesis import given
from report_samples import (
    OPENING,
    clean_report,
    finding,
    hostile_text,
    is_harmless,
    late_report,
    rule,
    written,
)

from respcheck.model import Report, Severity, Span, single_reply
from respcheck.reporters.concise import write


def test_each_finding_is_a_line_with_its_place_and_words() -> None:
    assert written(write, [late_report(), clean_report()]) == (
        "drafts/late.txt:1:1: suggestion calm/length The reply is long.\n"
        "drafts/late.txt:1:1: warning calm/stock-opening This could open any reply. "
        "[Thank you for reaching out]\n"
        "drafts/late.txt:3:56: error calm/vague-time 'in due course' is no time. "
        "[in due course]\n"
    )


def test_nothing_found_is_nothing_written() -> None:
    assert written(write, [clean_report()]) == ""


def test_findings_stand_in_the_order_of_their_places() -> None:
    reply = single_reply("one\ntwo", path="a.txt")
    second = finding(reply, rule("b"), "B.", Span(4, 7))
    first = finding(reply, rule("a"), "A.", Span(1, 2))
    assert written(write, [Report(reply, (second, first), ())]) == (
        "a.txt:1:2: warning calm/a A. [n]\na.txt:2:1: warning calm/b B. [two]\n"
    )


def test_long_words_are_cut_and_line_breaks_shown() -> None:
    reply = single_reply("Dear\n" + 100 * "x", path="a.txt")
    report = Report(reply, (finding(reply, rule("a"), "A.\nB.", Span(0, 105)),), ())
    assert written(write, [report], width=20) == (
        f"a.txt:1:1: warning calm/a A. B. [Dear␊{54 * 'x'}…]\n"
    )


def test_colour_marks_severity_and_rule() -> None:
    reply = single_reply("soon", path="a.txt")
    report = Report(reply, (finding(reply, rule("a", Severity.ERROR), "A.", Span(0, 4)),), ())
    assert written(write, [report], colour=True) == (
        "a.txt:1:1: \x1b[1;31merror\x1b[0m\x1b[1m calm/a \x1b[0mA. [soon]\n"
    )


@given(hostile_text, hostile_text, hostile_text)
def test_any_text_is_one_harmless_line_a_finding(text: str, path: str, message: str) -> None:
    reply = single_reply(text, path=path)
    spans = (None, Span(0, len(reply.text)))
    report = Report(reply, tuple(finding(reply, OPENING, message, span) for span in spans), ())
    shown = written(write, [report])
    assert len(shown.splitlines()) == shown.count("\n") == 2
    assert is_harmless(shown)


@given(hostile_text)
def test_colour_is_the_only_escape(text: str) -> None:
    reply = single_reply(text, path=text)
    report = Report(reply, (finding(reply, OPENING, text, Span(0, len(reply.text))),), ())
    coloured = written(write, [report], colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == written(write, [report])
