"""What a rule's check says reaches the finding: places in the file, message, excerpt."""

from check_samples import Tiny

from respcheck.model import Place, Span


def test_a_finding_stands_where_its_words_do(tiny: Tiny) -> None:
    (finding,) = tiny.findings("{present: alpha}", "One.\nSo alpha is.", "“{found}” it is.")
    assert finding.span == Span(8, 13)
    assert finding.place == Place(2, 4)
    assert finding.end_place == Place(2, 9)
    assert finding.excerpt == "alpha"
    assert finding.message == "“alpha” it is."
    assert finding.rule.id == "tiny/rule"


def test_a_message_is_filled_once_whatever_the_reply_says(tiny: Tiny) -> None:
    said = tiny.says("{present: alpha, at_least: 2}", "alpha {count} alpha", "{found} {count}")
    assert said == ["alpha 2"]
