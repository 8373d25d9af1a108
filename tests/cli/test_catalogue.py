"""`rules` lists what there is, `explain` says all of one rule, and `test` runs the examples."""

from __future__ import annotations

import tomllib

import pytest
from cli_samples import MORE, OTHER, call, write


def test_rules_are_listed_by_pack_with_their_severities() -> None:
    assert call("rules") == (
        0,
        "tiny: Rules for tests.\n"
        "  suggestion tiny/long      Long\n"
        "  error      tiny/shout     Shouts\n"
        "  warning    tiny/sorry     Says sorry\n"
        "  warning    tiny/x-thanks  Thanks on X\n"
        "\n"
        "4 rules in 1 pack; `respcheck explain RULE` says more of one.\n",
        "",
    )


def test_the_rules_of_further_packs_are_listed_too() -> None:
    out = call("rules", "--pack", write("other.yaml", OTHER)).out
    assert "  warning    other/sorry     Says sorry\n" in out
    assert "8 rules in 2 packs;" in out


def test_a_rule_is_explained() -> None:
    assert call("explain", "tiny/sorry") == (
        0,
        "tiny/sorry (warning)\n"
        "Says sorry\n"
        "\n"
        "finds:   where tiny/sorry stands\n"
        "         tiny/sorry: Says sorry. Such as “sorry”.\n"
        "applies: to every reply\n"
        "says:    You say “…”.\n"
        "why:     Tests need findings.\n"
        "do:      Say what you will do.\n"
        "about:   being warm\n"
        "\n"
        "evidence\n"
        "  - tests: The tests.\n"
        "    found: They pass.\n"
        "\n"
        "bad\n"
        "  - Sorry.\n"
        "  - We are sorry.\n"
        "\n"
        "good\n"
        "  - Fine.\n"
        '  - It is "sorry".\n'
        "\n"
        "change it in respcheck.toml\n"
        "  [rules]\n"
        '  "tiny/sorry" = "warning"\n'
        '  # the severity can also be "error", "suggestion", "off"\n',
        "",
    )


def test_a_limit_is_shown_with_the_way_to_change_it() -> None:
    out = call("explain", "tiny/long").out
    assert "finds:   a reply whose words is more than 8\n" in out
    assert "says:    … words, and 8 is the most.\n" in out
    assert "applies: unless the stage is ack\n" in out
    assert '  "tiny/long" = { severity = "suggestion", max = 8 }\n' in out


@pytest.mark.parametrize("rule", ["tiny/sorry", "tiny/long", "tiny/shout", "tiny/x-thanks"])
def test_the_way_to_change_a_rule_changes_nothing_as_it_stands(rule: str) -> None:
    before = call("explain", rule).out
    shown = before.partition("change it in respcheck.toml\n")[2]
    assert rule in tomllib.loads(shown)["rules"]
    write("respcheck.toml", shown)
    assert call("explain", rule).out == before


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("{present: sorry, in: opening, at_least: 3}",
         "where tiny/sorry stands in the opening, for the 3rd time"),
        ("{present: sorry, with: shout, without: thanks}",
         "where tiny/sorry stands, with tiny/shout in the same sentence, without tiny/thanks in "
         "the same sentence"),
        ("{present: sorry, when_present: shout, unless_present: thanks}",
         "where tiny/sorry stands, if the reply has tiny/shout, unless the reply has tiny/thanks"),
        ("{absent: sorry, in: last_sentence, when_present: shout}",
         "a reply with tiny/shout that has no tiny/sorry in the last sentence"),
        ("{absent: sorry}", "a reply that has no tiny/sorry"),
        ("{order: [sorry, thanks], only_if_both: true}",
         "tiny/thanks without tiny/sorry before it, if the reply has both"),
        ("{followed_by: thanks, after: sorry}",
         "tiny/sorry that has no tiny/thanks after it, in its sentence or the next"),
        ("{followed_by: thanks, after: sorry, within: 0}",
         "tiny/sorry that has no tiny/thanks after it, later in its sentence"),
        ("{count: shout, max: 1, per: paragraph}",
         "a paragraph in which tiny/shout stands more than once"),
        ("{measure: words, min: 2, max: {x: 9, sms: 20}}",
         "a reply whose words is less than 2 or more than 9 (x), 20 (sms)"),
        ("{share: sorry, of: words, max: 0.25}",
         "a reply in which tiny/sorry is more than 25% of the words"),
        ("{share: sorry, of: [sorry, thanks], max: 0.5, at_least: 4}",
         "a reply in which tiny/sorry is more than 50% of all of tiny/sorry, tiny/thanks, of at "
         "least 4"),
        ("{swap: sorry, to: {sorry: fine}}",
         "where tiny/sorry stands; better: “sorry” → “fine”"),
    ],
)  # fmt: skip
def test_what_a_check_finds_is_said_in_words(check: str, words: str) -> None:
    pack = MORE.replace("{present: sorry}", check)
    result = call("explain", "more/sorry", "--pack", write("more.yaml", pack))
    assert result.err == ""
    found = result.out.partition("finds:   ")[2].partition("\n         more/")[0]
    found = found.partition("\n         words:")[0]
    assert " ".join(found.split()) == words.replace("tiny/", "more/")


def test_an_unknown_rule_is_an_error_with_the_nearest_one() -> None:
    assert call("explain", "tiny/sory") == (
        2,
        "",
        "error: There is no rule tiny/sory.\nhelp: Did you mean tiny/sorry?\n",
    )


def test_the_examples_of_a_pack_are_run() -> None:
    write("bad.yaml", OTHER.replace("[Fine., It is", "[So sorry., It is"))
    result = call("test", "bad.yaml")
    assert result.code == 1
    assert result.out == "16 examples hold, 1 fails, in 1 pack.\n"
    assert result.err.startswith(
        "bad.yaml:21:65: error: The rule other/sorry should find nothing here, and finds “sorry”.\n"
    )


def test_the_examples_of_the_shipped_packs_are_run_where_none_is_named() -> None:
    assert call("test") == (0, "17 examples hold, 0 fail, in 1 pack.\n", "")
