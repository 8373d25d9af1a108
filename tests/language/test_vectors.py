"""Words that name one thing are near, words of one kind are not, and nothing is loaded early."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from respcheck.language.vectors import (
    FOLDER,
    SAME,
    dimensions,
    frequency,
    mean_vector,
    similarity,
    stacked,
    vector,
)


@pytest.mark.parametrize(
    "pair",
    [
        ("parcel", "package"),
        ("phone", "mobile"),
        ("sofa", "couch"),
        ("refund", "reimbursement"),
        ("cancelled", "cancellation"),
        ("broken", "shattered"),
        ("car", "vehicle"),
        ("chemist", "pharmacy"),
    ],
)
def test_words_for_one_thing_are_near(pair: tuple[str, str]) -> None:
    assert similarity(*pair) >= SAME


@pytest.mark.parametrize(
    "pair",
    [
        ("invoice", "oven"),
        ("kettle", "toaster"),
        ("monday", "tuesday"),
        ("red", "blue"),
        ("fridge", "oven"),
        ("wifi", "chicken"),
        ("january", "february"),
    ],
)
def test_words_of_one_kind_or_of_none_are_not(pair: tuple[str, str]) -> None:
    assert similarity(*pair) < SAME


def test_a_vector_has_unit_length_whatever_the_case() -> None:
    lower, upper = vector("kettle"), vector("KETTLE")
    assert lower is not None
    assert upper is not None
    assert lower.shape == (dimensions(),)
    assert float(np.linalg.norm(lower)) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(lower, upper)


@pytest.mark.parametrize("word", ["", "qzxkvw", "two words", "\ud800", "😀", "x" * 100_000])
def test_a_word_that_is_not_known_has_no_vector(word: str) -> None:
    assert vector(word) is None
    assert frequency(word) is None
    assert similarity(word, "oven") == 0
    assert similarity(word, word) == 1


def test_a_table_says_what_single_pairs_say() -> None:
    words, others = ["the", "Oven", "qzxkvw"], ["cooker", "oven", "phone", "the"]
    table = stacked(words) @ stacked(others).T
    expected = [[similarity(word, other) for other in others] for word in words]
    assert table.shape == (3, 4)
    assert np.allclose(table, expected, atol=1e-5)
    assert stacked([]).shape == (0, dimensions())
    assert not stacked(["qzxkvw"]).any()


def test_frequent_words_are_known_to_be_frequent() -> None:
    common, rare = frequency("The"), frequency("stopcock")
    assert common is not None
    assert rare is not None
    assert common > 7 > 4 > rare


def test_the_mean_of_words_leans_to_the_telling_ones() -> None:
    oven = vector("oven")
    assert oven is not None
    assert float(mean_vector(["the", "oven", "is"]) @ oven) > 0.9
    assert not mean_vector([]).any()
    assert not mean_vector(["qzxkvw"]).any()


def test_each_word_has_one_row() -> None:
    words = (FOLDER / "words.txt").read_text(encoding="utf-8").split()
    assert len(words) == len(set(words)) == len(np.load(FOLDER / "vectors.npy"))
    assert words == [word.lower() for word in words]


def test_the_files_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 3_000_000


def test_importing_the_module_loads_nothing_heavy() -> None:
    code = (
        "import sys, respcheck.language.vectors; "
        "print(sorted({'numpy', 'spacy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
