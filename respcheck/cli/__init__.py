"""The command line: `respcheck check`, `rules`, `explain`, `test`, `inspect` and `schema`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line; exit with 0, 1 (findings) or 2 (something to mend first)."""
    from respcheck.cli.app import app
    from respcheck.cli.terminal import be_utf8, write_error
    from respcheck.errors import RespcheckError

    be_utf8()
    try:
        app()
    except RespcheckError as error:
        write_error(error)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
