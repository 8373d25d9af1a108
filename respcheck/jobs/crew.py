"""The worker processes of a run: who is given what, and what comes back in order."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait

from respcheck.engine import Judgement
from respcheck.jobs.process import Batch, Worker, interrupts_held_back
from respcheck.jobs.work import Outcome, Recipe
from respcheck.model import Reply

EACH = 2
"""Batches that a worker has at a time: the one that it is at, and the next."""
HELD = 4
"""Batches for each worker that are held at most, with those that wait for one before them."""


class Crew:
    """So many worker processes. Raises OSError where they cannot be started."""

    def __init__(self, recipe: Recipe, size: int) -> None:
        self._workers: dict[object, Worker] = {}
        self._held: deque[Batch] = deque()
        self._most_held = HELD * size
        self._reads = True
        parcel = pickle.dumps(recipe, pickle.HIGHEST_PROTOCOL)
        try:
            with interrupts_held_back():
                for _ in range(size):
                    worker = Worker()
                    self._workers[worker.outcomes] = worker
            for worker in self._workers.values():
                worker.send(parcel)
        except BaseException:
            self.close()
            raise

    def judged(
        self, batches: Iterator[Sequence[Reply]]
    ) -> Iterator[tuple[Sequence[Reply], Sequence[Judgement]]]:
        """The batches, in order, each with its judgements.

        What is raised where batches are read or judged, and the death of a worker, is raised
        when its turn comes, after the judgements that were made before it.
        """
        while self._reads or self._held:
            if self._reads and (worker := self._free()):
                self._give(worker, batches)
                self._receive(timeout=0)
            else:
                self._receive()
            while self._held and (outcome := self._held[0].outcome):
                yield self._held.popleft().replies, outcome.judgements
                if outcome.error:
                    raise outcome.error

    def close(self) -> None:
        """End every worker, whatever it is at."""
        for worker in self._workers.values():
            worker.end()

    def _free(self) -> Worker | None:
        """The worker with the least to do, if it can be given more."""
        if len(self._held) >= self._most_held:
            return None
        worker = min(self._workers.values(), key=lambda each: len(each.batches))
        return worker if len(worker.batches) < EACH else None

    def _give(self, worker: Worker, batches: Iterator[Sequence[Reply]]) -> None:
        try:
            replies = next(batches, None)
        except Exception as error:
            self._fail(error)
            return
        if replies is None:
            self._reads = False
            return
        self._held.append(Batch(replies))
        worker.give(self._held[-1])

    def _receive(self, timeout: float | None = None) -> None:
        """Take what has come back; without a timeout, wait for something."""
        waiting: list[Connection] = [each.outcomes for each in self._workers.values()]
        for outcomes in wait(waiting, timeout):
            worker = self._workers[outcomes]
            try:
                outcome = worker.take()
            except (EOFError, OSError):
                del self._workers[outcomes]
                death = worker.death()
                if worker.batches or self._reads:
                    self._fail(death, *worker.batches)
            else:
                self._reads = self._reads and outcome.error is None

    def _fail(self, error: Exception, *lost: Batch) -> None:
        """Read no more, and raise the error in the place of what is lost, or after the rest."""
        self._reads = False
        if not lost:
            lost = (Batch(()),)
            self._held.extend(lost)
        for batch in lost:
            batch.outcome = Outcome([], error)
