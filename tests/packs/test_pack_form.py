"""A file that is not what a pack is written in: said plainly, at its place, with a way out."""

import subprocess
import sys
from pathlib import Path

import pytest
from pack_samples import VALID, Packs, problems_of, spoilt

from respcheck.packs.load import load_packs
from respcheck.packs.nodes import read_tree

EMPTY = ["0.yaml This file is empty, and a pack was expected."]
NO_MAPPING = ["1:1 A pack is a mapping of keys."]


def test_the_valid_pack_is_valid(packs: Packs) -> None:
    assert packs.told(VALID) == []


@pytest.mark.parametrize("text", ["", "\n\n", "# one\n# two\n", "---\n", "\ufeff"])
def test_an_empty_file(packs: Packs, text: str) -> None:
    assert packs.told(text) == EMPTY


def test_a_file_of_something_else(packs: Packs) -> None:
    assert packs.told("hello") == NO_MAPPING
    assert packs.told("- a\n- b\n") == NO_MAPPING
    (problem,) = packs.problems("hello")
    assert problem.hint == "Begin with `pack: name`, and give it `markers:` and `rules:`."
    assert problem.source_line == "hello"


def test_a_file_that_is_missing_or_a_folder(packs: Packs, tmp_path: Path) -> None:
    (missing,) = problems_of(tmp_path / "none.yaml")
    assert missing.location == str(tmp_path / "none.yaml")
    assert missing.message == "This file could not be read: no such file or directory."
    (empty,) = problems_of(tmp_path)
    assert empty.location == str(tmp_path)
    assert empty.message == "There is no pack in this folder."
    assert empty.hint == "Packs are files that end in .yaml."


def test_a_folder_is_the_packs_in_it(packs: Packs, tmp_path: Path) -> None:
    packs.write("a.yaml", VALID)
    packs.write("b.yml", "pack: other\n")
    packs.write("c.txt", "pack: [")
    assert set(load_packs([tmp_path], shipped=False).trees) == {"demo", "other"}


def test_a_file_named_twice_is_read_once(packs: Packs, tmp_path: Path) -> None:
    path = packs.write("a.yaml", VALID)
    again = tmp_path / ".." / tmp_path.name / "a.yaml"
    assert set(load_packs([path, again, tmp_path], shipped=False).trees) == {"demo"}


def test_a_file_that_is_not_utf_8(packs: Packs) -> None:
    (problem,) = packs.problems("pack: é ".encode() + b"caf\xe9\n")
    assert problem.location.endswith("0.yaml:1:12")
    assert problem.message == "This byte is not UTF-8."
    assert problem.hint == "Save the file as UTF-8."
    assert problem.source_line == "pack: é caf\ufffd"
    assert packs.told("pack: a".encode("utf-16")) == ["1:1 This byte is not UTF-8."]


def test_a_byte_order_mark_is_no_fault(packs: Packs) -> None:
    assert packs.told(b"\xef\xbb\xbf" + VALID.encode()) == []
    assert packs.told("\ufeff" + spoilt(("about: A demo", "abuot: A demo"))) == [
        "2:1 The key abuot is not known here."
    ]


def test_other_line_ends_are_no_fault(packs: Packs) -> None:
    assert packs.told(VALID.replace("\n", "\r\n")) == []
    text = spoilt(("    help: Say what you will do.", "    hlep: Say what you will do."))
    for ends in ("\n", "\r\n", "\r"):
        problems = packs.problems(text.replace("\n", ends))
        assert [each.line for each in problems] == [10, 15]
        assert problems[1].source_line == "    hlep: Say what you will do."


def test_a_file_of_three_megabytes(packs: Packs) -> None:
    assert packs.told("#" * 3_000_000) == [
        "0.yaml This file is too large for a pack: more than 2,000,000 bytes."
    ]


def test_a_file_without_end_is_not_read_to_it() -> None:
    if Path("/dev/zero").exists():
        (problem,) = problems_of(Path("/dev/zero"))
        assert "too large" in problem.message


MALFORMED = [
    ("pack: a\nabout: b: c\n", "2:9 A colon stands where none can be, or this line is indented"),
    ("pack: a\n  about: b\n", "2:8 A colon stands where none can be, or this line is indented"),
    ('pack: a\nabout: "b\n', "2:8 A quotation mark is opened here and never closed."),
    ("pack: a\nabout: 'b\n", "2:8 A quotation mark is opened here and never closed."),
    ("pack: a\nabout: *b\n", "2:8 There is no anchor (`&name`) before this alias (`*name`)."),
    ("pack: [a\nabout: b\n", "1:7 A bracket is opened here, and what follows in it has no"),
    ("pack: a\n---\npack: b\n", "2:1 A second document begins here, and a file holds one pack."),
    ("pack: a\n\tabout: b\n", "2:1 A tab stands here before the text."),
    ("pack: a\nmarkers:\n\tx: y\n", "3:1 A tab stands here before the text."),
    ("pack: @a\n", "1:7 No value can begin with this character."),
    ("pack: `a`\n", "1:7 No value can begin with this character."),
    ('pack: "a\\q"\n', "1:9 After a backslash in double quotation marks, this is not known."),
    ("pack: a\nabout\n", "2:1 This key has no colon behind it."),
    ("pack: a\x00b\n", "1:8 The character U+0000 cannot stand in a pack."),
    ("pack: a\nabout: \x1b[1m\n", "2:8 The character U+001B cannot stand in a pack."),
    ("markers:\n  - a\n b\n", "3:2 This "),
]


@pytest.mark.parametrize(("text", "told"), MALFORMED)
def test_what_is_not_yaml(packs: Packs, text: str, told: str) -> None:
    (only,) = packs.told(text)
    assert only.startswith(told)


def test_a_tab_is_told_apart(packs: Packs) -> None:
    (problem,) = packs.problems("pack: a\nmarkers:\n\tx: y\n")
    assert problem.hint == "Indent with spaces: YAML has no tabs there."
    assert problem.source_line == "\tx: y"


def test_tags_are_refused_and_run_nothing(packs: Packs) -> None:
    changes = ("about: A demonstration.", "about: !!python/object/apply:os.system [exit]")
    assert packs.told_of(changes) == [
        "2:8 Tags (`!name`) are not part of the pack language.",
        "2:8 Words were expected here, and this is a list.",
    ]
    assert packs.told_of(
        ("about: A demonstration.", "about: éé 日本 😀"), ("title: An apology", "title: &a !x An é")
    ) == ["11:12 Tags (`!name`) are not part of the pack language."]


def test_a_mark_of_exclamation_elsewhere_is_no_tag(packs: Packs) -> None:
    assert packs.told_of(("any: [sorry]", 'any: ["!", sorry!, no !x]')) == []


def test_merge_keys_are_refused(packs: Packs) -> None:
    assert packs.told_of(("about: A demonstration.", "<<: {about: A demonstration.}")) == [
        "2:1 Merge keys (`<<`) are not part of the pack language."
    ]


def test_keys_that_stand_twice_are_told_together_with_the_rest(packs: Packs) -> None:
    changes = (
        ("    severity: warning", "    severity: fatal\n    severity: error"),
        ("    why: Words alone mend little.", "    why: One.\n    why: Two.\n    why: Three."),
    )
    assert packs.told_of(*changes) == [
        "12:15 “fatal” is not known here.",
        "13:5 The key severity stands here a second time.",
        "16:5 The key why stands here a second time.",
        "17:5 The key why stands here a second time.",
    ]


def test_a_key_that_is_no_word(packs: Packs) -> None:
    assert packs.told(VALID + "? [a, b]\n: c\n") == [
        "26:3 A key is a plain word, and this one is a list or a mapping."
    ]


def test_an_alias_is_what_its_anchor_stands_for(packs: Packs) -> None:
    changes = (
        ("title: An apology", "title: &same An apology"),
        ("message: You say “{found}”.", "message: *same"),
    )
    assert packs.told_of(*changes) == []


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
LONG = f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 1000)}]\n"


@pytest.mark.parametrize("text", [BOMB, LONG])
def test_an_alias_bomb_is_refused(packs: Packs, text: str) -> None:
    (problem,) = packs.problems(text)
    assert problem.message == "This file unfolds into more than a pack can hold."
    assert problem.hint == "Write what an alias (`*name`) stands for only where it is needed."


@pytest.mark.parametrize("text", ["pack: &a [*a]\n", "pack: &a {b: *a}\n", "&a pack: &b [[*b]]\n"])
def test_what_holds_itself_is_refused(packs: Packs, text: str) -> None:
    (told,) = packs.told(text)
    assert told.endswith("This is nested more than 40 levels deep.")


DEEP = {
    "brackets": "[" * 60,
    "closed brackets": "[" * 60 + "]" * 60,
    "braces": "{a: " * 60 + "}" * 60,
    "dashes": "- " * 60 + "a",
    "lines": "".join(f"{' ' * each}a:\n" for each in range(60)),
}


@pytest.mark.parametrize("text", DEEP.values(), ids=list(DEEP))
def test_deep_nesting_is_refused(packs: Packs, text: str) -> None:
    assert len(packs.told(text)) == 1


VERY_DEEP = [
    "'[' * 900_000",
    "'- ' * 500_000",
    "'? ' * 500_000",
    "'{a: ' * 300_000",
    "'[]]' * 9 + '[' * 900_000",
]


@pytest.mark.parametrize("text", VERY_DEEP)
def test_very_deep_nesting_does_not_exhaust_the_stack(tmp_path: Path, text: str) -> None:
    code = (
        "import sys; from pathlib import Path; from respcheck.packs.nodes import *\n"
        "path = Path(sys.argv[1])\n"
        f"path.write_text({text})\n"
        "try: read_tree(path)\n"
        "except FaultyFile as faulty: print(faulty.problems[0].message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.yaml")],
        capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


def test_every_scalar_stays_what_was_written(packs: Packs) -> None:
    text = "no: no\nyes: on\n12:30: 12:30\n3.10: 3.10\n0x1F: 1_000\n2024-01-01: 2024-01-01\n~: ~\n"
    data = read_tree(packs.write("a.yaml", text)).data
    assert data == {
        "no": "no",
        "yes": "on",
        "12:30": "12:30",
        "3.10": "3.10",
        "0x1F": "1_000",
        "2024-01-01": "2024-01-01",
        "~": None,
    }
    assert read_tree(packs.write("b.yaml", 'a: "~"\nb: null\nc:\nd: "<<"\n')).data == {
        "a": "~",
        "b": None,
        "c": None,
        "d": "<<",
    }


def test_a_file_that_is_remembered_has_the_same_problems(
    packs: Packs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = spoilt(("    why:", "    wyh:"), ("title: An apology", "title: 😀 no"))
    anew = packs.told(text)
    monkeypatch.setenv("RESPCHECK_CACHE_DIR", str(tmp_path / "kept"))
    assert packs.told(text) == packs.told(text) == anew
    assert anew == ["10:5 The key why is missing here.", "14:5 The key wyh is not known here."]
