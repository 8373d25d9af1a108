"""However a pack is spoilt, it is loaded or its problems are told: nothing else happens."""

import random
import re
import string
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pack_samples import VALID, problems_of

from respcheck.engine import Engine
from respcheck.errors import Problem, RespcheckError
from respcheck.language.annotate import Annotator
from respcheck.model import single_reply
from respcheck.packs.load import load_packs
from respcheck.packs.ruleset import RuleSet

ANNOTATOR = Annotator()
REPLY = single_reply(
    "We are so sorry, other! Are you sorry to ask?\n\nI apologise. 😀", path="r.txt"
)

RICH = VALID.replace(
    "    any: [sorry]\n",
    """\
    any:
      - sorry
      - phrases: [(so |)sorry, my apologies]
      - lemmas: [apologise]
      - regex: "[Ss]orry!+"
      - tokens: [{LOWER: {IN: [so, very]}, OP: "+"}, {POS: ADJ, MORPH: {INTERSECTS: [Degree=Pos]}}]
      - tree:
          - {RIGHT_ID: a, RIGHT_ATTRS: {LEMMA: be}}
          - {LEFT_ID: a, REL_OP: ">", RIGHT_ID: b, RIGHT_ATTRS: {DEP: nsubj}}
        labels: ud
        span: [a]
      - detect: emoji
    all: [{marker: other}, sorry]
    unless: [sorry to ask]
    within: reply
    said_by: anyone
""",
).replace(
    "rules:\n",
    """\
  other: {about: Other., any: [other]}
rules:
  - id: many
    title: Many
    severity: error
    message: "{value} and {limit}: {found}"
    why: Because.
    help: Do.
    evidence: [house]
    check: {count: other, max: {x: 1}, min: 0.5, per: sentence}
    when: {channel: [x, sms], stage: ack, min_words: 3}
    examples: {bad: [{reply: a, stage: ack}, b], good: [c, d]}
  - id: better
    title: Better
    severity: error
    message: "{better}"
    why: Because.
    help: Do.
    evidence: [house]
    check: {swap: other, to: {other: another}, safe: true}
    examples: {bad: [a, b], good: [c, d]}
  - id: part
    title: Part
    severity: error
    message: "{value}"
    why: Because.
    help: Do.
    evidence: [house]
    check: {share: other, of: [other, apology], max: 0.5, at_least: 2}
    examples: {bad: [a, b], good: [c, d]}
""",
)
LEAKS = re.compile(
    r"Input should|validation error|Value error|should have at (least|most)|pydantic|Traceback"
    r"|String should|unable to|\bNone\b|tagged-union|item after|does not fit here",
)


def assert_told(problems: tuple[Problem, ...] | Any) -> None:
    for problem in problems:
        assert problem.path
        assert problem.message[:1].upper() == problem.message[:1]
        assert problem.message.endswith((".", "?", "!", "…"))
        assert not LEAKS.search(f"{problem.message} {problem.hint or ''}"), problem
        assert (problem.line is None) == (problem.column is None)
        assert problem.line is None or problem.line >= 1
        assert problem.column is None or problem.column >= 1


def test_the_rich_pack_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(RICH, "utf-8")
    assert problems_of(path) == ()


MARKS = "\t\n :-[]{}\"'#&*!|>%@`?,~<=\\\0\x1b\x85\u2028é😀" + string.digits + "aZ"


def spoil_characters(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        at = chance.randrange(len(text))
        length = chance.choice((0, 1, 1, 1, 3, 20))
        new = "".join(chance.choice(MARKS) for _ in range(chance.choice((0, 1, 1, 2))))
        text = text[:at] + new + text[at + length :]
    return text


def spoil_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.choice((1, 1, 2))):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                del lines[at : at + chance.choice((1, 1, 5))]
            case 1:
                lines.insert(at, lines[other % len(lines)])
            case 2:
                lines[at] = " " * chance.randrange(6) + lines[at].lstrip()
            case 3:
                lines[at], lines[other] = lines[other], lines[at]
            case _:
                lines[at] = f"{lines[at]} {lines[other].strip()}"
        lines = lines or [""]
    return "\n".join(lines)


ODD = (None, "", "x", "0", "-1", [], {}, ["x"], {"x": "y"}, [[]], [None], {"": None}, 10**30, 1.5)


def spoil_nodes(text: str, chance: random.Random) -> str:
    data = yaml.load(text, Loader=yaml.BaseLoader)
    for _ in range(chance.choice((1, 1, 2))):
        node = data
        while isinstance(node, dict | list) and node:
            keys: list[Any] = list(node) if isinstance(node, dict) else list(range(len(node)))
            key = chance.choice(keys)
            inner = node[key]
            if chance.random() < 0.25 or not (isinstance(inner, dict | list) and inner):
                match chance.randrange(4):
                    case 0:
                        del node[key]
                    case 1 if isinstance(node, dict):
                        node[f"{key}x"] = node.pop(key)
                    case 1 | 2 if isinstance(node, list):
                        node.insert(0, inner)
                    case _:
                        node[key] = chance.choice(ODD)
                break
            node = inner
    return yaml.safe_dump(data, allow_unicode=True)


@pytest.mark.parametrize("spoil", [spoil_characters, spoil_lines, spoil_nodes])
@pytest.mark.parametrize("part", range(4))
def test_a_pack_spoilt_at_random(tmp_path: Path, spoil: Any, part: int) -> None:
    path = tmp_path / "a.yaml"
    chance = random.Random(f"{spoil.__name__} {part}")
    for _ in range(170):
        path.write_text(spoil(RICH, chance), "utf-8", newline="")
        problems = problems_of(path)
        assert_told(problems)
        if not problems:
            run(load_packs([path], shipped=False))


def run(ruleset: RuleSet) -> None:
    """A pack that loads can be run."""
    with suppress(RespcheckError):
        (report,) = Engine(ruleset, ruleset.rules, ANNOTATOR).reports([REPLY])
        assert report.reply is REPLY


WORDS = st.text("ab:-1é \n", max_size=5)
VALUES = st.recursive(
    st.none() | WORDS | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner),
    max_leaves=8,
)
KEYS = st.sampled_from(["pack", "about", "markers", "rules", "evidence", "qualities", "language"])


@given(st.dictionaries(KEYS, VALUES, max_size=7) | VALUES)
@settings(deadline=None, max_examples=200)
def test_data_of_any_shape(tmp_path_factory: pytest.TempPathFactory, data: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8", newline="")
    assert_told(problems_of(path))


@given(st.binary(max_size=60) | st.text("[]{}:-#&*!|>?,'\"\n ab", max_size=40).map(str.encode))
@settings(deadline=None, max_examples=300)
def test_bytes_of_any_kind(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(content)
    problems = problems_of(path)
    assert problems
    assert_told(problems)
