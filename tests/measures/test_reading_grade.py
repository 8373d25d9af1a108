"""The reading grade: the formula, what is left out of it, and that it works offline."""

from __future__ import annotations

import gzip
import os
import socket
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from measure_samples import read

from respcheck.measures.counting import syllables as counting
from respcheck.measures.counting.syllables import syllables

SHORT = "We sent it to you now. "  # six words of one syllable
LONG = "Unfortunately, refrigerator delivery operates exclusively overnight. "  # 6 words


def test_the_formula_of_kincaid() -> None:
    assert read("reading_grade", SHORT * 10) == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)
    in_words = [5, 5, 4, 3, 4, 3]
    assert [syllables(word.strip(",.")) for word in LONG.split()] == in_words
    expected = 0.39 * 6 + 11.8 * sum(in_words) / 6 - 15.59
    assert read("reading_grade", LONG * 10) == pytest.approx(expected)


def test_sentences_are_those_of_respcheck() -> None:
    by_line = "we sent it, e.g. to you\n\n" * 12
    assert read("sentences", by_line) == 12
    assert read("words", by_line) == 72
    assert read("reading_grade", by_line) == pytest.approx(0.39 * 6 + 11.8 * 7 / 6 - 15.59)


@pytest.mark.parametrize("text", ["", "Sorry.", SHORT * 9 + "We sent it to you.", "😀" * 100])
def test_a_short_text_has_no_grade(text: str) -> None:
    assert read("reading_grade", text) is None


def test_links_handles_and_emoji_do_not_change_the_grade() -> None:
    with_links = "We sent it @customer_services https://acme.com/refrigerators 😀 to you now. "
    assert read("reading_grade", with_links * 10) == pytest.approx(0.39 * 6 + 11.8 - 15.59)


def test_placeholders_and_numbers_count_as_words_of_one_s_sentence_only() -> None:
    with_values = "We sent {{refrigerator.description}} on 12/11/2025 to you. "
    assert read("reading_grade", with_values * 10) == pytest.approx(0.39 * 7 + 11.8 - 15.59)


def test_a_word_without_a_syllable_is_a_word() -> None:
    assert syllables("hmm") == 0
    hummed = read("reading_grade", "Hmm we sent it to you. " * 10)
    assert hummed == pytest.approx(0.39 * 6 + 11.8 * 5 / 6 - 15.59)


def test_numbers_alone_have_no_grade() -> None:
    assert read("reading_grade", "12 " * 100) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [("queue", 1), ("Area", 3), ("don't", 1), ("Sarah's", 2), ("business", 2), ("zzz", 1)],
)
def test_syllables(word: str, expected: int) -> None:
    assert syllables(word) == expected


def test_the_dictionary_is_whole_and_small() -> None:
    folder = files("respcheck.measures.cmudict")
    packed = folder.joinpath("syllables.txt.gz").read_bytes()
    counts = {
        word: int(number)
        for number, *words in map(str.split, gzip.decompress(packed).decode().splitlines())
        for word in words
    }
    assert len(packed) < 400_000
    assert len(counts) == 124_911
    assert {word: counts[word] for word in ("the", "apology", "sorry", "hmm")} == {
        "the": 1,
        "apology": 4,
        "sorry": 2,
        "hmm": 0,
    }
    assert "Carnegie Mellon University" in folder.joinpath("LICENSE").read_text("utf-8")


IN_A_FRESH_PYTHON = """
import os, socket, sys

class Blocked(socket.socket):
    def __init__(self, *arguments, **named):
        raise AssertionError("a socket was opened")

socket.socket = Blocked
socket.getaddrinfo = socket.create_connection = Blocked

sys.path.insert(0, {tests!r})
from measure_samples import read

assert read("reading_grade", "Sorry for the short reply.") is None
assert "textstat" not in sys.modules and "nltk" not in sys.modules
assert "emoji" not in sys.modules and "spacy" not in sys.modules
assert read("emoji_count", "Plain text.") == 0
assert read("x_length", "Plain text.") == 11
assert "emoji" not in sys.modules

print(round(read("reading_grade", {text!r}), 6))
assert "textstat" in sys.modules and "nltk" not in sys.modules

from textstat.backend.utils import _get_cmudict

assert _get_cmudict.nltk.data.find.__module__ == "nltk.data"
import nltk
from nltk.corpus.util import LazyCorpusLoader

assert type(nltk.corpus.cmudict) is LazyCorpusLoader
assert nltk.data.find.__module__ == "nltk.data" and nltk.download.__self__ is not None
assert os.listdir(os.path.expanduser("~")) == []
"""


def test_nothing_is_fetched_written_or_loaded_too_early(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    text = LONG * 10 + " Zwixtable."
    code = IN_A_FRESH_PYTHON.format(tests=str(Path(__file__).parent), text=text)
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert float(done.stdout) == pytest.approx(read("reading_grade", text), abs=1e-6)


def test_no_socket_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    from respcheck.measures.counting import syllables as module

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    module._counter.cache_clear()
    module.syllables.cache_clear()
    assert module.syllables("apology") == 4


def test_the_dictionary_counts_as_textstat_does() -> None:
    by_textstat = counting._counter()
    dictionary = counting._in_dictionary()
    plain = [word for word in dictionary if "'" not in word][::50]
    assert len(plain) > 2000
    assert [syllables(word) for word in plain] == [by_textstat(word) for word in plain]
    every = [*plain, *(word for word in dictionary if "'" in word), "kwxq", "o'xq'z"]
    assert all(counting.most_syllables(word) >= by_textstat(word) for word in every)
    assert max(dictionary.values()) <= counting.MOST_SYLLABLES
