"""Which files there are to read: those the user names, and those in the directories named."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator

from respcheck.errors import Problem
from respcheck.readers.wording import listed


def files(path: str, suffixes: Collection[str]) -> Iterator[str | Problem]:
    """The files that `path` stands for, or a Problem with it.

    A file stands for itself, whatever its suffix. A directory stands for every file in it, at any
    depth, that has one of the suffixes, in the order of their names; hidden files and
    directories, those whose names begin with a dot, are left out.
    """
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        yield unreadable(path, error)
        return
    if not stat.S_ISDIR(mode):
        yield path
        return
    empty = True
    for found in _in_directory(path, tuple(suffixes)):
        empty = False
        yield found
    if empty:
        hint = f"It reads files whose names end in {listed(suffixes, 'or')}."
        yield Problem(path, "This directory has no file that respcheck can read.", hint)


def unreadable(path: str, error: OSError | ValueError) -> Problem:
    """The problem of a file or directory that cannot be opened or read."""
    if isinstance(error, FileNotFoundError):
        hint = "Check the path; a single hyphen stands for standard input."
        return Problem(path, "There is no such file or directory.", hint)
    if isinstance(error, PermissionError):
        return Problem(path, "You may not read this.", "Ask for permission to read it.")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(path, f"This cannot be read: {reason}.", "Check the path.")


def _in_directory(top: str, suffixes: tuple[str, ...]) -> Iterator[str | Problem]:
    waiting = [top]
    while waiting:
        path = waiting.pop()
        if path != top and not os.path.isdir(path):
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                inside = sorted(each.path for each in entries if _is_wanted(each.path, suffixes))
        except OSError as error:
            yield unreadable(path, error)
            continue
        waiting.extend(reversed(inside))


def _is_wanted(path: str, suffixes: tuple[str, ...]) -> bool:
    """A directory, not a link to one, or what has the suffix of a file that can be read."""
    name = os.path.basename(path)
    if name.startswith("."):
        return False
    if os.path.isdir(path):
        return not os.path.islink(path)
    # A broken link is kept, for its problem to be told; a pipe would block.
    return name.lower().endswith(suffixes) and (os.path.isfile(path) or not os.path.exists(path))
