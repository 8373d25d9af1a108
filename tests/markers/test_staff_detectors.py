"""What is for a company's own people: hosts, paths of files, and notes in brackets."""

import pytest
from test_detectors import assert_detects


@pytest.mark.parametrize(
    "marked",
    [
        "see [[crm-prod.corp.acme.internal]] for it",
        "at [[https://wiki.corp/refunds]].",
        "[[jira.acme.com/browse/OPS-12]].",
        "[[acme.zendesk.com/agent/tickets/123]]",
        "[[srv01.acme.local:8080]]",
        "[[https://staging-2.acme.com/cart]]",
    ],
)
def test_a_host_that_only_staff_can_reach_is_found(marked: str) -> None:
    assert_detects(marked, "internal_host")


@pytest.mark.parametrize(
    "text",
    [
        "support.acme.com",
        "http://raspberrypi.local",
        "Acme Corp. is open",
        "https://acme.zendesk.com/hc/en-gb",
        "sam@wiki.corp.example",
        "the crm. Please wait",
    ],
)
def test_a_host_for_everybody_is_left_alone(text: str) -> None:
    assert_detects(text, "internal_host")


@pytest.mark.parametrize(
    "marked",
    [
        "in [[S:\\Customer Care\\Macros\\refund.docx]] now",
        "at [[\\\\fs01\\share\\refunds.xlsx]].",
        "[[C:\\Users\\jdoe\\Desktop\\x.docx]].",
        "[[/home/deploy/app/logs]]",
        "[[file:///share/x]]",
    ],
)
def test_a_path_of_the_companys_is_found(marked: str) -> None:
    assert_detects(marked, "internal_path")


@pytest.mark.parametrize(
    "text",
    [
        "C:\\Program Files\\Kettle\\logs",
        "C:\\Users\\YourName\\Downloads",
        "\\\\192.168.1.5\\printer",
        "/etc/hosts and/or 24/7",
        "https://example.com/home/jo",
        "/home/user/Downloads",
    ],
)
def test_a_path_of_the_customers_is_left_alone(text: str) -> None:
    assert_detects(text, "internal_path")


@pytest.mark.parametrize(
    "marked",
    [
        "Hi. [[(internal only)]] Bye",
        "[[{TODO add the date}]]",
        "[[<do not send>]] Hi",
        "[[##- Please type your reply above this line -##]]\nHi",
        "[[>>> internal:]] wait\nHi",
        "Hi (agents are busy) {{name}}",
        "(to do this, tap Pay) [ticket]",
    ],
)
def test_a_note_in_brackets_for_staff_is_found(marked: str) -> None:
    assert_detects(marked, "staff_mark")


def test_a_note_in_capitals_is_found_though_it_looks_like_a_placeholder() -> None:
    from marker_samples import document

    from respcheck.markers.detectors import DETECTORS
    from respcheck.model import Span

    for text in ("[STAFF ONLY]", "[DRAFT]", "[DO NOT SEND TO CUSTOMER]"):
        spans = list(DETECTORS["staff_mark"](document(f"Hi {text} Jo")))
        assert spans == [Span(3, 3 + len(text))]
