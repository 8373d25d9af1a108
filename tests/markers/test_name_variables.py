"""A variable of a person's name is found where nothing stands in for an unknown name."""

import pytest
from marker_samples import document

from respcheck.markers.detectors.names import name_without_default
from respcheck.packs.examples import unmarked


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in name_without_default(document(text))]


@pytest.mark.parametrize(
    "variable",
    [
        "{{ticket.requester.first_name}}",
        "{{ticket.customer.firstname}}",
        "{{user.name}}",
        "{{ contact.first_name }}",
        "{{ contact.first_name | capitalize }}",
        "{{ contact.name | split: ' ' | first }}",
        "{%customer.firstName%}",
        "{{recipient.first_name}}",
        "{!Contact.FirstName}",
        "{{{Recipient.Name}}}",
        "{first_name}",
        "${customerName}",
        "%first_name%",
        "*|FNAME|*",
        "[NAME]",
        "[Customer's name]",
        "[customer]",
        "<first name>",
        "{{1}}",
        "XXXX",
    ],
)
def test_a_name_without_a_default_is_found(variable: str) -> None:
    assert found(f"Hi {variable}, your card is here.") == [variable]


@pytest.mark.parametrize(
    "variable",
    [
        '{{user.name | fallback:"there"}}',
        "{%customer.firstName,fallback=there%}",
        '{{ first_name | default: "there" }}',
        '{{first_name|default:"there"}}',
        "{{first_name|there}}",
        '{{first_name || "there"}}',
        "{{ first_name ? first_name : 'there' }}",
        "{{ personalization_token('contact.firstname', 'there') }}",
        '{!BLANKVALUE(Contact.FirstName, "there")}',
        "[NAME or there]",
    ],
)
def test_a_name_with_a_default_is_left_alone(variable: str) -> None:
    assert not found(f"Hi {variable}, your card is here.")


@pytest.mark.parametrize(
    "text",
    [
        "Your order {{order.name}} is here.",
        "Your {{product_name}} is back in stock.",
        "Thanks for shopping at {{shop.name}}!",
        "Order [ORDER NUMBER] has left.",
        "Hi there, your ticket {{ticket.id}} is open.",
        "Kind regards, {{agent.first_name}}",
        "Kind regards,\n[NAME]",
        "Yours, {!User.FirstName}",
        "I'm {{current_user.name}} from the night team.",
        "Your visit is on [DATE].",
    ],
)
def test_names_of_things_and_of_senders_are_left_alone(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        "{% if first_name %}Hi {{first_name}},{% else %}Hello,{% endif %} it is here.",
        "{{#if firstName}}Hi {{firstName}}{{else}}Hello{{/if}}, it is here.",
        "*|IF:FNAME|*Hi *|FNAME|*,*|ELSE:|*Hello,*|END:IF|* it is here.",
        "{% unless first_name == blank %}Hi {{first_name}}{% endunless %}",
    ],
)
def test_a_name_under_a_condition_on_it_is_left_alone(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "marked",
    [
        "{% if vip %}Hi [[{{first_name}}]],{% endif %} it is here.",
        "{% if first_name %}Hi {{first_name}}{% endif %}. Bye, [[{{first_name}}]]!",
        "Your driver [[{{driver.name}}]] is on the way.",
        "Dear Mr/Ms [[{{customer.last_name}}]], it is here.",
    ],
)
def test_what_another_condition_surrounds_is_found(marked: str) -> None:
    wanted = unmarked(marked)
    assert found(wanted.text) == [wanted.text[each.start : each.end] for each in wanted.spans]
