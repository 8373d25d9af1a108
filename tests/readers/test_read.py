"""Reading as a whole: the registry, standard input, and text of any kind."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_samples import items, texts

from respcheck.errors import Problem, RespcheckError
from respcheck.model import Conversation, Role
from respcheck.readers import READERS, ReadOptions, read

FORMATS = ("text", "markdown", "jsonl", "json", "csv", "tsv")


def test_the_formats_have_their_names_and_suffixes() -> None:
    assert {reader.name: reader.suffixes for reader in READERS} == {
        "text": (".txt",),
        "markdown": (".md",),
        "jsonl": (".jsonl", ".ndjson"),
        "json": (".json",),
        "csv": (".csv",),
        "tsv": (".tsv",),
    }


@pytest.mark.parametrize(
    "stdin",
    [
        io.BytesIO("Hi é.".encode()),
        io.StringIO("Hi é."),
        io.TextIOWrapper(io.BytesIO("Hi é.".encode()), "ascii"),
    ],
)
def test_standard_input_is_plain_text_however_it_comes(stdin: io.BytesIO) -> None:
    (found,) = read(["-"], ReadOptions(), stdin)
    assert isinstance(found, Conversation)
    assert (found.path, found.record) == ("-", None)
    assert texts(found) == [(Role.AGENT, "Hi é.")]


def test_a_lone_surrogate_in_standard_input_is_replaced() -> None:
    (found,) = read(["-"], ReadOptions(), io.StringIO("a\ud800"))
    assert isinstance(found, Conversation)
    assert texts(found) == [(Role.AGENT, "a\ufffd")]


def test_the_format_of_the_options_is_that_of_files_named_and_not_of_those_found(
    tmp_path: Path,
) -> None:
    file = tmp_path / "data.txt"
    file.write_text('{"reply": "a"}')
    options = ReadOptions(format="jsonl")
    (named,) = read([str(file)], options, io.BytesIO())
    (found,) = read([str(tmp_path)], options, io.BytesIO())
    assert isinstance(named, Conversation)
    assert isinstance(found, Conversation)
    assert texts(named) == [(Role.AGENT, "a")]
    assert texts(found) == [(Role.AGENT, '{"reply": "a"}')]


def test_a_format_that_there_is_not_is_an_error_at_once() -> None:
    with pytest.raises(RespcheckError) as caught:
        read([], ReadOptions(format="jsnol"), io.BytesIO())
    assert caught.value.message == "There is no format `jsnol`."
    assert caught.value.hint == (
        "Did you mean `jsonl`? "
        "The formats are `text`, `markdown`, `jsonl`, `json`, `csv` and `tsv`."
    )


@pytest.mark.parametrize("format", FORMATS)
def test_an_error_while_reading_is_told(format: str) -> None:
    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise OSError(5, "Input/output error")

    stdin = io.BufferedReader(Broken())
    (found,) = read(["-"], ReadOptions(format=format), stdin)
    assert isinstance(found, Problem)
    assert found.message == "This cannot be read: Input/output error."


@settings(deadline=None)
@given(
    st.sampled_from(FORMATS),
    st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
)
def test_nothing_at_all_breaks_a_reader(format: str, data: bytes) -> None:
    for prefix in (b"", b"reply,customer,id\n", b"---\n", b'{"reply":', b'[{"messages":['):
        for item in items(format, prefix + data):
            if isinstance(item, Conversation):
                for message in item.messages:
                    message.places.at(len(message.text))


def test_yaml_is_loaded_only_for_front_matter() -> None:
    code = "import sys, respcheck.readers; print('yaml' in sys.modules, 'spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
