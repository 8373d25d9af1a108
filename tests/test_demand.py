"""What is annotated on demand, and found in one pass, is what would be found without either."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from respcheck import Linter, Reply, Report
from respcheck.engine import Engine
from respcheck.language.annotate import Annotator
from respcheck.language.document import Document, Level
from respcheck.markers.guesses import Guesses
from respcheck.markers.observe import Observation, Observer
from respcheck.model import Profile
from respcheck.packs.load import load_packs

EVERY = 6
"""One of so many of the packs' examples is tried."""


class Eager(Annotator):
    """Annotates all there is, as soon as there is a document."""

    def document(self, reply: Reply) -> Document:
        document = super().document(reply)
        self.deepen([each.annotated for each in document.sentences], Level.PARSE)
        return document


@lru_cache
def examples() -> tuple[Reply, ...]:
    """Replies of the packs' own examples, with the messages that they answer."""
    found = [
        reply
        for rule in load_packs().rules
        for example in (*rule.bad, *rule.good)
        for reply in example.as_run(rule.when.context)
    ]
    return tuple(found[::EVERY])


@lru_cache
def linter() -> Linter:
    return Linter(profile=Profile.ALL)


def reports(annotator: Annotator) -> Iterator[Report]:
    own = linter()
    annotator.__dict__["language"] = own.annotator.language
    return Engine(own.ruleset, own.rules, annotator).reports(examples())


def test_reports_are_the_same_where_everything_is_annotated() -> None:
    assert len(examples()) > 300
    for on_demand, eager in zip(reports(Annotator()), reports(Eager()), strict=True):
        assert on_demand == eager


def test_much_is_not_annotated_and_nothing_is_parsed() -> None:
    annotator = Annotator()
    annotator.__dict__["language"] = linter().annotator.language
    recommended = Linter(credits=False)
    engine = Engine(recommended.ruleset, recommended.rules, annotator, credits=False)
    levels = [
        sentence.annotated.level
        for seen in engine.observations(examples())
        for sentence in seen.document.sentences
    ]
    assert Level.PARSE not in levels
    assert levels.count(Level.TOKENS) > len(levels) / 4


@pytest.fixture(scope="module")
def observer() -> Observer:
    return Observer(linter().ruleset.markers, linter().annotator)


def test_many_replies_read_together_show_what_each_shows_by_itself() -> None:
    names = linter().ruleset.markers
    together, alone = (Observer(names, linter().annotator, read) for read in (None, ()))
    documents = [linter().annotator.document(reply) for reply in examples()[::4]]
    together.sentences.read(
        sentence.annotated for document in documents for sentence in document.sentences
    )
    for document in documents:
        read, asked = (each.observation(document) for each in (together, alone))
        assert {name: read.marker(name) for name in names} == {
            name: asked.marker(name) for name in names
        }


def test_whether_a_marker_stands_is_whether_it_has_spans(observer: Observer) -> None:
    for reply in examples()[::4]:
        document = linter().annotator.document(reply)
        asked, looked = observer.observation(document), observer.observation(document)
        for name in linter().ruleset.markers:
            assert asked.has(name) is bool(looked.marker(name)), name
            assert asked.at_most(name) >= len(looked.marker(name)), name
            assert looked.first(name) == next(iter(looked.marker(name)), None), name


def test_what_is_certain_needs_no_annotation(observer: Observer) -> None:
    plain = Annotator()
    plain.__dict__["language"] = linter().annotator.language
    certain = 0
    for reply in examples()[::4]:
        guesses = Guesses()
        foreseen = Observation(plain.document(reply), observer, {}, guesses)
        told = [name for name in linter().ruleset.markers if foreseen.certainly_has(name)]
        assert not guesses.wanted
        seen = observer.observation(linter().annotator.document(reply))
        assert all(seen.marker(name) for name in told)
        certain += len(told)
    assert certain
