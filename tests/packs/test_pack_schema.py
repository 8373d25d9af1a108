"""The JSON Schema that editors use says what a pack can hold, short forms included."""

import re
from typing import Any

import pytest

from respcheck.checks import CHECKS
from respcheck.markers.marker import MATCHERS
from respcheck.packs.load import shipped_packs
from respcheck.packs.nodes import read_tree
from respcheck.packs.schema import PackDefinition

SCHEMA: dict[str, Any] = PackDefinition.model_json_schema(by_alias=True)
DEFINED: dict[str, Any] = SCHEMA["$defs"]


def alternatives(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """What a schema is one of, its references followed."""
    if "$ref" in schema:
        return alternatives(DEFINED[schema["$ref"].rpartition("/")[2]])
    inner = schema.get("anyOf") or schema.get("oneOf")
    return [each for one in inner for each in alternatives(one)] if inner else [schema]


def is_valid(schema: dict[str, Any], value: Any) -> bool:
    """Whether a value has the form of a schema: as much of it as packs need."""
    return any(_fits(each, value) for each in alternatives(schema))


def _fits(schema: dict[str, Any], value: Any) -> bool:
    kind = schema.get("type")
    if "const" in schema or "enum" in schema:
        return value in schema.get("enum", [schema.get("const")])
    if kind == "object":
        return isinstance(value, dict) and _fits_object(schema, value)
    if kind == "array":
        items = schema.get("items") or {}
        enough = schema.get("minItems", 0) <= (len(value) if isinstance(value, list) else -1)
        return enough and all(is_valid(items, each) for each in value)
    # A scalar is still the string that was written.
    return kind in ("string", "integer", "number", "boolean", None) and isinstance(value, str)


def _fits_object(schema: dict[str, Any], value: dict[str, Any]) -> bool:
    known, other = schema.get("properties", {}), schema.get("additionalProperties", False)
    for pattern, each in schema.get("patternProperties", {}).items():
        known = known | {key: each for key in value if re.search(pattern, key)}
    if not set(schema.get("required", ())) <= set(value):
        return False
    return all(
        is_valid(known[key], each)
        if key in known
        else (isinstance(other, dict) and is_valid(other, each)) or other is True
        for key, each in value.items()
    )


def named(title: str) -> dict[str, Any]:
    return dict(DEFINED[title])


def test_a_pack_is_a_mapping_of_known_keys() -> None:
    assert SCHEMA["additionalProperties"] is False
    assert SCHEMA["required"] == ["pack"]
    assert set(SCHEMA["properties"]) == {
        "pack", "about", "language", "markers", "rules", "evidence", "qualities",
    }  # fmt: skip


def test_a_matcher_is_words_or_one_of_the_mappings() -> None:
    forms = alternatives(named("QualifiedMarker")["properties"]["any"]["items"])
    assert [each for each in forms if each["type"] == "string"]
    titles = {each["title"] for each in forms if each["type"] == "object"}
    assert titles == {*(each.__name__ for each in MATCHERS), "OtherMarker"}


def test_a_check_is_one_of_the_mappings_with_the_keys_of_a_pack() -> None:
    forms = alternatives(named("RuleDefinition")["properties"]["check"])
    assert {each["title"] for each in forms} == {each.__name__ for each in CHECKS}
    (present,) = (each for each in forms if each["title"] == "Present")
    assert {"in", "with", "without"} <= set(present["properties"])
    assert not {"in_", "with_"} & set(present["properties"])


def test_an_example_is_words_or_a_mapping() -> None:
    forms = alternatives(named("Examples")["properties"]["bad"]["items"])
    assert [each["type"] for each in forms] == ["string", "object"]


def test_a_condition_is_one_word_or_a_list() -> None:
    conditions = named("Conditions")["properties"]
    assert [each["type"] for each in alternatives(conditions["channel"])] == ["string", "array"]
    one, several = alternatives(conditions["stage"])
    assert one["enum"] == several["items"]["enum"] == ["ack", "update", "resolve", "refuse"]


def test_a_limit_is_a_number_or_one_for_each_channel() -> None:
    forms = alternatives(named("Count")["properties"]["max"])
    assert {each["type"] for each in forms} == {"number", "object", "null"}


@pytest.mark.parametrize("path", shipped_packs(), ids=lambda path: path.stem)
def test_every_shipped_pack_has_the_form_of_the_schema(path: Any) -> None:
    data = read_tree(path).data
    assert is_valid(SCHEMA, data)
    assert not is_valid(SCHEMA, {**data, "other": "x"})
