"""`respcheck observe`: what is seen in replies, for machines.

A line is a JSON object for one reply, with these keys, in this order:

    id        as in the reports of `check`
    path      the file as the user named it, "-" for standard input
    line      the line of the file, from 1, on which the reply begins
    mood      of the message that the reply answers: "upset", "question", "praise" or "other";
              null where it answers none
    markers   an object: for the name of every marker, in the order of the names, the list of its
              spans, empty where it is not there; a marker of a pack of one's own is named with
              its pack (`house/greeting`)
    measures  an object: for the name of every measure its number, null where it has none here

A span has `start` and `end` (characters of the reply, counted from 0, the end left out), `line`
and `column` (of the file, from 1) and `text`, its words. Characters are Unicode code points.
New keys, markers and measures may come; what is there keeps its meaning.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from respcheck.cli.check import output_stream
from respcheck.cli.incoming import Incoming
from respcheck.cli.progress import with_progress
from respcheck.cli.settings import Given
from respcheck.cli.terminal import is_terminal, output_to
from respcheck.linter import Linter
from respcheck.markers.observe import Observation
from respcheck.measures import MEASURES
from respcheck.measures.base import Part
from respcheck.model import Span, Tally, well_formed
from respcheck.reporters import write_problems
from respcheck.reporters.shapes import json_text


def run(
    files: Sequence[str],
    given: Given,
    to: Path | None,
    output: Path | None,
    input_format: str | None,
) -> int:
    """Write what is seen in every reply; 0, or 2 where a file could not be read."""
    linter = given.linter()
    incoming = Incoming(files, given.read_options(to, input_format))
    tally = Tally()
    with output_stream(output) as stream:
        written = output_to(stream)
        shown = not is_terminal(stream)
        observations = linter.observe_all(incoming.replies())
        with closing(with_progress(observations, tally, shown=shown)) as counted:
            for seen in counted:
                written.write(json_text(_shape(seen, linter), not written.takes_unicode) + "\n")
                tally.replies += 1
    if incoming.problems:
        sys.stdout.flush()
        write_problems(incoming.problems, output_to(sys.stderr))
        return 2
    return 0


def _shape(seen: Observation, linter: Linter) -> dict[str, Any]:
    reply = seen.document.reply
    whole = Part(seen.document, seen.document.span)
    markers = {linter.ruleset.plain_name(name): name for name in linter.ruleset.markers}
    return {
        "id": well_formed(reply.identity),
        "path": well_formed(reply.conversation.path),
        "line": reply.start.line,
        "mood": seen.mood,
        "markers": {
            plain: list(_spans(seen, seen.marker(name))) for plain, name in sorted(markers.items())
        },
        "measures": {name: measure.of(whole) for name, measure in MEASURES.items()},
    }


def _spans(seen: Observation, spans: Sequence[Span]) -> Iterator[dict[str, Any]]:
    for span in spans:
        place = seen.document.reply.message.places.at(span.start)
        yield {
            "start": span.start,
            "end": span.end,
            "line": place.line,
            "column": place.column,
            "text": well_formed(seen.words(span)),
        }
