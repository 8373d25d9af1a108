"""What every reporter is given, and what it is: an output, a name and a function."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from respcheck.model import Report


@dataclass(frozen=True, slots=True)
class Output:
    """Where a report goes, and how it may look there.

    `width` is in display cells; `quiet` leaves out all but the findings. `card` names the
    qualities of which a card is added to each reply; there is none where it is empty.
    """

    stream: TextIO
    colour: bool
    width: int
    quiet: bool = False
    card: tuple[str, ...] = ()

    @property
    def takes_unicode(self) -> bool:
        """Whether the stream's encoding has every character."""
        encoding = getattr(self.stream, "encoding", None)
        return encoding is None or codecs.lookup(encoding).name.startswith("utf")

    def write(self, text: str) -> None:
        """Write `text`, with backslash escapes for what the stream's encoding does not have.

        The command line sets its streams to do so by themselves; this covers any other.
        """
        try:
            self.stream.write(text)
        except UnicodeEncodeError as error:
            escaped = text.encode(error.encoding, "backslashreplace")
            self.stream.write(escaped.decode(error.encoding))


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format: its name, a line about it, and the function that writes reports as they come.

    `credits` is whether it tells what a reply does well.
    """

    name: str
    about: str
    write: Callable[[Iterable[Report], Output], None]
    credits: bool = True
