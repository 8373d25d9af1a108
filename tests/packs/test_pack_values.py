"""A value of the wrong kind: told in plain words, at its place, and all of a pack at once."""

import re

import pytest
from pack_samples import VALID, Packs, spoilt

WRONG = [
    # something where a mapping is expected
    (
        ("markers:\n  apology:\n", "markers: []\nx:\n  apology:\n"),
        "3:10 A mapping of keys was expected here, and this is an empty list.",
    ),
    (
        ("  apology:\n", "  empty:\n  apology:\n"),
        "4:9 A mapping of keys was expected here, and this is nothing.",
    ),
    (
        ("check: {present: apology}", "check: apology"),
        "18:12 A check was expected here, and this is words.",
    ),
    (
        ("check: {present: apology}", "check: [apology]"),
        "18:12 A check was expected here, and this is a list.",
    ),
    (
        ("check: {present: apology}", "check:"),
        "18:11 A check was expected here, and this is nothing.",
    ),
    (("check: {present: apology}", "check: {}"), "18:12 This rule has no check."),
    (
        ("present: apology", "present: apology, absent: apology"),
        "18:12 A rule has one check, and this one has present and absent.",
    ),
    (
        ("any: [sorry]", "any: [[sorry]]"),
        "6:11 A phrase or a matcher was expected here, and this is a list.",
    ),
    (
        ("any: [sorry]", "any: [~]"),
        "6:11 A phrase or a matcher was expected here, and this is nothing.",
    ),
    (("any: [sorry]", "any: [{}]"), "6:11 This entry has no matcher."),
    (("any: [sorry]", "any: [{1: 2}]"), "6:11 There is no matcher 1."),
    (
        ("any: [sorry]", "any: [{regex: a, phrases: [b]}]"),
        "6:11 An entry has one matcher, and this one has regex and phrases.",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [a]}]"),
        "6:21 A mapping of keys was expected here, and this is words.",
    ),
    (('"It is here."', "[a]"), "21:30 A mapping of keys was expected here, and this is a list."),
    (('"It is here."', "~"), "21:30 A mapping of keys was expected here, and this is nothing."),
    # something where a list is expected
    (("any: [sorry]", "any: sorry"), "6:10 A list was expected here, and this is words."),
    (
        ("any: [sorry]", "any: {phrases: [sorry]}"),
        "6:10 A list was expected here, and this is a mapping.",
    ),
    (
        ("any: [sorry]", "any: [{phrases: sorry}]"),
        "6:21 A list was expected here, and this is words.",
    ),
    (
        ("evidence: [house]", "evidence: house"),
        "16:15 A list was expected here, and this is words.",
    ),
    (("quality: [honest]", "quality:"), "17:13 A list was expected here, and this is nothing."),
    # something where words are expected
    (("pack: demo", "pack: [a]"), "1:7 Words were expected here, and this is a list."),
    (("pack: demo", "pack: {a: b}"), "1:7 Words were expected here, and this is a mapping."),
    (("pack: demo", "pack:"), "1:6 Words were expected here, and this is nothing."),
    (("title: An apology", 'title: ""'), "11:12 Words were expected here, and this is nothing."),
    (("title: An apology", "title: [a]"), "11:12 Words were expected here, and this is a list."),
    (
        ("severity: warning", "severity: [error]"),
        "12:15 One of suggestion, warning, error was expected here, and this is a list.",
    ),
    (
        ("severity: warning", "severity:"),
        "12:14 One of suggestion, warning, error was expected here, and this is nothing.",
    ),
    (("about: A demonstration.", "language: de"), "2:11 “de” is not known here."),
    # numbers and truth values
    (
        ("present: apology", "present: apology, at_least: 0"),
        "18:41 A number of 1 or more was expected here, and this is 0.",
    ),
    (
        ("present: apology", "present: apology, at_least: many"),
        "18:41 A whole number was expected here, and this is many.",
    ),
    (
        ("present: apology", "present: apology, at_least: 1.5"),
        "18:41 A whole number was expected here, and this is 1.5.",
    ),
    (
        ("present: apology", "present: apology, at_least: [1]"),
        "18:41 A whole number was expected here, and this is a list.",
    ),
    (
        ("present: apology", "order: [apology, apology], only_if_both: perhaps"),
        "18:54 `true` or `false` was expected here, and this is perhaps.",
    ),
    (
        ("present: apology", "count: apology, max: lots"),
        "18:34 A number of 0 or more was expected here, and this is lots.",
    ),
    (
        ("present: apology", "count: apology, max: -1"),
        "18:34 A number of 0 or more was expected here, and this is -1.",
    ),
    (
        ("present: apology", "count: apology, max: .nan"),
        "18:34 A number of 0 or more was expected here, and this is .nan.",
    ),
    (
        ("present: apology", "count: apology, max: inf"),
        "18:34 A number of 0 or more was expected here, and this is inf.",
    ),
    (
        ("present: apology", "count: apology, max: [1]"),
        "18:34 A number of 0 or more was expected here, and this is a list.",
    ),
    (
        ("present: apology", "count: apology, max: {x: lots}"),
        "18:34 A number of 0 or more was expected here for the channel x, and this is lots.",
    ),
    (("present: apology", "count: apology, max: {}"), "18:34 There is no channel in this limit."),
    (("present: apology", "count: apology"), "18:12 Give `min`, `max` or both."),
    (
        ("present: apology", "count: apology, min: 2, max: 1"),
        "18:12 `min` is higher than `max`: no reply can be right.",
    ),
    (
        ("present: apology", "share: apology, of: letters, max: 1"),
        "18:33 `words` or a list of markers was expected here, and this is letters.",
    ),
    (
        ("present: apology", "share: apology, of: [], max: 1"),
        "18:33 `words` or a list of markers was expected here, and this is an empty list.",
    ),
    (
        ("present: apology", "swap: apology, to: {}"),
        "18:32 At least one entry is needed here, and there is none.",
    ),
    (
        ("present: apology", "swap: apology, to: [a]"),
        "18:32 A mapping of keys was expected here, and this is a list.",
    ),
    (
        ("present: apology", "order: [apology]"),
        "18:20 This list is too short: an entry is missing.",
    ),
    (
        ("present: apology", "order: [apology, apology, apology]"),
        "18:20 At most 2 entries can stand here, and there are 3.",
    ),
    # matchers
    (
        ("any: [sorry]", 'any: [""]'),
        "6:11 A phrase needs at least one word, in each of its choices.",
    ),
    (
        ("any: [sorry]", "any: [a|b]"),
        "6:11 A choice stands in round brackets, `(a|b)`, and not one in another.",
    ),
    (
        ("any: [sorry]", "any: [{phrases: []}]"),
        "6:21 At least one entry is needed here, and there is none.",
    ),
    (
        ("any: [sorry]", 'any: [{regex: "(a"}]'),
        "6:19 This is no regular expression in RE2 syntax: missing ): (a.",
    ),
    (
        ("any: [sorry]", 'any: [{regex: "(?=a)"}]'),
        "6:19 This is no regular expression in RE2 syntax: invalid perl operator: (?=.",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [{OP: '**', LOWER: a}]}]"),
        "6:26 OP is one of !, ?, *, +, {n}, {n,m}, {n,} and {,m}, and not **.",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [{LOWER: {REGEX: a}}]}]"),
        "6:30 The key REGEX is not known here.",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [{LOWER: [a]}]}]"),
        "6:29 This is one word, or {IN: [several]}.",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [{POS: VREB}]}]"),
        "6:27 There is no part of speech VREB; did you mean VERB?",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [{LENGTH: a}]}]"),
        "6:30 A whole number was expected here, and this is a.",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [{IS_ALPHA: perhaps}]}]"),
        "6:32 `true` or `false` was expected here, and this is perhaps.",
    ),
    (
        ("any: [sorry]", "any: [{tokens: [{DEP: nsubj}]}]"),
        "6:11 A pattern that reads DEP says which labels it means: `labels: ud`.",
    ),
    (
        ("any: [sorry]", "any: [{tree: [{RIGHT_ID: a, RIGHT_ATTRS: {}}]}]"),
        "6:11 The key labels is missing here.",
    ),
    (
        ("any: [sorry]", "any: [{tree: [{RIGHT_ID: a, RIGHT_ATTRS: {}, REL_OP: x}], labels: ud}]"),
        "6:58 “x” is not known here.",
    ),
    (
        ("any: [sorry]", "any: [{tree: [{RIGHT_ID: a, RIGHT_ATTRS: {}, LEFT_ID: b}], labels: ud}]"),
        "6:11 The first node has no LEFT_ID and REL_OP, and every other one has both.",
    ),
    (("    any: [sorry]\n", ""), "4:3 A marker needs `any` or `all`: what does it look like?"),
    # examples
    (
        ('good: ["We are late.", "It is here."]', 'good: ["We are late."]'),
        "21:13 A rule has at least two good examples.",
    ),
    (
        ('bad: ["We are [[sorry]].", "[[Sorry]]!"]', "bad: []"),
        "20:12 A rule has at least two bad examples.",
    ),
    (('"[[Sorry]]!"', '"[[Sorry!"'), "20:34 The marks [[ and ]] do not pair."),
    (('"[[Sorry]]!"', '"[[So [[rry]]!"'), "20:34 The marks [[ and ]] do not pair."),
    (
        ('yes: ["We are [[sorry]]."]', 'yes: ["We are sorry]]."]'),
        "7:11 The marks [[ and ]] do not pair.",
    ),
    (('"It is here."', "{reply: a, stage: never}"), "21:48 “never” is not known here."),
    (('"It is here."', '{reply: ""}'), "21:38 Words were expected here, and this is nothing."),
]


@pytest.mark.parametrize(("change", "told"), WRONG)
def test_a_wrong_value_is_told_at_its_place(
    packs: Packs, change: tuple[str, str], told: str
) -> None:
    assert [each for each in packs.told_of(change) if not owed(each)] == [told]


def owed(told: str) -> bool:
    """What follows from a marker that is not there any more, or is not used any more."""
    return bool(re.search(r"no marker|Nothing uses|The key x is not known", told))


def test_a_list_is_shown_how_to_be_written(packs: Packs) -> None:
    assert packs.hint_of(("any: [sorry]", "any: sorry")) == "Write [sorry]."


def test_everything_that_is_wrong_in_several_files_comes_at_once(packs: Packs) -> None:
    one = spoilt(("    why:", "    wyh:"), ("[house]", "[hose]"), ("any: [sorry]", "any: [[]]"))
    two = "pack: Two\nmarkers: []\nrules: {}\n"
    assert packs.told(one, "pack: three\npack: four\nabout: [\n", two) == [
        "0.yaml:6:11 A phrase or a matcher was expected here, and this is an empty list.",
        "0.yaml:10:5 The key why is missing here.",
        "0.yaml:14:5 The key wyh is not known here.",
        "1.yaml:4:1 Something is missing here: a value, or the end of a bracket.",
        "2.yaml:1:7 A name is lower-case words joined by hyphens, such as late-parcel, "
        "and this is “Two”.",
        "2.yaml:2:10 A mapping of keys was expected here, and this is an empty list.",
        "2.yaml:3:8 A list was expected here, and this is an empty mapping.",
    ]


def test_problems_are_told_in_the_order_of_the_lines(packs: Packs) -> None:
    changes = (
        ("    severity: warning", "    severity: x"),
        ("pack: demo", "pack: 1"),
        ("[house]", "[y]"),
    )
    assert [each.line for each in packs.problems(spoilt(*changes))] == [1, 12, 16]


def test_of_a_great_many_problems_the_first_hundred_are_told(packs: Packs) -> None:
    problems = packs.problems(VALID + "".join(f"k{number}: x\n" for number in range(5000)))
    assert len(problems) == 101
    assert problems[0].message == "The key k0 is not known here."
    assert problems[100].message == "There are 4,900 more problems in this file."


def test_a_problem_shows_its_line(packs: Packs) -> None:
    (problem,) = packs.problems(spoilt(("severity: warning", "severity: x")))
    assert problem.source_line == "    severity: x"
