"""Every format is registered and described, writes as it goes, and loads little."""

import io
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest
from report_samples import clean_report, finding, rule

from respcheck import reporters
from respcheck.model import Report, Span, single_reply
from respcheck.reporters import REPORTERS, Output, Reporter

each_reporter = pytest.mark.parametrize("reporter", REPORTERS.values(), ids=list(REPORTERS))


def test_the_formats_are_those_that_are_promised() -> None:
    assert tuple(REPORTERS) == ("full", "concise", "json", "jsonl")
    assert all(reporter.about.endswith(".") for reporter in REPORTERS.values())


def test_every_file_that_has_a_reporter_is_registered() -> None:
    modules = [
        import_module(f"respcheck.reporters.{module.name}")
        for module in pkgutil.iter_modules(reporters.__path__)
    ]
    found = {module.REPORTER for module in modules if hasattr(module, "REPORTER")}
    assert found == set(REPORTERS.values())


@each_reporter
def test_a_report_is_written_before_the_next_is_asked_for(reporter: Reporter) -> None:
    stream = io.StringIO()
    sizes = []

    def reports() -> Iterator[Report]:
        for number in range(3):
            sizes.append(len(stream.getvalue()))
            reply = single_reply("soon", path=f"{number}.txt")
            yield Report(reply, (finding(reply, rule("a"), "A.", Span(0, 4)),), ())

    reporter.write(reports(), Output(stream, colour=False, width=80))
    assert sizes == sorted(set(sizes))


@each_reporter
def test_a_narrow_encoding_is_no_failure(reporter: Reporter) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\n")
    reply = single_reply("é 日 👩\u200d💻", path="é.txt")
    report = Report(reply, (finding(reply, rule("a"), "日.", Span(0, 3)),), ())
    reporter.write([report], Output(stream, colour=False, width=80))
    stream.seek(0)
    assert "\\" in stream.read()


@each_reporter
def test_no_width_at_all_is_no_failure(reporter: Reporter) -> None:
    reply = single_reply(100 * "日", path="a.txt")
    report = Report(reply, (finding(reply, rule("a"), "A. b", Span(50, 60)),), ())
    reporter.write([report, clean_report()], Output(io.StringIO(), colour=False, width=0))


def test_the_room_is_entered_without_loading_rich_or_spacy() -> None:
    code = (
        "import sys, respcheck.reporters;"
        "sys.exit(bool({'rich', 'spacy', 'pydantic', 'yaml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
