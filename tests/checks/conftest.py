"""Every test of a check writes its own tiny pack."""

from pathlib import Path

import pytest
from check_samples import Tiny


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    return Tiny(tmp_path)
