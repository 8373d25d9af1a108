"""What one token of a `tokens` or `tree` pattern may say, in spaCy's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)

from respcheck.language.document import LEVELS, Level
from respcheck.language.normal_form import normal_form, spellings
from respcheck.markers.base import Part, suggestion


class OneOf(Part):
    """`{IN: [...]}` or `{NOT_IN: [...]}`."""

    IN: tuple[str, ...] | None = Field(default=None, min_length=1)
    NOT_IN: tuple[str, ...] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _one(self) -> OneOf:
        if (self.IN is None) == (self.NOT_IN is None):
            raise ValueError("give either IN or NOT_IN, each a list of words")
        return self


def _is_feature(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]+(?:\[[a-z]+\])?=[A-Za-z0-9,]+", text):
        raise ValueError(f"a feature is a name and a value, such as Tense=Past, and not {text}")
    return text


Feature = Annotated[str, AfterValidator(_is_feature)]


class MorphSet(Part):
    """`{IS_SUPERSET: [...]}` or `{INTERSECTS: [...]}` of features such as `Tense=Past`."""

    IS_SUPERSET: tuple[Feature, ...] | None = Field(default=None, min_length=1)
    INTERSECTS: tuple[Feature, ...] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _one(self) -> MorphSet:
        if (self.IS_SUPERSET is None) == (self.INTERSECTS is None):
            raise ValueError("give either IS_SUPERSET or INTERSECTS, each a list of features")
        return self


def _one_or_several(value: Any) -> Any:
    if isinstance(value, str | dict | OneOf):
        return value
    raise ValueError("this is one word, or {IN: [several]}")


Word = Annotated[
    Annotated[str, Tag("word")] | Annotated[OneOf, Tag("words")],
    Discriminator(lambda value: "word" if isinstance(value, str) else "words"),
    BeforeValidator(_one_or_several),
]
_OPERATOR = re.compile(r"[!?*+]|\{(?P<least>\d{1,2})?(?P<upward>,(?P<most>\d{1,2})?)?\}")
_PARTS_OF_SPEECH = frozenset(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split()
)
FEW = 10
UNBOUNDED = 100
"""How many tokens `*` and `+` are taken for, where the work of a pattern is reckoned."""


def _repetition(operator: str) -> tuple[int, int]:
    """The least and the most tokens that an operator stands for. Raises ValueError."""
    found = _OPERATOR.fullmatch(operator)
    if found is None or operator in ("{}", "{,}"):
        raise ValueError(
            f"OP is one of !, ?, *, +, {{n}}, {{n,m}}, {{n,}} and {{,m}}, and not {operator}"
        )
    if operator in "!?*+":
        return {"!": (0, 1), "?": (0, 1), "*": (0, UNBOUNDED), "+": (1, UNBOUNDED)}[operator]
    least = int(found["least"] or 0)
    most = int(found["most"] or UNBOUNDED) if found["upward"] else least
    if most < max(least, 1):
        raise ValueError(f"OP {operator} stands for no token at all")
    return least, most


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
    LENGTH: Annotated[int, Field(ge=1, le=1000)] | None = None
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
    OP: str | None = None

    @field_validator("TEXT", "LOWER", "LEMMA")
    @classmethod
    def _is_one_token(cls, value: Word | None) -> Word | None:
        for word in () if value is None else _listed(value):
            if len(word.split()) != 1:
                raise ValueError(f"one token is one word, and not “{word}”")
        return value

    @field_validator("POS")
    @classmethod
    def _is_part_of_speech(cls, value: Word | None) -> Word | None:
        for word in _named(value):
            if word not in _PARTS_OF_SPEECH:
                near = suggestion(word, _PARTS_OF_SPEECH)
                raise ValueError(f"there is no part of speech {word}; {near}")
        return value

    @field_validator("OP")
    @classmethod
    def _is_operator(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None:
            _repetition(value)
        return value

    @property
    def repetition(self) -> tuple[int, int]:
        """The least and the most tokens that this pattern stands for."""
        return (1, 1) if self.OP is None else _repetition(self.OP)

    @property
    def ways(self) -> int:
        """In how many ways this pattern can be laid out over the tokens of a sentence.

        Words of one kind (`POS: ADV`) seldom stand in a long row.
        """
        least, most = self.repetition
        of_a_kind = any(each is not None for each in (self.POS, self.TAG, self.DEP, self.MORPH))
        return min(most - least + 1, FEW if of_a_kind else UNBOUNDED + 1)

    @property
    def is_listed(self) -> bool:
        """Whether this token can only be one of certain words."""
        return any(
            isinstance(each, str) or (each is not None and each.IN is not None)
            for each in (self.TEXT, self.LOWER, self.LEMMA)
        )

    @property
    def attributes(self) -> frozenset[str]:
        """The names of what is compared."""
        return frozenset(self.model_fields_set - {"OP"})

    @property
    def level(self) -> Level:
        """How deep a sentence must be annotated for this token to be compared."""
        levels = (LEVELS.get(each, Level.TOKENS) for each in self.attributes)
        return max(levels, default=Level.TOKENS)

    @property
    def words(self) -> frozenset[str] | None:
        """The normal forms of which this token must be one; None where it may be any word."""
        if self.repetition[0] == 0 or self.LOWER is None:
            return None
        return frozenset(normal_form(word) for word in _listed(self.LOWER)) or None

    @property
    def repeated(self) -> tuple[int, int | None, bool]:
        """The least and the most tokens (None: any number), and whether it is turned round."""
        if self.OP == "!":
            return 1, 1, True
        least, most = self.repetition
        return least, None if most == UNBOUNDED else most, False

    def compared(self) -> dict[str, Any]:
        """What is compared, in spaCy's words: normal forms, and every spelling of a lemma."""
        pattern: dict[str, Any] = self.model_dump(exclude_none=True, exclude={"OP"})
        if self.LOWER is not None:
            pattern["LOWER"] = _mapped(self.LOWER, lambda word: (normal_form(word),))
        if self.LEMMA is not None:
            pattern["LEMMA"] = _mapped(self.LEMMA, spellings)
        return pattern


def _named(word: Word | None) -> tuple[str, ...]:
    if isinstance(word, OneOf):
        return word.IN or word.NOT_IN or ()
    return () if word is None else (word,)


def _listed(word: Word) -> tuple[str, ...]:
    if isinstance(word, str):
        return (word,)
    return word.IN or ()


def _mapped(word: Word, forms: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    key = "NOT_IN" if isinstance(word, OneOf) and word.NOT_IN is not None else "IN"
    return {key: [form for each in _named(word) for form in forms(each)]}
