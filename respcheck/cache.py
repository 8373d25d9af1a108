"""Remember what was worked out before, by the content that it was worked out from.

What is kept can always be made again: a damaged or missing entry is made anew, and a folder that
cannot be written to is done without.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

FOLDER_VARIABLE = "RESPCHECK_CACHE_DIR"
"""Names the folder to keep things in; where it is set to nothing, nothing is kept."""

_CHECK = 32
_SHAPING = (
    "checks", "cli", "language", "language/english", "markers", "measures", "model", "packs",
    "reporters",
)  # fmt: skip


def key_of(*parts: bytes | str) -> str:
    """A key for what follows from these parts, and from this version of respcheck, alone."""
    digest = hashlib.sha256()
    for part in (_version(), *parts):
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def recalled(key: str) -> bytes | None:
    """What was kept under a key; None where nothing was, or where it is damaged.

    What another user wrote is not read: some of what is kept could run code.
    """
    path = _path(key)
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            if not _is_own(file.fileno()):
                return None
            kept = file.read()
    except OSError:
        return None
    checksum, content = kept[:_CHECK], kept[_CHECK:]
    return content if hashlib.sha256(content).digest() == checksum else None


def _is_own(file: int) -> bool:
    return not hasattr(os, "getuid") or os.fstat(file).st_uid == os.getuid()


def keep(key: str, content: bytes) -> None:
    """Keep something under a key; another process that reads at this moment sees all or nothing."""
    path = _path(key)
    if path is None:
        return
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(hashlib.sha256(content).digest() + content)
        os.replace(file.name, path)


def _path(key: str) -> Path | None:
    named = os.environ.get(FOLDER_VARIABLE)
    if named is not None:
        return Path(named) / key if named else None
    return _own_folder() / key


@cache
def _own_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("respcheck", appauthor=False))


@cache
def _version() -> str:
    """When the code was last written: in a checkout it changes without a new version number."""
    package = Path(__file__).parent
    folders = (package, *(package / name for name in _SHAPING))
    return str(max(entry.stat().st_mtime_ns for each in folders for entry in os.scandir(each)))
