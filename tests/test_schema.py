"""The published schema: a valid Data Package that says what the model says."""

from __future__ import annotations

import json

from dvcq.columns import Kind, columns_of, spec_of
from dvcq.model import SHEETS
from dvcq.schema import data_package, outline

PACKAGE = data_package()
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
# Types of the Table Schema specification that we use.
TYPES = {"string", "integer", "number", "date"}


def test_the_package_is_json_and_comes_back_unchanged() -> None:
    assert json.loads(json.dumps(PACKAGE, ensure_ascii=False)) == PACKAGE


def test_a_resource_a_sheet_and_a_field_a_column_in_their_order() -> None:
    assert list(RESOURCES) == [spec_of(cls).attribute for cls in SHEETS]
    for cls in SHEETS:
        resource = RESOURCES[spec_of(cls).attribute]
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert names == [item.header for item in columns_of(cls)]
        assert resource["title"] == spec_of(cls).title


def test_names_of_resources_are_those_the_specification_allows() -> None:
    assert all(name == name.lower() and name.replace("_", "").isalnum() for name in RESOURCES)


def test_fields_say_type_constraints_and_meaning() -> None:
    columns = {
        (spec_of(cls).attribute, item.header): item for cls in SHEETS for item in columns_of(cls)
    }
    for name, resource in RESOURCES.items():
        for field in resource["schema"]["fields"]:
            item = columns[name, field["name"]]
            limits = field.get("constraints", {})
            assert field["type"] in TYPES
            assert (field["type"] == "date") == (item.kind is Kind.DATE)
            assert field["description"] == item.note
            assert limits.get("required", False) == item.required
            assert limits.get("enum", []) == [choice.label for choice in item.choices]
            assert limits.get("pattern", "") == item.pattern
            assert (limits.get("minimum"), limits.get("maximum")) == (item.low, item.high)


def test_primary_keys_are_fields_of_their_resource() -> None:
    for resource in RESOURCES.values():
        names = {field["name"] for field in resource["schema"]["fields"]}
        key = resource["schema"].get("primaryKey")
        assert key is None or key in names


def test_foreign_keys_point_to_the_key_of_an_existing_resource() -> None:
    found = 0
    for resource in RESOURCES.values():
        names = {field["name"] for field in resource["schema"]["fields"]}
        for foreign in resource["schema"].get("foreignKeys", []):
            found += 1
            assert foreign["fields"] in names
            target = RESOURCES[foreign["reference"]["resource"]]
            assert foreign["reference"]["fields"] == target["schema"]["primaryKey"]
    wanted = [i for cls in SHEETS for i in columns_of(cls) if i.kind is Kind.REFERENCE]
    assert found == len(wanted) > 0


def test_the_outline_names_every_sheet_and_column_once_and_stars_the_required() -> None:
    lines = outline().splitlines()
    assert len(lines) == sum(1 + len(columns_of(cls)) for cls in SHEETS)
    assert "Hoạt động: mỗi dòng là một hoạt động đã làm hoặc dự kiến" in lines
    assert any(line.startswith("    Từ ngày * (ngày, tháng hoặc quý): ") for line in lines)
    assert any(line.startswith("    Đến ngày (ngày, tháng hoặc quý): ") for line in lines)
