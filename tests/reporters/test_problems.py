"""A problem is shown with its place, the faulty line and what to do."""

import io

from hypothesis import given
from hypothesis import strategies as st
from report_samples import hostile_text, is_harmless

from respcheck.errors import Problem
from respcheck.reporters import Output, write_problems


def shown(*problems: Problem, width: int = 60, colour: bool = False) -> str:
    stream = io.StringIO()
    write_problems(problems, Output(stream, colour, width))
    return stream.getvalue()


UNKNOWN = Problem(
    "packs/calm.yaml",
    "unknown key 'lable'",
    "Did you mean 'label'? The keys of a rule are written up on the page about packs.",
    12,
    5,
    "    lable: Ruhe\n",
)


def test_every_problem_is_shown_with_its_line_and_help() -> None:
    assert (
        shown(UNKNOWN, Problem("gone.txt", "There is no such file."))
        == """\
packs/calm.yaml:12:5: error: unknown key 'lable'
    12 |     lable: Ruhe
       |     ^
    help: Did you mean 'label'? The keys of a rule are
          written up on the page about packs.
gone.txt: error: There is no such file.
"""
    )


def test_the_caret_stands_under_wide_characters_and_after_the_end() -> None:
    assert shown(Problem("a", "m", None, 1, 2, "日本")) == (
        "a:1:2: error: m\n    1 | 日本\n      |   ^^\n"
    )
    assert shown(Problem("a", "m", None, 1, 9, "日本")) == (
        "a:1:9: error: m\n    1 | 日本\n      |     ^\n"
    )


def test_a_tab_is_seen() -> None:
    assert shown(Problem("a", "m", None, 1, 1, "\tkey: 1")) == (
        "a:1:1: error: m\n    1 | ␉key: 1\n      | ^\n"
    )


def test_a_long_line_is_cut_around_the_column() -> None:
    assert shown(Problem("a", "m", None, 1, 101, 100 * "x" + "y" + 100 * "x"), width=40) == (
        f"a:1:101: error: m\n    1 | …{14 * 'x'}y{15 * 'x'}…\n      | {15 * ' '}^\n"
    )


def test_a_line_without_a_column_has_no_caret() -> None:
    assert shown(Problem("a", "m", None, 3, None, "x")) == "a:3: error: m\n    3 | x\n"


def test_colour_adds_styles() -> None:
    assert shown(Problem("a", "m", "h", 1, 1, "x"), colour=True) == (
        "\x1b[1ma:1:1: \x1b[0m\x1b[1;31merror\x1b[0m: m\n"
        "\x1b[34m    1 | \x1b[0m\x1b[1mx\x1b[0m\n"
        "\x1b[34m      | \x1b[0m\x1b[1;31m^\x1b[0m\n"
        "\x1b[36m    help: \x1b[0mh\n"
    )


@given(hostile_text, hostile_text, hostile_text, hostile_text, st.integers(1, 80))
def test_any_text_is_harmless(path: str, message: str, hint: str, line: str, column: int) -> None:
    text = shown(Problem(path, message, hint, 1, column, line))
    assert is_harmless(text)
    assert text.split("\n")[2].strip(" |") in {"^", "^^"}
