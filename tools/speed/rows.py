"""What is compared, and the bars that are to be met, by section."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from respcheck.language.pipeline import EMBEDDED
from speed.comparisons import Bar, Comparison, LeftOut, Measure, memory
from speed.peers import PEERS
from speed.processes import Command, Run
from speed.room import RESPCHECK, Room

Rows = Iterator[Comparison | LeftOut]

LOAD = Command((sys.executable, "-c", f"import spacy; spacy.load({str(EMBEDDED)!r})"))
IMPORTS = Command((sys.executable, "-c", "import typer, rich, pydantic, yaml"))
ALONE = Path(__file__).with_name("alone.py")

REPLIES = 1_000
JOBS_REPLIES = 20_000
SMALL, LARGE = 10_000, 100_000
FEW, *MORE = 100, 1_000, 10_000


def draft(room: Room) -> Rows:
    """One draft, cold, over loading the pipeline and nothing else."""
    for name, cache, bar in (
        ("check one draft / load the pipeline", room.packs_cache, Bar(1.2)),
        ("… with respcheck's cache empty", room.empty_cache, None),
    ):
        command = Command((*RESPCHECK, "check", "--exit-zero", str(room.draft)), cache)
        yield Comparison(command, LOAD, (Measure(name, bar),))


def peers(room: Room) -> Rows:
    """Many replies, one job, over each peer that reads the same ones."""
    count = room.count(REPLIES)
    for peer in PEERS:
        name = f"{count:,} replies / {peer.name}"
        if peer.name in room.programs:
            command = peer.command(room.programs[peer.name], room, count)
            own = room.check(room.lines(count))
            yield Comparison(own, command, (Measure(name, peer.bar),))
        else:
            yield LeftOut(name, f"{peer.name} is not installed")


def formats(room: Room) -> Rows:
    """What the format for people takes, which also tells what each reply does well."""
    count = room.count(REPLIES)
    full, concise = (room.check(room.lines(count), format=each) for each in ("full", "concise"))
    yield Comparison(full, concise, (Measure(f"{count:,} replies, full report / concise"),))


def again(room: Room) -> Rows:
    """A second run over the same replies, and checking without what comes before it."""
    count = room.count(REPLIES)
    replies = room.lines(count)
    first = room.check(replies, cache=room.empty_cache)
    second = room.check(replies, cache=room.cache_left_by(first))
    name = f"{count:,} replies, second process / first, cache empty"
    yield Comparison(second, first, (Measure(name),))
    alone = (sys.executable, str(ALONE), str(room.others), str(replies))
    name = f"{count:,} replies, linter loaded / whole process"
    own = Command(alone, room.packs_cache, tells=True)
    yield Comparison(own, room.check(replies), (Measure(name),))


def phrases(room: Room) -> Rows:
    """A pack of many phrases over one of few, all other rules being on as well."""
    count = room.count(REPLIES)

    def command(number: int) -> Command:
        options = ("--pack", str(room.pack(number)))
        filled = room.cache_left_by(room.check(room.others, *options))
        return room.check(room.lines(count), *options, cache=filled)

    few = command(FEW)
    for number in MORE:
        name = f"{count:,} replies, pack of {number:,} phrases / of {FEW}"
        yield Comparison(command(number), few, (Measure(name),))


def start(room: Room) -> Rows:
    """What reads no reply, over the imports that it cannot do without."""
    for name, exit_code, *arguments in (
        ("--help", 0, "--help"),
        ("rules", 0, "rules"),
        ("explain", 0, "explain", "tone/shouting"),
        ("wrong argument", 2, "check", "--nothing"),
    ):
        command = Command((*RESPCHECK, *arguments), exits=frozenset({exit_code}))
        filled = replace(command, cache=room.cache_left_by(command))
        yield Comparison(filled, IMPORTS, (Measure(f"{name} / imports", Bar(2)),))


def size(room: Room) -> Rows:
    """Ten times the replies: the time of each, and the peak memory of the process."""
    small, large = room.count(SMALL), room.count(LARGE)

    def per_reply(first: Run, second: Run) -> float:
        return first.seconds / large / (second.seconds / small)

    pair = f"{large:,} replies / {small:,}"
    measures = (
        Measure(f"{pair}: time for a reply", Bar(1.1), per_reply),
        Measure(f"{pair}: peak memory", Bar(1.1), memory),
    )
    commands = (room.check(room.lines(count)) for count in (large, small))
    yield Comparison(*commands, measures, long=True)


def jobs(room: Room) -> Rows:
    """One job over two."""
    count = room.count(JOBS_REPLIES)
    name = f"{count:,} replies, one job / two jobs"
    if not room.knows_jobs:
        yield LeftOut(name, "this respcheck has no --jobs")
    elif (os.cpu_count() or 1) < 2:
        yield LeftOut(name, "this machine has one core")
    else:
        one, two = (room.check(room.lines(count), jobs=number) for number in (1, 2))
        yield Comparison(one, two, (Measure(name, Bar(1.7, at_least=True)),), long=True)


SHORT: dict[str, Callable[[Room], Rows]] = {
    each.__name__: each for each in (draft, peers, formats, again, phrases, start)
}
LONG: dict[str, Callable[[Room], Rows]] = {each.__name__: each for each in (size, jobs)}
