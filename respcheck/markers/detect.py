"""The `detect` matcher: a named detector (card number, phone number, emoji, placeholder …)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator

from respcheck.markers.base import MatcherPart, TextMatcher, fault, sentence, suggestion
from respcheck.markers.detectors import DETECTORS

if TYPE_CHECKING:
    from spacy.language import Language


def _known(name: str) -> str:
    if name not in DETECTORS:
        near = sentence(suggestion(name, DETECTORS))
        raise fault("unknown_detector", f"There is no detector {name}.", near)
    return name


class Detect(MatcherPart):
    """A thing recognised by code: see the detectors' names. It counts quoted and denied too."""

    key: ClassVar[str] = "detect"
    detect: Annotated[str, AfterValidator(_known)]

    def compile(self, language: Language) -> TextMatcher:
        return _matcher(self.detect)


@cache
def _matcher(name: str) -> TextMatcher:
    detector = DETECTORS[name]
    return TextMatcher(detector.find, of_things=True, expression=detector.only_with)
