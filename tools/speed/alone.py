"""Print the seconds in which a linter that is loaded finds what is in a file of replies.

Usage: python tools/speed/alone.py OTHERS REPLIES (JSON lines; the first are checked to load it)
"""

from __future__ import annotations

import json
import sys
import time
from collections import deque
from pathlib import Path

from respcheck import Linter


def main() -> None:
    others, timed = (
        [json.loads(line)["text"] for line in Path(path).read_text("utf-8").splitlines()]
        for path in sys.argv[1:]
    )
    linter = Linter(credits=False)
    deque(linter.check_all(others), maxlen=0)
    started = time.perf_counter()
    deque(linter.check_all(timed), maxlen=0)
    print(time.perf_counter() - started)


if __name__ == "__main__":
    main()
