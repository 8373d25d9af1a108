"""How a process of our own manages its memory and its cores."""

from __future__ import annotations

import gc
import os

_NEW_OBJECTS = 200_000
_YOUNGER_COLLECTIONS = 20
_THREADS = "OPENBLAS_NUM_THREADS"


def settle_in() -> None:
    """Look for cyclic garbage seldom, and multiply matrices on one core unless told otherwise.

    Rules and the pipeline are about a million objects that live as long as the process, and
    what a reply leaves behind has hardly any cycles: a quarter of the time went into looking.
    The pipeline's matrices are small, so that a second thread does little but wait, and where
    several processes check or the machine has other work, it takes a core from them. This counts
    for what is imported afterwards.
    """
    gc.set_threshold(_NEW_OBJECTS, _YOUNGER_COLLECTIONS, _YOUNGER_COLLECTIONS)
    os.environ.setdefault(_THREADS, "1")
