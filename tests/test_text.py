"""Repair, fold, order and tone placement of Vietnamese text."""

from __future__ import annotations

import random
import unicodedata
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvcq.text import (
    Repair,
    closest,
    fold,
    house_tone,
    repair,
    repair_steps,
    sort_key,
    strip_accents,
)

# A busy machine must not fail a property.
UNHURRIED = settings(deadline=None)

NASTY = st.text(
    st.one_of(
        st.sampled_from("aăđĐÐðƉuơ \t\n\r\v\f_x0D\u00a0\u00ad\u200b\u200c\u200d\u2028\u202e"),
        st.sampled_from(
            "\u0300\u0301\u0303\u0309\u0323\u0306\u031b\ufeff\ufffe\ufdd0\x00\x1f😀👩💻"
        ),
        st.characters(),
        st.characters(categories=["Cs"]),
    )
)


@pytest.mark.parametrize(
    ("typed", "clean", "rules"),
    [
        ("phu\u0300 hợp", "phù hợp", ("chuẩn hóa Unicode (NFC)",)),
        ("vu\u0300ng", "vùng", ("chuẩn hóa Unicode (NFC)",)),
        ("một\r\nhai\rba", "một\nhai\nba", ("dấu xuống dòng lạ",)),
        ("một_x000D_\nhai_x000D_ba", "một\nhai\nba", ("dấu xuống dòng lạ",)),
        ("một\vhai\u2028ba\u2029bốn\fnăm", "một\nhai\nba\nbốn\nnăm", ("dấu xuống dòng lạ",)),
        ("ngày\u00a005\u202f3\u2009x\ty", "ngày 05 3 x y", ("khoảng trắng lạ",)),
        ("dân\u200bvận\ufeff\u2060", "dânvận", ("ký tự vô hình",)),
        ("\u202eđảo\u202c", "đảo", ("ký tự vô hình",)),
        ("hai  dấu cách ", "hai dấu cách", ("khoảng trắng thừa",)),
        ("\n\n một \n\n\n hai\n", "một\nhai", ("khoảng trắng thừa",)),
        ("Ðội, Ɖảng, ðể, ɖi và ạ", "Đội, Đảng, để, đi và ạ", ("chữ Đ sai mã",)),
        ("QÐ-UBND", "QĐ-UBND", ("chữ Đ sai mã",)),
        ("11-QÐi/TW", "11-QĐi/TW", ("chữ Đ sai mã",)),
        ("dân\u00advận", "dânvận", ("dấu nối mềm",)),
        ("a\x00b\x01c\x1fd\x7fe", "abcde", ("ký tự điều khiển",)),
        ("a\ud800b\udfffc", "abc", ("ký tự điều khiển",)),
        ("a\ufdd0b\ufdefc\ufffed\uffffe\U0001fffef\U0010ffffg", "abcdefg", ("ký tự điều khiển",)),
    ],
)
def test_each_repair_is_made_and_named(typed: str, clean: str, rules: tuple[str, ...]) -> None:
    assert repair(typed) == (clean, rules)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "Sở Xây dựng",
        "Sở Xây Dựng, SỞ XÂY DỰNG",
        "A & B < C > \"D\" 'E'",
        "dòng một\ndòng hai",
        "hòa hoà ủy uỷ",
        "👩\u200d💻 và ❤️\u200d🔥",
        "Ph\u00adêng ch\u00ad",
        "D©n vËn chÝnh quyÒn, thÐp, ch\u00ad",
        "Ð",
        "– — - … “ ”",
        "\x85\x9f",
    ],
)
def test_what_is_clean_or_not_surely_wrong_is_kept(kept: str) -> None:
    assert repair(kept) == (kept, ())


def test_a_zero_width_joiner_outside_an_emoji_goes() -> None:
    assert repair("dân\u200dvận 😀\u200d") == ("dânvận 😀", ("ký tự vô hình",))


def test_several_rules_are_named_once_each_in_the_order_applied() -> None:
    assert repair("phu\u0300\u00a0 QÐ\x01\r\n") == (
        "phù QĐ",
        (
            "dấu xuống dòng lạ",
            "khoảng trắng lạ",
            "ký tự điều khiển",
            "chuẩn hóa Unicode (NFC)",
            "chữ Đ sai mã",
            "khoảng trắng thừa",
        ),
    )


def test_a_rule_that_uncovers_work_for_another_is_followed_by_it() -> None:
    # The accent meets its letter only after the soft hyphen between them is gone.
    assert repair("ạ a\u00ad\u0301")[0] == "ạ á"


def test_steps_chain_from_the_raw_text_to_the_clean_one() -> None:
    assert repair_steps("a\u00a0 b") == (
        Repair("khoảng trắng lạ", "a\u00a0 b", "a  b"),
        Repair("khoảng trắng thừa", "a  b", "a b"),
    )


@UNHURRIED
@given(NASTY)
def test_repairing_twice_changes_nothing_more(typed: str) -> None:
    clean, _ = repair(typed)
    assert repair(clean) == (clean, ())


@UNHURRIED
@given(NASTY)
def test_the_clean_text_is_legal_xml_and_comes_back_as_it_was(typed: str) -> None:
    clean, _ = repair(typed)
    element = ElementTree.Element("t")
    element.text = clean
    read = ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))
    assert (read.text or "") == clean


@UNHURRIED
@given(NASTY)
def test_the_clean_text_is_composed_and_tidy(typed: str) -> None:
    clean, rules = repair(typed)
    assert unicodedata.is_normalized("NFC", clean)
    assert "  " not in clean
    assert "\n\n" not in clean
    assert clean == clean.strip(" \n")
    assert (rules == ()) == (clean == typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("Ủy ban", "uỷ  ban"),
        ("SỞ XÂY DỰNG", "Sở Xây dựng"),
        ("Đơn vị phối-hợp", "don vi phoi hop"),
        ("phu\u0300", "phù"),
        ("Từ ngày:", " từ_ngày "),
        ("QÐ", "QĐ"),
        ("Ɖội", "đội"),
    ],
)
def test_fold_makes_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_shows_plain_words() -> None:
    assert fold("  Kết quả (lượt/người) N1.1 – Đợt 2 ") == "ket qua luot nguoi n1 1 dot 2"


@UNHURRIED
@given(st.text())
def test_fold_is_its_own_fold_and_blind_to_composition(value: str) -> None:
    assert fold(fold(value)) == fold(value)
    assert fold(unicodedata.normalize("NFD", value)) == fold(unicodedata.normalize("NFC", value))


@UNHURRIED
@given(st.text("aàáạoòóọeèéẹuùúụyỳýỵhtqx "), st.sampled_from(["ủy", "uỷ"]))
def test_tone_placement_never_changes_the_fold_and_settles_at_once(value: str, style: str) -> None:
    placed = house_tone(value, style)  # type: ignore[arg-type]
    assert fold(placed) == fold(value)
    assert house_tone(placed, style) == placed  # type: ignore[arg-type]


def test_strip_accents_keeps_case_spaces_and_signs() -> None:
    assert strip_accents("Đặng Thị Ủy, 05/3 – ĐƯỜNG") == "Dang Thi Uy, 05/3 – DUONG"


def test_closest_offers_a_near_match_only() -> None:
    known = ["Hoạt động", "Số liệu", "Văn bản"]
    assert closest("Hoat  đông", known) == "Hoạt động"
    assert closest("HOẠT ĐỘNGG", known) == "Hoạt động"
    assert closest("Số lieu.", known) == "Số liệu"
    assert closest("Kinh phí", known) is None
    assert closest("", known) is None
    assert closest("…", ["–"]) is None
    assert closest("Hoạt động", []) is None


def in_order(*right: str) -> bool:
    """Tell whether sorting a shuffled copy gives the order back."""
    mixed = list(right)
    random.Random(30).shuffle(mixed)
    return sorted(mixed, key=sort_key) == list(right)


def test_the_alphabet_is_vietnamese() -> None:
    assert in_order(*"aăâbcdđeêghiklmnoôơpqrstuưvxy")


@pytest.mark.parametrize("vowel", list("aăâeêioôơuưy"))
def test_tones_break_ties_in_dictionary_order(vowel: str) -> None:
    tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
    right = [unicodedata.normalize("NFC", f"b{vowel}{tone}") for tone in tones]
    assert in_order(*right)
    assert in_order(*[text.upper() for text in right])


def test_letters_weigh_more_than_tones_and_gaps_less_than_letters() -> None:
    assert in_order(
        "1. An", "An", "An Ân", "Anh", "Ăn", "Bạ", "Ban", "Bàn", "Bạn", "Đội", "Em", "Ô", "Ơn"
    )
    assert sort_key("An,  Bình")[:2] == sort_key("an bình ")[:2]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hòa", "hoà"), ("Hòa", "Hoà"), ("HÒA", "HOÀ"), ("khỏe", "khoẻ"), ("Ủy", "Uỷ"),
        ("thủy", "thuỷ"), ("lũy kế", "luỹ kế"), ("tỏa", "toả"), ("họa", "hoạ"), ("xòe", "xoè"),
        ("Ủy ban, cộng hòa; hóa", "Uỷ ban, cộng hoà; hoá"), ("ỦY BAN", "UỶ BAN"),
        ("thúy", "thuý"), ("hủy bỏ", "huỷ bỏ"), ("õa", "oã"), ("óe", "oé"),
    ],
)  # fmt: skip
def test_tone_of_open_pairs_moves_both_ways(old: str, new: str) -> None:
    assert house_tone(old, "uỷ") == new
    assert house_tone(new, "ủy") == old
    assert house_tone(old, "ủy") == old
    assert house_tone(new, "uỷ") == new


@pytest.mark.parametrize(
    "kept",
    ["quý", "Quỳ", "QUỸ", "quỷ", "hoàn", "toán", "khoảng", "khoét", "khuỷu", "huýt", "ngoài",
     "xoáy", "hoa", "khoe", "uy", "mùa", "tùy" + "ên", "của", "thuở", "nghĩa"],
)  # fmt: skip
def test_closed_syllables_and_qu_keep_their_tone(kept: str) -> None:
    assert house_tone(kept, "ủy") == kept
    assert house_tone(kept, "uỷ") == kept
