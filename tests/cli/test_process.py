"""What only a process of its own shows: signals, pipes, terminals and completion."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from cli_samples import Result, command, environment, process, write

FAINT = {"TERM": "xterm", "COLUMNS": "80"}


DRAFT = ["check", "--isolated", "--quiet"]
LINES = [*DRAFT, "--format", "concise"]


def on_a_terminal(arguments: list[str], env: Mapping[str, str]) -> str:
    """What a terminal is sent by a process that writes to it."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        command(*arguments),
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
        env=environment(env),
    ):
        os.close(follower)
        sent = b""
        try:
            while piece := os.read(leader, 65536):
                sent += piece
        except OSError:  # how Linux says that the other end is closed
            pass
    os.close(leader)
    return sent.decode().replace("\r\n", "\n")


def test_python_runs_the_package() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "respcheck", "--version"],
        capture_output=True,
        env=environment(),
        check=True,
    )
    assert done.stdout.startswith(b"respcheck ")


def test_a_process_reports_and_exits_with_1() -> None:
    result = process(*LINES, "-", stdin="Sorry, José.".encode())
    assert result == Result(1, "-:1:1: warning tiny/sorry You say “Sorry”. [Sorry]\n", "")


def test_the_locale_does_not_decide_how_it_writes() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = process(*LINES, "-", stdin=b"Sorry.", env=env)
    assert result.out == "-:1:1: warning tiny/sorry You say “Sorry”. [Sorry]\n"


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colour_gets_none(env: dict[str, str]) -> None:
    sent = on_a_terminal([*DRAFT, write("a.txt", "Sorry.")], {**FAINT, **env})
    assert "warning tiny/sorry: You say “Sorry”.\n" in sent
    assert "\x1b" not in sent


def test_a_terminal_gets_colour() -> None:
    sent = on_a_terminal([*DRAFT, write("a.txt", "Sorry.")], FAINT)
    assert "\x1b[1;33m  warning\x1b[0m tiny/sorry: You say “Sorry”.\n" in sent


@pytest.mark.parametrize(
    ("env", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_a_pipe_gets_colour_only_where_it_is_forced(env: dict[str, str], coloured: bool) -> None:
    result = process(*DRAFT, "-", stdin=b"Sorry.", env=env)
    assert ("\x1b[1;33m" in result.out) is coloured


def test_a_reader_that_goes_away_is_no_error() -> None:
    write("many.jsonl", '{"reply": "So sorry."}\n' * 3000)
    with subprocess.Popen(
        command(*LINES, "many.jsonl"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as running:
        assert running.stdout
        assert running.stderr
        first = running.stdout.readline()
        running.stdout.close()
        err = running.stderr.read()
    assert first == "many.jsonl:1:15: warning tiny/sorry You say “sorry”. [sorry]\n".encode()
    assert (err, running.returncode) == (b"", 141)


def test_a_reader_that_was_never_there_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command(*DRAFT, "-"),
        input=b"Sorry.",
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
    )
    os.close(writing)
    assert (done.stderr, done.returncode) == (b"", 141)


def test_an_output_that_is_full_is_an_error_in_plain_words() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command(*DRAFT, "-"),
            input=b"Sorry.",
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.stderr == b"error: Writing failed: no space left on device.\n"
    assert done.returncode == 2


def test_an_interrupt_is_silent() -> None:
    with subprocess.Popen(
        command(*LINES, "-", "--input-format", "jsonl"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdin.write(b'{"reply": "So sorry."}\n' * 3000)
        running.stdin.flush()
        running.stdout.read(1)
        running.send_signal(signal.SIGINT)
        running.stdout.read()
        assert (running.stderr.read(), running.wait()) == (b"", 130)


def test_closed_streams_do_no_harm() -> None:
    line = 'exec "$@" <&- >&- 2>&-'
    arguments = command(*DRAFT, write("a.txt", "Sorry."))
    done = subprocess.run(["sh", "-c", line, "sh", *arguments], env=environment(), check=False)
    assert done.returncode == 1


def test_a_working_directory_that_is_gone_has_no_configuration(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    line = 'cd "$1" && rmdir "$1" && shift && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", line, "sh", str(gone), *command("check", "nowhere.txt")],
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert done.returncode == 2
    assert b"nowhere.txt: error: There is no such file or directory." in done.stderr
