"""What is for the people within a company only: hosts, paths of files, and marks for staff."""

from __future__ import annotations

import re
from collections.abc import Iterator

from respcheck.language.document import Document
from respcheck.model import Span

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?+"
_WITHIN = "internal|corp|intranet|intra|lan|localdomain"
# Names of the tools and stages that a company keeps to itself.
_TOOLS = (
    "intranet|sharepoint|backoffice|back-office|staging|preprod|pre-prod|uat|jenkins|grafana|kibana|"
    "splunk|crm|confluence|jira"
)
_OWN_DESKS = (
    r"\.(?:zendesk\.com/agent|freshdesk\.com/a|gorgias\.com/app|sharepoint\.com|"
    r"atlassian\.net|slack\.com/archives|lightning\.force\.com|my\.salesforce\.com)"
)
_SHARED_DESKS = r"app\.(?:intercom|frontapp)\.com/(?:a/)?(?:apps|inbox|open)|secure\.helpscout\.net"
_HOST = re.compile(
    rf"(?<![\w.@/-])(?:https?://)?(?:(?:"
    rf"(?:{_LABEL}\.){{1,4}}(?:{_WITHIN})"
    rf"|(?:{_LABEL}\.){{2,4}}local"
    rf"|(?:{_TOOLS})(?:-{_LABEL})?\.(?:{_LABEL}\.){{1,3}}[A-Za-z]{{2,6}})"
    rf"(?![\w-]|\.[A-Za-z0-9])(?::[0-9]{{2,5}})?(?:/[^\s<>\"“”,]{{0,200}}+)?"
    rf"|(?:[a-z0-9-]{{1,40}}+{_OWN_DESKS}|{_SHARED_DESKS})(?:/[^\s<>\"“”,]{{0,200}}+)?)",
    re.IGNORECASE,
)
HOST_ONLY_WITH = rf"(?i)\.(?:{_WITHIN}|local)\b|\b(?:{_TOOLS})[.-]|{_OWN_DESKS}|{_SHARED_DESKS}"
_PART = r"[^\\/:*?\"<>|\r\n\s]{1,60}+(?:[ ][A-Z&][^\\/:*?\"<>|\r\n\s]{0,40}+){0,4}"
# A customer has paths too: those of programs and of a stand-in's home are theirs.
_NOBODY = "user|users|username|your|you|yourname|name|public|default|pi|shared|me"
_HOME = rf"(?!(?i:{_NOBODY})\b)"
_PATH = re.compile(
    rf"(?<![\w\\])(?:\\\\(?!wsl|[0-9]{{1,3}}\.|localhost){_PART}(?:\\{_PART}){{1,12}}"
    rf"|(?:[E-Ze-z]:|[A-Za-z]:\\[Uu]sers(?=\\{_HOME}))(?:\\{_PART}){{1,12}}\\?)"
    r"|file://[^\s<>\"“”]{1,300}+"
    rf"|(?<![\w./~:])/(?:home|Users|srv|mnt)/{_HOME}[\w.@+-]{{1,60}}+(?:/[\w.@+-]{{1,60}}+){{0,12}}/?"
)
# A note in brackets that begins so is for colleagues.
_STAFF_MARK = re.compile(
    r"[\[(<{](?:"
    r"(?:internal|staff|agents?|advis[eo]rs?|colleagues?|cs|ops)"
    r"[ -](?:only|notes?|use|comments?|eyes)\b[^\])>}\n]{0,80}+"
    r"|internal(?=[\])>}:])[^\])>}\n]{0,80}+"
    r"|(?:private note|note to self|not for (?:the )?(?:customer|client|release|sharing|external)"
    r"|(?:do not|don['’]t) (?:send|share|forward|publish|release|show|tell)|auto[- ]?tag)"
    r"[^\])>}\n]{0,80}+"
    r"|(?:(?:todo|to-do|fixme)[ :#-]|macro[ :#-]{1,3}(?=[0-9]|[a-z]+_))[^\])>}\n]{1,80}+"
    r"|(?:draft|for review|wip|tbc|todo|merged|escalated|on[- ]hold|solved|tier ?[123]|l[123])"
    r"(?: (?:reply|only|v ?[0-9]{1,2}))?"
    r")[\])>}]+"
    r"|^[ \t]*[>*#–-][>*#– -]{0,20}+(?:internal|staff|agents?|private)"
    r"(?: (?:note|notes|comment|only))?[ ]?:"
    r"|##-? ?(?:please )?(?:type|reply|enter|add)[^#\n]{0,60}+(?:#(?!#)[^#\n]{0,60}+)?##",
    re.IGNORECASE | re.MULTILINE,
)


def internal_host(document: Document) -> Iterator[Span]:
    """A host that only its company reaches, or an agent's page of a help desk."""
    return _found(_HOST, document.text)


def internal_path(document: Document) -> Iterator[Span]:
    """The path of a file on a company's share, or on the writer's own computer."""
    return _found(_PATH, document.text)


def staff_mark(document: Document) -> Iterator[Span]:
    """A note in brackets for colleagues ([internal only], (do not send)), or a help desk's line."""
    return (Span(*each.span()) for each in _STAFF_MARK.finditer(document.text))


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for each in pattern.finditer(text):
        end = each.start() + len(each[0].rstrip(".,;:!?)'’"))
        if end > each.start():
            yield Span(each.start(), end)
