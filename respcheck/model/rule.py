"""What a rule says about itself: enough to list, explain and report it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. `error` > `warning` > `suggestion`."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a suggestion, 1 for a warning, 2 for an error."""
        return tuple(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source: its key, the citation, what it found, and how far that reaches."""

    key: str
    citation: str
    finding: str
    limits: str | None = None


class Profile(StrEnum):
    """How careful a choice of rules is. Each profile has the rules of those before it.

    `recommended` warns where it is nearly always right; `strict` has rules that are right less
    often, or ask more; `all` has those too that observe rather than advise.
    """

    RECOMMENDED = "recommended"
    STRICT = "strict"
    ALL = "all"

    @property
    def rank(self) -> int:
        """0 for the smallest profile."""
        return tuple(Profile).index(self)


@dataclass(frozen=True, slots=True)
class Measured:
    """How a rule did on real replies: how many findings were read, and how many were right."""

    findings: int
    right: int


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as people read it. `id` is `pack/name`; the texts are plain sentences.

    `bad` and `good` are example replies without their marks; the rules of a run have none.
    `profile` is the smallest that the rule belongs to; `measured` is None where no one counted.
    """

    id: str
    title: str
    severity: Severity
    message: str
    why: str
    help: str
    evidence: tuple[Evidence, ...]
    qualities: tuple[str, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...]
    profile: Profile = Profile.RECOMMENDED
    measured: Measured | None = None

    @property
    def pack(self) -> str:
        return self.id.partition("/")[0]
