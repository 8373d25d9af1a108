"""The command line: `respcheck check`, `rules`, `explain`, `qualities` and more."""

from __future__ import annotations

import sys

from respcheck.own_process import settle_in


def main() -> None:
    """Run the command line; exit with 0, 1 (findings) or 2 (something to mend first).

    130 says that it was interrupted, 141 that nobody reads its output any more.
    """
    try:
        settle_in()
        from respcheck.cli.app import command
        from respcheck.cli.terminal import make_ready

        make_ready()
        command()(prog_name="respcheck")
    except KeyboardInterrupt:
        sys.exit(130)
