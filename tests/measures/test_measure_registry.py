"""Every measure is registered, documented and named after its file."""

from __future__ import annotations

from pathlib import Path

import pytest

import respcheck.measures
from respcheck.measures import MEASURES

NOT_MEASURES = {"__init__", "base", "channels"}


def test_every_file_is_a_registered_measure_of_its_name() -> None:
    folder = Path(respcheck.measures.__file__).parent
    names = {file.stem for file in folder.glob("*.py")} - NOT_MEASURES
    assert names == set(MEASURES)


def test_the_promised_names_are_there() -> None:
    promised = {
        "words",
        "sentences",
        "characters",
        "x_length",
        "sms_segments",
        "reading_grade",
        "longest_sentence",
    }
    assert promised <= set(MEASURES)


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_says_what_it_is(name: str) -> None:
    measure = MEASURES[name]
    assert measure.name == name
    assert measure.about[0].isupper()
    assert measure.about.endswith(".")
    assert measure.unit
    assert measure.source
