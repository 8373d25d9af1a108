"""Why a rule fires at a reply, or does not: the words behind `respcheck inspect`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from respcheck.checks import CheckPart, Hit
from respcheck.checks.absent import Absent
from respcheck.checks.base import Zone, stretches, zone
from respcheck.checks.consistent import Consistent
from respcheck.checks.followed_by import FollowedBy
from respcheck.checks.numbers import NumberCheck
from respcheck.checks.order import Order
from respcheck.checks.present import Present
from respcheck.cli.wording import amount, limit_words, zone_words
from respcheck.markers.observe import Observation
from respcheck.model import Span
from respcheck.packs.ruleset import Rule
from respcheck.reporters.cells import shorten

_MOST = 5


def verdict(rule: Rule, seen: Observation) -> str:
    """Whether the rule applies and fires, and because of what."""
    if unmet := rule.when.unmet(seen):
        return f"does not apply: {unmet}"
    hits = list(rule.check.hits(seen))
    if not hits:
        return f"is silent, because {_silent(rule.check, seen)}"
    times = "fires" if len(hits) == 1 else f"fires {len(hits)} times"
    return f"{times}, because {_fires(rule.check, seen, hits)}"


def at(seen: Observation, spans: Sequence[Span]) -> str:
    """Where spans stand, and the words there; of many, the first few."""
    shown = [f"{each.start}-{each.end} “{shorten(seen.words(each), 60)}”" for each in spans[:_MOST]]
    more = len(spans) - _MOST
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _stands(seen: Observation, name: str) -> str:
    spans = seen.marker(name)
    return f"{name} stands at {at(seen, spans)}" if spans else f"{name} is not there"


def _hit_spans(hits: Sequence[Hit]) -> list[Span]:
    return [hit.span for hit in hits if hit.span is not None]


def _area(seen: Observation, name: Zone | None) -> str:
    where = zone(seen, name)
    return f"{zone_words(name).removeprefix(' in ')} ({where.start}-{where.end})"


@singledispatch
def _fires(check: CheckPart, seen: Observation, hits: Sequence[Hit]) -> str:
    return "; ".join(_stands(seen, name) for name in sorted(check.markers)) or "its check says so"


@singledispatch
def _silent(check: CheckPart, seen: Observation) -> str:
    return "; ".join(_stands(seen, name) for name in sorted(check.markers)) or "its check says so"


@_fires.register
def _(check: Present, seen: Observation, hits: Sequence[Hit]) -> str:
    parts = [f"{check.present} stands at {at(seen, _hit_spans(hits))}"]
    if check.in_:
        parts.append(f"in {_area(seen, check.in_)}")
    if check.with_:
        parts.append(f"with {check.with_} in its sentence")
    if check.without:
        parts.append(f"without {check.without} in its sentence")
    if check.at_least > 1:
        parts.append(f"and {check.at_least - 1} would be allowed")
    if check.when_present:
        parts.append(_stands(seen, check.when_present))
    if check.unless_present:
        parts.append(_stands(seen, check.unless_present))
    return ", ".join(parts)


@_silent.register
def _(check: Present, seen: Observation) -> str:
    spans = seen.marker(check.present)
    if not spans:
        return f"{check.present} is not there"
    stands = f"{check.present} stands at {at(seen, spans)}"
    where = zone(seen, check.in_)
    spans = tuple(span for span in spans if span.within(where))
    if not spans:
        return f"{stands}, outside {_area(seen, check.in_)}"
    if check.with_ and not any(seen.beside(check.with_, span) for span in spans):
        return f"{stands}, with no {check.with_} in its sentence"
    if check.without and all(seen.beside(check.without, span) for span in spans):
        return f"{stands}, with {check.without} in its sentence"
    if check.unless_present and seen.marker(check.unless_present):
        return f"{stands}, but {_stands(seen, check.unless_present)}"
    if check.when_present and not seen.marker(check.when_present):
        return f"{stands}, but {_stands(seen, check.when_present)}"
    return f"{stands}: where it counts, fewer than {check.at_least} times"


@_fires.register
def _(check: Absent, seen: Observation, hits: Sequence[Hit]) -> str:
    parts = [_stands(seen, check.when_present)] if check.when_present else []
    outside = f", outside {_area(seen, check.in_)}" if seen.marker(check.absent) else ""
    return " and ".join([*parts, _stands(seen, check.absent) + outside])


@_silent.register
def _(check: Absent, seen: Observation) -> str:
    if check.when_present and not seen.marker(check.when_present):
        return f"{check.when_present} is not there"
    if check.earlier and not seen.marker(check.absent):
        return f"{check.absent} stands in an earlier reply"
    return _stands(seen, check.absent)


@_fires.register
def _(check: Order, seen: Observation, hits: Sequence[Hit]) -> str:
    first, second = check.order
    return f"{second} stands at {at(seen, _hit_spans(hits))} and {_stands(seen, first)}"


@_fires.register
def _(check: FollowedBy, seen: Observation, hits: Sequence[Hit]) -> str:
    after = f"{check.after} stands at {at(seen, _hit_spans(hits))}"
    others = seen.marker(check.followed_by)
    soon = "soon enough after it" if others else "there"
    where = f" ({_stands(seen, check.followed_by)})" if others else ""
    return f"{after} and no {check.followed_by} is {soon}{where}"


@_fires.register
def _(check: Consistent, seen: Observation, hits: Sequence[Hit]) -> str:
    return _both(check, seen)


@_silent.register
def _(check: Consistent, seen: Observation) -> str:
    return _both(check, seen)


def _both(check: Consistent, seen: Observation) -> str:
    locale = seen.document.context.locale
    expected = check.expects(locale)
    stands = [_stands(seen, name) for name in check.consistent]
    return "; ".join([*stands, f"locale {locale} asks for {expected}"] if expected else stands)


@_fires.register
def _(check: NumberCheck, seen: Observation, hits: Sequence[Hit]) -> str:
    return _numbers(check, seen)


@_silent.register
def _(check: NumberCheck, seen: Observation) -> str:
    return _numbers(check, seen)


def _numbers(check: NumberCheck, seen: Observation) -> str:
    """The number of the part of the reply that is nearest to a limit, or furthest beyond it."""
    name = getattr(check, check.key)
    limits = limit_words(check, seen.document.context.channel)
    if limits is None:
        return "it has no limit for this channel"
    values = [
        (value, span)
        for span in stretches(seen, check.per)
        if (value := check.value(seen, span)) is not None
    ]
    if not values:
        return f"{name} cannot be measured here"
    ordered = sorted(values, key=lambda each: each[0])
    ends = [ordered[0]] if check.max is None else [ordered[-1]]
    if check.min is not None and check.max is not None and len(ordered) > 1:
        ends = [ordered[0], ordered[-1]]
    shown = " and ".join(
        amount(check, round(value, 4)) + _where(check, span) for value, span in ends
    )
    return f"{name} is {shown}, and the limit is {limits}"


def _where(check: NumberCheck, span: Span) -> str:
    return "" if check.per == "reply" else f" in {check.per} {span.start}-{span.end}"
