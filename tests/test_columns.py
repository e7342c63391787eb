"""Declarations of sheets and columns: addresses of cells, and a form that explains itself."""

from __future__ import annotations

import re
from datetime import date

import pytest
from openpyxl.utils import get_column_letter

from dvcq.columns import Column, Kind, Place, Row, columns_of, letter, spec_of
from dvcq.model import DEFAULT_LISTS, SHEETS, Book, Document, Listed, Unit
from dvcq.sources import Leaf, Source
from dvcq.text import fold
from dvcq.validate.cells import read_cell

ALL = [(cls, item) for cls in SHEETS for item in columns_of(cls)]
NAMES = [f"{spec_of(cls).title}/{item.header}" for cls, item in ALL]


@pytest.mark.parametrize(
    ("index", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_letters_of_a_column(index: int, letters: str) -> None:
    assert letter(index) == letters


def test_letters_are_those_of_the_spreadsheet_up_to_its_last_column() -> None:
    assert [letter(n) for n in range(16384)] == [get_column_letter(n + 1) for n in range(16384)]


def test_a_cell_of_a_table_is_its_column_and_the_row() -> None:
    place = Place("Văn bản", 7, {"code": 0, "kind": 26})
    assert place.cell("kind") == "AA7"
    assert place.cell("absent") == "A7"


def test_a_cell_of_the_settings_is_column_b_and_the_row_of_the_name() -> None:
    place = Place("Đơn vị", 1, {"name": 1, "year": 1}, {"name": 2, "year": 9})
    assert place.cell("year") == "B9"


def test_a_row_tells_the_source_and_the_leaf_of_its_values() -> None:
    row = Document(
        at=Place("Văn bản", 4, {"number": 2, "issued": 3}),
        code="VB1",
        kind="ke-hoach",
        abstract="Thực hiện",
        number="12",
        issued=date(2024, 3, 5),
        signing="kt",
        signer_title="Phó Giám đốc",
        copies="VT",
    )
    assert row.source("number") == Source("Văn bản", "C4")
    assert row.leaf("number") == Leaf("12", (Source("Văn bản", "C4"),))
    assert row.leaf("issued", "05/3/2024", "ngày").text == "05/3/2024"
    assert row.leaf("signer").text == ""


def test_a_problem_of_a_row_stands_in_its_cell() -> None:
    row = Listed(at=Place("Danh mục", 3, {"form": 1}))
    made = row.problem("form", "header-missing", header="x")
    assert (made.sheet, made.cell, made.column, made.row) == ("Danh mục", "B3", "form", 3)


@pytest.mark.parametrize(("cls", "item"), ALL, ids=NAMES)
def test_every_column_has_a_header_and_a_note(cls: type[Row], item: Column) -> None:
    assert item.field
    assert item.header == item.header.strip() != ""
    assert len(item.header) <= 32
    assert item.note.endswith((".", "…", ";")), f"{item.header}: {item.note}"
    assert item.width > 0


@pytest.mark.parametrize(("cls", "item"), ALL, ids=NAMES)
def test_what_a_column_declares_fits_its_kind(cls: type[Row], item: Column) -> None:
    assert bool(item.choices) == (item.kind is Kind.CHOICE)
    needs_target = item.kind in (Kind.LISTED, Kind.REFERENCE, Kind.REFERENCES)
    assert bool(item.target) == needs_target
    if item.pattern:
        re.compile(item.pattern)
        assert item.kind is Kind.CODE
    if item.low is not None or item.high is not None:
        assert item.kind in (Kind.INTEGER, Kind.NUMBER)
    assert not (item.folded and item.required), "a required column must not be folded away"


@pytest.mark.parametrize(("cls", "item"), ALL, ids=NAMES)
def test_the_example_of_a_column_is_itself_a_right_entry(cls: type[Row], item: Column) -> None:
    if item.example:
        read = read_cell(item.example, item, 2030)
        assert read.fault is None
        assert read.repairs == ()
        assert read.value not in (None, ())


@pytest.mark.parametrize(("cls", "item"), ALL, ids=NAMES)
def test_a_prefilled_code_is_a_right_entry(cls: type[Row], item: Column) -> None:
    if item.prefill:
        assert read_cell(item.prefill.format(n=12), item, 2030).fault is None


@pytest.mark.parametrize("cls", SHEETS, ids=lambda cls: spec_of(cls).title)
def test_headers_of_a_sheet_differ_when_folded(cls: type[Row]) -> None:
    headers = [fold(item.header) for item in columns_of(cls)]
    assert len(set(headers)) == len(headers)


def test_choices_of_a_column_differ_when_folded() -> None:
    for _, item in ALL:
        names = [fold(choice.label) for choice in item.choices]
        assert len(set(names)) == len(names), item.header
        for choice in item.choices:
            assert item.choice(choice.code) is choice
            others = {fold(other.label) for other in item.choices if other is not choice}
            assert fold(choice.code) not in others, f"{item.header}: {choice.code}"


def test_titles_of_sheets_differ_when_folded_and_fit_a_spreadsheet() -> None:
    titles = [spec_of(cls).title for cls in SHEETS]
    assert len({fold(title) for title in titles}) == len(titles)
    assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\'") for title in titles)


def test_every_sheet_is_an_attribute_of_the_book_and_only_the_unit_is_settings() -> None:
    attributes = {spec_of(cls).attribute for cls in SHEETS}
    assert attributes == set(Book.__dataclass_fields__) - {"marks"}
    assert [cls for cls in SHEETS if spec_of(cls).settings] == [Unit]


def test_targets_of_references_exist() -> None:
    keyed = {spec_of(cls).title for cls in SHEETS if spec_of(cls).key}
    lists = {item.header for item in columns_of(Listed)}
    for _, item in ALL:
        if item.kind in (Kind.REFERENCE, Kind.REFERENCES):
            assert item.target in keyed
        elif item.kind is Kind.LISTED:
            assert item.target in lists


def test_keys_and_labels_of_sheets_are_fields() -> None:
    for cls in SHEETS:
        names = {item.field for item in columns_of(cls)}
        spec = spec_of(cls)
        assert {spec.key, spec.label} - {""} <= names


def test_default_lists_belong_to_columns_and_repeat_nothing() -> None:
    assert list(DEFAULT_LISTS) == [item.header for item in columns_of(Listed)]
    for values in DEFAULT_LISTS.values():
        assert len({fold(value) for value in values}) == len(values)
