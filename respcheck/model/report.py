"""What comes out: findings and credits of a reply, and their tally over a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from respcheck.model.conversation import Reply
from respcheck.model.rule import RuleInfo, Severity
from respcheck.model.span import Place, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the reply's characters `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; `safe` where they cannot change what the reply says."""

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. `span` counts characters of the reply; None is the whole reply.

    `place` is where the span begins in the file and `end_place` where it ends (the place
    after its last character); `excerpt` is the text of the span, "" for the whole reply.
    """

    rule: RuleInfo
    severity: Severity
    message: str
    span: Span | None
    place: Place
    end_place: Place
    excerpt: str
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """What a reply does well: the quality shown, the marker that shows it, and the words."""

    quality: str
    marker: str
    about: str
    span: Span
    place: Place
    excerpt: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that is to say of one reply. Findings stand in the order of the text."""

    reply: Reply
    findings: tuple[Finding, ...]
    credits: tuple[Credit, ...]


@dataclass(slots=True)
class Tally:
    """Counts over a run: replies, and findings by severity and by rule."""

    replies: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)

    def count(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass the reports on, one by one, and count each."""
        for report in reports:
            self.replies += 1
            self.severities.update(finding.severity for finding in report.findings)
            self.rules.update(finding.rule.id for finding in report.findings)
            yield report

    def exit_code(self, fail_on: Severity) -> int:
        """1 where a finding weighs `fail_on` or more, else 0."""
        return int(any(each.rank >= fail_on.rank for each in self.severities))
