"""The workbook's schema for other programs and for readers.

Takes the declarations of the model, gives a Frictionless Data Package descriptor and an outline.
"""

from __future__ import annotations

from typing import Any

from dvcq.columns import Column, Kind, columns_of, spec_of
from dvcq.model import SHEETS

_TYPES = {
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.DATE: "date",
}


def data_package() -> dict[str, Any]:
    """A Data Package: one resource a sheet, one field a column."""
    return {
        "profile": "data-package",
        "name": "so-dan-van-chinh-quyen",
        "title": "Sổ công tác dân vận chính quyền",
        "resources": [_resource(cls) for cls in SHEETS],
    }


def _resource(cls: Any) -> dict[str, Any]:
    spec = spec_of(cls)
    schema: dict[str, Any] = {"fields": [_field(item) for item in columns_of(cls)]}
    if spec.key:
        key = next(item.header for item in columns_of(cls) if item.field == spec.key)
        schema["primaryKey"] = key
    references = [
        {
            "fields": item.header,
            "reference": {"resource": _name(item.target), "fields": _key_header(item.target)},
        }
        for item in columns_of(cls)
        if item.kind is Kind.REFERENCE
    ]
    if references:
        schema["foreignKeys"] = references
    return {
        "name": spec.attribute,
        "title": spec.title,
        "description": f"Mỗi dòng là {spec.one}.",
        "profile": "tabular-data-resource",
        "orientation": "settings" if spec.settings else "table",
        "required": spec.required,
        "schema": schema,
    }


def _name(title: str) -> str:
    return next(spec_of(cls).attribute for cls in SHEETS if spec_of(cls).title == title)


def _key_header(title: str) -> str:
    cls = next(cls for cls in SHEETS if spec_of(cls).title == title)
    return next(item.header for item in columns_of(cls) if item.field == spec_of(cls).key)


def _field(item: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if item.required:
        constraints["required"] = True
    if item.choices:
        constraints["enum"] = [choice.label for choice in item.choices]
    if item.pattern:
        constraints["pattern"] = item.pattern
    if item.low is not None:
        constraints["minimum"] = item.low
    if item.high is not None:
        constraints["maximum"] = item.high
    shown: dict[str, Any] = {
        "name": item.header,
        "type": _TYPES.get(item.kind, "string"),
        "title": item.header,
        "description": item.note,
        "kind": item.kind.value,
    }
    if item.example:
        shown["example"] = item.example
    if constraints:
        shown["constraints"] = constraints
    return shown


def outline() -> str:
    """The sheets and columns as an indented list; required columns carry a star."""
    lines: list[str] = []
    for cls in SHEETS:
        spec = spec_of(cls)
        lines.append(f"{spec.title}: mỗi dòng là {spec.one}")
        lines += [
            f"    {item.header}{' *' if item.required else ''} ({item.kind.value}): {item.note}"
            for item in columns_of(cls)
        ]
    return "\n".join(lines)
