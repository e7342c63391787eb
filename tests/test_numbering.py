"""Marks of paragraphs, computed and typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvcq.numbering import LEVEL_LABELS, LEVELS, Level, Numbering, TooManyPoints, split_mark
from dvcq.numbers import roman

# A busy machine must not fail a property.
UNHURRIED = settings(deadline=None)

LETTERS = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r",
           "s", "t", "u", "v", "x", "y"]  # fmt: skip


def marks(*levels: Level) -> list[str]:
    numbering = Numbering()
    return [numbering.mark(level) for level in levels]


def test_every_level_has_its_label() -> None:
    assert list(LEVEL_LABELS) == list(LEVELS)
    assert LEVELS == ("phan", "khoan_tieu_de", "khoan", "diem", "gach", "doan")


def test_the_shape_of_a_plan() -> None:
    assert marks(
        "doan", "phan", "khoan", "khoan", "phan", "khoan_tieu_de", "gach", "doan", "khoan_tieu_de",
        "phan", "khoan",
    ) == ["", "I.", "1.", "2.", "II.", "1.", "-", "", "2.", "III.", "1."]  # fmt: skip


def test_titled_and_plain_clauses_share_one_sequence() -> None:
    assert marks("khoan_tieu_de", "khoan", "khoan_tieu_de", "khoan") == ["1.", "2.", "3.", "4."]


def test_points_begin_again_in_each_clause_of_either_kind() -> None:
    assert marks("khoan", "diem", "diem", "khoan_tieu_de", "diem", "khoan", "diem") == [
        "1.", "a)", "b)", "2.", "a)", "3.", "a)",
    ]  # fmt: skip


def test_points_begin_again_in_each_part_without_a_clause() -> None:
    assert marks("phan", "diem", "diem", "phan", "diem") == ["I.", "a)", "b)", "II.", "a)"]


def test_dashes_and_plain_paragraphs_interrupt_nothing() -> None:
    assert marks("khoan", "diem", "gach", "doan", "diem", "gach", "khoan") == [
        "1.", "a)", "-", "", "b)", "-", "2.",
    ]  # fmt: skip


def test_all_23_letters_of_the_decree_then_an_error() -> None:
    numbering = Numbering()
    numbering.mark("khoan")
    assert [numbering.mark("diem") for _ in LETTERS] == [f"{letter})" for letter in LETTERS]
    for _ in range(2):
        with pytest.raises(TooManyPoints, match="23"):
            numbering.mark("diem")
    assert numbering.mark("khoan") == "2."
    assert numbering.mark("diem") == "a)"


def test_parts_are_numbered_as_high_as_there_are_roman_numerals() -> None:
    numbering = Numbering()
    for n in range(1, 4000):
        assert numbering.mark("phan") == f"{roman(n)}."


@UNHURRIED
@given(st.lists(st.sampled_from(LEVELS), max_size=60))
def test_a_computed_mark_before_words_is_split_off_again(levels: list[Level]) -> None:
    numbering = Numbering()
    for level in levels:
        try:
            mark = numbering.mark(level)
        except TooManyPoints:
            return
        if level == "phan" and mark not in [f"{roman(n)}." for n in range(1, 40)]:
            continue
        typed = f"{mark} Tổ chức thực hiện".strip()
        assert split_mark(typed) == (mark, "Tổ chức thực hiện")


@pytest.mark.parametrize(
    ("typed", "mark", "rest"),
    [
        ("I. Mục đích", "I.", "Mục đích"),
        ("I.MỤC ĐÍCH", "I.", "MỤC ĐÍCH"),
        ("II/ Nội dung", "II/", "Nội dung"),
        ("III) Chỉ tiêu", "III)", "Chỉ tiêu"),
        ("XXXIX. Cuối", "XXXIX.", "Cuối"),
        ("1. 100% cán bộ, công chức", "1.", "100% cán bộ, công chức"),
        ("1.Quán triệt", "1.", "Quán triệt"),
        ("1) Quán triệt", "1)", "Quán triệt"),
        ("1/ Quán triệt", "1/", "Quán triệt"),
        ("12.\u00a0Phối hợp", "12.", "Phối hợp"),
        ("01. Phối hợp", "01.", "Phối hợp"),
        ("1.1. Nội dung", "1.1.", "Nội dung"),
        ("2.3.1) Nội dung", "2.3.1)", "Nội dung"),
        ("a) Tiếp dân", "a)", "Tiếp dân"),
        ("a)Tiếp dân", "a)", "Tiếp dân"),
        ("a. Tiếp dân", "a.", "Tiếp dân"),
        ("đ/ Tiếp dân", "đ/", "Tiếp dân"),
        ("f) Tiếp dân", "f)", "Tiếp dân"),
        ("(a) Tiếp dân", "(a)", "Tiếp dân"),
        ("(1) Tiếp dân", "(1)", "Tiếp dân"),
        ("- Tiếp dân", "-", "Tiếp dân"),
        ("-Tiếp dân", "-", "Tiếp dân"),
        ("– Tiếp dân", "–", "Tiếp dân"),
        ("— Tiếp dân", "—", "Tiếp dân"),
        ("+ Tiếp dân", "+", "Tiếp dân"),
        ("+ 05 cuộc", "+", "05 cuộc"),
        ("• Tiếp dân", "•", "Tiếp dân"),
        ("\uf0b7 Tiếp dân", "\uf0b7", "Tiếp dân"),
        ("  - Tiếp dân\ndòng hai", "-", "Tiếp dân\ndòng hai"),
        ("V. Tổ chức thực hiện", "V.", "Tổ chức thực hiện"),
    ],
)
def test_typed_marks(typed: str, mark: str, rest: str) -> None:
    assert split_mark(typed) == (mark, rest)


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_of_the_decree_is_a_mark(letter: str) -> None:
    assert split_mark(f"{letter}) Nội dung") == (f"{letter})", "Nội dung")


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "100% cán bộ", "1.234 người", "05/3", "05/3/2024", "05/3 họp giao ban", "1.5",
        "1.5 lần", "5.3.2024 họp", "2024. Kết quả", "V/v cử cán bộ", "V.I. Lênin", "V. I. Lênin",
        "Ý kiến nhân dân", "A. Nguyễn", "I", "II Nội dung", "IIII. Sai", "VX. Sai", "i.e", "-5 độ",
        "+84 912", "->", "-", "1.", "a)", "I.", "•", "a", "an) toàn", "Tiếp dân", "Xây dựng",
        "Vì vậy", "14h00 ngày 05/3", "30 CB, 20 DN", "1/2 số hộ", "24/7", "(xem) trang",
        "“Dân vận”", "859/KH-UBND",
        ". Nội dung", ") Nội dung", "/ Nội dung",
    ],
)  # fmt: skip
def test_no_mark_is_taken_from_a_sentence(text: str) -> None:
    assert split_mark(text) == ("", text)


@UNHURRIED
@given(st.text(st.sampled_from("IVX1234ađ.)/(-–+• \nTổ100%"), max_size=12))
def test_splitting_loses_nothing_but_spaces(text: str) -> None:
    mark, rest = split_mark(text)
    assert "".join((mark + rest).split()) == "".join(text.split())
    assert mark == "" or rest.strip()
