"""Faults of a template are all found before it is rendered, each with its place."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from docx import Document

from dvcq.package import pack, unpack
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


def changed(change: Callable[[dict[str, bytes]], object]) -> list[str]:
    parts = unpack(template("{{ tieu_de }}"))
    change(parts)
    found = check_template(pack(parts), "m.docx", shape_of(Context))
    return [item.code for item in found]


def test_syntax_and_name_faults_are_told_together() -> None:
    found = faults("{{ tieu_de", "{{ mot }}", "{%p for m in muc %}", "{{ m.hai }}", "{%p endfor %}")
    assert [code for code, _ in found] == ["template-syntax", "template-name", "template-name"]


def test_loops_are_not_nested_without_end() -> None:
    deep = [f"{{%p for {name} in muc %}}" for name in "abcd"]
    found = faults(*deep, "x", *["{%p endfor %}"] * 4)
    assert [code for code, _ in found] == ["template-forbidden"]


def test_tags_outside_the_text_are_refused() -> None:
    def attribute(parts: dict[str, bytes]) -> None:
        name = "word/document.xml"
        parts[name] = parts[name].replace(b"<w:p>", b'<w:p w:rsidR="{{ a }}">', 1)

    def title(parts: dict[str, bytes]) -> None:
        name = "word/settings.xml"
        parts[name] = parts[name].replace(b"<w:zoom", b"<!-- --><w:zoom", 1)
        parts[name] = parts[name].replace(b"</w:settings>", b"{% if a %}</w:settings>")

    assert changed(attribute) == ["template-forbidden"]
    assert changed(title) == ["template-forbidden"]


def test_a_call_is_refused_even_past_the_check() -> None:
    from dvcq.render.sandbox import environment

    with pytest.raises(Exception, match="not safely callable"):
        environment().from_string("{{ a.ljust(9) }}").render(a="x")


@pytest.mark.parametrize("content", [b"", b"khong phai", b"PK\x03\x04"])
def test_a_file_that_is_no_word_file_is_a_problem(content: bytes) -> None:
    found = check_template(content, "m.docx", shape_of(Context))
    assert [item.code for item in found] == ["template-broken"]


def test_missing_parts_entities_and_bombs_are_a_problem() -> None:
    def without(name: str) -> Callable[[dict[str, bytes]], object]:
        return lambda parts: parts.pop(name)

    def entities(parts: dict[str, bytes]) -> None:
        name = "word/document.xml"
        parts[name] = b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + parts[name].split(b"?>", 1)[1]

    def bomb(parts: dict[str, bytes]) -> None:
        parts["word/media/x.bin"] = bytes(40_000_000)

    assert changed(without("word/document.xml")) == ["template-broken"]
    assert changed(without("word/styles.xml")) == ["template-broken"]
    assert changed(entities) == ["template-broken"]
    assert changed(bomb) == ["template-broken"]
