"""`check --jobs`: the same report from several processes, and a clean end whatever happens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from cli_samples import Result, call, environment, write

import respcheck.linter
from respcheck.jobs import MOST_UNASKED, cores

SCRIPT = """\
import os, pathlib, signal, time
import respcheck.jobs.ahead as ahead, respcheck.packs.load as load
from respcheck.engine import Engine

judgement = Engine.judgement

def judged(self, seen):
    if "Kill me" in seen.document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Wait" in seen.document.text:
        time.sleep(600)
    return judgement(self, seen)

Engine.judgement = judged
ahead.MANY = 1
load.shipped_packs = lambda: (pathlib.Path(os.environ["TINY_PACK"]),)

if __name__ == "__main__":
    from respcheck.cli import main
    main()
"""
LINES = ["check", "--isolated", "--format", "concise", "--jobs", "2"]


def started(*arguments: str) -> subprocess.Popen[bytes]:
    """The command line in a process group of its own; it and its workers can be told to fail."""
    return subprocess.Popen(
        [sys.executable, write("main.py", SCRIPT), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )


def ended(running: subprocess.Popen[bytes]) -> Result:
    """What a process gave, once it and all that it started have ended."""
    out, err = running.communicate(timeout=60)
    until = time.monotonic() + 10
    while alive(running.pid):
        assert time.monotonic() < until, "a process is left"
        time.sleep(0.05)
    return Result(running.returncode, (out or b"").decode(), err.decode())


def alive(group: int) -> list[str]:
    """The processes of a group that have not ended."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            name, _, rest = path.read_text().rpartition(")")
            state, _, own, *_ = rest.split()
            if int(own) == group and state != "Z":
                found.append(name)
    return found


def replies(count: int, **others: str) -> str:
    """A file of so many replies, of which some say something else."""
    texts = ["So sorry."] * count
    for name, text in others.items():
        texts[int(name.removeprefix("r"))] = text
    lines = [json.dumps({"id": f"r{n}", "reply": text}) for n, text in enumerate(texts)]
    return write("many.jsonl", "\n".join(lines))


def test_a_worker_that_dies_is_an_error_that_names_its_reply() -> None:
    result = ended(started(*LINES, replies(300, r150="Kill me.")))
    assert result.code == 2
    assert len(result.out.splitlines()) == 128
    assert result.err == (
        "error: A worker process was ended by SIGKILL while it checked many.jsonl, record r150 "
        "(line 151).\n"
        "help: Try fewer jobs if memory ran short: each has the rules and the pipeline to itself.\n"
    )


@pytest.mark.parametrize("whom", [os.kill, os.killpg], ids=["one", "group"])
def test_an_interrupt_ends_all_silently(whom: object) -> None:
    running = started(*LINES, replies(300, r150="Wait."))
    assert running.stdout
    first = running.stdout.readline()
    whom(running.pid, signal.SIGINT)  # type: ignore[operator]
    code, _, err = ended(running)
    assert first.startswith(b"many.jsonl:1:")
    assert (code, err) == (130, "")


def test_a_reader_that_goes_away_ends_all_silently() -> None:
    running = started(*LINES, replies(3000))
    assert running.stdout
    running.stdout.readline()
    running.stdout.close()
    running.stdout = None
    code, _, err = ended(running)
    assert (code, err) == (141, "")


@pytest.mark.parametrize("format", ["full", "concise", "json", "jsonl"])
def test_few_replies_start_no_process(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("respcheck.jobs.crew.Crew", None)
    draft = write("a.txt", "So sorry.")
    alone = call("check", draft, "--format", format, "--jobs", "1")
    assert call("check", draft, "--format", format, "--jobs", "9") == alone
    assert call("check", draft, "--format", format) == alone


def test_standard_input_is_checked_in_several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = Path(replies(70, r69="Thank you!!")).read_bytes()
    monkeypatch.setattr("respcheck.jobs.ahead.MANY", 1)
    reports = ["check", "-", "--input-format", "jsonl", "--format", "json", "--statistics"]
    alone = call(*reports, "--jobs", "1", stdin=lines)
    assert alone.code == 1
    assert call(*reports, "--jobs", "2", stdin=lines) == alone


@pytest.mark.parametrize(
    ("configured", "option", "expected"),
    [
        ("", [], min(cores(), MOST_UNASKED)),
        ("jobs = 3", [], 3),
        ("jobs = 3", ["--jobs", "5"], 5),
    ],
)
def test_the_option_goes_before_the_configuration(
    configured: str, option: list[str], expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def noted(_: object, replies: object, *, jobs: object) -> object:
        asked.append(jobs)
        return (each for each in ())

    monkeypatch.setattr(respcheck.linter.Linter, "check_all", noted)
    write("respcheck.toml", configured)
    assert call("check", write("a.txt", "Sorry."), *option).code == 0
    assert asked == [expected]


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "", "99999"])
def test_a_number_of_jobs_that_is_none_is_an_error(value: str) -> None:
    result = call("check", "a.txt", "--jobs", value)
    assert result == (
        2,
        "",
        f"error: --jobs cannot be `{value}`.\nhelp: It is a whole number from 1 on.\n",
    )
