"""From Python: one reply, or as many as come, with the same findings either way."""

from __future__ import annotations

import gc
import itertools
import weakref
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

import respcheck
import respcheck.language.pipeline
from respcheck import Context, Linter, Report, Severity, Span, single_reply
from respcheck.configuration import Configuration, RuleSettings
from respcheck.engine import BATCH, BATCH_CHARACTERS
from respcheck.errors import ProblemsError, RespcheckError

PACK = """\
pack: mine
evidence:
  tests: {citation: The tests., finding: They pass.}
markers:
  sorry: {about: Says sorry., any: [sorry]}
  is_late: {about: Says late., any: [{tokens: [{LEMMA: be}, {LOWER: late}]}]}
rules:
  - id: sorry
    title: Says sorry
    severity: warning
    message: You say “{found}”.
    why: Tests need findings.
    help: Say what you will do.
    evidence: [tests]
    check: {present: sorry}
    examples: {bad: [Sorry., So sorry.], good: [Fine., Good.]}
  - id: late
    title: Says late
    severity: error
    message: Late.
    why: Tests need findings.
    help: Be on time.
    evidence: [tests]
    check: {present: is_late}
    when: {channel: x}
    examples: {bad: [It was late., They are late.], good: [Fine., Good.]}
"""
TEXTS = ["So sorry, Sam.", "", "It is late.", "Sorry. Sorry.", "Fine.", "They were late. 😔"]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("packs") / "mine.yaml"
    path.write_text(PACK, "utf-8")
    return path


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No shipped pack takes part, and the pipeline is loaded once."""
    monkeypatch.setattr("respcheck.packs.load.shipped_packs", lambda: ())
    monkeypatch.setattr(respcheck.language.pipeline, "load", _load_once)


_load_once = lru_cache(respcheck.language.pipeline.load)


def found(report: Report) -> list[tuple[str, Span | None]]:
    return [(finding.rule.id, finding.span) for finding in report.findings]


def test_a_reply_is_checked(pack: Path) -> None:
    report = Linter(packs=[pack]).check("So sorry.", customer="Where is it?", channel="x")
    (finding,) = report.findings
    assert (finding.rule.id, finding.severity) == ("mine/sorry", Severity.WARNING)
    assert (finding.message, finding.excerpt) == ("You say “sorry”.", "sorry")
    assert (finding.span, finding.place.line, finding.place.column) == (Span(3, 8), 1, 4)
    assert (report.reply.customer, report.reply.context.channel) == ("Where is it?", "x")


def test_one_name_or_path_stands_for_a_list_of_one(pack: Path) -> None:
    linter = Linter(packs=str(pack), select="mine/sorry", ignore="mine/late")
    assert [rule.info.id for rule in linter.rules] == ["mine/sorry"]
    assert Linter(packs=pack).rules == Linter(packs=[pack, str(pack)]).rules


def test_what_is_known_of_a_reply_decides_which_rules_apply(pack: Path) -> None:
    linter = Linter(packs=pack)
    assert found(linter.check("It is late.")) == []
    assert found(linter.check("It is late.", channel="x")) == [("mine/late", Span(3, 10))]
    on_x = single_reply("It is late.", context=Context(channel="x"))
    assert [found(each) for each in linter.check_all([on_x])] == [[("mine/late", Span(3, 10))]]


def test_a_configuration_holds_where_the_arguments_say_nothing(pack: Path) -> None:
    settings = Configuration(packs=(pack,), channel="x", severity=Severity.ERROR)
    linter = Linter(configuration=settings)
    assert found(linter.check("Sorry, it is late.")) == [("mine/late", Span(10, 17))]
    assert found(linter.check("Sorry, it is late.", channel="sms")) == []
    replies = ["It is late.", single_reply("It is late.")]
    assert [len(each.findings) for each in linter.check_all(replies)] == [1, 1]
    assert len(Linter(configuration=settings, severity="warning").check("Sorry.").findings) == 1


def test_the_findings_are_the_same_alone_and_in_any_company(pack: Path) -> None:
    linter = Linter(packs=pack)
    alone = {text: found(Linter(packs=pack).check(text)) for text in TEXTS}
    for order in itertools.permutations(TEXTS, 3):
        assert [found(each) for each in linter.check_all(order)] == [alone[text] for text in order]


def test_reports_come_in_the_order_of_the_replies(pack: Path) -> None:
    texts = [f"Reply {number}." for number in range(3 * BATCH + 1)]
    assert [each.reply.text for each in Linter(packs=pack).check_all(texts)] == texts


def test_replies_may_be_endless_and_are_read_a_batch_ahead(pack: Path) -> None:
    read = itertools.count()
    replies = (f"Reply {number}." for number in read)
    reports = Linter(packs=pack).check_all(replies)
    assert next(read) == 0
    assert [next(reports).reply.text for _ in range(3)] == ["Reply 1.", "Reply 2.", "Reply 3."]
    assert next(read) <= BATCH + 1


def test_long_replies_make_a_batch_smaller(pack: Path) -> None:
    read: list[int] = []

    def replies() -> Iterator[str]:
        for number in range(BATCH):
            read.append(number)
            yield "Word. " * (BATCH_CHARACTERS // 12 + 1)

    next(Linter(packs=pack).check_all(replies()))
    assert read == [0, 1]


def test_no_more_than_a_batch_of_replies_is_held_at_a_time(pack: Path) -> None:
    alive: weakref.WeakSet[_Tracked] = weakref.WeakSet()
    held: list[int] = []

    def replies() -> Iterator[respcheck.Reply]:
        for number in range(5 * BATCH):
            intent = _Tracked(f"number {number}")
            alive.add(intent)
            gc.collect(0)
            held.append(len(alive))
            yield single_reply("Sorry.", context=Context(intent=intent))

    reports = Linter(packs=pack).check_all(replies())
    assert sum(len(report.findings) for report in reports) == len(held)
    assert max(held) <= BATCH + 2


class _Tracked(str):
    """A text that can be watched."""

    __slots__ = ("__weakref__",)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"select": "mine/sory"}, "No rule or pack is named mine/sory, or begins with it."),
        ({"ignore": ["other"]}, "No rule or pack is named other, or begins with it."),
        ({"severity": "loud"}, "There is no severity loud."),
        (
            {"configuration": Configuration(rules={"mine/none": RuleSettings(severity="off")})},
            "There is no rule mine/none.",
        ),
    ],
)
def test_an_argument_that_names_nothing_is_an_error(
    pack: Path, arguments: dict[str, object], message: str
) -> None:
    with pytest.raises(RespcheckError) as raised:
        Linter(packs=pack, **arguments)  # type: ignore[arg-type]
    assert raised.value.message == message


@pytest.mark.parametrize("name", ["mode", "stage"])
def test_a_value_that_is_none_of_the_known_is_an_error(pack: Path, name: str) -> None:
    with pytest.raises(RespcheckError, match=f"There is no {name} elsewhere"):
        Linter(packs=pack).check("Hello.", **{name: "elsewhere"})  # type: ignore[arg-type]


def test_a_pack_that_is_wrong_is_an_error_with_its_places(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text("pack: faulty\nrulez: []\n", "utf-8")
    with pytest.raises(ProblemsError) as raised:
        Linter(packs=faulty)
    assert [(each.path, each.line) for each in raised.value.problems] == [(str(faulty), 2)]


@pytest.mark.parametrize("wrong", [None, b"Sorry.", 3.5, ["Sorry."]])
def test_what_is_no_reply_is_a_type_error_that_says_so(pack: Path, wrong: object) -> None:
    with pytest.raises(TypeError, match=f"a reply is a str or a Reply, not {type(wrong).__name__}"):
        list(Linter(packs=pack).check_all([wrong]))  # type: ignore[list-item]


def test_a_missing_pipeline_is_an_error_when_the_first_reply_is_checked(pack: Path) -> None:
    linter = Linter(packs=pack, pipeline="no_such_pipeline")
    with pytest.raises(RespcheckError, match="The pipeline 'no_such_pipeline' cannot be loaded"):
        linter.check("Hello.")


def test_no_replies_give_no_reports_and_load_nothing(pack: Path) -> None:
    assert list(Linter(packs=pack, pipeline="no_such_pipeline").check_all([])) == []
