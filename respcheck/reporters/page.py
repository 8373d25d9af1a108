"""Lines on a stream: pieces of text with a style each, made safe, coloured where allowed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from respcheck.model import Severity
from respcheck.reporters.base import Output
from respcheck.reporters.cells import cells, wrap
from respcheck.reporters.visible import visible

if TYPE_CHECKING:
    from rich.console import Console

Piece = tuple[str, str]
"""A text and the name of its style ("" for none)."""

SEVERITY_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.SUGGESTION: "bold cyan",
}

# Narrower than this nothing can be read, so that a line rather goes over the edge.
LEAST_WIDTH = 20


class Page:
    """Writes lines to an output. Whatever is given to it comes out visible and on one line."""

    def __init__(self, output: Output) -> None:
        self.width = output.width
        self._output = output
        self._console = _console() if output.colour else None

    def line(self, *pieces: Piece) -> None:
        """Write the pieces as one line, without blanks at its end."""
        shown = [(visible(text), style) for text, style in pieces]
        plain = "".join(text for text, _ in shown).rstrip(" ")
        if self._console is None:
            self._output.write(plain + "\n")
            return
        from rich.text import Text

        # Text, not markup: brackets, emoji codes and links in a reply stay what they are.
        coloured = Text(plain, end="")
        position = 0
        for text, style in shown:
            coloured.stylize(style, position, position + len(text))
            position += len(text)
        with self._console.capture() as capture:
            self._console.print(coloured, soft_wrap=True, end="")
        self._output.write(capture.get() + "\n")

    def paragraph(self, *label: Piece, text: str, hang: int) -> None:
        """Write `text`, wrapped, after a label; its further lines begin `hang` cells in."""
        used = cells("".join(visible(piece) for piece, _ in label))
        width = max(self.width - hang, LEAST_WIDTH)
        first, *rest = wrap(visible(text), width, used - hang)
        self.line(*label, (first, ""))
        for each in rest:
            self.line((" " * hang + each, ""))


def _console() -> Console:
    from rich.console import Console

    # An empty environment: how it looks is decided by the caller, not by variables.
    return Console(
        file=io.StringIO(),
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
