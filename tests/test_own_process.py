"""A process of respcheck's own sets itself up, and leaves what its user has set."""

import gc
import os
from collections.abc import Iterator

import pytest

from respcheck.own_process import settle_in

THREADS = "OPENBLAS_NUM_THREADS"


@pytest.fixture(autouse=True)
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_matrices_are_multiplied_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(THREADS, "")
    monkeypatch.delenv(THREADS)
    settle_in()
    assert os.environ[THREADS] == "1"


def test_the_user_may_give_more_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(THREADS, "4")
    settle_in()
    assert os.environ[THREADS] == "4"
