"""The catalogue: every code is used, every used code exists, every sentence reads well."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import dvcq
from dvcq.problems import CATALOGUE, Problem, Stop, problem

PACKAGE = Path(dvcq.__file__).parent
SENTENCES = [(code, kind.message) for code, kind in CATALOGUE.items()] + [
    (code, kind.hint) for code, kind in CATALOGUE.items()
]
# Texts that come whole from elsewhere: the note of a column, a suggestion that ends a message.
WHOLE_FACTS = {"note"}
PLACE = {"sheet", "cell", "file", "column", "row"}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def wanted(code: str) -> set[str]:
    return fields(CATALOGUE[code].message) | fields(CATALOGUE[code].hint)


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name != "problems":
            yield str(path.relative_to(PACKAGE)), ast.parse(path.read_text(encoding="utf-8"))


CODE = re.compile(r"[a-z]+(-[a-z]+)+")
MAKERS = {"problem", "_fault", "Fault"}


def strings_of(node: ast.expr) -> Iterator[str]:
    """The string constants an argument may be: a constant, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from strings_of(node.body)
        yield from strings_of(node.orelse)


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """(place, code, call) of everything that makes a problem and names its code on the spot."""
    for name, tree in sources():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            maker = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            maker = node.func.id if isinstance(node.func, ast.Name) else maker
            if maker in MAKERS:
                for argument in node.args[:2]:
                    for value in strings_of(argument):
                        if CODE.fullmatch(value):
                            yield f"{name}:{node.lineno}", value, node


def test_every_code_that_is_used_exists() -> None:
    unknown = [f"{place}: {code}" for place, code, _ in calls() if code not in CATALOGUE]
    assert unknown == []


def test_every_code_of_the_catalogue_is_used() -> None:
    named = {
        node.value
        for _, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert [code for code in CATALOGUE if code not in named] == []


def test_every_call_gives_the_facts_its_sentence_wants() -> None:
    """Where the call spells out its facts; a call with ``**facts`` is met by the other tests."""
    lacking: list[str] = []
    for place, code, call in calls():
        given = {word.arg for word in call.keywords}
        maker = call.func.id if isinstance(call.func, ast.Name) else ""
        if None in given or maker in ("_fault", "Fault"):
            continue
        if isinstance(call.func, ast.Attribute) and call.func.attr == "_fault":
            given |= {"template", "place"}
        lost = wanted(code) - given
        if lost:
            lacking.append(f"{place}: {code} lacks {sorted(lost)}")
        surplus = given - wanted(code) - PLACE - {"max", "template", "place", "changes"}
        if surplus:
            lacking.append(f"{place}: {code} does not use {sorted(map(str, surplus))}")
    assert lacking == []


def test_a_problem_formats_when_its_facts_are_there_and_fails_when_one_is_missing() -> None:
    for code in CATALOGUE:
        made = problem(code, **dict.fromkeys(wanted(code), "x"))
        assert "{" not in made.message + made.hint
        assert made.severity == CATALOGUE[code].severity
        for name in wanted(code):
            with pytest.raises(KeyError):
                problem(code, **dict.fromkeys(wanted(code) - {name}, "x"))


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        problem("no-such-code")


@pytest.mark.parametrize(("code", "sentence"), SENTENCES)
def test_every_message_and_hint_is_a_whole_sentence(code: str, sentence: str) -> None:
    if sentence == "{note}":
        assert code in ("cell-required", "cell-pattern")  # the note of a column, see test_columns
        return
    bare = sentence.removesuffix("{suggest}")
    assert bare.endswith((".", "?", "”")), f"{code}: no final stop: {sentence}"
    assert not bare.endswith(("..", " .", " ?")), code
    assert bare == bare.strip(), code
    assert "  " not in bare, f"{code}: two spaces"
    assert bare[0] in "“{" or bare[0].isupper(), f"{code}: small first letter"
    assert sentence.count("“") == sentence.count("”"), f"{code}: quotes do not pair"
    assert sentence.count("(") == sentence.count(")"), f"{code}: brackets do not pair"
    assert '"' not in sentence, f"{code}: straight quote"


# Names of programs, menus, options and of things an office calls so.
FOREIGN = {
    *("Excel", "Word", "Windows", "Save", "As", "Workbook", "Text", "Alt", "Enter", "dvcq", "new"),
    *("inputs", "outputs", "xlsx", "ten", "so", "moi", "templates", "trace", "json", "for", "if"),
    *("docx", "JPG"),
}
VIETNAMESE = re.compile(
    r"[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE
)
# What an untranslated sentence would carry and no Vietnamese sentence does.
ENGLISH = re.compile(
    r"\b(the|is|are|not|cell|row|sheet|column|file|missing|unknown|invalid|value|error|warning|"
    r"must|should|please|and|with|expected|found|none|null|TODO|FIXME)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("code", "sentence"), SENTENCES)
def test_every_message_and_hint_is_vietnamese(code: str, sentence: str) -> None:
    words = re.sub(r"\{\w+\}", "", sentence)
    if words:
        assert VIETNAMESE.search(words), f"{code}: {sentence}"
    assert not ENGLISH.search(words), f"{code}: {sentence}"
    odd = [word for word in re.findall(r"[A-Za-z]*[fjwzFJWZ][A-Za-z]*", words) if len(word) > 1]
    assert [word for word in odd if word not in FOREIGN] == [], f"{code}: {sentence}"


def test_every_problem_tells_how_to_mend_it() -> None:
    assert [code for code, kind in CATALOGUE.items() if not kind.hint.strip()] == []


def test_codes_are_well_formed_and_severities_are_the_three() -> None:
    assert [code for code in CATALOGUE if not CODE.fullmatch(code)] == []
    assert {kind.severity for kind in CATALOGUE.values()} == {"error", "warning", "info"}


def test_the_sentences_are_the_ones_agreed(golden: Callable[[str, str], None]) -> None:
    lines: list[str] = []
    for code, kind in CATALOGUE.items():
        lines += [f"{code} [{kind.severity}]", f"    {kind.message}", f"    → {kind.hint}"]
    golden("problems.txt", "\n".join(lines) + "\n")


def test_the_json_of_a_problem_has_the_stable_keys() -> None:
    made = problem("header-missing", sheet="Hoạt động", cell="A1", file="sổ.xlsx", header="Mã")
    assert made.as_json() == {
        "code": "header-missing",
        "severity": "error",
        "file": "sổ.xlsx",
        "sheet": "Hoạt động",
        "cell": "A1",
        "message": "Thiếu cột “Mã”.",
        "hint": "Thêm cột có đúng tên này vào dòng tiêu đề (dòng 1).",
    }


def test_a_stop_carries_its_problem_and_shows_its_message() -> None:
    made: Problem = problem("new-exists", path="sổ.xlsx")
    stop = Stop(made)
    assert stop.problem is made
    assert str(stop) == "Tệp “sổ.xlsx” đã có, không ghi đè."
