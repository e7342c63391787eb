"""The list of modules in ``dvcq/__init__.py`` is complete, true, and the order of imports."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import dvcq

PACKAGE = Path(dvcq.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))


def listed(docstring: str) -> list[str]:
    """Names of the numbered list, in its order; the numbers must count from 1."""
    found = re.findall(r"^(\d+)\.\s+(\w+)\s", docstring, re.MULTILINE)
    assert [int(number) for number, _ in found] == list(range(1, len(found) + 1))
    return [name for _, name in found]


def top(path: Path) -> str:
    """The module of the list that a file belongs to: dvcq/validate/book.py → validate."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(source: str) -> Iterator[str]:
    """Top modules of dvcq that a source imports, inside functions and under TYPE_CHECKING too."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "dvcq":
                yield parts[1] if len(parts) > 1 else "dvcq"


def downward(order: list[str], module: str, source: str) -> list[str]:
    """Imports of a module that do not point up the list; within a package they are free."""
    above = {*order[: order.index(module)], module}
    return [f"{module} -> {name}" for name in imported(source) if name not in above]


ORDER = listed(dvcq.__doc__ or "")


def test_every_module_stands_once_in_the_list_and_every_entry_is_a_module() -> None:
    there = {top(path) for path in FILES} - {"__init__"}
    assert sorted(ORDER) == sorted(there)


def test_imports_point_up_the_list() -> None:
    wrong: list[str] = []
    for path in FILES:
        if top(path) != "__init__":
            wrong += downward(ORDER, top(path), path.read_text(encoding="utf-8"))
    assert wrong == []


def test_an_import_that_points_down_is_seen_wherever_it_hides() -> None:
    order = ["first", "second", "third"]
    source = "def late():\n    from dvcq.third import thing\n    import dvcq.first.part\n"
    assert downward(order, "second", source) == ["second -> third"]
    assert downward(order, "second", "from dvcq import third") == ["second -> third"]
    assert downward(order, "second", "from dvcq.second.part import thing") == []
    assert downward(order, "third", source) == []


def test_only_the_command_line_and_the_console_print() -> None:
    """Ruff's T20 sees ``print``; this sees what goes round it."""
    writers = {"cli", "console", "__main__"}
    for path in FILES:
        source = path.read_text(encoding="utf-8")
        if top(path) not in writers:
            assert not re.search(r"\bclick\.echo\b|\bsys\.std(out|err)\b", source), path.name


def code_texts(source: str) -> Iterator[tuple[int, str]]:
    """Texts that the program works with: no docstrings, no example=, note= or hint texts.

    The note and the example of a column are what a clerk reads beside the form; the third argument
    of ``Kind(…)`` of the catalogue is a hint and may show a date as it has to be typed.
    """
    tree = ast.parse(source)
    free: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            free.add(id(node.value))
        elif isinstance(node, ast.Call):
            shown = [word.value for word in node.keywords if word.arg in ("example", "note")]
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in ("column", "Kind"):
                shown += node.args[2:3]
            free.update(id(part) for value in shown for part in ast.walk(value))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str | int)
            and not isinstance(node.value, bool)
            and id(node) not in free
        ):
            yield node.lineno, str(node.value)


# A number of the decree ("30/2020/NĐ-CP") is law, not data of a unit.
LAW = re.compile(r"\d+/\d{4}/(NĐ-CP|QH\d+|TT-\w+)")
YEAR = re.compile(r"(?<!\d)20[2-3]\d(?!\d)(?!-\d\d-\d\d_)")
UNITS = re.compile(
    r"Tây Ninh|Sở (Xây dựng|Nội vụ|Tư pháp|Y tế)|Phường [A-ZĐ]|(Tỉnh|tỉnh|Thành phố|xã) [A-ZĐ]\w+"
)


def test_no_unit_province_or_year_stands_in_the_code() -> None:
    found: list[str] = []
    for path in FILES:
        for line, words in code_texts(path.read_text(encoding="utf-8")):
            bare = LAW.sub("", words)
            if UNITS.search(bare) or YEAR.search(bare):
                found.append(f"{path.relative_to(PACKAGE)}:{line}: {words[:60]}")
    assert found == []


def test_a_name_or_a_year_in_the_code_would_be_seen() -> None:
    source = (
        '"""Docstring of 2024."""\n'
        'NAME = "UBND tỉnh Tây Ninh"\n'
        "YEAR = 2024\n"
        'LAW = "30/2020/NĐ-CP"\n'
        'row = column("Năm", 1, "Ví dụ 2024", example="2024")\n'
    )
    hits = [
        line
        for line, words in code_texts(source)
        if UNITS.search(words) or YEAR.search(LAW.sub("", words))
    ]
    assert hits == [2, 3]


def test_only_the_reader_the_writer_and_the_engine_know_their_libraries() -> None:
    homes = {
        "openpyxl": {"workbook", "pictures"},  # a chart has a workbook behind it
        "docxtpl": {"render"},
        "bagit": {"archive"},
        "PIL": {"pictures"},
    }
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                library = name.split(".")[0]
                assert top(path) in homes.get(library, {top(path)}), f"{path.name} -> {library}"
