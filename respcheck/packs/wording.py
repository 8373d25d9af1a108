"""A validation fault in plain words, for the writer of a pack: what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from respcheck.checks import CHECKS
from respcheck.markers.base import kind_of, sentence, suggestion
from respcheck.markers.marker import MATCHERS, MarkerDefinition, OtherMarker
from respcheck.markers.token_pattern import MorphSet, OneOf, TokenPattern
from respcheck.markers.tree import TreeNode
from respcheck.packs.examples import Example, Examples
from respcheck.packs.schema import (
    Conditions,
    EvidenceDefinition,
    PackDefinition,
    QualityDefinition,
    RuleDefinition,
)

Words = tuple[str, str | None]
Location = Sequence[str | int]

_LISTS_OF_MATCHERS = ("any", "all", "unless", "without")
_MATCHER_OF_KEY: dict[str, type[BaseModel]] = {
    OtherMarker.key: OtherMarker,
    **{each.key: each for each in MATCHERS},
}
_CHECK_OF_KEY = {each.key: each for each in CHECKS}
_HYPHENS = "A name is lower-case words joined by hyphens, such as late-parcel"
_UNDERSCORES = "A marker's name is lower-case words joined by underscores, such as late_parcel"


def in_words(fault: Mapping[str, Any]) -> Words:
    """One of pydantic's faults as a plain sentence, and a hint where there is one."""
    kind, where, found = str(fault["type"]), fault["loc"], fault["input"]
    context = fault.get("ctx", {})
    if "message" in context:
        return str(context["message"]), str(context.get("hint") or "") or None
    if kind == "value_error":
        return sentence(str(context["error"])), None
    if kind == "missing":
        return _missing(where)
    if kind == "extra_forbidden":
        return _unknown_key(where)
    if kind in ("literal_error", "enum"):
        return _one_of(str(context["expected"]), found)
    if kind in ("too_short", "too_long"):
        return _length(kind, where, context)
    return _type(kind, context, found)


def _missing(where: Location) -> Words:
    if isinstance(where[-1], int):
        return "This list is too short: an entry is missing.", None
    return f"The key {where[-1]} is missing here.", f"Add `{where[-1]}:`."


def _unknown_key(where: Location) -> Words:
    name, model = str(where[-1]), _model_at(where[:-1])
    known = [field.alias or key for key, field in model.model_fields.items()] if model else []
    shown = _short(name) or "“”"
    return f"The key {shown} is not known here.", sentence(suggestion(name, known))


def _one_of(expected: str, found: Any) -> Words:
    known = expected.replace("'", "").replace(" or ", ", ").split(", ")
    if not isinstance(found, str) or not found:
        return f"One of {', '.join(known)} was expected here, and this is {kind_of(found)}.", None
    return f"“{_short(found)}” is not known here.", sentence(suggestion(found, known))


def _length(kind: str, where: Location, context: Mapping[str, Any]) -> Words:
    name, count = where[-1], int(context["actual_length"])
    if kind == "too_short" and name in ("bad", "good"):
        return f"A rule has at least two {name} examples.", f"Add to `{name}:`."
    if kind == "too_short":
        least = int(context["min_length"])
        needed = "At least one entry is" if least == 1 else f"At least {least} entries are"
        return f"{needed} needed here, and there {_are(count)}.", None
    return f"At most {context['max_length']} entries can stand here, and there {_are(count)}.", None


def _are(count: int) -> str:
    return {0: "is none", 1: "is one"}.get(count, f"are {count}")


def _type(kind: str, context: Mapping[str, Any], found: Any) -> Words:
    if kind == "string_pattern_mismatch":
        rule = _UNDERSCORES if "_" in str(context["pattern"]) else _HYPHENS
        return f"{rule}, and this is “{_short(found)}”.", None
    if kind == "string_too_short":
        return "Words were expected here, and this is nothing.", None
    if kind in ("tuple_type", "list_type"):
        hint = f"Write [{found}]." if isinstance(found, str) and 0 < len(found) < 60 else None
        return f"A list was expected here, and this is {kind_of(found)}.", hint
    expected = {
        "string": "Words were",
        "dict": "A mapping of keys was",
        "model": "A mapping of keys was",
        "int": "A whole number was",
        "float": "A number was",
        "finite": "A number was",
        "bool": "`true` or `false` was",
        "greater": f"A number of {context.get('ge', 0):g} or more was",
        "less": f"A number of {context.get('le', 0):g} or less was",
    }.get(kind.partition("_")[0])
    if expected is None:
        return "This does not fit here.", "See `respcheck schema` for what can stand here."
    shown = kind_of(found) if "mapping" in expected else _shown(found)
    return f"{expected} expected here, and this is {shown}.", None


def _shown(found: Any) -> str:
    return _short(found) if isinstance(found, str) and found.strip() else kind_of(found)


def _short(found: Any) -> str:
    text = " ".join(str(found).split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def _model_at(where: Location) -> type[BaseModel] | None:
    """The model of the mapping at a location of pydantic's, its tags of unions included."""
    match tuple(where):
        case ():
            return PackDefinition
        case ("rules", int(), *inner):
            return _model_in_rule(inner)
        case ("markers", _):
            return MarkerDefinition
        case ("markers", _, key, int(), str(tag), *inner) if key in _LISTS_OF_MATCHERS:
            return _model_in_matcher(tag, inner)
        case ("evidence", _):
            return EvidenceDefinition
        case ("qualities", _):
            return QualityDefinition
    return None


def _model_in_rule(where: Location) -> type[BaseModel] | None:
    match tuple(where):
        case ():
            return RuleDefinition
        case ("check", tag):
            return _CHECK_OF_KEY.get(str(tag))
        case ("when",):
            return Conditions
        case ("examples",):
            return Examples
        case ("examples", _, int()):
            return Example
    return None


def _model_in_matcher(tag: str, where: Location) -> type[BaseModel] | None:
    match tuple(where):
        case ():
            return _MATCHER_OF_KEY.get(tag)
        case (*_, "words"):
            return OneOf
        case (*_, "MORPH"):
            return MorphSet
        case ("tokens", int()) | (*_, "RIGHT_ATTRS"):
            return TokenPattern
        case ("tree", int()):
            return TreeNode
    return None
