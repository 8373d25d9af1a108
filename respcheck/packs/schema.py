"""The pack language: what a pack, a rule and its conditions are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, model_validator

from respcheck.checks import Check
from respcheck.checks.base import named
from respcheck.markers.base import MarkerName, Part, fault, sentence, suggestion
from respcheck.markers.marker import MarkerDefinition
from respcheck.measures import MEASURES
from respcheck.measures.base import Part as MeasuredPart
from respcheck.model import Context, Measured, Mood, Profile, Severity, channel_name
from respcheck.packs.examples import Examples, OrPlain, marks_pair

if TYPE_CHECKING:
    from respcheck.markers.observe import Observation

_FIELD = re.compile(r"\{([^{}]*)\}")

RuleName = Annotated[str, Field(pattern=r"^[a-z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$")]
MarkerKey = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$")]
Sentence = Annotated[str, Field(min_length=1), AfterValidator(lambda text: " ".join(text.split()))]


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _known_in(section: str, what: str) -> AfterValidator:
    def known(name: str, info: ValidationInfo) -> str:
        if info.context is not None and name not in info.context[section]:
            near = sentence(suggestion(name, info.context[section]))
            raise fault(f"unknown_{what}", f"There is no {what} {name}.", near)
        return name

    return AfterValidator(known)


EvidenceKey = Annotated[str, _known_in("evidence", "evidence")]
QualityKey = Annotated[str, _known_in("qualities", "quality")]
Channel = Annotated[str, AfterValidator(channel_name)]
Mode = Literal["draft", "template"]
Stage = Literal["ack", "update", "resolve", "refuse"]


class Conditions(Part):
    """When a rule applies. What a reply does not state meets no condition.

    A locale `en` covers `en-GB`. `mood` is that of the customer's message, and `customer` a
    marker that stands in it (`not_customer`: that does not); both need a message that the reply
    answers. `min_words` is the least length at which the rule speaks.
    """

    channel: Annotated[tuple[Channel, ...], BeforeValidator(_listed), OrPlain()] = ()
    mode: Annotated[tuple[Mode, ...], BeforeValidator(_listed), OrPlain()] = ()
    stage: Annotated[tuple[Stage, ...], BeforeValidator(_listed), OrPlain()] = ()
    locale: Annotated[tuple[str, ...], BeforeValidator(_listed), OrPlain()] = ()
    mood: Annotated[tuple[Mood, ...], BeforeValidator(_listed), OrPlain()] = ()
    customer: MarkerName | None = None
    not_channel: Annotated[tuple[Channel, ...], BeforeValidator(_listed), OrPlain()] = ()
    not_stage: Annotated[tuple[Stage, ...], BeforeValidator(_listed), OrPlain()] = ()
    not_locale: Annotated[tuple[str, ...], BeforeValidator(_listed), OrPlain()] = ()
    not_mood: Annotated[tuple[Mood, ...], BeforeValidator(_listed), OrPlain()] = ()
    not_customer: MarkerName | None = None
    min_words: Annotated[int, Field(ge=0)] | None = None

    @property
    def markers(self) -> frozenset[str]:
        """The full names of the markers that are looked for in the customer's message."""
        return named(self.customer, self.not_customer)

    def unmet(self, seen: Observation) -> str | None:
        """Why the rule does not apply to a reply, in a few words; None where it does."""
        return self.unmet_by_context(seen.document.context) or self.unmet_by_reply(seen)

    def unmet_by_context(self, context: Context) -> str | None:
        """Why the rule does not apply to any reply in a context; None where it may."""
        for name in ("channel", "mode", "stage", "locale"):
            wanted, stated = getattr(self, name), getattr(context, name)
            covers = _covers if name == "locale" else str.__eq__
            if wanted and not any(covers(each, stated or "") for each in wanted):
                known = stated or "not stated"
                return f"it needs {name} {' or '.join(wanted)}, and this is {known}"
        for name in ("channel", "stage", "locale"):
            unwanted, stated = getattr(self, f"not_{name}"), getattr(context, name)
            covers = _covers if name == "locale" else str.__eq__
            if any(covers(each, stated or "") for each in unwanted):
                return f"it does not apply to {name} {stated}"
        return None

    def unmet_by_reply(self, seen: Observation) -> str | None:
        """Why it does not apply to a reply whose context it covers; None where it does."""
        if self.min_words is not None:
            words = MEASURES["words"].of(MeasuredPart(seen.document, seen.document.span)) or 0
            if words < self.min_words:
                return f"it needs {self.min_words} words, and these are {words:.0f}"
        if self.mood and seen.mood not in self.mood:
            known = seen.mood or "not known"
            return f"it needs a customer's mood of {' or '.join(self.mood)}, and this is {known}"
        if self.not_mood and seen.mood in self.not_mood:
            return f"it does not apply to a customer's mood of {seen.mood}"
        customer = seen.customer
        if self.customer and not (customer and customer.has(self.customer)):
            return f"the customer's message has no {self.customer}"
        if self.not_customer and customer and customer.has(self.not_customer):
            return f"the customer's message has {self.not_customer}"
        return None

    @property
    def context(self) -> Context:
        """A context that meets the conditions, for examples that state none."""
        channel, mode, stage, locale = (
            next(iter(each), None) for each in (self.channel, self.mode, self.stage, self.locale)
        )
        return Context(channel, mode, stage, None, locale)


def _covers(wanted: str, stated: str) -> bool:
    """Whether a language covers a locale: `en` covers `en-GB`."""
    return stated == wanted or stated.startswith(f"{wanted}-")


class MeasuredOnReplies(Part):
    """How a rule did on real replies: findings that were read one by one, and those right."""

    findings: Annotated[int, Field(ge=0)]
    right: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _right_are_findings(self) -> MeasuredOnReplies:
        if self.right > self.findings:
            raise ValueError("no more findings can be right than there are")
        return self

    @property
    def measured(self) -> Measured:
        return Measured(self.findings, self.right)


class RuleDefinition(Part):
    """A rule: what should be true, why, on what evidence, and what to do where it is not.

    `profile` is the smallest one that has the rule; `measured` how it did on real replies.
    """

    id: RuleName
    title: Sentence
    severity: Severity
    message: Sentence
    why: Sentence
    help: Sentence
    evidence: Annotated[tuple[EvidenceKey, ...], Field(min_length=1)]
    quality: tuple[QualityKey, ...] = ()
    profile: Profile = Profile.RECOMMENDED
    measured: MeasuredOnReplies | None = None
    check: Check
    when: Conditions = Conditions()
    examples: Examples

    @model_validator(mode="after")
    def _message_names_values(self) -> RuleDefinition:
        for field in _FIELD.findall(self.message):
            if field not in self.check.values:
                known = ", ".join(f"{{{each}}}" for each in sorted(self.check.values))
                message = f"The message names {{{field}}}, which this check does not give."
                raise fault("unknown_value", message, f"It gives {known}.")
        return self


class EvidenceDefinition(Part):
    """A source: what it is, what it found, and how far that reaches."""

    citation: Sentence
    finding: Sentence
    limits: Sentence | None = None


class QualityDefinition(Part):
    """A word of the mission: what it means here, what takes from it and what shows it."""

    meaning: Sentence
    detracts: Sentence
    shows: Sentence


MarkedText = Annotated[str, Field(min_length=1), AfterValidator(marks_pair)]


class QualifiedMarker(MarkerDefinition):
    """A marker in a pack: its qualities are known words, and the marks of its examples pair.

    `observed` says that it is there to be seen, whether or not a rule speaks of it.
    """

    quality: tuple[QualityKey, ...] = ()
    observed: bool = False
    yes: tuple[MarkedText, ...] = ()
    no: tuple[MarkedText, ...] = ()


class PackDefinition(Part):
    """A pack: markers (what does it look like?) and rules (what should be true?)."""

    pack: Name
    about: Sentence | None = None
    language: Literal["en"] = "en"
    markers: dict[MarkerKey, QualifiedMarker] = Field(default_factory=dict)
    rules: tuple[RuleDefinition, ...] = ()
    evidence: dict[Name, EvidenceDefinition] = Field(default_factory=dict)
    qualities: dict[str, QualityDefinition] = Field(default_factory=dict)
