"""How a process of our own manages its memory."""

from __future__ import annotations

import gc

_NEW_OBJECTS = 50_000
_YOUNGER_COLLECTIONS = 20


def collect_seldom() -> None:
    """Look for cyclic garbage less often than Python does by itself.

    Rules and the pipeline are about a million objects that live as long as the process, and
    what a reply leaves behind has hardly any cycles: a quarter of the time went into looking.
    """
    gc.set_threshold(_NEW_OBJECTS, _YOUNGER_COLLECTIONS, _YOUNGER_COLLECTIONS)
