"""Import libraries without what they import and no check uses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_COMMANDS = "spacy.cli"
_INFO = "spacy.cli.info"


def import_spacy() -> ModuleType:
    """Import and return spaCy.

    `import spacy` also imports the commands that download and package pipelines, and with them
    an HTTP client: a quarter of the time. They are left out of the import and found as ever by
    whoever asks for `spacy.cli` afterwards. Where spaCy is loaded already nothing is done.
    """
    if "spacy" not in sys.modules:
        commands, info = ModuleType(_COMMANDS), ModuleType(_INFO)
        commands.__path__ = []
        info.__dict__["info"] = None
        with standing_in(commands, info):
            import spacy
        for name in ("cli", "info"):
            spacy.__dict__.pop(name, None)
        spacy.__dict__["__getattr__"] = _left_out
    import spacy

    return spacy


@contextmanager
def standing_in(*modules: ModuleType) -> Iterator[None]:
    """Let modules stand in, for those who import them, for the modules of their names.

    Nothing stands in for what is loaded already.
    """
    new = {each.__name__: each for each in modules if each.__name__ not in sys.modules}
    sys.modules |= new
    try:
        yield
    finally:
        for name in new:
            del sys.modules[name]


def _left_out(name: str) -> Any:
    if name == "info":
        from spacy.cli.info import info

        return info
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
