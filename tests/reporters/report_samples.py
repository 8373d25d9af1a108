"""Reports to write, built by hand, and the outputs to write them to."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence

from hypothesis import strategies

from respcheck.model import (
    Credit,
    Edit,
    Evidence,
    Finding,
    Fix,
    Reply,
    Report,
    RuleInfo,
    Severity,
    Span,
    single_reply,
)
from respcheck.reporters import Output

LATE = (
    "Thank you for reaching out.\n"
    "\n"
    "We are sorry that your kettle came late. We will write in due course.\n"
    "I've ordered you a new one today.\n"
)

# Text of every kind: controls, escapes, bidirectional overrides, joiners, marks, wide and narrow.
HOSTILE = "\x00\t\r\n\x1b\x7f\x85\x9b\u00ad\u0301\u200b\u200d\u202e\u2028\u2066\ufe0f\ue000"
EMOJI = "👩💻❤\u20e3🏽🇬🇧1"
hostile_text = strategies.one_of(
    strategies.text(max_size=60),
    strategies.text(alphabet=HOSTILE + EMOJI + "ab [/]:日é", max_size=60),
)


def rule(
    name: str,
    severity: Severity = Severity.WARNING,
    why: str = "",
    help: str = "",
    evidence: Sequence[str] = (),
) -> RuleInfo:
    """A rule of the pack `calm` that says what a test needs it to say."""
    sources = tuple(Evidence(key, "", "") for key in evidence)
    return RuleInfo(f"calm/{name}", "", severity, "", why, help, sources, (), (), ())


OPENING = rule(
    "stock-opening",
    why="An opening that would fit any reply tells the customer that nobody has read theirs yet.",
    help="Begin with what the customer told you.",
    evidence=["doe-2019", "roe-2021"],
)
VAGUE = rule(
    "vague-time",
    Severity.ERROR,
    why="A promise without a time cannot be kept.",
    help="Name a day.",
    evidence=["house"],
)
LENGTH = rule("length", Severity.SUGGESTION, why="Short replies are read.", evidence=["house"])


def span_of(reply: Reply, words: str) -> Span:
    """Where the words first stand in the reply."""
    start = reply.text.index(words)
    return Span(start, start + len(words))


def finding(
    reply: Reply, rule: RuleInfo, message: str, span: Span | None, fix: Fix | None = None
) -> Finding:
    """A finding with the places and the excerpt that the engine would give it."""
    places, whole = reply.message.places, Span(0, len(reply.text))
    return Finding(
        rule,
        rule.severity,
        message,
        span,
        places.at((span or whole).start),
        places.at((span or whole).end),
        reply.text[span.start : span.end] if span else "",
        fix,
    )


def credit(reply: Reply, quality: str, marker: str, about: str, words: str) -> Credit:
    """A credit for words of the reply."""
    span = span_of(reply, words)
    return Credit(quality, marker, about, span, reply.message.places.at(span.start), words)


def late_report() -> Report:
    """A draft with three findings, one of them with a fix and one for the whole reply."""
    reply = single_reply(LATE, path="drafts/late.txt")
    vague = span_of(reply, "in due course")
    return Report(
        reply,
        (
            finding(reply, LENGTH, "The reply is long.", None),
            finding(
                reply,
                OPENING,
                "This could open any reply.",
                span_of(reply, "Thank you for reaching out"),
            ),
            finding(
                reply,
                VAGUE,
                "'in due course' is no time.",
                vague,
                Fix((Edit(vague, "by Friday"),), safe=False),
            ),
        ),
        (
            credit(reply, "honest", "apology", "Says sorry.", "sorry"),
            credit(reply, "courageous", "repair", "Says what I do.", "I've ordered you a new one"),
        ),
    )


def clean_report(path: str = "drafts/good.txt") -> Report:
    """A reply with nothing to say of it."""
    return Report(single_reply("Your kettle left today.", path=path), (), ())


def written(
    write: Callable[[Iterable[Report], Output], None],
    reports: Iterable[Report],
    width: int = 80,
    colour: bool = False,
    quiet: bool = False,
) -> str:
    """What a reporter writes."""
    stream = io.StringIO()
    write(reports, Output(stream, colour, width, quiet))
    return stream.getvalue()


def is_harmless(text: str) -> bool:
    """Whether it holds no control, format, separator, private or lone surrogate character."""
    import unicodedata

    kept = {"\n", "\u200d", *map(chr, range(0xE0061, 0xE0080))}
    return all(
        unicodedata.category(character) not in {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}
        or character in kept
        for character in text
    )
