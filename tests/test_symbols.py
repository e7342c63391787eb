"""Document symbols and citations."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvcq.symbols import (
    KIND_WORDS,
    Citation,
    Symbol,
    find_citations,
    outgoing_symbol,
    parse_symbol,
)

# A busy machine must not fail a property.
UNHURRIED = settings(deadline=None)


def cited(text: str) -> list[tuple[str, str, date | None]]:
    return [(c.kind_words, c.symbol.text, c.day) for c in find_citations(text)]


@pytest.mark.parametrize(
    ("typed", "symbol"),
    [
        ("859/KH-UBND", Symbol("859", "KH", "UBND", False, None, "859/KH-UBND")),
        ("59/2023/NĐ-CP", Symbol("59", "NĐ", "CP", False, "2023", "59/2023/NĐ-CP")),
        ("16/CT-TTg", Symbol("16", "CT", "TTg", False, None, "16/CT-TTg")),
        ("575/UBND-NC", Symbol("575", None, "UBND-NC", False, None, "575/UBND-NC")),
        ("72/2025/QH15", Symbol("72", None, "QH15", False, "2025", "72/2025/QH15")),
        ("06/2012/UBTVQH13", Symbol("06", None, "UBTVQH13", False, "2012", "06/2012/UBTVQH13")),
        (
            "01/2014/TTLT-BTP-BNV",
            Symbol("01", "TTLT", "BTP-BNV", False, "2014", "01/2014/TTLT-BTP-BNV"),
        ),
        (
            "1826/BNV-CVT&LTNN",
            Symbol("1826", None, "BNV-CVT&LTNN", False, None, "1826/BNV-CVT&LTNN"),
        ),
        ("23-QĐ/TW", Symbol("23", "QĐ", "TW", True, None, "23-QĐ/TW")),
        ("11-QĐi/TW", Symbol("11", "QĐi", "TW", True, None, "11-QĐi/TW")),
        ("114-KL/TW", Symbol("114", "KL", "TW", True, None, "114-KL/TW")),
        ("26-KH/BCĐ", Symbol("26", "KH", "BCĐ", True, None, "26-KH/BCĐ")),
        ("392-CV/TU", Symbol("392", "CV", "TU", True, None, "392-CV/TU")),
        ("05-HD/VPTW", Symbol("05", "HD", "VPTW", True, None, "05-HD/VPTW")),
    ],
)
def test_symbols_of_both_styles(typed: str, symbol: Symbol) -> None:
    assert parse_symbol(typed) == symbol


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("114-\nKL/TW", "114-KL/TW"),
        ("114 - KL / TW", "114-KL/TW"),
        ("23–QĐ/TW", "23-QĐ/TW"),
        ("859/KH—UBND", "859/KH-UBND"),
        ("59/2023/\nNĐ-\nCP", "59/2023/NĐ-CP"),
        ("575/UBND - NC", "575/UBND-NC"),
        ("11-QÐi/TW", "11-QĐi/TW"),
        ("Số: 859/KH-UBND", "859/KH-UBND"),
        ("số 859/KH-UBND,", "859/KH-UBND"),
        (" 859/KH-UBND. ", "859/KH-UBND"),
    ],
)
def test_broken_and_dressed_symbols_are_mended(typed: str, text: str) -> None:
    symbol = parse_symbol(typed)
    assert symbol is not None
    assert symbol.text == text


@pytest.mark.parametrize(
    "typed",
    [
        "", "/KH-SXD", "Số:     /KH-SXD", "859", "05/3", "05/3/2024", "1-2", "859/KH", "KH-UBND",
        "859/kh-ubnd", "2021-2026", "859/KH-UBND ngày 25/3/2024", "859/KH-UBND và 16/CT-TTg",
        "/2023/NĐ-CP", "24/7", "123456/KH-UBND", "23-QĐ/", "859//KH-UBND",
    ],
)  # fmt: skip
def test_what_is_no_whole_symbol_is_refused(typed: str) -> None:
    assert parse_symbol(typed) is None


# The facts of a real plan of 2024: every document it cites, in order.
CITED_IN_A_PLAN = [
    ("Kế hoạch", "859/KH-UBND", date(2024, 3, 25)),
    ("Quyết định", "23-QĐ/TW", date(2021, 7, 30)),
    ("Quyết định", "1116-QĐ/TU", date(2021, 9, 29)),
    ("Kết luận", "114-KL/TW", date(2015, 7, 14)),
    ("Chỉ thị", "16/CT-TTg", date(2016, 5, 16)),
    ("Chỉ thị", "33/CT-TTg", date(2021, 11, 26)),
    ("Chỉ thị", "25-CT/TU", date(2021, 2, 25)),
    ("Công văn", "392-CV/TU", date(2021, 12, 31)),
    ("Nghị quyết", "76/NQ-CP", date(2021, 7, 15)),
    ("Chỉ thị", "23/CT-TTg", date(2021, 9, 2)),
    ("Quyết định", "490/QĐ-UBND", date(2021, 3, 5)),
    ("Quyết định", "2631/QĐ-UBND", date(2021, 10, 14)),
    ("Quyết định", "140/QĐ-UBND", date(2024, 1, 19)),
    ("Kết luận", "120-KL/TW", date(2016, 1, 7)),
    ("Nghị định", "59/2023/NĐ-CP", date(2023, 8, 14)),
    ("Kế hoạch", "26-KH/BCĐ", date(2024, 1, 31)),
    ("Công văn", "575/UBND-NC", date(2024, 2, 29)),
    ("Quy định", "11-QĐi/TW", date(2019, 2, 18)),
    ("Chỉ thị", "05/CT-UBND", date(2013, 6, 6)),
]


def broken_everywhere(kind: str, symbol: str, day: str) -> str:
    """Break each space and each separator over a line, as text taken from a PDF does."""
    first, second = kind.split()
    broken = symbol.replace("-", "- \n\n").replace("/", "/ \n\n")
    return f"{first} \n\n{second} \n\nsố \n\n{broken}, \n\nngày \n\n{day}"


@pytest.mark.parametrize("citation", CITED_IN_A_PLAN, ids=lambda citation: citation[1])
@pytest.mark.parametrize(
    "form",
    [
        "Thực hiện {kind} số {symbol} ngày {short} của cơ quan về công tác dân vận; và",
        "Thực hiện {kind} số {symbol},  ngày {short} của cơ quan",
        "theo {kind} {symbol} ngày {long} về",
        "theo {kind} số {symbol} (ngày {short})",
        "{kind} số: {symbol} ngày {short}; thực hiện",
        "theo {upper} SỐ {symbol} NGÀY {short}",
    ],
)
def test_a_citation_is_found_in_each_form(citation: tuple[str, str, date], form: str) -> None:
    kind, symbol, day = citation
    text = form.format(
        kind=kind,
        upper=kind.upper(),
        symbol=symbol,
        short=f"{day.day:02d}/{day.month}/{day.year}",
        long=f"{day.day:02d} tháng {day.month} năm {day.year}",
    )
    assert cited(text) == [citation]


@pytest.mark.parametrize("citation", CITED_IN_A_PLAN, ids=lambda citation: citation[1])
def test_a_citation_broken_over_lines_is_found(citation: tuple[str, str, date]) -> None:
    kind, symbol, day = citation
    text = broken_everywhere(kind, symbol, f"{day.day}/{day.month}/{day.year}")
    assert cited(text) == [citation]


def test_all_citations_of_a_paragraph_are_found_in_order() -> None:
    text = "; ".join(
        f"{kind} số {symbol} ngày {day.day:02d}/{day.month}/{day.year} của cơ quan"
        for kind, symbol, day in CITED_IN_A_PLAN
    )
    assert cited(text) == CITED_IN_A_PLAN


def test_a_citation_tells_where_it_stands() -> None:
    text = "theo Quyết định số 23-QĐ/TW,  ngày 30/7/2021 của Ban Chấp hành"
    (found,) = find_citations(text)
    assert found == Citation(
        "Quyết định",
        Symbol("23", "QĐ", "TW", True, None, "23-QĐ/TW"),
        date(2021, 7, 30),
        text.index("Quyết"),
        text.index(" của"),
    )


def test_without_a_day_the_citation_ends_with_the_symbol() -> None:
    text = "theo Nghị định số 59/2023/NĐ-CP."
    (found,) = find_citations(text)
    assert found.day is None
    assert text[found.start : found.end] == "Nghị định số 59/2023/NĐ-CP"


@pytest.mark.parametrize("day", ["31/4/2021", "29/02/2023", "00/3/2024", "12/13/2024"])
def test_a_day_that_does_not_exist_is_left_out(day: str) -> None:
    text = f"Chỉ thị số 16/CT-TTg ngày {day}"
    (found,) = find_citations(text)
    assert (found.day, text[found.start : found.end]) == (None, "Chỉ thị số 16/CT-TTg")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các văn bản 23-QĐ/TW và 16/CT-TTg", [("", "23-QĐ/TW", None), ("", "16/CT-TTg", None)]),
        ("(859/KH-UBND)", [("", "859/KH-UBND", None)]),
        ("-Quyết định số 23-QĐ/TW", [("Quyết định", "23-QĐ/TW", None)]),
        ("23-QĐ/TW - Ban Bí thư", [("", "23-QĐ/TW", None)]),
        ("859/KH-UBND - Mục 2", [("", "859/KH-UBND", None)]),
        ("Kết luận 114 - KL/TW", [("Kết luận", "114-KL/TW", None)]),
        ("Kết luận số 114–KL/TW", [("Kết luận", "114-KL/TW", None)]),
        ("Quy định số 11-QÐi/TW", [("Quy định", "11-QĐi/TW", None)]),
        ("Luật số 72/2025/QH15 ngày 16/6/2025", [("Luật", "72/2025/QH15", date(2025, 6, 16))]),
        (
            "Thông tư liên tịch số 01/2014/TTLT-BTP-BNV",
            [("Thông tư liên tịch", "01/2014/TTLT-BTP-BNV", None)],
        ),
        (
            "Công văn số 575/UBND-NC ngày 05 tháng 3 năm 2024",
            [("Công văn", "575/UBND-NC", date(2024, 3, 5))],
        ),
        ("Chỉ thị 05/CT-UBND ngay", [("Chỉ thị", "05/CT-UBND", None)]),
    ],
)
def test_citations_in_unusual_surroundings(
    text: str, found: list[tuple[str, str, date | None]]
) -> None:
    assert cited(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "", "Số:               /KH-SXD", "ngày 05/3/2024", "giai đoạn 2021 - 2030; Quyết định",
        "Luật Tiếp công dân năm 2013", "năm 2024 - UBND tỉnh/Sở", "kinh tế - xã hội", "24/7-365",
        "- Lưu: VT, VP.", "năm 2024 - UBND/HĐND", "60 km/h-CSGT", "A1/KH-UBND", "12/TT-Bộ", "12/KH-UBND/2024", "23-QĐ/TWế", "v2-KH/TU",
    ],
)  # fmt: skip
def test_nothing_is_found_where_nothing_is_cited(text: str) -> None:
    assert cited(text) == []


@UNHURRIED
@given(
    st.integers(1, 99999),
    st.sampled_from(sorted(short for shorts in KIND_WORDS.values() for short in shorts)),
    st.sampled_from(["UBND", "TTg", "SXD", "CP", "HĐND", "BNV-VP"]),
    st.booleans(),
)
def test_a_symbol_put_together_comes_apart_the_same(
    number: int, kind: str, body: str, party: bool
) -> None:
    text = f"{number}-{kind}/{body}" if party else f"{number}/{kind}-{body}"
    assert parse_symbol(text) == Symbol(str(number), kind, body, party, None, text)
    (found,) = find_citations(f"theo văn bản số {text}, ngày 05/3/2024")
    assert (found.symbol.text, found.day) == (text, date(2024, 3, 5))


@UNHURRIED
@given(st.text(st.sampled_from("12/-KHQĐTWUBND \nsốngày,.(&"), max_size=40))
def test_searching_never_raises_and_spans_are_in_order(text: str) -> None:
    last = 0
    for found in find_citations(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end


def test_a_long_run_of_spaces_costs_no_time() -> None:
    text = "Quyết định số 23-QĐ/TW" + " ," * 20000 + "x" + " số" + " " * 20000 + "x"
    assert cited(text) == [("Quyết định", "23-QĐ/TW", None)]


@pytest.mark.parametrize(
    ("abbreviation", "unit", "drafting", "symbol"),
    [
        ("KH", "SXD", None, "KH-SXD"),
        ("BC", "SXD", "VP", "BC-SXD"),
        (None, "SXD", "VP", "SXD-VP"),
        (None, "SXD", None, "SXD"),
        (None, "SXD", "", "SXD"),
        ("QĐ", "UBND", None, "QĐ-UBND"),
    ],
)
def test_outgoing_symbols(
    abbreviation: str | None, unit: str, drafting: str | None, symbol: str
) -> None:
    assert outgoing_symbol(abbreviation, unit, drafting) == symbol
