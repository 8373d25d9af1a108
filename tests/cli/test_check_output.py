"""Where the report goes, and in which format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_samples import call, write

from respcheck.markers.observe import Observation

LINE = "a.txt:1:1: warning tiny/sorry You say “Sorry”. [Sorry]\n"


def test_json_is_one_object_with_every_reply() -> None:
    result = call("check", write("a.txt", "Sorry."), "--format", "json")
    assert json.loads(result.out) == {
        "version": 1,
        "replies": [
            {
                "id": "a.txt",
                "path": "a.txt",
                "line": 1,
                "findings": [
                    {
                        "rule": "tiny/sorry",
                        "severity": "warning",
                        "message": "You say “Sorry”.",
                        "start": 0,
                        "end": 5,
                        "line": 1,
                        "column": 1,
                        "excerpt": "Sorry",
                        "fix": None,
                    }
                ],
                "credits": [],
            }
        ],
    }


def test_jsonl_is_a_line_for_each_reply() -> None:
    write("a.jsonl", '{"reply": "Sorry.", "id": 7}\n{"reply": "Fine."}\n')
    lines = call("check", "a.jsonl", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["7", "2"]


def test_credits_stand_in_the_order_of_the_text() -> None:
    write("two.yaml", "pack: two\nmarkers:\n  "
          "aa: {about: A., any: [zebra], quality: [warm]}\n")  # fmt: skip
    draft = write("a.txt", "Thank you, zebra.")
    result = call("check", draft, "--pack", "two.yaml", "--format", "jsonl")
    assert [each["excerpt"] for each in json.loads(result.out)["credits"]] == ["Thank you", "zebra"]


def test_the_report_can_go_to_a_file() -> None:
    result = call("check", write("a.txt", "Sorry."), "--format", "concise", "--output", "report")
    assert result == (1, "", "")
    assert Path("report").read_text("utf-8") == LINE


def test_a_report_in_a_file_has_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    call("check", write("a.txt", "Sorry."), "--format", "concise", "--output", "report")
    assert Path("report").read_text("utf-8") == LINE


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing/report", "no such file or directory"),
        (".", "is a directory"),
        ("a.txt/report", "not a directory"),
        ("/dev/full", "no space left on device"),
    ],
)
def test_a_report_that_cannot_be_written_is_an_error(path: str, reason: str) -> None:
    assert call("check", write("a.txt", "Sorry."), "--output", path) == (
        2,
        "",
        f"error: The report could not be written to {path}: {reason}.\n",
    )


def test_a_faulty_pack_leaves_the_last_report_as_it_was() -> None:
    write("report", "The last one.")
    write("bad.yaml", "pack: [")
    result = call("check", write("a.txt", "Hi."), "--pack", "bad.yaml", "--output", "report")
    assert (result.code, Path("report").read_text("utf-8")) == (2, "The last one.")


def test_statistics_follow_a_report_for_people() -> None:
    draft = write("a.txt", "Sorry, so sorry!!")
    assert call("check", draft, "--quiet", "--statistics").out.endswith(
        "\n2  tiny/sorry\n1  tiny/shout\n"
    )


def test_statistics_do_not_spoil_a_report_for_programs() -> None:
    result = call("check", write("a.txt", "Sorry."), "--statistics", "--format", "concise")
    assert result == (1, LINE, "1  tiny/sorry\n")


def test_statistics_are_shown_where_the_report_goes_to_a_file() -> None:
    options = ("--statistics", "--format", "json", "--output", "report")
    assert call("check", write("a.txt", "Sorry."), *options) == (1, "1  tiny/sorry\n", "")


def test_quiet_shows_findings_alone() -> None:
    write("a.txt", "Thank you.")
    write("b.txt", "Sorry.")
    assert call("check", "a.txt", "--quiet") == (0, "", "")
    assert call("check", "a.txt", "b.txt", "-q").out == (
        "b.txt\n"
        "  warning tiny/sorry: You say “Sorry”.\n"
        "    1 | Sorry.\n"
        "      | ^^^^^\n"
        "    why: Tests need findings. (tests)\n"
        "    do:  Say what you will do.\n"
    )


@pytest.mark.parametrize(
    ("format", "looked_for"), [("concise", False), ("full", True), ("json", True)]
)
def test_what_is_done_well_is_looked_for_where_it_is_shown(
    format: str, looked_for: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    first = Observation.first
    monkeypatch.setattr(
        Observation, "first", lambda seen, name: asked.append(name) or first(seen, name)
    )
    call("check", write("a.txt", "Hi Sam, I've sent your refund."), "--format", format)
    assert bool(asked) is looked_for
