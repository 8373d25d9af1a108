"""Names that nothing bears, that two bear, that nothing uses: each with its place and a hint."""

import pytest
from pack_samples import VALID, Packs, spoilt

UNKNOWN = [
    (("about: A demo", "abuot: A demo"), "2:1 The key abuot is not known here.", "about"),
    (("    why:", "    wyh:"), "14:5 The key wyh is not known here.", "why"),
    (("present: apology", "present: apology, inn: opening"), "18:31 The key inn is not", "in"),
    (("present: apology", "present: apology, in_: opening"), "18:31 The key in_ is not", "in"),
    (("present: apology", "presnt: apology"), "18:12 There is no check presnt.", "present"),
    (
        ("present: apology", "present: apologie"),
        "18:22 There is no marker demo/apologie.",
        "demo/apology",
    ),
    (("present: apology", "measure: wrods, max: 1"), "18:22 There is no measure wrods.", "words"),
    (("any: [sorry]", "any: [{phrase: [a]}]"), "6:11 There is no matcher phrase.", "phrases"),
    (("any: [sorry]", "any: [{detect: emojis}]"), "6:20 There is no detector emojis.", "emoji"),
    (
        ("any: [sorry]", "any: [{marker: apologyy}]"),
        "6:20 There is no marker demo/apologyy.",
        "demo/apology",
    ),
    (("any: [sorry]", "any: [{phrases: [a], case: x}]"), "6:26 The key case is not known", None),
    (("any: [sorry]", "any: [{tokens: [{LOWR: a}]}]"), "6:22 The key LOWR is not known", "LOWER"),
    (("evidence: [house]", "evidence: [hose]"), "16:16 There is no evidence hose.", "house"),
    (("quality: [honest]", "quality: [honets]"), "17:15 There is no quality honets.", "honest"),
    (("good: [", "god: ["), "21:7 The key god is not known here.", "good"),
    (
        ('"It is here."', "{reply: a, chanel: x}"),
        "21:41 The key chanel is not known here.",
        "channel",
    ),
    (
        ("{citation: House.,", "{citatoin: House.,"),
        "23:11 The key citatoin is not known here.",
        "citation",
    ),
    (("{meaning: True.,", "{mening: True.,"), "25:12 The key mening is not known here.", "meaning"),
    (("    severity: warning", "    severity: fatal"), "12:15 “fatal” is not known here.", None),
    (
        ("present: apology", "present: apology, in: openin"),
        "18:35 “openin” is not known here.",
        "opening",
    ),
]


@pytest.mark.parametrize(("change", "told", "nearest"), UNKNOWN)
def test_an_unknown_name_is_told_with_the_nearest(
    packs: Packs, change: tuple[str, str], told: str, nearest: str | None
) -> None:
    problems = packs.problems(spoilt(change))
    found = [
        each for each in problems if f"{each.line}:{each.column} {each.message}".startswith(told)
    ]
    assert len(found) == 1
    hint = found[0].hint or ""
    assert hint == f"Did you mean {nearest}?" if nearest else hint.startswith("Known: ")
    assert all("missing" in each.message for each in problems if each not in found)


def test_a_missing_key_is_told_at_what_should_have_it(packs: Packs) -> None:
    told = packs.told_of(("    help: Say what you will do.\n", ""), ("pack: demo\n", ""))
    assert told == ["1:1 The key pack is missing here.", "9:5 The key help is missing here."]
    assert packs.hint_of(("    help: Say what you will do.\n", "")) == "Add `help:`."


def test_a_field_that_the_check_does_not_give(packs: Packs) -> None:
    assert packs.told_of(("“{found}”", "{fond}")) == [
        "13:14 The message names {fond}, which this check does not give."
    ]
    assert packs.hint_of(("“{found}”", "{fond}")) == "It gives {count}, {found}."


def test_a_name_is_written_in_one_way(packs: Packs) -> None:
    assert packs.told_of(("id: says-sorry", "id: Says Sorry")) == [
        "10:9 A name is lower-case words joined by hyphens, such as late-parcel, "
        "and this is “Says Sorry”."
    ]
    spoilt_marker = (("  apology:\n", "  Apology:\n"), ("present: apology", "present: Apology"))
    assert packs.told_of(*spoilt_marker) == [
        "4:3 A marker's name is lower-case words joined by underscores, such as late_parcel, "
        "and this is “Apology”."
    ]


def test_rules_and_packs_of_the_same_name(packs: Packs) -> None:
    rule = VALID[VALID.index("  - id:") : VALID.index("evidence:\n")]
    twice = spoilt(("evidence:\n  house", f"{rule}evidence:\n  house"))
    assert packs.told(twice) == ["22:9 There is a rule says-sorry in this pack already."]
    (name, house, honest) = packs.told(VALID, VALID)
    first = packs.folder / "0.yaml"
    assert name == f"1.yaml:1:7 There is a pack named demo already, in {first}."
    assert house == f"1.yaml:23:3 The piece of evidence house is given already, in {first}."
    assert honest == f"1.yaml:25:3 The quality honest is given already, in {first}."


def test_a_marker_that_nothing_uses(packs: Packs) -> None:
    unused = ("markers:\n", "markers:\n  other: {about: A., any: [a]}\n")
    assert packs.told_of(unused) == ["4:10 Nothing uses the marker other."]
    assert packs.hint_of(unused) == (
        "Name it in a rule, give it a quality that it shows, say `observed: true` where it is "
        "only to be seen, or leave it out."
    )
    used = ("markers:\n", "markers:\n  other: {about: A., any: [a], quality: [honest]}\n")
    assert packs.told_of(used) == []


def test_a_marker_that_is_only_observed(packs: Packs) -> None:
    observed = ("markers:\n", "markers:\n  other: {about: A., any: [a], observed: true}\n")
    assert packs.told_of(observed) == []


def test_what_a_faulty_pack_may_use_is_not_called_unused(packs: Packs) -> None:
    other = "pack: other\nmarkers:\n  sad: {about: A., any: [sad]}\n"
    assert packs.told(spoilt(("present: apology", "present: other/sad")), other) == [
        "0.yaml:4:3 Nothing uses the marker apology."
    ]
    faulty = spoilt(("present: apology", "present: other/sad"), ("    why:", "    wyh:"))
    assert packs.told(faulty, other) == [
        "0.yaml:10:5 The key why is missing here.",
        "0.yaml:14:5 The key wyh is not known here.",
    ]


def test_what_an_unreadable_file_may_hold_is_not_called_unknown(packs: Packs) -> None:
    changes = (("present: apology", "present: other/sad"), ("[house]", "[kept-there]"))
    unused = "0.yaml:4:3 Nothing uses the marker apology."
    told = packs.told(spoilt(*changes), "pack: [")
    assert [each for each in told if each.startswith("0.yaml") and each != unused] == []
    assert len([each for each in told if each.startswith("1.yaml")]) == 1


CIRCLE = """\
markers:
  one: {about: A., any: [{marker: two}]}
  two: {about: A., any: [{marker: three}]}
  three: {about: A., all: [{marker: one}, a]}
  leads_in: {about: A., any: [{marker: one}], quality: [honest]}
"""


def test_markers_that_are_built_in_a_circle(packs: Packs) -> None:
    itself = ("any: [sorry]", "any: [{marker: apology}]")
    assert packs.told_of(itself) == ["4:3 The marker apology is built on itself."]
    assert packs.hint_of(itself) == "Break the circle."
    assert packs.told_of(("markers:\n", CIRCLE)) == [
        "4:8 The marker one is built on itself.",
        "5:8 The marker two is built on itself.",
        "6:10 The marker three is built on itself.",
    ]


def tower(levels: int, each: str) -> str:
    rows = [f"  m{n}: {{about: A., any: [{each.format(n=n + 1)}]}}\n" for n in range(levels)]
    last = f"  m{levels}: {{about: A., any: [a]}}\n"
    return spoilt(("markers:\n", "markers:\n" + "".join(rows) + last)).replace(
        "any: [sorry]", "any: [sorry, {marker: m0}]"
    )


def test_markers_built_on_one_another_without_end(packs: Packs) -> None:
    told = packs.told(tower(2000, "{{marker: m{n}}}"))
    assert told[0].endswith("More than 30 markers are built on one another here.")
    assert packs.told(tower(20, "{{marker: m{n}}}")) == []


def test_markers_used_in_many_ways_are_no_burden(packs: Packs) -> None:
    assert packs.told(tower(25, "{{marker: m{n}}}, {{marker: m{n}}}, b{n}")) == []
