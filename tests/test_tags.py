"""Faults of a template are all found before it is rendered, each with its place."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from docx import Document

from dvcq.render.shape import shape_of
from dvcq.render.tags import check_template
from dvcq.sources import Text


@dataclass(frozen=True)
class Item:
    ten: Text
    so: str


@dataclass(frozen=True)
class Context:
    tieu_de: Text
    muc: list[Item]
    co: bool
    bo_sung: dict[str, Text]


def template(*paragraphs: str, rows: Sequence[Sequence[str]] = ()) -> bytes:
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def faults(*paragraphs: str, rows: Sequence[Sequence[str]] = ()) -> list[tuple[str, str]]:
    found = check_template(template(*paragraphs, rows=rows), "m.docx", shape_of(Context))
    return [(item.code, item.message) for item in found]


def test_a_good_template_has_no_faults() -> None:
    assert (
        faults(
            "{{ tieu_de }}",
            "{%p for m in muc %}",
            "{{ loop.index }}. {{ m.so }} {% if m.ten %}{{ m.ten }}{% else %}–{% endif %}",
            "{%p endfor %}",
            "{%p if co and muc %}",
            "{{ bo_sung.dien_thoai }}",
            "{%p endif %}",
            rows=[
                ["{%tr for m in muc %}", ""],
                ["{{ m.so }}", "{{ m.ten }}"],
                ["{%tr endfor %}", ""],
            ],
        )
        == []
    )


def test_an_unknown_name_is_named_with_its_paragraph_and_a_suggestion() -> None:
    [(code, message)] = faults("Mở đầu", "{{ tieu_dê }}")
    assert code == "template-name"
    assert "đoạn 2" in message
    assert "có phải ý là “tieu_de”" in message.lower()


def test_a_fault_in_a_table_names_table_row_and_cell() -> None:
    [(code, message)] = faults(rows=[["a", "b"], ["c", "{{ khong_co }}"]])
    assert code == "template-name"
    assert "bảng 1, dòng 2, ô 2" in message


def test_all_faults_of_a_template_are_told_at_once() -> None:
    found = faults("{{ mot }}", "{{ hai }}", "{%p for m in muc %}", "{{ m.ba }}", "{%p endfor %}")
    assert [code for code, _ in found] == ["template-name"] * 3
    assert ["đoạn 1" in found[0][1], "đoạn 2" in found[1][1], "đoạn 4" in found[2][1]] == [True] * 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("{{ tieu_de", "template-syntax"),
        ("{{tieu_de}}", "template-syntax"),
        ("{{ tieu_de | }}", "template-syntax"),
        ("{%pfor m in muc %}", "template-syntax"),
        ("{%p if co %}", "template-syntax"),
        ("{%p endfor %}", "template-syntax"),
        ("{%- if co %}a{% endif %}", "template-syntax"),
        ("chữ {%p if co %}", "template-alone"),
        ("{{r tieu_de }}", "template-forbidden"),
        ("{% set a = 1 %}", "template-forbidden"),
        ("{% include 'a' %}", "template-forbidden"),
        ("{% filter upper %}a{% endfilter %}", "template-forbidden"),
        ("{{ tieu_de * 9 }}", "template-forbidden"),
        ("{{ 'a' ** 9 }}", "template-forbidden"),
        ("{{ range(9) }}", "template-forbidden"),
        ("{{ tieu_de.upper() }}", "template-forbidden"),
        ("{{ tieu_de|upper }}", "template-forbidden"),
        ("{{ muc }}", "template-forbidden"),
        ("{{ ''.__class__ }}", "template-name"),
        ("{{ cycler }}", "template-name"),
    ],
)
def test_what_a_template_may_not_say(words: str, code: str) -> None:
    assert code in [found for found, _ in faults(words)], words


def test_a_row_tag_shares_its_row_with_nothing() -> None:
    found = faults(rows=[["{%tr if co %}", "mất"], ["a", "b"], ["{%tr endif %}", ""]])
    assert [code for code, _ in found] == ["template-alone"]


def test_a_loop_needs_a_list() -> None:
    found = faults("{%p for m in tieu_de %}", "a", "{%p endfor %}")
    assert [code for code, _ in found] == ["template-forbidden"]
