"""`respcheck check` reads files, folders and standard input, and says what it finds in each."""

from __future__ import annotations

import json

from cli_samples import Result, call, write


def found(result: Result) -> list[str]:
    """The lines of a concise report."""
    assert result.err == ""
    return result.out.splitlines()


def concise(*arguments: str, stdin: bytes = b"") -> Result:
    return call("check", "--format", "concise", *arguments, stdin=stdin)


def test_a_draft_is_reported_with_the_words_underlined_and_exit_code_1() -> None:
    result = call("check", write("draft.txt", "Hello.\nWe are sorry.\n"))
    assert result == Result(
        1,
        "draft.txt\n"
        "  warning tiny/sorry: You say “sorry”.\n"
        "    2 | We are sorry.\n"
        "      |        ^^^^^\n"
        "    why: Tests need findings. (tests)\n"
        "    do:  Say what you will do.\n"
        "\n"
        "1 finding (1 warning) in 1 reply\n",
        "",
    )


def test_a_draft_without_findings_gives_exit_code_0() -> None:
    assert call("check", write("a.txt", "Hello.")) == (
        0,
        "1 reply checked, nothing to say\n",
        "",
    )


def test_what_a_reply_does_well_is_said() -> None:
    result = call("check", write("a.txt", "Thank you, Sam."))
    assert result == (
        0,
        'a.txt\n  well done\n    warm: "Thank you" (Says thanks)\n'
        "\n1 reply checked, nothing to mend\n",
        "",
    )


def test_standard_input_is_a_draft() -> None:
    result = concise("-", stdin=b"We are sorry.")
    assert found(result) == ["-:1:8: warning tiny/sorry You say “sorry”. [sorry]"]


def test_standard_input_can_be_read_only_once() -> None:
    assert call("check", "-", "-") == (
        2,
        "",
        "error: Standard input (-) can be read only once.\nhelp: Name - once.\n",
    )


def test_a_closed_standard_input_harms_only_those_who_read_it() -> None:
    assert call("check", write("a.txt", "Hello."), stdin=None).code == 0
    result = call("check", "-", stdin=None)
    assert result.code == 2
    assert result.err.startswith("-: error: This cannot be read: standard input is closed.\n")


def test_the_format_of_standard_input_can_be_named() -> None:
    rows = b'{"reply": "Fine."}\n{"reply": "We are sorry.", "id": "b"}\n'
    result = concise("-", "--input-format", "jsonl", stdin=rows)
    assert found(result) == ["-:2:19: warning tiny/sorry You say “sorry”. [sorry]"]


def test_an_unknown_input_format_is_an_error_before_anything_is_read() -> None:
    result = call("check", "-", "--input-format", "jsnl")
    assert result.code == 2
    assert result.err.startswith("error: There is no format `jsnl`.\nhelp: Did you mean `jsonl`?")


def test_a_folder_is_every_file_in_it_in_order() -> None:
    write("drafts/b.txt", "Sorry.")
    write("drafts/a/c.md", "Sorry.")
    write("drafts/notes.pdf", "Sorry.")
    assert [line.split(":")[0] for line in found(concise("drafts"))] == [
        "drafts/a/c.md",
        "drafts/b.txt",
    ]


def test_a_missing_file_does_not_hide_the_findings_of_the_others() -> None:
    result = concise("nowhere.txt", write("a.txt", "Sorry."))
    assert result == (
        2,
        "a.txt:1:1: warning tiny/sorry You say “Sorry”. [Sorry]\n",
        "nowhere.txt: error: There is no such file or directory.\n"
        "    help: Check the path; a single hyphen stands for standard input.\n",
    )


def test_a_faulty_record_does_not_hide_the_findings_of_the_others() -> None:
    write("r.jsonl", '{"reply": "Sorry."}\n{"reply": 3}\n{"reply": "So sorry."}\n')
    result = concise("r.jsonl")
    assert result.code == 2
    assert [line[:12] for line in result.out.splitlines()] == ["r.jsonl:1:12", "r.jsonl:3:15"]
    assert result.err.startswith("r.jsonl:2:11: error: The field `reply` is a number, not text.\n")


def test_exit_zero_does_not_cover_what_could_not_be_read() -> None:
    assert call("check", "nowhere.txt", "--exit-zero").code == 2


def test_the_fields_of_records_can_be_named() -> None:
    row = {"answer": "Sorry.", "question": "Why?", "ticket": "T-1", "text": "Not this: sorry."}
    write("r.jsonl", json.dumps(row))
    fields = ("--text-field", "answer", "--customer-field", "question", "--id-field", "ticket")
    result = call("check", "r.jsonl", "--format", "json", *fields)
    (reply,) = json.loads(result.out)["replies"]
    assert (reply["id"], [each["excerpt"] for each in reply["findings"]]) == ("T-1", ["Sorry"])


def test_a_field_that_is_not_there_is_told_at_its_record() -> None:
    result = call("check", write("r.csv", "id,reply\n1,Hi\n"), "--text-field", "answer")
    assert result.code == 2
    assert "error: There is no field `answer`.\n" in result.err
    assert "The fields are `id` and `reply`" in result.err


def test_the_message_of_the_customer_must_be_readable() -> None:
    draft = write("a.txt", "Hello.")
    assert call("check", draft, "--to", write("c.txt", "Where is it?")).code == 0
    result = call("check", draft, "--to", "nobody.txt")
    assert result == (
        2,
        "",
        "error: The customer's message, nobody.txt, could not be read: "
        "no such file or directory.\n",
    )
