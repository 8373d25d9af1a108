"""However it is typed, a reply gets the same verdict: the examples of all rules, written anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import pytest

from respcheck.engine import Engine
from respcheck.language.annotate import Annotator
from respcheck.model import Message, Reply
from respcheck.packs.load import load_packs
from respcheck.packs.ruleset import Rule, RuleSet

ABOUT_FORM = (
    "corporate/acronym",
    "corporate/no-contractions",
    "length/",
    "personalisation/",
    "tone/shouting",
    "voice/spelling-mix",
)
"""Rules whose verdict is to change with capitals, apostrophes or the number of characters."""

LEAST_SAME = 0.98
"""Without capitals, some names are no longer told from words, nor sentences from one another."""

VARIATIONS: dict[str, Callable[[str], str]] = {
    "in lower case": str.lower,
    "without apostrophes": lambda text: re.sub(
        r"(?<=[A-Za-z])['’](?=(?:t|s|re|ve|ll|m|d)\b)", "", text
    ),
    "with curly apostrophes": lambda text: re.sub(r"(?<=[A-Za-z])'(?=[A-Za-z])", "’", text),
    "stretched": lambda text: re.sub(
        r"\b(?:so|very|sorry)\b", lambda word: word[0] + 3 * word[0][-1], text
    ),
    "with hashtags": lambda text: re.sub(r"\b(sorry|thanks|apologies)\b", r"#\1", text),
}


@lru_cache
def shipped() -> tuple[RuleSet, Annotator]:
    return load_packs(), Annotator()


def rewritten(run: list[Reply], how: Callable[[str], str]) -> list[Reply] | None:
    """The run with its last reply written anew; None where that changes nothing."""
    *before, reply = run
    text = how(reply.text)
    if text == reply.text:
        return None
    messages = list(reply.conversation.messages)
    messages[reply.index] = Message(reply.message.role, text)
    return [
        *before,
        Reply(replace(reply.conversation, messages=tuple(messages)), reply.index),
    ]


def verdicts(rule: Rule, how: Callable[[str], str]) -> Iterator[tuple[str, bool]]:
    """Each example that the variation changes, and whether its verdict stays what it was."""
    ruleset, annotator = shipped()
    engine = Engine(ruleset, [rule], annotator)
    for is_bad, examples in ((True, rule.bad), (False, rule.good)):
        for example in examples:
            run = rewritten(list(example.as_run(rule.when.context)), how)
            if run:
                *_, report = engine.reports(run)
                yield run[-1].text, bool(report.findings) == is_bad


@pytest.mark.parametrize("variation", VARIATIONS)
def test_the_verdict_stays(variation: str) -> None:
    rules = [each for each in shipped()[0].rules if not each.info.id.startswith(ABOUT_FORM)]
    told = [
        (rule.info.id, text, same)
        for rule in rules
        for text, same in verdicts(rule, VARIATIONS[variation])
    ]
    changed = [(id, text) for id, text, same in told if not same]
    assert len(told) > 100
    assert len(changed) <= (1 - LEAST_SAME) * len(told), changed
