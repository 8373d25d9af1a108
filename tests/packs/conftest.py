"""Every test of packs writes its own to a folder."""

from pathlib import Path

import pytest
from pack_samples import Packs


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return Packs(tmp_path)
