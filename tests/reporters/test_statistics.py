"""The table of findings for each rule has the most first."""

import io
from collections import Counter

from respcheck.model import Tally
from respcheck.reporters import Output, write_statistics


def table(rules: dict[str, int]) -> str:
    stream = io.StringIO()
    write_statistics(Tally(rules=Counter(rules)), Output(stream, colour=False, width=80))
    return stream.getvalue()


def test_the_most_come_first_and_then_by_name() -> None:
    assert table({"b/two": 2, "a/two": 2, "c/many": 12}) == ("12  c/many\n 2  a/two\n 2  b/two\n")


def test_without_findings_there_is_no_table() -> None:
    assert table({}) == ""
