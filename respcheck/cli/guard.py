"""How a command ends when it cannot go on: a plain word on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

import typer
from typer.core import TyperGroup

from respcheck.cli.terminal import write_error
from respcheck.errors import RespcheckError

INTERRUPTED = 130
NO_READER = 141
"""What a shell says of a program that SIGPIPE ended: 128 and the number of the signal."""


class GuardedGroup(TyperGroup):
    """Commands whose errors are told in plain words, never as a traceback.

    They are caught here, since typer makes a broken pipe exit code 1, which says "findings".
    """

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help, given a value, so that typer does not load pydantic for it."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.default = False
        return option

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was named."""
        try:
            try:
                return self._invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _write_no_more()
            raise typer.Exit(NO_READER) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except OSError as error:
            _write_no_more(sys.stdout)
            write_error(RespcheckError(_described(error)))
            raise typer.Exit(2) from None

    def _invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except RespcheckError as error:
            sys.stdout.flush()
            write_error(error)
            raise typer.Exit(2) from None


def _described(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    return f"{error.filename}: {reason}." if error.filename else f"Writing failed: {reason}."


def _write_no_more(*streams: Any) -> None:
    """Let what is still to be written vanish, so that the interpreter's exit is silent."""
    for stream in streams or (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
