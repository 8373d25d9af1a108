"""The carets of a code frame stand under the words, whatever they are written in."""

import io
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from report_samples import hostile_text

from respcheck.model import Place, Places, Run, Span, single_reply
from respcheck.reporters import Output
from respcheck.reporters.cells import cells, clusters
from respcheck.reporters.frame import cut, write_frame
from respcheck.reporters.full import frame_lines
from respcheck.reporters.page import Page
from respcheck.reporters.visible import visible


def frame(text: str, start: int, end: int, width: int = 60) -> list[str]:
    stream = io.StringIO()
    lines = frame_lines(single_reply(text), Span(start, end))
    write_frame(Page(Output(stream, colour=False, width=width)), lines, "red")
    return stream.getvalue().splitlines()


def test_carets_take_the_width_of_wide_characters_and_of_emoji() -> None:
    text = "日本 👩\u200d💻 cafe\u0301 soon"
    assert frame(text, 3, 6) == ["    1 | 日本 👩\u200d💻 cafe\u0301 soon", "      |      ^^"]
    assert frame(text, 7, 12) == ["    1 | 日本 👩\u200d💻 cafe\u0301 soon", "      |         ^^^^"]
    assert frame(text, 13, 17) == [
        "    1 | 日本 👩\u200d💻 cafe\u0301 soon",
        "      |              ^^^^",
    ]


def test_half_an_emoji_is_pointed_at_as_a_whole() -> None:
    assert frame("a 👩\u200d💻 b", 4, 5) == ["    1 | a 👩\u200d💻 b", "      |   ^^"]


def test_a_long_line_is_cut_around_the_words() -> None:
    text = 20 * "before " + "soon" + 20 * " after"
    assert frame(text, 140, 144, 40) == [
        "    1 | …efore before soon after after …",
        "      |               ^^^^",
    ]


def test_near_an_end_of_a_long_line_the_other_side_gets_the_room() -> None:
    text = "soon" + 20 * " after"
    assert frame(text, 0, 4, 40) == [
        "    1 | soon after after after after a…",
        "      | ^^^^",
    ]
    text = 20 * "before " + "soon"
    assert frame(text, 140, 144, 40) == [
        "    1 | …fore before before before soon",
        "      |                            ^^^^",
    ]


def test_words_wider_than_the_frame_show_their_beginning() -> None:
    assert frame("oh " + 100 * "x" + " oh", 3, 103, 30) == [
        "    1 | …xxxxxxxxxxxxxxxxxxxx…",
        "      |  ^^^^^^^^^^^^^^^^^^^^",
    ]


def test_a_span_over_several_lines_shows_each() -> None:
    assert frame("one two\n\nthree four\n", 4, 14) == [
        "    1 | one two",
        "      |     ^^^",
        "    2 |",
        "    3 | three four",
        "      | ^^^^^",
    ]


def test_a_span_over_many_lines_shows_the_first_and_the_last() -> None:
    text = "\n".join(f"line {number}" for number in range(1, 13))
    assert frame(text, 5, len(text)) == [
        "     1 | line 1",
        "       |      ^",
        "     … |",
        "    12 | line 12",
        "       | ^^^^^^^",
    ]


def test_a_span_without_words_gets_one_caret() -> None:
    assert frame("one\ntwo", 3, 4) == ["    1 | one", "      |    ^"]
    assert frame("one", 3, 3) == ["    1 | one", "      |    ^"]
    assert frame("", 0, 0) == ["    1 |", "      | ^"]


def test_carriage_returns_of_line_breaks_are_not_shown() -> None:
    assert frame("one\r\ntwo\r\n", 0, 8) == [
        "    1 | one",
        "      | ^^^",
        "    2 | two",
        "      | ^^^",
    ]


def test_lines_have_the_numbers_of_the_file() -> None:
    places = Places((Run(0, Place(17, 30)), Run(4, Place(17, 35))))
    reply = single_reply("one\ntwo", places=places)
    assert [line.number for line in frame_lines(reply, Span(0, 7))] == [17, 17]


def test_a_million_characters_cost_no_more_than_a_few() -> None:
    text = "word " * 200_000
    assert frame(text, 500_000, 500_004, 40)[1] == "      |               ^^^^"
    assert len(frame(text, 0, len(text), 40)[1]) == 38


@given(hostile_text, hostile_text, hostile_text, st.integers(20, 50))
def test_carets_stand_under_the_words(before: str, words: str, after: str, width: int) -> None:
    line = before + words + after
    strip = cut(line, len(before), len(before) + len(words), width)
    shown = strip.before + strip.words + strip.after
    assert cells(shown) <= width
    assert cells(strip.before) + cells(strip.words) + cells(strip.after) == cells(shown)
    if cells(visible(line)) > width:
        assert shown.strip("…") in visible(line)
        return
    assert shown == visible(line)
    boundaries = [*accumulate(map(len, clusters(shown)), initial=0)]
    start, end = len(before), len(before) + len(words)
    left = len(strip.before)
    assert left == max(each for each in boundaries if each <= start)
    assert left + len(strip.words) == max(left, min(each for each in boundaries if each >= end))


@given(st.text(alphabet="ab 日é👍", max_size=40), st.data())
def test_the_caret_run_covers_the_columns_of_the_span(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    source, carets = frame(line, start, end, width=120)
    assert source == f"    1 | {line}".rstrip(" ")
    assert carets.startswith("      | ")
    run = carets.removeprefix("      | ")
    assert len(run) - len(run.lstrip(" ")) == cells(line[:start])
    assert run.count("^") == max(cells(line[start:end]), 1)
