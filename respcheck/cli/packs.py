"""`respcheck test` and `respcheck schema`: for those who write packs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from respcheck.cli.terminal import output_to
from respcheck.language.annotate import Annotator
from respcheck.locate import shipped_packs
from respcheck.packs.load import load_packs, pack_names
from respcheck.packs.schema import PackDefinition
from respcheck.reporters import write_problems
from respcheck.verify import verify


def run_examples(paths: Sequence[Path]) -> int:
    """Run the examples of these packs, or of the shipped ones; 1 where one does not hold."""
    ruleset = load_packs(paths)
    names = sorted(pack_names(ruleset, paths or shipped_packs()))
    result = verify(ruleset, names, Annotator())
    write_problems(result.failures, output_to(sys.stderr))
    failed = len(result.failures)
    fail = "fails" if failed == 1 else "fail"
    packs = "1 pack" if len(names) == 1 else f"{len(names)} packs"
    print(f"{result.examples - failed} examples hold, {failed} {fail}, in {packs}.")
    return 1 if failed else 0


def write_schema() -> None:
    """Print the JSON Schema of a pack."""
    schema = PackDefinition.model_json_schema(by_alias=True)
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    print(json.dumps({**dialect, **schema}, indent=2))
