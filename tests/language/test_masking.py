"""Masking keeps every offset and puts out of sight what is not the writer's own words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from respcheck.language.masking import MaskedSpan, mask, placeholders, pseudo_word

PLACEHOLDERS = [
    "{{ticket.requester.first_name}}",
    '{{user.name | fallback:"there"}}',
    "{%customer.firstName,fallback=there%}",
    "{!Contact.FirstName}",
    "{{{Recipient.Name}}}",
    "{{ contact.first_name }}",
    "[NAME]",
    "[First Name]",
    "[order number]",
    "[insert date]",
    "[customer_name]",
    "<name>",
    "<FIRST NAME>",
    "%first_name%",
    "%%first_name%%",
    "{first_name}",
    "{customer name}",
    "{name, fallback=there}",
    "${name}",
    "*|FNAME|*",
    "XXXX",
    "<insert date>",
    "<enter the reason for the delay here>",
    "[insert the reason for the delay here]",
    "[ENTER NAME]",
    "[return date]",
    "____",
    "DD/MM/YYYY",
    "DD.MM.YY",
    "YYYY-MM-DD",
    "dd/mm/yyyy",
    "HH:MM",
]
LINKS = [
    "https://help.example.com/a?b=1&c=2#d",
    "http://example.com/a_(b)",
    "www.example.com",
    "t.co/abc",
    "youtu.be/x1",
    "example.com/help",
    "example.co.uk",
    "<URL>",
]


def masked_as(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.kind) for span in mask(text).spans]


@pytest.mark.parametrize("placeholder", PLACEHOLDERS)
def test_every_kind_of_placeholder_becomes_a_pseudo_word(placeholder: str) -> None:
    text = f"Your parcel, {placeholder}, is here."
    assert masked_as(text) == [(placeholder, "placeholder")]
    assert (
        mask(text).text == f"Your parcel, {pseudo_word(len(placeholder), 'placeholder')}, is here."
    )
    start = text.index(placeholder)
    assert placeholders(text) == (MaskedSpan(start, start + len(placeholder), "placeholder"),)


@pytest.mark.parametrize(
    "text",
    [
        "It is ready [see below] for you.",
        "They wrote “recieved” [sic] twice.",
        "As the study says [1], it helps.",
        "[UPDATE] It works again.",
        "See [order number](Wwwww).",
        "We gave 50% off and 20% on top.",
        "Tap <b>Save</b> now.",
        "We <3 you, and 2 < 3 > 1.",
        "xxxx to you too",
        "The set {smiles, waves}.",
        "- [x] Done, press <Enter> or <b>Save</b>.",
        "Send it to <jo bloggs, at the shop in town>.",
        "It goes to XXXXXXXXXXXX4821, the card ending 4821.",
        "It goes to XXXX-XXXX-XXXX-4821 or XXXX XXXX XXXX 4821.",
        "Press [ESC], then [CTRL+ALT+DEL], <Page Up>, [F5] or <Insert>.",
        "Thanks.\n\n________________\n\nThe bus team",
        "The field is first___name.",
        "It plays at 12 mm/dd of tape.",
    ],
)
def test_ordinary_brackets_and_signs_are_no_placeholders(text: str) -> None:
    assert masked_as(text) == []


@pytest.mark.parametrize("link", LINKS)
def test_links_are_masked_without_the_marks_around_them(link: str) -> None:
    for text in (f"See {link}.", f"({link})", f"Is it {link}?", f"Here: {link}, thanks"):
        assert masked_as(text) == [(link, "url")]


@pytest.mark.parametrize(
    "text",
    [
        "It is fixed.Please try it.",
        "Use iOS 13.4.1, e.g. on a U.S. phone.",
        "Do it.so it works",
        "a.m. or p.m.",
    ],
)
def test_a_missing_space_and_abbreviations_are_no_links(text: str) -> None:
    assert masked_as(text) == []


def test_addresses_and_handles_have_their_own_kinds() -> None:
    text = "Write to jo.bloggs+shop@example.co.uk or <EMAIL>, or ask @ShopHelp's team."
    assert masked_as(text) == [
        ("jo.bloggs+shop@example.co.uk", "email"),
        ("<EMAIL>", "email"),
        ("@ShopHelp", "handle"),
    ]


def test_handles_in_front_of_everything_become_spaces() -> None:
    masked = mask("@USER @ann_b Thanks, ask @bob")
    assert masked.text == "             Thanks, ask Hhhh"
    assert masked.spans == (
        MaskedSpan(0, 5, "handle"),
        MaskedSpan(6, 12, "handle"),
        MaskedSpan(25, 29, "handle"),
    )


def test_liquid_tags_become_spaces_since_no_sentence_has_a_place_for_them() -> None:
    masked = mask("Hi {% if name %}{{name}}{% else %}there{% endif %}!")
    assert masked.text == "Hi " + 13 * " " + "Xxxxxxxx" + 10 * " " + "there" + 11 * " " + "!"


def test_code_is_masked_but_a_backtick_for_an_apostrophe_is_not() -> None:
    assert masked_as("Run `reset now` as it`s your shop`s till.") == [("`reset now`", "code")]
    assert mask("Run\n```\na = 1\n```\nThanks").text == "Run\n   \n     \n   \nThanks"


def test_quoted_lines_become_spaces() -> None:
    masked = mask("> Where is it?\n>> really\nOn its way.")
    assert masked.text == 14 * " " + "\n" + 9 * " " + "\nOn its way."
    assert [span.kind for span in masked.spans] == ["quote", "quote"]


def test_a_variable_inside_a_link_belongs_to_the_link_but_is_still_found() -> None:
    text = "Track it: https://example.com/{{order.id}}"
    assert masked_as(text) == [("https://example.com/{{order.id}}", "url")]
    assert placeholders(text) == (MaskedSpan(30, 42, "placeholder"),)


def test_other_spaces_become_spaces_but_line_breaks_stay() -> None:
    assert mask("here:\u00a0now\tand\u2009then\n.").text == "here: now and then\n."


def test_lone_surrogates_are_replaced_in_place() -> None:
    assert mask("a\ud800b").text == "a\ufffdb"


def _plain(text: str) -> str:
    spaced = "".join(" " if c.isspace() and c not in LINE_BREAKS else c for c in text)
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in spaced)


LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("<>{}[]%@`./:|*#$!_-XxhW aA1DMY\n\ud800\x00😊\u200d"),
        st.characters(exclude_categories=[]),
    )
)


@given(ANY_TEXT)
def test_length_line_breaks_outside_spans_and_order_are_kept(text: str) -> None:
    masked = mask(text)
    assert len(masked.text) == len(text)
    at = 0
    for span in masked.spans:
        assert at <= span.start < span.end <= len(text)
        assert _plain(text[at : span.start]) == masked.text[at : span.start]
        at = span.end
    masked.text.encode("utf-8")


@given(ANY_TEXT)
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = mask(text).text
    assert mask(once).text == once


@given(ANY_TEXT)
def test_placeholders_are_ordered_and_apart(text: str) -> None:
    found = placeholders(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "run",
    ["<", "{", "@", "[", "%", "`", "{%", "{{", "a@", "a.", "<a", "> ", "_", "a _", "X ", "MM/"],
)
def test_a_megabyte_of_one_sign_is_masked(run: str) -> None:
    text = run * (1_000_000 // len(run))
    assert len(mask(text).text) == len(text)
    placeholders(text)
