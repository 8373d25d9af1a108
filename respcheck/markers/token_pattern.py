"""What one token of a `tokens` or `tree` pattern may say, in spaCy's own words."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from respcheck.language.document import Level
from respcheck.language.normal_form import normal_form, spellings
from respcheck.markers.base import Part


class OneOf(Part):
    """`{IN: [...]}` or `{NOT_IN: [...]}`."""

    IN: tuple[str, ...] | None = None
    NOT_IN: tuple[str, ...] | None = None

    @model_validator(mode="after")
    def _one(self) -> OneOf:
        if (self.IN is None) == (self.NOT_IN is None):
            raise ValueError("give either IN or NOT_IN, each a list of words")
        return self


class MorphSet(Part):
    """`{IS_SUPERSET: [...]}` or `{INTERSECTS: [...]}` of features such as `Tense=Past`."""

    IS_SUPERSET: tuple[str, ...] | None = None
    INTERSECTS: tuple[str, ...] | None = None


Word = str | OneOf
_OPERATOR = r"^(?:[!?*+]|\{\d{1,2}(?:,\d{0,2})?\}|\{,\d{1,2}\})$"


class TokenPattern(Part):
    """One token: all that is given must hold. Keys and operators are those of spaCy's Matcher.

    REGEX and FUZZY are left out: a pack must not be able to make a reply slow to read.
    `LOWER` and `LEMMA` compare normal forms, so that spelling and case make no difference.
    """

    TEXT: Word | None = None
    LOWER: Word | None = None
    LEMMA: Word | None = None
    POS: Word | None = None
    TAG: Word | None = None
    DEP: Word | None = None
    MORPH: MorphSet | None = None
    LENGTH: int | None = None
    IS_ALPHA: bool | None = None
    IS_DIGIT: bool | None = None
    IS_LOWER: bool | None = None
    IS_UPPER: bool | None = None
    IS_TITLE: bool | None = None
    IS_PUNCT: bool | None = None
    IS_SENT_START: bool | None = None
    LIKE_NUM: bool | None = None
    LIKE_URL: bool | None = None
    LIKE_EMAIL: bool | None = None
    OP: str | None = Field(default=None, pattern=_OPERATOR)

    @property
    def level(self) -> Level:
        """How deep a sentence must be annotated for this token to be compared."""
        if self.DEP is not None:
            return Level.PARSE
        tagged = (self.LEMMA, self.POS, self.TAG, self.MORPH)
        return Level.TAGS if any(each is not None for each in tagged) else Level.TOKENS

    @property
    def words(self) -> frozenset[str] | None:
        """The normal forms of which this token must be one; None where it may be any word."""
        if self.OP not in (None, "+") or self.LOWER is None:
            return None
        return frozenset(normal_form(word) for word in _listed(self.LOWER)) or None

    def for_spacy(self) -> dict[str, Any]:
        """The same pattern as spaCy's Matcher takes it."""
        pattern: dict[str, Any] = self.model_dump(exclude_none=True)
        if "LOWER" in pattern:
            pattern["LOWER"] = _mapped(self.LOWER, lambda word: (normal_form(word),))
        if "LEMMA" in pattern:
            pattern["LEMMA"] = _mapped(self.LEMMA, spellings)
        return pattern


def _listed(word: Word) -> tuple[str, ...]:
    if isinstance(word, str):
        return (word,)
    return word.IN or ()


def _mapped(word: Word | None, forms: Any) -> dict[str, list[str]]:
    if isinstance(word, OneOf) and word.NOT_IN is not None:
        return {"NOT_IN": [form for each in word.NOT_IN for form in forms(each)]}
    assert word is not None
    return {"IN": [form for each in _listed(word) for form in forms(each)]}
