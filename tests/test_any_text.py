"""No text makes the rules fail, and every finding stands in the text that it is about."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from respcheck import Context, Linter, single_reply

PIECES = """
sorry|We're sorry|Thank you!!|I|we|> quoted|[bold]|{{ name }}|@you|https://a.example/b|a@b.example
``` code ```|“|”|"|'|’|(|)|.|...|…|!|?|:-)|😔|👩\u200d💻|1.|-|^JK|日本|שלום|ﬁ|İ|ß|NO|don't|dont
""".strip().replace("\n", "|").split("|")  # fmt: skip
PIECES += ["\n", "\n\n", "\t", "\0", "\r\n", "\x1b[31m", "\u202e", "\u0301", "\u200b", "\ud800"]
text = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)
contexts = st.builds(
    Context,
    channel=st.sampled_from([None, "x", "sms", "email", "chat"]),
    mode=st.sampled_from([None, "draft", "template"]),
    stage=st.sampled_from([None, "ack", "update", "resolve", "refuse"]),
    locale=st.sampled_from([None, "en-GB", "en"]),
)


@cache
def shipped() -> Linter:
    """A linter with every shipped rule."""
    return Linter()


@cache
def another() -> Linter:
    """One more, which has seen other replies before."""
    return Linter()


@pytest.mark.filterwarnings("error::RuntimeWarning")
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(reply=text, context=contexts)
def test_every_finding_of_the_shipped_rules_stands_in_its_text(
    reply: str, context: Context
) -> None:
    checked = single_reply(reply, context=context)
    (report,) = shipped().check_all([checked])
    for each in (*report.findings, *report.credits):
        if each.span is not None:
            assert 0 <= each.span.start <= each.span.end <= len(checked.text)
            assert each.excerpt == checked.text[each.span.start : each.span.end]
            assert each.place == checked.message.places.at(each.span.start)
    for finding in report.findings:
        assert "{" not in finding.rule.message or finding.message != finding.rule.message
        assert "\ud800" not in finding.message + finding.excerpt


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(replies=st.lists(text, max_size=6))
def test_replies_do_not_change_what_is_found_in_one_another(replies: list[str]) -> None:
    together = [report.findings for report in shipped().check_all(replies)]
    alone = [shipped().check(reply).findings for reply in replies]
    backwards = [another().check(reply).findings for reply in reversed(replies)]
    assert together == alone == backwards[::-1]
