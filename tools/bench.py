"""Measure respcheck against what it cannot do without, its peers and itself, in one run.

Usage: python tools/bench.py [--long] [--only SECTION …] [--runs N] [--scale 0.05] [--markdown]

Each row is a ratio of two whole processes, timed in turn (A B A B …) so that a machine that
slows down slows both; what is printed is the median of the ratios, with the lowest and highest.
The corpora, of seeded replies of about 90 words, are made on the spot. A process begins with a
cache that holds what respcheck keeps of its packs and nothing of the replies that are timed,
unless its row says otherwise.

The peers, proselint and write-good, are taken from PATH or from where the options say. Each reads
the replies in the way that is quicker for it: proselint in one file (in about three fifths of the
time that a thousand files take it), write-good in a file each (nine tenths of the time of one
file) and with `--parse`, which is its shorter report.

`--counts` times nothing: it counts what checking some of the replies takes (sentences that are
tagged and parsed, matchers that are asked) and compares it with what was committed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from speed import counts, peers, rows
from speed.comparisons import LeftOut, compared
from speed.processes import ProcessFailed
from speed.room import Room
from speed.table import Table, machine, progress


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7, help="pairs that are counted")
    parser.add_argument("--long-runs", type=int, default=3, help="… of the rows of minutes")
    parser.add_argument("--long", action="store_true", help="the rows that take minutes, too")
    parser.add_argument("--only", nargs="+", choices=[*rows.SHORT, *rows.LONG], help="these rows")
    parser.add_argument("--scale", type=float, default=1, help="a share of the replies, to try it")
    parser.add_argument("--counts", action="store_true", help="no times: what the work comes to")
    parser.add_argument("--commit-counts", action="store_true", help="… written to be committed")
    parser.add_argument("--markdown", action="store_true", help="print it for the README")
    for peer in peers.PEERS:
        parser.add_argument(f"--{peer.name}", metavar="PATH", help="where the program is")
    return parser.parse_args()


def measured(given: argparse.Namespace, room: Room, table: Table) -> bool:
    """Fill the table; whether all processes ended well. One that fails ends its section."""
    well = True
    sections = {**rows.SHORT, **rows.LONG}
    for name in given.only or [*rows.SHORT, *(rows.LONG if given.long else ())]:
        progress(f"{name}: making what it reads")
        try:
            for row in sections[name](room):
                if isinstance(row, LeftOut):
                    table.left_out(row)
                    continue
                pairs = given.long_runs if row.long else given.runs
                for figures in compared(row, pairs, progress):
                    table.figures(figures)
        except ProcessFailed as failure:
            well = False
            table.left_out(LeftOut(name, f"failed: {failure}"))
    return well


def counted(given: argparse.Namespace) -> int:
    """Compare the counts with those committed, in a line; 1 where a run takes more than it did."""
    found = counts.counted()
    if given.commit_counts:
        counts.commit(found)
    line, well = counts.compared(found, counts.committed())
    print(line)
    return 0 if well else 1


def main() -> int:
    """Print the machine and the table, or the counts; 1 where a process failed."""
    given = arguments()
    if given.counts or given.commit_counts:
        return counted(given)
    named = {each.name: vars(given)[each.name.replace("-", "_")] for each in peers.PEERS}
    found = peers.found(named)
    for name, path in named.items():
        if path and name not in found:
            raise SystemExit(f"{path} does not run as {name}.")
    print(machine({name: version for name, (_, version) in found.items()}), end="\n\n")
    if given.scale != 1:
        print(f"At a scale of {given.scale:g}, to try it: the ratios mean little.", end="\n\n")
    table = Table(markdown=given.markdown)
    table.heading()
    with tempfile.TemporaryDirectory() as folder:
        programs = {name: program for name, (program, _) in found.items()}
        room = Room(Path(folder), programs, given.scale)
        return 0 if measured(given, room, table) else 1


if __name__ == "__main__":
    sys.exit(main())
