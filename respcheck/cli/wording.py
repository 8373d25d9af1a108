"""Rules in plain words: what a check finds, when it applies, and how it can be changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import singledispatch

from respcheck.checks import CheckPart
from respcheck.checks.absent import Absent
from respcheck.checks.alike import Alike
from respcheck.checks.consistent import Consistent
from respcheck.checks.count import Count
from respcheck.checks.differs import Differs
from respcheck.checks.followed_by import FollowedBy
from respcheck.checks.measure import MeasureCheck
from respcheck.checks.numbers import NumberCheck
from respcheck.checks.order import Order
from respcheck.checks.present import Present
from respcheck.checks.share import Share
from respcheck.checks.swap import Swap
from respcheck.markers.marker import MarkerDefinition
from respcheck.measures import MEASURES
from respcheck.packs.examples import unmarked
from respcheck.packs.schema import Conditions

Markers = Mapping[str, MarkerDefinition]


def finds(check: CheckPart, markers: Markers) -> Iterator[str]:
    """What the check finds, then a line about each marker and measure in it."""
    yield said(check)
    for name in sorted(check.markers):
        marker = markers[name]
        shown = [f"“{words}”" for example in marker.yes for words in _marked(example)]
        examples = f" Such as {', '.join(shown[:3])}." if shown else ""
        yield f"{name}: {_sentence(marker.about)}{examples}"
    for name in sorted(check.measures):
        yield f"{name}: {_sentence(MEASURES[name].about)}"


def _marked(example: str) -> Iterator[str]:
    plain = unmarked(example)
    return (plain.text[span.start : span.end] for span in plain.spans)


@singledispatch
def said(check: CheckPart) -> str:
    """What the check finds, in words; the keys of a check that is not known here."""
    stated = check.model_dump(by_alias=True, exclude_defaults=True, exclude_none=True)
    return ", ".join(f"{name} {value}" for name, value in stated.items())


@said.register
def _(check: Present) -> str:
    parts = [f"where {check.present} stands{zone_words(check.in_)}"]
    if check.at_least > 1:
        parts.append(f"for the {ordinal(check.at_least)} time")
    if check.with_:
        parts.append(f"with {check.with_} in the same sentence")
    if check.without:
        parts.append(f"without {check.without} in the same sentence")
    if check.when_present:
        parts.append(f"if the reply has {check.when_present}")
    if check.unless_present:
        parts.append(f"unless the reply has {check.unless_present}")
    return ", ".join(parts)


@said.register
def _(check: Absent) -> str:
    given = f"a reply with {check.when_present} that" if check.when_present else "a reply that"
    earlier = ", nor any earlier one to the same customer" if check.earlier else ""
    return f"{given} has no {check.absent}{zone_words(check.in_)}{earlier}"


@said.register
def _(check: Order) -> str:
    first, second = check.order
    rest = ", if the reply has both" if check.only_if_both else ""
    return f"{second} without {first} before it{rest}"


@said.register
def _(check: FollowedBy) -> str:
    sentences = {0: "later in its sentence", 1: "in its sentence or the next"}
    reach = sentences.get(check.within, f"in its sentence or the next {check.within}")
    return f"{check.after} that has no {check.followed_by} after it, {reach}"


@said.register
def _(check: Swap) -> str:
    wordings = ", ".join(f"“{old}” → “{new}”" for old, new in sorted(check.to.items()))
    return f"where {check.swap} stands; better: {wordings}"


@said.register
def _(check: Alike) -> str:
    part = "a reply" if check.part == "reply" else "a reply whose opening"
    others = {
        "earlier": "an earlier reply to the same customer",
        "library": "a reply checked before it in the same run",
    }[check.alike]
    if check.at_least > 1:
        others = f"{check.at_least} of the replies checked before it in the same run"
    least = f", from {check.min_words} words on" if check.min_words > 1 else ""
    return f"{part} is alike to {check.likeness:g} per cent with {others}{least}"


@said.register
def _(check: Differs) -> str:
    kinds = ", ".join(check.differs)
    return f"replies of one intent that do not agree across channels in {kinds}"


@said.register
def _(check: Consistent) -> str:
    first, second = check.consistent
    parts = [f"a reply that has both {first} and {second}"]
    for wanted, other in ((first, second), (second, first)):
        locales = [each for each, name in sorted(check.expected.items()) if name == wanted]
        if locales:
            parts.append(f"or {other} with locale {', '.join(locales)}")
    return ", ".join(parts)


@said.register
def _(check: Count) -> str:
    times = re.sub(r"\b1 times$", "once", f"{_limits(check)} times")
    return f"{per(check)} in which {check.count} stands {times}"


@said.register
def _(check: MeasureCheck) -> str:
    unit = MEASURES[check.measure].unit
    shown = "" if unit == check.measure else f" {unit}"
    return f"{per(check)} whose {check.measure} is {_limits(check)}{shown}"


@said.register
def _(check: Share) -> str:
    whole = "the words" if check.of == "words" else f"all of {', '.join(check.of)}"
    least = f", of at least {check.at_least}" if check.at_least > 1 else ""
    return f"{per(check)} in which {check.share} is {_limits(check)} of {whole}{least}"


def per(check: NumberCheck) -> str:
    """The part of a reply that a number is taken of."""
    return f"a {check.per}"


def zone_words(zone: str | None) -> str:
    """A zone as part of a sentence; nothing for the whole reply."""
    return f" in the {zone.replace('_', ' ')}" if zone else ""


def ordinal(number: int) -> str:
    """`2nd`, `3rd`, `4th`."""
    last = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def _limits(check: NumberCheck) -> str:
    words = {"min": "less than", "max": "more than"}
    return " or ".join(
        f"{words[bound]} {amount(check, limit)}"
        for bound in ("min", "max")
        if (limit := getattr(check, bound)) is not None
    )


def limit_words(check: NumberCheck, channel: str | None) -> str | None:
    """The limits that hold on a channel, such as `at most 25`; None where there is none."""
    words = {"min": "at least", "max": "at most"}
    limits = []
    for bound in ("min", "max"):
        limit = getattr(check, bound)
        if isinstance(limit, Mapping):
            limit = limit.get(channel or "")
        if limit is not None:
            limits.append(f"{words[bound]} {amount(check, limit)}")
    return " and ".join(limits) or None


def amount(check: NumberCheck, limit: float | Mapping[str, float]) -> str:
    """A value or a limit of the check as people write it: a share in per cent."""
    if isinstance(limit, Mapping):
        return ", ".join(f"{amount(check, each)} ({name})" for name, each in limit.items())
    return f"{limit:.0%}" if isinstance(check, Share) else f"{limit:,g}"


def applies(when: Conditions) -> str:
    """When a rule applies, in words."""
    stated = when.model_dump(exclude_defaults=True)
    parts = []
    for name, value in stated.items():
        if name == "min_words":
            parts.append(f"from {value} words on")
        elif name == "customer":
            parts.append(f"if the customer's message has {value}")
        elif name == "not_customer":
            parts.append(f"unless the customer's message has {value}")
        elif name.startswith("not_"):
            parts.append(f"unless the {name[4:]} is {' or '.join(value)}")
        else:
            parts.append(f"if the {name} is {' or '.join(value)}")
    return ", ".join(parts) if parts else "to every reply"


def blanks_filled(message: str, check: CheckPart) -> str:
    """The message, with an ellipsis for what a finding fills in, and the limit if there is one."""
    values = {}
    if isinstance(check, NumberCheck):
        bounds = [each for each in (check.min, check.max) if each is not None]
        if len(bounds) == 1 and not isinstance(bounds[0], dict):
            values["limit"] = amount(check, bounds[0])
    return re.sub(r"\{(\w+)\}", lambda field: values.get(field[1], "…"), message)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
