"""What all tests share: nothing is remembered from one run to the next."""

from __future__ import annotations

import os

os.environ["RESPCHECK_CACHE_DIR"] = ""
