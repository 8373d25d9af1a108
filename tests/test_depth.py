"""No sentence is annotated deeper than the rules that run need."""

from __future__ import annotations

from pathlib import Path

from respcheck import Linter, single_reply
from respcheck.language.document import Level

REPLY = "Sorry your kettle broke. We close at six. I've sent a new one."

PACK = """\
pack: own
markers:
  word: {about: A word., any: [kettle]}
  tag: {about: A tag., any: [{tokens: [{LOWER: close, POS: VERB}]}]}
  lemma: {about: A lemma., any: [{tokens: [{LOWER: broke, LEMMA: break}]}]}
  tree:
    about: A relation.
    any:
      - tree:
          - {RIGHT_ID: verb, RIGHT_ATTRS: {LOWER: sent}}
          - {LEFT_ID: verb, REL_OP: ">", RIGHT_ID: object, RIGHT_ATTRS: {DEP: obj}}
        labels: ud
rules:
"""
RULE = """\
  - id: {marker}
    title: A {marker}
    severity: suggestion
    message: A {marker}.
    why: Tests need it.
    help: Leave it.
    evidence: [house]
    check: {{present: {marker}}}
    examples: {{bad: [a, b], good: [c, d]}}
"""


def _levels(tmp_path: Path, *select: str) -> list[Level]:
    pack = tmp_path / "own.yaml"
    markers = ("word", "tag", "lemma", "tree")
    pack.write_text(PACK + "".join(RULE.format(marker=each) for each in markers))
    linter = Linter(packs=[pack], select=[f"own/{each}" for each in select])
    (seen,) = linter.engine.observations([single_reply(REPLY)])
    linter.engine.report(seen)
    return [sentence.annotated.level for sentence in seen.document.sentences]


def test_rules_on_words_and_numbers_need_tokens_alone(tmp_path: Path) -> None:
    assert _levels(tmp_path, "word") == [Level.TOKENS, Level.TOKENS, Level.TOKENS]


def test_only_the_sentence_with_the_word_is_tagged(tmp_path: Path) -> None:
    assert _levels(tmp_path, "tag") == [Level.TOKENS, Level.TAGS, Level.TOKENS]


def test_only_the_sentence_whose_lemma_counts_is_lemmatised(tmp_path: Path) -> None:
    assert _levels(tmp_path, "tag", "lemma") == [Level.LEMMAS, Level.TAGS, Level.TOKENS]


def test_only_the_sentence_with_the_verb_is_parsed(tmp_path: Path) -> None:
    assert _levels(tmp_path, "word", "tag", "tree") == [Level.TOKENS, Level.TAGS, Level.PARSE]
