"""`respcheck inspect` answers the author of a pack: why did my rule fire, or not?"""

from __future__ import annotations

from cli_samples import MORE, call, write


def section(out: str, name: str) -> list[str]:
    """The lines of one part of an inspection."""
    return out.partition(f"\n  {name}\n")[2].partition("\n\n")[0].splitlines()


def verdict(check: str, text: str, *options: str, when: str = "{}") -> str:
    """What is said of a rule with this check."""
    pack = MORE.replace("check: {present: sorry}", f"check: {check}\n    when: {when}")
    write("more.yaml", pack)
    arguments = ("--pack", "more.yaml", "--select", "more/sorry", *options)
    result = call("inspect", write("a.txt", text), *arguments)
    assert (result.code, result.err) == (0, "")
    said = " ".join(" ".join(section(result.out, "rules")).split())
    return said.removeprefix("more/sorry: ").replace("more/", "")


def test_tokens_are_shown_with_their_places_tags_and_tree() -> None:
    out = call("inspect", write("a.txt", "Hi.\n\nWe were sorry."), "--select", "tiny/sorry").out
    assert out.startswith(
        "a.txt\n"
        "\n"
        "  sentence 0-3: Hi.\n"
        "    place  word  lemma  POS    DEP    head  MORPH\n"
        "    0-2    Hi    hi     INTJ   ROOT   -\n"
        "    2-3    .     .      PUNCT  punct  Hi\n"
        "\n"
        "  sentence 5-19: We were sorry.\n"
    )
    assert "    8-12   were   be     AUX    cop    sorry  Mood=Ind|" in out


def test_markers_are_shown_with_their_words() -> None:
    draft = write("a.txt", "Sorry, so sorry!!")
    assert section(call("inspect", draft).out, "markers") == [
        "    tiny/shout: 15-17 “!!”",
        "    tiny/sorry: 0-5 “Sorry”, 10-15 “sorry”",
        "    not there: tiny/thanks",
    ]


def test_words_that_do_not_count_are_shown_with_the_reason() -> None:
    draft = write("a.txt", 'You wrote "sorry".')
    assert section(call("inspect", draft, "--select", "tiny/sorry").out, "markers") == [
        "    tiny/sorry: not counted: 11-16 “sorry”, being quoted, negated or somebody else's "
        "(`said_by:",
        "      anyone` would count it)",
    ]


def test_words_lifted_by_unless_are_shown_with_the_reason() -> None:
    pack = MORE.replace("any: [sorry]", "any: [sorry], unless: [sorry to say]")
    write("more.yaml", pack)
    arguments = ("--pack", "more.yaml", "--select", "more/sorry")
    out = call("inspect", write("a.txt", "Sorry to say so."), *arguments).out
    assert section(out, "markers") == [
        "    more/sorry: not counted: 0-5 “Sorry”, since its `unless` stands there"
    ]


def test_what_is_masked_is_shown() -> None:
    out = call("inspect", write("a.txt", "See https://a.example/b now.")).out
    assert "    url: 4-23 “https://a.example/b”\n" in out


def test_measures_are_shown() -> None:
    shown = section(call("inspect", write("a.txt", "We are sorry.")).out, "measures")
    assert shown[0] == "    words: 3"
    assert "    reading_grade: not measured" in shown


def test_a_rule_that_fires_says_because_of_what() -> None:
    assert verdict("{present: sorry}", "So sorry.") == (
        "fires, because sorry stands at 3-8 “sorry”"
    )
    assert verdict("{present: sorry}", "Sorry. Sorry.") == (
        "fires 2 times, because sorry stands at 0-5 “Sorry”, 7-12 “Sorry”"
    )
    assert verdict("{absent: sorry, when_present: thanks}", "Thank you.") == (
        "fires, because thanks stands at 0-9 “Thank you” and sorry is not there"
    )
    assert verdict("{absent: sorry, in: first_sentence}", "Hello. I am sorry.") == (
        "fires, because sorry stands at 12-17 “sorry”, outside the first sentence (0-6)"
    )
    assert verdict("{followed_by: thanks, after: sorry, within: 0}", "Sorry. Thank you.") == (
        "fires, because sorry stands at 0-5 “Sorry” and no thanks is soon enough after it "
        "(thanks stands at 7-16 “Thank you”)"
    )
    assert verdict("{order: [sorry, thanks]}", "Thank you. Sorry.") == (
        "fires, because thanks stands at 0-9 “Thank you” and sorry stands at 11-16 “Sorry”"
    )
    assert verdict("{consistent: [sorry, thanks]}", "Thank you. Sorry.") == (
        "fires, because sorry stands at 11-16 “Sorry”; thanks stands at 0-9 “Thank you”"
    )


def test_a_silent_rule_says_what_is_missing() -> None:
    assert verdict("{present: sorry}", "Fine.") == "is silent, because sorry is not there"
    assert verdict("{present: sorry, in: first_sentence}", "Hello. I am sorry.") == (
        "is silent, because sorry stands at 12-17 “sorry”, outside the first sentence (0-6)"
    )
    assert verdict("{present: sorry, with: shout}", "Sorry. No!!") == (
        "is silent, because sorry stands at 0-5 “Sorry”, with no shout in its sentence"
    )
    assert verdict("{present: sorry, without: shout}", "Sorry!!") == (
        "is silent, because sorry stands at 0-5 “Sorry”, with shout in its sentence"
    )
    assert verdict("{present: sorry, unless_present: thanks}", "Sorry. Thank you.") == (
        "is silent, because sorry stands at 0-5 “Sorry”, but thanks stands at 7-16 “Thank you”"
    )
    assert verdict("{present: sorry, when_present: thanks}", "Sorry.") == (
        "is silent, because sorry stands at 0-5 “Sorry”, but thanks is not there"
    )
    assert verdict("{present: sorry, at_least: 2}", "Sorry.") == (
        "is silent, because sorry stands at 0-5 “Sorry”: where it counts, fewer than 2 times"
    )
    assert verdict("{absent: sorry, when_present: thanks}", "Fine.") == (
        "is silent, because thanks is not there"
    )
    expected = "{consistent: [sorry, thanks], expected: {en-GB: sorry}}"
    assert verdict(expected, "Sorry.", "--locale", "en-GB") == (
        "is silent, because sorry stands at 0-5 “Sorry”; thanks is not there; "
        "locale en-GB asks for sorry"
    )


def test_a_number_is_shown_beside_its_limit() -> None:
    assert verdict("{measure: words, max: 2}", "One two three.") == (
        "fires, because words is 3, and the limit is at most 2"
    )
    assert verdict("{measure: words, max: 2, per: sentence}", "One two. One.") == (
        "is silent, because words is 2 in sentence 0-8, and the limit is at most 2"
    )
    assert verdict("{share: sorry, of: words, max: 0.4}", "Sorry, Sam.") == (
        "fires, because sorry is 50%, and the limit is at most 40%"
    )
    assert verdict("{measure: words, max: {x: 2}}", "One two three.") == (
        "is silent, because it has no limit for this channel"
    )


def test_a_rule_that_does_not_apply_says_why() -> None:
    assert verdict("{present: sorry}", "Sorry.", when="{channel: x}") == (
        "does not apply: it needs channel x, and this is not stated"
    )
    assert verdict("{present: sorry}", "Sorry.", "--channel", "sms", when="{channel: x}") == (
        "does not apply: it needs channel x, and this is sms"
    )


def test_an_empty_reply_can_be_inspected() -> None:
    assert call("inspect", write("a.txt", "")).out.startswith("a.txt\n  no words\n")


def test_a_file_that_cannot_be_read_is_told() -> None:
    result = call("inspect", "nowhere.txt", write("a.txt", "Sorry."))
    assert result.code == 2
    assert result.out.startswith("a.txt\n")
    assert result.err.startswith("nowhere.txt: error: There is no such file or directory.\n")
