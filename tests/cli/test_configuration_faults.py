"""Every fault of a configuration file is told at once, at its place, in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_samples import call, write


def told(text: str, name: str = "respcheck.toml") -> list[str]:
    """The faults of a configuration, without their code frames."""
    write(name, text)
    result = call("check", write("a.txt", "Hello."))
    assert (result.code, result.out) == (2, "")
    for phrase in ("pydantic", "Input should", "Extra inputs", "validation", "Traceback"):
        assert phrase not in result.err
    return [line.strip() for line in result.err.splitlines() if " | " not in line]


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    write("respcheck.toml", 'selct = ["tiny"]\nmode = "drft"\n\n[rules]\n"tiny/long" = {max = "9"}')
    assert call("check", write("a.txt", "Hello.")).err == (
        "respcheck.toml:1:1: error: There is no setting selct.\n"
        '    1 | selct = ["tiny"]\n'
        "      | ^\n"
        "    help: Did you mean select?\n"
        'respcheck.toml:2:8: error: mode cannot be "drft".\n'
        '    2 | mode = "drft"\n'
        "      |        ^\n"
        "    help: It is draft or template.\n"
        'respcheck.toml:5:22: error: max cannot be "9": it is a number, or a table with a number '
        "for each channel.\n"
        '    5 | "tiny/long" = {max = "9"}\n'
        "      |                      ^\n"
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("select = 3", "select should be a list, such as ["),
        ('select = "tiny"', "select should be a list, such as ["),
        ("select = [3]", "select should be text in quotation marks, and this is 3."),
        ("packs = [true]", "packs should be a path in quotation marks, such as "),
        ("pipeline = 1.5", "pipeline should be text in quotation marks, and this is 1.5."),
        ("channel = [1]", "channel should be text in quotation marks, and this is a list."),
        ("locale = 2024-01-01", "locale should be text in quotation marks, and this is a date or"),
        ('severity = "off"', 'severity cannot be "off".'),
        ("fail-on = 1", "fail-on cannot be 1."),
        ("fail_on = true", "fail_on cannot be true."),
        ("jobs = 0", "jobs cannot be 0: it should be greater than or equal to 1."),
        ('jobs = "two"', 'jobs should be a whole number, and this is "two".'),
        ("rules = 1", "rules should be a table, and this is 1."),
        ("rules = []", "rules should be a table, and this is a list."),
    ],
)
def test_a_wrong_value_is_told_in_plain_words(line: str, message: str) -> None:
    first, *_ = told(line)
    place, _, rest = first.partition(": error: ")
    assert place.startswith("respcheck.toml:1:")
    assert rest.startswith(message)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            '"tiny/sory" = "off"',
            [
                "respcheck.toml:2:1: error: There is no rule tiny/sory.",
                "help: Did you mean tiny/sorry?",
            ],
        ),
        (
            '"tiny/sorry" = "loud"',
            [
                'respcheck.toml:2:16: error: severity cannot be "loud".',
                "help: It is error, warning, suggestion or off.",
            ],
        ),
        (
            '"tiny/sorry" = 1',
            ["respcheck.toml:2:1: error: tiny/sorry should be a table, and this is 1."],
        ),
        (
            '"tiny/long" = {most = 4}',
            [
                "respcheck.toml:2:1: error: The rule tiny/long has no limit most.",
                "help: It has min, max.",
            ],
        ),
        (
            '"tiny/sorry" = {present = 4}',
            [
                "respcheck.toml:2:1: error: The rule tiny/sorry has no limit present.",
                "help: It has at_least.",
            ],
        ),
        (
            '"tiny/sorry".at_least = 0',
            [
                "respcheck.toml:2:1: error: at_least cannot be 0: it should be greater than or "
                "equal to 1."
            ],
        ),
    ],
)
def test_a_wrong_change_of_a_rule_is_told_at_its_place(change: str, expected: list[str]) -> None:
    assert told(f"[rules]\n{change}\n") == expected


@pytest.mark.parametrize("key", ["select", "ignore"])
def test_a_name_that_names_nothing_is_told_at_its_place(key: str) -> None:
    assert told(f'{key} = [\n  "tiny/sorry",\n  "tinny/sorry",\n]\n') == [
        "respcheck.toml:3:3: error: No rule or pack is named tinny/sorry, or begins with it.",
        "help: Did you mean tiny/sorry?",
    ]


def test_faults_in_pyproject_stand_at_their_places_in_it() -> None:
    text = (
        '[project]\nmode = "x"\n\n[tool.respcheck]\nmode = "x"\n[tool.respcheck.rules]\na = "off"'
    )
    assert told(text, "pyproject.toml")[0].startswith("pyproject.toml:5:8: error: mode cannot be")


def test_a_table_that_is_none_is_told() -> None:
    (fault,) = told("[tool]\nrespcheck = 3\n", "pyproject.toml")
    assert fault == "pyproject.toml:2:1: error: respcheck should be a table, and this is 3."


@pytest.mark.parametrize(
    ("text", "place"),
    [("select = [", "1:11"), ("a = 1\nb = = 2", "2:5"), ("a = 1\na = 2", "2:6")],
)
def test_bad_toml_is_told_at_its_place(text: str, place: str) -> None:
    assert told(text)[0].startswith(f"respcheck.toml:{place}: error: This is not TOML: ")


def test_a_file_that_is_not_utf_8_is_told_at_its_byte() -> None:
    Path("respcheck.toml").write_bytes(b"# first\n# caf\xe9\n")
    assert call("check", "a.txt") == (
        2,
        "",
        "respcheck.toml:2:6: error: This byte is not UTF-8.\n    help: Save the file as UTF-8.\n",
    )


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere.toml", "nowhere.toml could not be read: no such file or directory."),
        (".", ". could not be read: is a directory."),
        ("pyproject.toml", "pyproject.toml has no table [tool.respcheck]."),
    ],
)
def test_a_named_file_must_be_there_and_speak_of_respcheck(path: str, message: str) -> None:
    write("pyproject.toml", '[project]\nname = "x"\n')
    result = call("check", "a.txt", "--config", path)
    assert (result.code, result.err.splitlines()[0]) == (2, f"error: {message}")


def test_an_unknown_pipeline_is_one_clear_error() -> None:
    write("respcheck.toml", 'pipeline = "no_such_pipeline"')
    result = call("check", write("a.txt", "Hello."))
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: The pipeline 'no_such_pipeline' cannot be loaded: ")
    assert "\nhelp: " in result.err
