"""Import spaCy without the commands of its own command line, which no check uses."""

from __future__ import annotations

import sys
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
        sys.modules |= {_COMMANDS: commands, _INFO: info}
        try:
            import spacy
        finally:
            del sys.modules[_COMMANDS], sys.modules[_INFO]
        for name in ("cli", "info"):
            spacy.__dict__.pop(name, None)
        spacy.__dict__["__getattr__"] = _left_out
    import spacy

    return spacy


def _left_out(name: str) -> Any:
    if name == "info":
        from spacy.cli.info import info

        return info
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
