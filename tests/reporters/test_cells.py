"""Texts are measured, cut and wrapped by the cells they take on a terminal."""

from hypothesis import given
from hypothesis import strategies as st
from report_samples import hostile_text

from respcheck.reporters.cells import cells, clusters, shorten, wrap
from respcheck.reporters.visible import visible


def test_a_character_keeps_what_is_drawn_on_it() -> None:
    parts = clusters("e\u0301👩\u200d💻❤\ufe0f日")
    assert list(parts) == ["e\u0301", "👩\u200d💻", "❤\ufe0f", "日"]


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert shorten("日本語日本語", 8) == "日本語…"
    assert shorten("日本語日本", 10) == "日本語日本"


def test_text_wraps_at_spaces_and_long_words_are_broken() -> None:
    assert wrap("one two threefourfive", 8) == ["one two", "threefou", "rfive"]


def test_the_first_line_leaves_room_for_what_is_there() -> None:
    assert wrap("one two three", 9, used=4) == ["one", "two three"]
    assert wrap("one two three", 9, used=9) == ["", "one two", "three"]


@given(hostile_text)
def test_the_widths_of_the_clusters_add_up(text: str) -> None:
    parts = list(clusters(visible(text)))
    assert "".join(parts) == visible(text)
    assert sum(map(cells, parts)) == cells(visible(text))


@given(hostile_text, st.integers(4, 30), st.integers(0, 40))
def test_no_wrapped_line_is_wider_than_it_may_be(text: str, width: int, used: int) -> None:
    first, *rest = wrap(visible(text), width, used)
    assert cells(first) <= max(width - used, 0)
    assert all(cells(line) <= width for line in rest)
    assert "".join([first, *rest]).replace(" ", "") == visible(text).replace(" ", "")


@given(hostile_text, st.integers(4, 30))
def test_no_cut_text_is_wider_than_it_may_be(text: str, width: int) -> None:
    assert cells(shorten(visible(text), width)) <= width
