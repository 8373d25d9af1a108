"""The format for people shows each finding in its place, says why, and ends with a summary."""

import pytest
from hypothesis import given
from report_samples import (
    LENGTH,
    OPENING,
    clean_report,
    credit,
    finding,
    hostile_text,
    is_harmless,
    late_report,
    rule,
    span_of,
    written,
)

from respcheck.model import (
    Conversation,
    Edit,
    Fix,
    Message,
    Place,
    Places,
    Report,
    Role,
    Run,
    Severity,
    Span,
    single_reply,
)
from respcheck.reporters.full import write

LATE_SHOWN = """\
drafts/late.txt
  suggestion calm/length: The reply is long.
    why: Short replies are read. (house style)

  warning calm/stock-opening: This could open any reply.
    1 | Thank you for reaching out.
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^
    why: An opening that would fit any reply tells the customer that nobody has
         read theirs yet. (doe-2019, roe-2021)
    do:  Begin with what the customer told you.

  error calm/vague-time: 'in due course' is no time.
    3 | We are sorry that your kettle came late. We will write in due course.
      |                                                        ^^^^^^^^^^^^^
    why: A promise without a time cannot be kept. (house style)
    do:  Name a day.
    fix: put 'by Friday' in place of 'in due course'
"""

PRAISE = """\

  well done
    honest: "sorry" (Says sorry)
    courageous: "I've ordered you a new one" (Says what I do)
"""


def test_a_reply_is_shown_with_findings_credits_and_a_summary() -> None:
    assert written(write, [late_report(), clean_report()]) == (
        LATE_SHOWN + PRAISE + "\n3 findings (1 error, 1 warning, 1 suggestion) in 1 of 2 replies\n"
    )


def test_quiet_leaves_findings_alone() -> None:
    assert written(write, [clean_report(), late_report()], quiet=True) == LATE_SHOWN
    assert written(write, [clean_report()], quiet=True) == ""


def test_text_wraps_to_the_width() -> None:
    shown = written(write, [late_report()], width=50, quiet=True)
    assert shown.splitlines()[3:11] == [
        "",
        "  warning calm/stock-opening: This could open any",
        "    reply.",
        "    1 | Thank you for reaching out.",
        "      | ^^^^^^^^^^^^^^^^^^^^^^^^^^",
        "    why: An opening that would fit any reply tells",
        "         the customer that nobody has read theirs",
        "         yet. (doe-2019, roe-2021)",
    ]


def test_colour_adds_styles_and_changes_no_word() -> None:
    reply = single_reply("We will call soon.", path="a.txt")
    vague = rule("vague-time", Severity.ERROR, help="Name a day.")
    report = Report(reply, (finding(reply, vague, "When?", span_of(reply, "soon")),), ())
    assert written(write, [report], colour=True) == (
        "\x1b[1ma.txt\x1b[0m\n"
        "\x1b[1;31m  error\x1b[0m calm/vague-time: When?\n"
        "\x1b[34m    1 | \x1b[0mWe will call \x1b[1msoon\x1b[0m.\n"
        "\x1b[34m      | \x1b[0m             \x1b[1;31m^^^^\x1b[0m\n"
        "\x1b[36m    do:  \x1b[0mName a day.\n"
        "\n"
        "\x1b[1m1 finding (1 error) in 1 reply\x1b[0m\n"
    )


def test_a_rule_is_explained_once_in_each_reply() -> None:
    reply = single_reply("Soon. Soon.", path="a.txt")
    spans = (Span(0, 4), Span(6, 10))
    report = Report(reply, tuple(finding(reply, LENGTH, "Long.", span) for span in spans), ())
    assert written(write, [report, report], quiet=True) == (
        2
        * """\
a.txt
  suggestion calm/length: Long.
    1 | Soon. Soon.
      | ^^^^
    why: Short replies are read. (house style)

  suggestion calm/length: Long.
    1 | Soon. Soon.
      |       ^^^^

"""
    ).removesuffix("\n")


@pytest.mark.parametrize(
    ("conversation", "heading"),
    [
        (Conversation((Message(Role.AGENT, "Hi."),), "a.txt"), "a.txt"),
        (Conversation((Message(Role.AGENT, "Hi."),)), "standard input"),
        (
            Conversation(
                (Message(Role.AGENT, "Hi.", Places((Run(0, Place(9, 4)),))),), "a.csv", "8"
            ),
            "a.csv, record 8 (line 9)",
        ),
        (
            Conversation((Message(Role.AGENT, "Hi."), Message(Role.AGENT, "Hi.")), "a.json", "T1"),
            "a.json, record T1, message 1 (line 1)",
        ),
    ],
)
def test_a_reply_is_headed_by_where_it_stands(conversation: Conversation, heading: str) -> None:
    reply = next(conversation.replies())
    report = Report(reply, (finding(reply, LENGTH, "Long.", None),), ())
    assert written(write, [report]).splitlines()[0] == heading


@pytest.mark.parametrize(
    ("span", "text", "said"),
    [
        (Span(8, 12), "today", "put 'today' in place of 'soon'"),
        (Span(7, 12), "", "leave out ' soon'"),
        (Span(8, 12), "by 5 o'clock", "put \"by 5 o'clock\" in place of 'soon'"),
        (Span(8, 8), "back ", "add 'back ' before 'soon.'"),
        (Span(13, 13), " Ada", "add ' Ada' at the end"),
    ],
)
def test_a_fix_says_what_to_write(span: Span, text: str, said: str) -> None:
    reply = single_reply("We call soon.")
    fix = Fix((Edit(span, text),), safe=True)
    report = Report(reply, (finding(reply, rule("any"), "M.", None, fix),), ())
    assert written(write, [report], quiet=True).splitlines()[-1] == f"    fix: {said}"


def test_praise_alone_is_shown_too_and_like_words_are_gathered() -> None:
    reply = single_reply("Sorry. I called, I wrote, I went, I paid, I called.", path="a.txt")
    credits = tuple(
        credit(reply, "honest", "action", "Says what I did.", words)
        for words in ("I called", "I wrote", "I went", "I paid", "I called")
    )
    assert written(write, [Report(reply, (), credits)]) == (
        "a.txt\n"
        "  well done\n"
        '    honest: "I called", "I wrote", "I went" and 1 more (Says what I did)\n'
        "\n"
        "1 reply checked, nothing to mend\n"
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "no replies to check\n"),
        (1, "1 reply checked, nothing to say\n"),
        (5, "5 replies checked, nothing to say\n"),
    ],
)
def test_nothing_found_is_said(number: int, said: str) -> None:
    assert written(write, number * [clean_report()]) == said


def test_markup_emoji_codes_and_links_stay_what_they_are() -> None:
    reply = single_reply("[bold]Hi[/bold] :smile: https://example.com [link=x]y[/link]")
    report = Report(reply, (finding(reply, rule("any"), "[red]M[/red]", Span(0, 6)),), ())
    plain = written(write, [report])
    assert "    1 | [bold]Hi[/bold] :smile: https://example.com [link=x]y[/link]\n" in plain
    assert ": [red]M[/red]\n" in plain
    coloured = written(write, [report], colour=True)
    assert "Hi[/bold] :smile: https://example.com [link=x]y[/link]\n" in coloured


@given(hostile_text, hostile_text, hostile_text)
def test_nothing_in_a_reply_steers_the_terminal(text: str, name: str, message: str) -> None:
    reply = single_reply(text, path=name, record=name)
    whole = Span(0, len(reply.text))
    fix = Fix((Edit(whole, message),), safe=True)
    report = Report(
        reply,
        (
            finding(reply, OPENING, message, whole, fix),
            finding(reply, OPENING, message, None),
        ),
        (),
    )
    assert is_harmless(written(write, [report]))
