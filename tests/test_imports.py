"""What does not look at a reply does not load what looking takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
HEAVY = {"spacy", "thinc", "numpy", "textstat", "nltk", "phonenumbers", "emoji", "stdnum"}
SCHEMA = {"pydantic", "pydantic_core", "yaml"}

# Runs the command line, or the code of argument 1, and prints the top-level modules loaded.
PROBE = """
import json, sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
code, sys.argv[1:] = sys.argv[1], sys.argv[2:]
try:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        exec(code)
except SystemExit:
    pass
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
MAIN = "from respcheck.cli import main; main()"


def loaded(code: str, *arguments: str, **env: str) -> set[str]:
    """The top-level modules that a fresh interpreter has after it ran the code."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, code, *arguments],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **env},
    )
    return set(json.loads(done.stdout))


@pytest.fixture(scope="module")
def a_rule() -> str:
    from respcheck.packs.load import load_packs

    return load_packs().rules[0].info.id


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["check", "--help"],
        ["inspect", "--help"],
        ["rules"],
        ["schema"],
        ["--show-completion", "bash"],
        ["explain", "no/such-rule"],
        ["no-such-command"],
        ["check"],
        ["check", "--no-such-option", "draft.txt"],
        ["check", "--format", "nothing", "draft.txt"],
        ["check", "--select", "no/such-rule", "draft.txt"],
        ["check", "--input-format", "nothing", "draft.txt"],
        ["check", "--to", "no/such-file", "draft.txt"],
        ["check", "--config", "no/such-file", "draft.txt"],
        ["check", "--pack", "no/such-file", "draft.txt"],
        ["check", "--output", "no/such/folder", "draft.txt"],
        ["check", "no-such-file.txt"],
        ["inspect", "no-such-file.txt"],
    ],
    ids=" ".join,
)
def test_no_pipeline_is_loaded_for(arguments: list[str]) -> None:
    assert not loaded(MAIN, *arguments) & HEAVY


def test_no_pipeline_is_loaded_to_explain_a_rule(a_rule: str) -> None:
    assert not loaded(MAIN, "explain", a_rule) & HEAVY


def test_no_pipeline_is_loaded_to_complete_a_rule() -> None:
    variables = {"_RESPCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "respcheck explain e"}
    assert not loaded(MAIN, **variables, COMP_CWORD="2") & HEAVY


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]])
def test_help_loads_neither_schemas_nor_yaml(arguments: list[str]) -> None:
    assert not loaded(MAIN, *arguments) & (HEAVY | SCHEMA)


def test_the_package_alone_loads_nothing_but_the_standard_library() -> None:
    assert not loaded("import respcheck") & (HEAVY | SCHEMA | {"typer", "rich"})


def test_a_linter_loads_the_pipeline_when_it_checks_and_not_before() -> None:
    assert "spacy" not in loaded("import respcheck; respcheck.Linter()")
    assert "spacy" in loaded("import respcheck; respcheck.Linter().check('Sorry.')")
