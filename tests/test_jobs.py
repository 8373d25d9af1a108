"""Several processes say what one says, in the same order, and none is left when they are done."""

from __future__ import annotations

import itertools
import multiprocessing
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from respcheck import Context, Linter, Message, Reply, RespcheckError, Role, single_reply
from respcheck.configuration import Configuration
from respcheck.engine import BATCH
from respcheck.jobs import ahead, crew
from respcheck.jobs.parcel import packed, unpacked
from respcheck.readers import ReadOptions, read

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
FILES = ("drafts", "macros.csv", "conversations.jsonl", "answers.jsonl")


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(profile="all")


@pytest.fixture
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "MANY", 1)


@pytest.fixture
def _no_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("respcheck.packs.load.shipped_packs", lambda: ())


@pytest.fixture
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No process can be started; whoever tries is told so as the system would tell it."""

    class Nobody:
        def __init__(self, *_: object) -> None:
            raise OSError("there are too many processes")

    monkeypatch.setattr(crew, "Crew", Nobody)


def examples() -> Iterator[Reply]:
    paths = [str(EXAMPLES / name) for name in FILES]
    for item in read(paths, ReadOptions(), BytesIO()):
        assert not hasattr(item, "message"), item
        yield from item.replies()  # type: ignore[union-attr]


def remedies() -> Iterator[Reply]:
    """Another remedy for the same matter on another channel."""
    for text, channel in (("We'll refund you.", "x"), ("We'll replace it.", "email")):
        yield single_reply(text, context=Context(channel=channel, intent="late"))


@pytest.mark.usefixtures("_few_are_many")
def test_two_processes_report_what_one_reports(linter: Linter) -> None:
    remedy, other = remedies()
    replies = [remedy, *examples(), *[single_reply("Hello.")] * BATCH, *examples(), other]
    alone = list(linter.check_all(replies))
    assert list(linter.check_all(replies, jobs=2)) == alone
    late = {found.rule.id for report in alone[-2 * BATCH :] for found in report.findings}
    assert {"library/near-duplicate", "library/channel-gap"} <= late
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("_few_are_many")
def test_replies_may_be_endless_and_closing_ends_the_processes(linter: Linter) -> None:
    read = itertools.count()
    reports = linter.check_all((f"Reply {number}." for number in read), jobs=2)
    assert [next(reports).reply.text for _ in range(3)] == ["Reply 0.", "Reply 1.", "Reply 2."]
    assert len(multiprocessing.active_children()) == 2
    reports.close()
    assert multiprocessing.active_children() == []
    assert next(read) <= (2 * crew.HELD + 1) * BATCH


@pytest.mark.usefixtures("_alone")
@pytest.mark.parametrize("many", [1, ahead.MANY])
def test_few_replies_need_no_process_and_many_do_without(
    linter: Linter, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "MANY", many)
    replies = list(examples())
    assert list(linter.check_all(replies, jobs=8)) == list(linter.check_all(replies))


@pytest.mark.parametrize("many", [1, BATCH + 9])
def test_what_fails_while_it_is_read_fails_after_the_reports_before_it(
    linter: Linter, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "MANY", many)
    replies = [*["Hello."] * (BATCH + 1), None]
    reports = linter.check_all(replies, jobs=2)  # type: ignore[arg-type]
    assert len(list(itertools.islice(reports, BATCH))) == BATCH
    with pytest.raises(TypeError, match="a reply is a str or a Reply, not NoneType"):
        next(reports)


@pytest.mark.usefixtures("_few_are_many", "_no_packs")
def test_what_is_raised_in_a_process_is_raised_here() -> None:
    linter = Linter(pipeline="no_such_pipeline")
    with pytest.raises(RespcheckError) as raised:
        next(linter.check_all(["Hello."], jobs=2))
    assert raised.value.message.startswith("The pipeline 'no_such_pipeline' cannot be loaded")
    assert (raised.value.hint or "").startswith("Name an installed spaCy pipeline")


@pytest.mark.usefixtures("_no_packs")
def test_the_configuration_says_how_many_unless_the_argument_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []

    def noted(_: object, __: object, replies: Iterable[Reply], jobs: int) -> Iterator[Reply]:
        asked.append(jobs)
        return iter(())

    monkeypatch.setattr("respcheck.jobs.reports", noted)
    linter = Linter(configuration=Configuration(jobs=3))
    assert list(linter.check_all([])) == list(linter.check_all([], jobs=5)) == []
    assert asked == [3, 5]


@pytest.mark.parametrize("jobs", [0, -1])
def test_fewer_than_one_job_is_an_error(linter: Linter, jobs: int) -> None:
    with pytest.raises(RespcheckError, match=f"jobs cannot be {jobs}"):
        linter.check_all([], jobs=jobs)


def sent(reply: Reply) -> tuple[object, ...]:
    said = [(message.role, message.text) for message in reply.conversation.messages]
    return said, reply.identity, reply.conversation.path, reply.index, reply.context


def test_a_reply_is_sent_with_all_that_is_seen_in_it() -> None:
    earlier = (Message(Role.CUSTOMER, "Hi."), Message(Role.AGENT, "Yes?"))
    context = Context("x", "draft", "ack", "late", "en-GB")
    one = single_reply("Hello.", customer="Why?", record="7", context=context, earlier=earlier)
    replies = [*one.conversation.replies(), single_reply("\ud800 and\nmore", path="a.txt")]
    got = unpacked(packed(replies))
    assert list(map(sent, got)) == list(map(sent, replies))
    assert got[0].conversation is got[1].conversation
