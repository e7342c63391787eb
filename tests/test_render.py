"""Rendering: whatever a clerk types comes out as that text, in a valid document, with its cells."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dvcq.package import unpack
from dvcq.problems import Stop
from dvcq.render.engine import render
from dvcq.render.trace import paragraph_texts
from dvcq.sources import Leaf, Source, Text, text
from dvcq.text import repair

PROPERTIES = {"title": "Kế hoạch & thử <1>", "subject": "Thử\nnghiệm"}


@dataclass(frozen=True)
class Context:
    v: Text
    ds: list[Text]


def template() -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Đầu: {{ v }}"
    document.add_paragraph("x=[{{ v }}]")
    document.add_paragraph("{%p for d in ds %}")
    document.add_paragraph("- {{ d }};")
    document.add_paragraph("{%p endfor %}")
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).text = "{%tr for d in ds %}"
    table.cell(1, 0).text = "{{ loop.index }}"
    table.cell(1, 1).text = "{{ d }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


TEMPLATE = template()


def shown(words: str, *items: str) -> tuple[list[str], bytes]:
    context = Context(
        text(Leaf(words, (Source("S", "A1"),))),
        [text(Leaf(item, (Source("S", "A2"),))) for item in items],
    )
    docx = render(TEMPLATE, "t.docx", context, PROPERTIES).docx
    return paragraph_texts(etree.fromstring(unpack(docx)["word/document.xml"])), docx


@pytest.mark.parametrize(
    "words",
    [
        "A & B < C > \"d\" 'e'",
        "dòng một\ndòng hai",
        "a\tb",
        "{{ 7*7 }} {% if %} {_{ a }_} {# b #}",
        "</w:t></w:r></w:p><w:p>",
        "  hai  khoảng  ",
        "😀 👩‍👩‍👧 𝔸",
        "\u00a0giữ\u200b",
        "x" * 30_000,
    ],
)
def test_any_text_comes_out_as_that_text(words: str) -> None:
    lines, _ = shown(words, words)
    assert f"x=[{words}]" in lines
    assert f"- {words};" in lines
    assert words in lines


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_repaired_text_comes_out_as_that_text(raw: str) -> None:
    words, _ = repair(raw)
    lines, docx = shown(words)
    assert f"x=[{words}]" in lines
    for part, content in unpack(docx).items():
        if part.endswith((".xml", ".rels")):
            etree.fromstring(content)


def test_a_leaf_knows_its_place_in_every_part() -> None:
    context = Context(
        text(
            "từ ",
            Leaf("một\nhai", (Source("Kế hoạch", "D2"),)),
            " và ",
            Leaf("ba", (Source("Kế hoạch", "D3"),), "cộng"),
        ),
        [text(Leaf("bốn", (Source("Kế hoạch", "D4"),)))],
    )
    rendered = render(TEMPLATE, "t.docx", context, PROPERTIES)
    parts = unpack(rendered.docx)
    for span in rendered.spans:
        lines = paragraph_texts(etree.fromstring(parts[span.part]))
        assert lines[span.paragraph][span.start : span.end] == span.leaf.text
    found = [(span.part, span.leaf.text) for span in rendered.spans]
    assert found.count(("word/document.xml", "bốn")) == 2
    assert ("word/header1.xml", "ba") in found
    entry = json.loads(rendered.trace_json())["spans"][0]
    assert entry["sources"] == ["Kế hoạch!D2"]


def test_same_input_gives_the_same_bytes() -> None:
    first, second = shown("a", "b")[1], shown("a", "b")[1]
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_properties_carry_title_and_subject_and_no_clock() -> None:
    _, docx = shown("a")
    core = unpack(docx)["docProps/core.xml"].decode()
    assert "<dc:title>Kế hoạch &amp; thử &lt;1&gt;</dc:title>" in core
    assert "<dc:subject>Thử nghiệm</dc:subject>" in core
    assert "created" not in core
    assert "modified" not in core


def test_a_name_the_check_did_not_see_still_stops_the_rendering() -> None:
    document = Document()
    document.add_paragraph("{{ khong_co }}")
    stream = io.BytesIO()
    document.save(stream)
    with pytest.raises(Stop) as caught:
        render(stream.getvalue(), "t.docx", Context(Text(), []), PROPERTIES)
    assert caught.value.problem.code == "template-render"
    assert "khong_co" in caught.value.problem.message


def test_a_value_used_outside_of_text_is_a_fault() -> None:
    document = Document()
    document.add_paragraph("a")
    stream = io.BytesIO()
    document.save(stream)
    parts = unpack(stream.getvalue())
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:p>", b'<w:p w:rsidR="{{ v }}">', 1
    )
    from dvcq.package import pack

    with pytest.raises(Stop):
        render(pack(parts), "t.docx", Context(text(Leaf("00AB", ())), []), PROPERTIES)
