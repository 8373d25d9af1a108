"""The linters that respcheck is compared with, where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from speed.comparisons import Bar
from speed.processes import Command
from speed.room import Room


@dataclass(frozen=True, slots=True)
class Peer:
    """A linter by its name on PATH, how it is asked for its version, and how it reads replies."""

    name: str
    version: str
    command: Callable[[str, Room, int], Command]
    bar: Bar


def _proselint(program: str, room: Room, count: int) -> Command:
    arguments = (program, "check", str(room.one_file(count)))
    return Command(arguments, exits=frozenset({0, 1}))


def _write_good(program: str, room: Room, count: int) -> Command:
    files = (str(path) for path in room.many_files(count))
    return Command((program, "--parse", *files), exits=frozenset({0, 255}))


PEERS = (
    Peer("proselint", "version", _proselint, Bar(0.5)),
    Peer("write-good", "--version", _write_good, Bar(1, goal=True)),
)


def found(named: dict[str, str | None]) -> dict[str, tuple[str, str]]:
    """The program and the version of each peer that runs, by name; `named` ones come first."""
    peers = {}
    for peer in PEERS:
        program = shutil.which(named.get(peer.name) or peer.name)
        version = _version(program, peer.version) if program else None
        if program and version:
            peers[peer.name] = program, version
    return peers


def _version(program: str, argument: str) -> str | None:
    asked = subprocess.run([program, argument], capture_output=True, text=True, check=False)
    told = asked.stdout.split() or asked.stderr.split()
    return told[-1] if told and asked.returncode == 0 else None
