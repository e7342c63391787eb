"""Dropdowns fed from the book's own lists, without gaps and without the 255-character limit.

Takes a workbook being written, adds a hidden sheet of formulas and the validations that use it.
For each list it keeps two columns: the running number of a usable row, and the n-th entry.
"""

from __future__ import annotations

from typing import Any

from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from dvcq.columns import Column, Kind, Row, columns_of, letter, spec_of
from dvcq.model import SHEETS, Listed
from dvcq.text import fold
from dvcq.workbook.names import LISTS

FORM_ROWS = 500
_LONGEST_TITLE, _LONGEST_PROMPT = 32, 255


def add_dropdowns(book: Any) -> None:
    """Give every choice and reference column of a whole workbook its dropdown."""
    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    column = 0
    for cls in _targets():
        spec = spec_of(cls)
        offered = {item.field: letter(n) for n, item in enumerate(columns_of(cls))}
        test = f'{{code}}<>"",\'{spec.title}\'!{offered[spec.label or spec.key]}{{row}}<>""'
        if spec.prefix:
            test += f',LEFT({{code}},{len(spec.prefix)})="{spec.prefix}"'
        label = offered[spec.label] if spec.label else ""
        _running(page, column, spec.title, offered[spec.key], label, f"AND({test})")
        _name_running(book, _reference_name(cls), column)
        column += 2
    for number, item in enumerate(columns_of(Listed)):
        _running(page, column, spec_of(Listed).title, letter(number), "", '{code}<>""')
        _name_running(book, _list_name(item.header), column)
        column += 2
    for cls in SHEETS:
        for item in columns_of(cls):
            if item.choices:
                _fixed(book, page, column, _choice_name(cls, item), item)
                column += 1
        _validations(book[spec_of(cls).title], cls)


def _targets() -> list[type[Row]]:
    """The sheets that some column refers to."""
    titles = {
        item.target for cls in SHEETS for item in columns_of(cls) if item.kind is Kind.REFERENCE
    }
    return [cls for cls in SHEETS if spec_of(cls).title in titles]


def _running(page: Any, column: int, title: str, code: str, label: str, test: str) -> None:
    rank, last = letter(column), FORM_ROWS + 1
    page.cell(1, column + 1, 0)
    page.cell(1, column + 2, title)
    for row in range(2, last + 1):
        condition = test.format(code=f"'{title}'!{code}{row}", row=row)
        page.cell(row, column + 1, f'=IF({condition},MAX({rank}$1:{rank}{row - 1})+1,"")')
        at = f"MATCH({row - 1},{rank}$2:{rank}${last},0)"
        shown = f"INDEX('{title}'!{code}$2:{code}${last},{at})"
        if label:
            shown += f"&\" – \"&INDEX('{title}'!{label}$2:{label}${last},{at})"
        page.cell(row, column + 2, f'=IFERROR({shown},"")')


def _name_running(book: Any, name: str, column: int) -> None:
    rank, entry = letter(column), letter(column + 1)
    longest = f"MAX(1,MAX('{LISTS}'!${rank}$1:${rank}${FORM_ROWS + 1}))"
    where = f"OFFSET('{LISTS}'!${entry}$2,0,0,{longest},1)"
    book.defined_names[name] = DefinedName(name, attr_text=where)


def _fixed(book: Any, page: Any, column: int, name: str, item: Column) -> None:
    for number, choice in enumerate(item.choices, start=2):
        page.cell(number, column + 1, choice.label)
    at = letter(column)
    where = f"'{LISTS}'!${at}$2:${at}${len(item.choices) + 1}"
    book.defined_names[name] = DefinedName(name, attr_text=where)


def _validations(page: Any, cls: type[Row]) -> None:
    for index, item in enumerate(columns_of(cls)):
        source = _source(cls, item)
        if not source:
            continue
        rule = DataValidation(type="list", formula1=source, allow_blank=True)
        rule.showErrorMessage = item.kind is Kind.CHOICE
        rule.error = "Chọn một giá trị trong danh sách."
        rule.errorTitle = rule.promptTitle = _clipped(item.header, _LONGEST_TITLE)
        rule.showInputMessage = True
        rule.prompt = _clipped(item.note, _LONGEST_PROMPT)
        at = letter(index)
        rule.add(f"B{index + 2}" if spec_of(cls).settings else f"{at}2:{at}{FORM_ROWS + 1}")
        page.add_data_validation(rule)


def _clipped(text: str, longest: int) -> str:
    """Cut between words; Excel refuses a file with a longer text."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rpartition(" ")[0].rstrip(" ,;") + "…"


def _source(cls: type[Row], item: Column) -> str:
    if item.choices:
        return _choice_name(cls, item)
    if item.kind is Kind.LISTED:
        return _list_name(item.target)
    if item.kind is Kind.REFERENCE:
        return _reference_name(next(c for c in SHEETS if spec_of(c).title == item.target))
    return ""


def _choice_name(cls: type[Row], item: Column) -> str:
    return f"ch_{spec_of(cls).attribute}_{item.field}"


def _reference_name(cls: type[Row]) -> str:
    return f"ds_{spec_of(cls).attribute}"


def _list_name(header: str) -> str:
    return "ds_" + fold(header).replace(" ", "_")
