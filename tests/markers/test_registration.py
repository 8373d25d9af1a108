"""Everything that recognises, checks, measures, reads or reports is registered and described."""

import inspect
import pkgutil
from importlib import import_module
from types import ModuleType

import pytest

from respcheck import checks, markers, measures, readers, reporters
from respcheck.checks import CHECKS, CheckPart
from respcheck.markers.base import MatcherPart
from respcheck.markers.detectors import DETECTORS
from respcheck.markers.marker import MATCHERS
from respcheck.measures import MEASURES, Measure
from respcheck.readers import Reader
from respcheck.reporters import REPORTERS, Reporter


def modules(package: ModuleType) -> list[ModuleType]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [import_module(each.name) for each in found]


def own_classes(package: ModuleType, base: type) -> set[type]:
    """The classes of a package that can be used: those that have a key."""
    return {
        each
        for module in modules(package)
        for each in vars(module).values()
        if inspect.isclass(each)
        and issubclass(each, base)
        and each.__module__ == module.__name__
        and "key" in vars(each)
    }


def own_instances(package: ModuleType, kind: type) -> list[object]:
    return [
        each
        for module in modules(package)
        for each in vars(module).values()
        if isinstance(each, kind)
    ]


def test_every_matcher_is_registered() -> None:
    assert own_classes(markers, MatcherPart) == set(MATCHERS)
    assert len({each.key for each in MATCHERS}) == len(MATCHERS)


def test_every_check_is_registered() -> None:
    assert own_classes(checks, CheckPart) == set(CHECKS)
    assert len({each.key for each in CHECKS}) == len(CHECKS)


def test_every_measure_is_registered_under_its_name() -> None:
    assert set(map(id, own_instances(measures, Measure))) == set(map(id, MEASURES.values()))
    assert all(name == measure.name for name, measure in MEASURES.items())


def test_every_reporter_is_registered() -> None:
    assert set(map(id, own_instances(reporters, Reporter))) == set(map(id, REPORTERS.values()))


def test_every_reader_is_registered() -> None:
    assert set(map(id, own_instances(readers, Reader))) == set(map(id, readers.READERS))


@pytest.mark.parametrize("part", [*MATCHERS, *CHECKS], ids=lambda part: part.key)
def test_every_matcher_and_check_is_described(part: type) -> None:
    own = part.__dict__.get("__doc__")
    assert own
    assert own.splitlines()[0].endswith((".", "`", ":"))


@pytest.mark.parametrize("name", list(DETECTORS))
def test_every_detector_is_described(name: str) -> None:
    find = DETECTORS[name].find
    own = getattr(find, "func", find)
    assert own.__doc__


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_every_measure_says_what_it_counts(measure: Measure) -> None:
    assert measure.about.endswith(".")
    assert measure.unit


@pytest.mark.parametrize(
    "module",
    [
        each
        for package in (markers, checks, measures, readers, reporters)
        for each in modules(package)
    ],
    ids=lambda module: module.__name__,
)
def test_every_file_says_its_one_job_in_its_first_line(module: ModuleType) -> None:
    assert module.__doc__
    assert module.__doc__.splitlines()[0].endswith(".")
