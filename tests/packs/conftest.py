"""Every test of packs writes its own to a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pack_samples import Packs


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return Packs(tmp_path)


@pytest.fixture(autouse=True, scope="module")
def _nothing_is_kept() -> Iterator[None]:
    """Every file is read anew, and the user's own cache is left alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESPCHECK_CACHE_DIR", "")
        yield
