"""The room in which the benchmark runs: a folder, with corpora, packs and caches made on demand."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from speed import corpus, phrases
from speed.processes import Command, run_with_cache

RESPCHECK = (sys.executable, "-m", "respcheck")
OTHERS = 20
"""How many replies fill a cache: none of them is among the first thousand, which are timed."""

DRAFT = """Hi Maya,

I'm sorry your bike isn't with you yet. The van broke down this morning. I've put it on
tomorrow's first van, and it will be with you by noon on Saturday.

Tom
"""


class Room:
    """What the rows are made from: `programs` are the peers, by name.

    A `scale` below 1 makes all corpora smaller, to try things out.
    """

    def __init__(self, folder: Path, programs: Mapping[str, str], scale: float = 1) -> None:
        self.folder = folder
        self.programs = programs
        self._scale = scale

    def count(self, full: int) -> int:
        """How many replies stand for so many, at the scale of this run."""
        return max(OTHERS, round(full * self._scale))

    @cached_property
    def draft(self) -> Path:
        """One draft reply."""
        path = self.folder / "draft.txt"
        path.write_text(DRAFT, encoding="utf-8")
        return path

    @cached_property
    def others(self) -> Path:
        """Replies that are not timed."""
        return corpus.write(self.folder / "others.jsonl", OTHERS, first=1000)

    @cache  # noqa: B019
    def lines(self, count: int) -> Path:
        """So many replies as lines of JSON."""
        return corpus.write(self.folder / f"{count}.jsonl", count)

    @cache  # noqa: B019
    def one_file(self, count: int) -> Path:
        """The same replies in one text."""
        path = self.folder / f"{count}.txt"
        path.write_text("\n\n".join(corpus.replies(count)), encoding="utf-8")
        return path

    @cache  # noqa: B019
    def many_files(self, count: int) -> tuple[Path, ...]:
        """The same replies in a file each."""
        folder = self.folder / str(count)
        folder.mkdir()
        paths = tuple(folder / f"{number}.txt" for number in range(count))
        for path, reply in zip(paths, corpus.replies(count), strict=True):
            path.write_text(reply, encoding="utf-8")
        return paths

    @cache  # noqa: B019
    def pack(self, count: int) -> Path:
        """A pack with so many phrases."""
        return phrases.write(self.folder / f"phrases-{count}.yaml", count)

    @cached_property
    def knows_jobs(self) -> bool:
        """Whether `respcheck check` has the option `--jobs`."""
        shown = subprocess.run([*RESPCHECK, "check", "--help"], capture_output=True, check=True)
        return b"--jobs" in shown.stdout

    @cached_property
    def empty_cache(self) -> Path:
        """A cache with nothing in it."""
        path = self.folder / "cache-empty"
        path.mkdir()
        return path

    @cached_property
    def packs_cache(self) -> Path:
        """A cache with what respcheck keeps of its packs, and of replies that are not timed."""
        return self.cache_left_by(self.check(self.others, cache=self.empty_cache))

    def cache_left_by(self, command: Command) -> Path:
        """The cache that a process leaves which began with an empty one."""
        path = self.folder / f"cache-{len(list(self.folder.glob('cache-*')))}"
        path.mkdir()
        run_with_cache(command, path)
        return path

    def check(
        self,
        file: Path,
        *options: str,
        jobs: int = 1,
        cache: Path | None = None,
        format: str = "concise",
    ) -> Command:
        """`respcheck check` of a file, with a cache of packs unless another one is given.

        It prints a line for each finding, as the peers do, unless another format is named.
        """
        limit = ("--jobs", str(jobs)) if self.knows_jobs else ()
        said = ("--exit-zero", "--format", format, *limit, *options)
        arguments = (*RESPCHECK, "check", *said, str(file))
        return Command(arguments, cache or self.packs_cache)
