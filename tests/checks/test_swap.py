"""`swap`: a wording with a better one, and the edit that puts it in, capitalised as it was."""

import pytest
from check_samples import Tiny, span_of

from respcheck.model import Edit, Fix

CHECK = "{swap: stock, to: {utilise: use, in order to: to, ASAP: by Friday, do not: never}}"


def test_each_span_is_found_with_its_fix(tiny: Tiny) -> None:
    text = "We utilise it in order to help."
    one, two = tiny.findings(CHECK, text)
    assert one.span == span_of(text, "utilise")
    assert one.fix == Fix((Edit(span_of(text, "utilise"), "use"),), safe=False)
    assert two.fix == Fix((Edit(span_of(text, "in order to"), "to"),), safe=False)


def test_a_fix_is_safe_where_the_pack_says_so(tiny: Tiny) -> None:
    (finding,) = tiny.findings("{swap: stock, to: {utilise: use}, safe: true}", "We utilise it.")
    assert finding.fix is not None
    assert finding.fix.safe


def test_a_span_without_a_better_wording_is_found_without_a_fix(tiny: Tiny) -> None:
    (finding,) = tiny.findings("{swap: stock, to: {utilise: use}}", "In order to help.")
    assert finding.excerpt == "In order to"
    assert finding.fix is None


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("We utilise it.", "We use it."),
        ("Utilise it.", "Use it."),
        ("UTILISE IT.", "USE IT."),
        ("We utilize it.", "We use it."),
        ("In order to help, we utilise it.", "To help, we use it."),
        ("In  order\nto help.", "To help."),
        ("We'll do it ASAP.", "We'll do it by Friday."),
        ("ASAP.", "By Friday."),
        ("We don't know.", "We never know."),
        ("We don’t know.", "We never know."),
        ("We do not know.", "We never know."),
    ],
)
def test_a_fix_keeps_the_capitals(tiny: Tiny, text: str, fixed: str) -> None:
    assert tiny.fixed(CHECK, text) == fixed


def test_a_word_that_is_always_capital_says_nothing_of_what_replaces_it(tiny: Tiny) -> None:
    check = "{swap: stock, to: {i: we}}"
    assert tiny.fixed(check, "I know and I see.") == "We know and we see."


def test_a_message_names_both_wordings(tiny: Tiny) -> None:
    assert tiny.says(CHECK, "Utilise it.", "“{found}”: “{better}”") == ["“Utilise”: “use”"]
    check = "{swap: stock, to: {utilise: use}}"
    assert tiny.says(check, "In order to go.", "“{found}”: “{better}”") == ["“In order to”: “”"]
