"""The sources and what cites them are kept in step."""

from __future__ import annotations

from respcheck.packs.load import load_packs


def test_every_source_is_cited_and_says_how_far_it_reaches() -> None:
    ruleset = load_packs()
    cited = {source.key: source for rule in ruleset.rules for source in rule.info.evidence}
    tree = ruleset.trees["evidence"]
    assert set(cited) == set(tree.data["evidence"])
    assert [key for key, source in cited.items() if not source.limits] == []


def test_house_style_says_that_no_study_supports_it() -> None:
    cited = {each.key: each for rule in load_packs().rules for each in rule.info.evidence}
    assert "No study" in cited["house"].finding


def test_every_rule_was_counted_on_real_replies_where_it_can_warn_by_default() -> None:
    uncounted = [rule.info.id for rule in load_packs().rules if rule.info.measured is None]
    assert uncounted == []


def test_a_recommended_warning_is_right_nine_times_in_ten() -> None:
    wrong = [
        (rule.info.id, rule.info.measured)
        for rule in load_packs().rules
        if rule.info.profile.value == "recommended"
        and rule.info.severity.rank > 0
        and rule.info.measured
        and rule.info.measured.right < 0.9 * rule.info.measured.findings
    ]
    assert wrong == []


def test_the_names_of_shipped_markers_differ() -> None:
    names = [name.partition("/")[2] for name in load_packs().markers]
    assert sorted(names) == sorted(set(names))
