"""A regular expression reads the reply's own characters, and nothing that is put out of sight."""

import pytest
from marker_samples import assert_finds, document, spans
from pydantic import ValidationError

from respcheck.markers.regex import Regex
from respcheck.model import Span


def test_it_reads_characters_and_case_matters() -> None:
    assert_finds("No[[!!!]] Well! Yes[[!!]]", {"regex": "!!+"})
    assert_finds("REF [[AB12]] and ab12", {"regex": r"\b[A-Z]{2}\d{2}\b"})
    assert_finds("[[Sorry]], [[sorry]]", {"regex": "(?i)sorry"})


def test_it_reads_over_line_breaks_and_sentences() -> None:
    assert_finds("One. [[Two.\n\nThree]].", {"regex": r"Two\.\s+Three"})


def test_offsets_count_characters_not_bytes() -> None:
    assert spans("é👩\u200d💻日 sorry", {"regex": "sorry"}) == (Span(6, 11),)


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.com/sorry now",
        "Write to sorry@example.com now",
        "Dear {{sorry}}",
        "Say `sorry` here",
        "Thanks @sorry_bob",
        "> sorry\nYes",
    ],
)
def test_what_is_put_out_of_sight_does_not_count(text: str) -> None:
    assert spans(text, {"regex": "sorry"}) == ()


def test_what_only_touches_a_link_does_not_count_either() -> None:
    assert_finds("at www.example.com at [[home]]", {"regex": r"at www|home"})


def test_an_empty_match_is_no_match() -> None:
    assert spans("sorry", {"regex": "x*"}) == ()


def test_it_is_read_in_linear_time() -> None:
    reply = document("a" * 20_000 + "!")
    matcher = Regex(regex="(a+)+$").compile(None)  # type: ignore[arg-type]
    assert list(matcher.find(reply)) == []


@pytest.mark.parametrize("pattern", ["(a", "[", "(?=a)", r"(a)\1", "a**"])
def test_an_expression_that_is_none_is_refused(pattern: str) -> None:
    with pytest.raises(ValidationError, match="no regular expression in RE2 syntax"):
        Regex(regex=pattern)
