"""Every test of a check writes its own tiny pack."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from check_samples import Tiny


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    return Tiny(tmp_path)


@pytest.fixture(autouse=True, scope="module")
def _nothing_is_kept() -> Iterator[None]:
    """Every file is read anew, and the user's own cache is left alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESPCHECK_CACHE_DIR", "")
        yield
