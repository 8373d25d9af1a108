"""One worker process, seen from the one that reads and reports."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from respcheck.errors import RespcheckError
from respcheck.jobs.parcel import packed
from respcheck.jobs.work import NOT_BEGUN, Outcome, work
from respcheck.model import Reply
from respcheck.reporters.full import heading

PATIENCE = 5.0
"""In seconds: a process that has closed its pipes should have ended by then."""


@dataclass(eq=False, slots=True)
class Batch:
    """Replies that are judged together, and what has become of them."""

    replies: Sequence[Reply]
    outcome: Outcome | None = None


class Worker:
    """A process that is given batches and gives back their outcomes, in the same order.

    `batches` are those whose outcomes have not come back; `outcomes` is where they arrive.
    """

    def __init__(self) -> None:
        spawning = multiprocessing.get_context("spawn")
        incoming, self._parcels = spawning.Pipe(duplex=False)
        self.outcomes, outgoing = spawning.Pipe(duplex=False)
        self._at = spawning.RawValue("q", NOT_BEGUN)
        self._done = 0
        self._process = spawning.Process(
            target=work, args=(incoming, outgoing, self._at), daemon=True
        )
        self.batches: deque[Batch] = deque()
        self._process.start()
        incoming.close()  # so that the pipes end when the process does
        outgoing.close()

    def send(self, parcel: bytes) -> None:
        """Send something; where the process has died, its outcomes come to an end as well."""
        with suppress(OSError):
            self._parcels.send_bytes(parcel)

    def give(self, batch: Batch) -> None:
        """Have a batch judged after those given before."""
        self.batches.append(batch)
        self.send(packed(batch.replies))

    def take(self) -> Outcome:
        """The next outcome, which its batch has from now on.

        Raises EOFError or OSError where the process has died.
        """
        outcome: Outcome = pickle.loads(self.outcomes.recv_bytes())
        batch = self.batches.popleft()
        batch.outcome = outcome
        self._done += len(batch.replies)
        return outcome

    def death(self) -> RespcheckError:
        """What to say of a process that has died."""
        self._process.join(PATIENCE)
        how = _ended(self._process.exitcode)
        number = self._at.value - self._done
        replies = self.batches[0].replies if self.batches else ()
        if self._at.value == NOT_BEGUN and (self._process.exitcode or 0) > 0:
            return RespcheckError(f"A worker process {how} before it could begin.", _MAIN)
        if not replies:
            return RespcheckError(f"A worker process {how} while it had nothing to do.", _MEMORY)
        if 0 <= number < len(replies):
            where = heading(replies[number])
        else:
            where = heading(replies[0])
            if more := len(replies) - 1:
                where += f", or one of the {more} after it" if more > 1 else ", or the one after it"
        return RespcheckError(f"A worker process {how} while it checked {where}.", _MEMORY)

    def end(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._parcels.close()
        self.outcomes.close()


_MEMORY = "Try fewer jobs if memory ran short: each has the rules and the pipeline to itself."
_MAIN = 'A script that checks in several processes does so under `if __name__ == "__main__":`.'


def _ended(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"was ended by {signal.Signals(-code).name}"
    return f"ended with exit code {code}" if code else "ended"


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let processes be started that Ctrl-C does not reach, at no moment of theirs.

    It reaches this one, which ends them. Where signals cannot be held back, a worker ignores
    interrupts as soon as it runs.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # it lets interrupts through when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
