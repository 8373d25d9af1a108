"""Run whole processes, timed, each with a cache of its own that begins as it is told to."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from respcheck.cache import FOLDER_VARIABLE


class ProcessFailed(Exception):
    """A process ended otherwise than it should, so that its time says nothing."""


@dataclass(frozen=True, slots=True)
class Command:
    """A process to time, and the exit codes by which it shows that it did its work.

    `cache` is the folder of which respcheck's cache is a copy at the start. Of a process that
    `tells` its seconds, what it prints counts and not its whole time.
    """

    arguments: Sequence[str]
    cache: Path | None = None
    exits: frozenset[int] = frozenset({0})
    tells: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: wall time in seconds, and its peak memory as the system counts it."""

    seconds: float
    memory: int


def run(command: Command) -> Run:
    """Run a process to its end. Raises ProcessFailed."""
    with tempfile.TemporaryDirectory() as folder:
        if command.cache:
            shutil.copytree(command.cache, folder, dirs_exist_ok=True)
        return run_with_cache(command, Path(folder))


def run_with_cache(command: Command, folder: Path) -> Run:
    """Run a process that keeps its cache in this folder. Raises ProcessFailed."""
    environment = {**os.environ, FOLDER_VARIABLE: str(folder)}
    with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as complaints:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.arguments,
            stdin=subprocess.DEVNULL,
            stdout=printed if command.tells else subprocess.DEVNULL,
            stderr=complaints,
            env=environment,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in command.exits:
            last = (_text(complaints).split("\n") or [""])[-1]
            raise ProcessFailed(f"exit code {process.returncode}: {last}")
        return Run(float(_text(printed)) if command.tells else seconds, usage.ru_maxrss)


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace").strip()
