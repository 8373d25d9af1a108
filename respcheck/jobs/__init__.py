"""Check replies in several processes: batches go out, judgements come back, in order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing

from respcheck.engine import Engine, next_batch
from respcheck.jobs.ahead import read_ahead
from respcheck.jobs.work import Recipe
from respcheck.model import Reply, Report

__all__ = ["MOST_UNASKED", "Recipe", "cores", "reports"]

MOST_UNASKED = 8
"""So many keep the process that reads and reports busy; more would take memory for nothing."""


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def reports(
    engine: Engine, recipe: Recipe, replies: Iterator[Reply], jobs: int
) -> Iterator[Report]:
    """What `engine.reports` gives, from at most `jobs` processes with engines of this recipe.

    Few replies are checked in this process, and so are all where no other can be started. Raises
    RespcheckError where one of the others dies, and what is raised in them.
    """
    many, replies = read_ahead(replies) if jobs > 1 else (False, replies)
    if not many:
        yield from engine.reports(replies)
        return
    from respcheck.jobs.crew import Crew

    try:
        crew = Crew(recipe, jobs)
    except OSError:
        yield from engine.reports(replies)
        return
    so_far: dict[object, object] = {}
    with closing(crew):
        for batch, judgements in crew.judged(_batches(replies)):
            for reply, judgement in zip(batch, judgements, strict=False):
                yield engine.report_of(reply, judgement, so_far)


def _batches(replies: Iterator[Reply]) -> Iterator[Sequence[Reply]]:
    while batch := list(next_batch(replies)):
        yield batch
