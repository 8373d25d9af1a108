"""spaCy is imported quickly, and is whole for whoever needs the rest of it."""

from __future__ import annotations

import subprocess
import sys


def _printed(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


QUICK = "import sys; from respcheck.language.quick_import import import_spacy; import_spacy()\n"


def test_the_commands_of_spacy_are_not_loaded() -> None:
    assert _printed(QUICK + "print('spacy.cli' in sys.modules, 'httpx' in sys.modules)") == (
        "False False"
    )


def test_who_asks_for_the_commands_finds_them() -> None:
    code = "import spacy; print(callable(spacy.info)); import spacy.cli; print(spacy.cli.download)"
    told, download = _printed(QUICK + code).splitlines()
    assert told == "True"
    assert download.startswith("<function download at")


def test_spacy_that_is_loaded_already_stays_as_it_is() -> None:
    code = "import spacy; info = spacy.info\n" + QUICK + "print(spacy.info is info)"
    assert _printed(code) == "True"
