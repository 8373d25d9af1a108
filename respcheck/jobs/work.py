"""What a worker process does: judge the batches that it is sent, until it is sent no more."""

from __future__ import annotations

import os
import pickle
import signal
import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

from respcheck.engine import Engine, Judgement
from respcheck.jobs.parcel import unpacked
from respcheck.language.annotate import Annotator
from respcheck.model import Severity
from respcheck.own_process import settle_in
from respcheck.packs.ruleset import Rule, RuleSet

NOT_BEGUN = -1
"""Where a worker is that has judged nothing yet."""


class Recipe(NamedTuple):
    """What engines that find the same are made of."""

    ruleset: RuleSet
    rules: tuple[Rule, ...]
    pipeline: str | None
    lowest: Severity
    credits: bool

    def engine(self) -> Engine:
        """An engine, with a pipeline of its own."""
        return Engine(
            self.ruleset,
            self.rules,
            Annotator(self.pipeline),
            self.lowest,
            credits=self.credits,
        )


class Outcome(NamedTuple):
    """The judgements of a batch, and what was raised at the reply after the last of them."""

    judgements: list[Judgement]
    error: Exception | None


def work(incoming: Connection, outgoing: Connection, at: Any) -> None:
    """Judge batch after batch; the first thing that comes in is the recipe.

    `at` is told the number, over all batches, of the reply that is being judged.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    settle_in()
    parcels = _received(incoming)
    judgements: list[Judgement] = []
    try:
        engine = pickle.loads(next(parcels)).engine()
        first = 0
        for parcel in parcels:
            judgements = []
            replies = unpacked(parcel)
            for number, seen in enumerate(engine.observations(replies), first):
                at.value = number
                judgements.append(engine.judgement(seen))
            first += len(replies)
            _send(outgoing, Outcome(judgements, None))
    except Exception as error:
        _send(outgoing, Outcome(judgements, _portable(error)))


def _received(incoming: Connection) -> Iterator[bytes]:
    """What comes in, taken at once, so that the sender need not wait.

    When nobody is left to send, the process ends there and then: what it does is for nobody.
    """
    waiting: SimpleQueue[bytes] = SimpleQueue()

    def receive() -> None:
        try:
            while True:
                waiting.put(incoming.recv_bytes())
        except (EOFError, OSError):
            os._exit(0)

    Thread(target=receive, daemon=True).start()
    while True:
        yield waiting.get()


def _send(outgoing: Connection, outcome: Outcome) -> None:
    outgoing.send_bytes(pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL))


def _portable(error: Exception) -> Exception:
    """The error, with where it was raised; only its words where it cannot be sent."""
    told = "".join(traceback.format_exception(error))
    try:
        error.add_note(f"In a process that checks replies:\n{told}")
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(told)
    return error
