"""Old encodings: both alphabets whole, random sentences there and back, and what must stay.

All sentences are invented.
"""

from __future__ import annotations

import timeit
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvcq.legacy import broken_words, convert, foreign_letters
from dvcq.legacy.syllables import is_syllable
from dvcq.legacy.tables import TCVN3, VNI

VOWELS = "aăâeêioôơuưy"
MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
TONED = [unicodedata.normalize("NFC", vowel + mark) for vowel in VOWELS for mark in MARKS]
SMALL = [letter for letter in TONED if not letter.isascii()] + ["đ"]

TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}
TO_VNI = {letter: code for code, letter in VNI.items() if code == code.lower() or code.isupper()}


def words(text: str) -> list[str]:
    return text.split()


SYLLABLES = words("""
công tác dân vận chính quyền hội nghị triển khai kế hoạch đơn vị thực hiện nhiệm vụ được quán triệt
nghị quyết cán bộ viên chức người lao động xây dựng phòng chống tham nhũng giải quyết khiếu nại tố
cáo của đã và với những tỉnh huyện xã phường đảng ủy mặt trận tổ quốc phụ nữ thanh niên nông thôn
khuỷu nguyễn ngoằn quýt giếng giữ kỹ yếu ướt uỷ ỷ ý ở ồ ẩm đẫm nẵng thẳng bằng sắt lặng ẻo bẽ kẻ
đường hưởng mừng cỡ lỡ rưỡi bữa lửa khuya thuở nghĩa ngõ nhỏ tùy bụi mũi gỗ lỗi sổ mẫu hẳn nghiệp
""")


def tcvn3(text: str) -> str:
    return "".join(TO_TCVN3.get(letter, letter) for letter in text)


def vni(text: str) -> str:
    return "".join(TO_VNI.get(letter, letter) for letter in text)


def misread(text: str) -> str:
    """The bytes of UTF-8 as a Western code page shows them; five bytes show as control signs."""
    shown = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)}
    return "".join(shown[byte] for byte in text.encode())


def read(text: str, font: str = "") -> tuple[str, str] | None:
    found = convert(text, font)
    return (found.text, found.encoding) if found is not None else None


def sentences(fewest: int = 3) -> st.SearchStrategy[str]:
    some = st.lists(st.sampled_from(SYLLABLES), min_size=fewest, max_size=12, unique=True)
    # Two words without a double meaning make every sentence sure.
    return some.map(lambda found: " ".join(["Quyền", "vận", *found]) + ", năm 2024.")


# --- t8: TCVN3 ------------------------------------------------------------------------------------


def test_t8_the_table_holds_every_small_letter_and_the_seven_capitals_once() -> None:
    assert sorted(TCVN3.values()) == sorted([*SMALL, *"ĂÂÊÔƠƯĐ"])
    assert len(set(TCVN3.values())) == len(TCVN3) == 74


@pytest.mark.parametrize("letter", SMALL)
def test_t8_every_letter_is_read_and_its_capital_by_the_font(letter: str) -> None:
    ending = "a" if letter == "đ" else "n" if is_syllable(f"{letter}n") else ""
    plain = f"chính quyền {letter}{ending}"
    assert read(tcvn3(plain), ".VnTime") == (plain, "TCVN3 (ABC)")
    assert read(tcvn3(plain), ".VnTimeH") == (plain.upper(), "TCVN3 (ABC)")


@given(sentences())
def test_t8_a_sentence_comes_back_exactly(sentence: str) -> None:
    assert read(tcvn3(sentence)) == (sentence, "TCVN3 (ABC)")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("C«ng t¸c D©n vËn chÝnh quyÒn", "Công tác Dân vận chính quyền"),
        ("C¤NG T¸C D¢N VËN", "CÔNG TÁC DÂN VẬN"),
        ("Tæ D¢N VËN", "TỔ DÂN VẬN"),
        ("Héi nghÞ", "Hội nghị"),
        ("tËp huÊn", "tập huấn"),
        ("x· ®· häp", "xã đã họp"),
        ("NhiÖt ®é 30°C, diÖn tÝch 5 m²", "Nhiệt độ 30°C, diện tích 5 m²"),
        ("UBND tØnh §¾k L¾k, huyÖn Kr«ng P¾k", "UBND tỉnh Đắk Lắk, huyện Krông Pắk"),
        ("t\xad t\xadëng", "tư tưởng"),
    ],
)
def test_t8_text_is_read_without_its_font(typed: str, meant: str) -> None:
    assert read(typed) == (meant, "TCVN3 (ABC)")


@pytest.mark.parametrize("typed", ["tû", "vµ", "chêng", "N·m", "m×n", "µm"])
def test_t8_a_short_word_alone_is_left_without_the_font(typed: str) -> None:
    assert convert(typed) is None


def test_t8_the_font_makes_a_short_word_sure() -> None:
    assert read("tû", ".VnTime") == ("tỷ", "TCVN3 (ABC)")
    assert read("§¾k L¾k", ".VnTime") == ("Đắk Lắk", "TCVN3 (ABC)")


def test_t8_the_codes_are_those_of_the_standard() -> None:
    assert tcvn3("ăâêôơưđ ĂÂÊÔƠƯĐ") == "¨©ª«¬\xad® ¡¢£¤¥¦§"
    assert tcvn3("àảãáạ ằẳẵắặ ầẩẫấậ") == "µ¶·¸¹ »¼½¾Æ ÇÈÉÊË"
    assert tcvn3("èẻẽéẹ ềểễếệ ìỉĩíị") == "ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ"
    assert tcvn3("òỏõóọ ồổỗốộ ờởỡớợ") == "ßáâãä åæçèé êëìíî"
    assert tcvn3("ùủũúụ ừửữứự ỳỷỹýỵ") == "ïñòóô õö÷øù úûüýþ"


def test_t8_beside_unicode_nothing_is_read() -> None:
    assert convert("tôi và b¹n") is None
    assert convert("của b¹n") is None


# --- t9: VNI --------------------------------------------------------------------------------------


def test_t9_the_table_holds_every_letter_in_both_cases() -> None:
    assert set(VNI.values()) == {*SMALL, *(letter.upper() for letter in SMALL)}
    assert len(set(TO_VNI.values())) == len(TO_VNI) == 134


def test_t9_the_codes_are_those_of_the_standard() -> None:
    assert vni("ăâêôơưđ ĂÂÊÔƠƯĐ") == "aêaâeâoâôöñ AÊAÂEÂOÂÔÖÑ"
    assert vni("àảãáạ ằẳẵắặ ầẩẫấậ") == "aøaûaõaùaï aèaúaüaéaë aàaåaãaáaä"
    assert vni("èẻẽéẹ ềểễếệ ìỉĩíị") == "eøeûeõeùeï eàeåeãeáeä ìæóíò"
    assert vni("òỏõóọ ồổỗốộ ờởỡớợ") == "oøoûoõoùoï oàoåoãoáoä ôøôûôõôùôï"
    assert vni("ùủũúụ ừửữứự ỳỷỹýỵ") == "uøuûuõuùuï öøöûöõöùöï yøyûyõyùî"


@pytest.mark.parametrize("letter", [*SMALL, *(letter.upper() for letter in SMALL)])
def test_t9_every_letter_is_told_from_its_neighbours(letter: str) -> None:
    code = TO_VNI[letter]
    assert VNI[code] == letter
    assert all(VNI.get(code + sign, "") != letter for sign in "øûõùïâàåãáäêèúüéë")


@given(sentences())
def test_t9_a_sentence_comes_back_exactly(sentence: str) -> None:
    assert read(vni(sentence)) == (sentence, "VNI")
    assert read(vni(sentence.upper())) == (sentence.upper(), "VNI")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Coâng taùc Daân vaän chính quyeàn", "Công tác Dân vận chính quyền"),
        ("Soá: /BC-BCĐ", "Số: /BC-BCĐ"),
        ("phòng chuyên môn coâng taùc", "phòng chuyên môn công tác"),
        ("coâng taùc – thò xaõ", "công tác – thị xã"),
        ("caù nhaân của Ủy ban", "cá nhân của Ủy ban"),
        ("ñaõ xong", "đã xong"),
    ],
)
def test_t9_words_are_read_also_in_the_middle_of_unicode(typed: str, meant: str) -> None:
    assert read(typed) == (meant, "VNI")


@pytest.mark.parametrize(
    "text", ["phòng chuyên môn", "Mô hình", "Không hoàn thành", "hoãn", "Café"]
)
@pytest.mark.parametrize("font", ["VNI-Times", ".VnTime", ".VnTimeH"])
def test_t8_t9_unicode_in_a_cell_that_kept_an_old_font_is_left_alone(text: str, font: str) -> None:
    assert convert(text, font) is None


# --- t10: UTF-8 read as Western text --------------------------------------------------------------


@given(sentences(), st.integers(1, 2))
def test_t10_a_sentence_misread_once_or_twice_comes_back_exactly(sentence: str, times: int) -> None:
    typed = sentence
    for _ in range(times):
        typed = misread(typed)
    assert read(typed) == (sentence, "UTF-8 đọc nhầm")


@given(sentences())
def test_t10_a_sentence_in_latin_1_or_taken_apart_comes_back_whole(sentence: str) -> None:
    assert read(sentence.encode().decode("latin-1")) == (sentence, "UTF-8 đọc nhầm")
    apart = unicodedata.normalize("NFD", sentence)
    assert read(misread(apart)) == (sentence, "UTF-8 đọc nhầm")


def test_t10_what_lost_a_byte_is_left_alone() -> None:
    whole = misread("Dân vận")
    assert read(whole) == ("Dân vận", "UTF-8 đọc nhầm")
    assert convert(whole.replace("\xad", "")) is None


def test_t10_names_of_places_count_as_vietnamese() -> None:
    assert read(misread("Đắk Lắk")) == ("Đắk Lắk", "UTF-8 đọc nhầm")


# --- what only looks like it ----------------------------------------------------------------------

KEPT = """
«Café»|Café de la Paix à côté|Les élèves français étaient très intéressés|Größe der Straße über Köln
El Niño, mañana|São Paulo não é|Düsseldorf|naïve|Brøndby på øya|træ søn|smörgåsbord, 10 poäng|goï
m²|5 km² và 3 m³|n°|nº 5|1º|TCVN3 «ng|«ta» và «ông»|µm|10 µg/m³|2 µm × 5 µm|½|¾ diện tích|30°C|§ 5|§5
± 5%|5×3 m|phòng m×n|N·m|kW·h|© 2024|Microsoft®|ghi chú¹|a.b@vi-du.vn|https://vi-du.vn/é|859/KH-UBND
11-QĐi/TW|Công tác Dân vận chính quyền|Ðảng uỷ, Ðoàn thể, Ðo đạc|hoà bình, khoá, thuỷ, quý|là và ý
tôi và cô|THÌ, KHÔNG, TỔ QUỐC|Saint-Étienne, Besançon, façade|Łódź|năm 2023 – 2024 “đợt 1”|ôtô
""".replace("\n", "|").split("|")


@pytest.mark.parametrize("text", [text for text in KEPT if text])
def test_t8_t9_t10_what_only_looks_like_an_old_encoding_stays(text: str) -> None:
    assert convert(text) is None


WESTERN = [
    words(language)
    for language in """
été élève père tête où naïf Noël goût forêt île maître château garçon leçon août déjà voilà évêque
über Köln Straße Größe schön Tür Mädchen für Bäcker Gruß Öl Äpfel hören müde süß
año niño señor mañana canción árbol también país última pingüino corazón
não irmã São avó pão mãe ações português três você água coração
på så må når rød øya træ smør ål även från höst lön räv två
""".strip().split("\n")
]
ONLY_VIETNAMESE = sorted({word for word in SYLLABLES if not word.isascii()})


@given(st.data(), st.sampled_from(WESTERN))
def test_t8_t9_t10_words_of_a_western_language_in_any_order_stay(
    data: st.DataObject, language: list[str]
) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(language), min_size=2, max_size=6)))
    assert convert(text) is None
    assert convert(text.upper()) is None


@given(st.lists(st.sampled_from(ONLY_VIETNAMESE), min_size=1, max_size=12))
def test_t8_t9_t10_unicode_in_any_order_stays_and_is_not_called_broken(words: list[str]) -> None:
    text = " ".join(words)
    assert convert(text) is None
    assert convert(text.upper()) is None
    assert convert(text.title()) is None
    assert broken_words(text) == ()
    assert foreign_letters(text) == ()


@given(st.text(max_size=60))
def test_t4_t8_t9_t10_t11_no_text_stops_the_program(text: str) -> None:
    for font in ("", ".VnTime", ".VnTimeH", "VNI-Times"):
        found = convert(text, font)
        assert found is None or found.text == unicodedata.normalize("NFC", found.text) != text
    broken_words(text)
    foreign_letters(text)


# --- t4, t11 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tập huấn СNTT", (("СNTT", "CNTT"),)),
        ("UВПD tỉnh", (("UВПD", "UBND"),)),
        ("ΚẾ HOẠCH, кế hoạch", (("ΚẾ", "KẾ"), ("кế", "kế"))),
        ("Москва, α, ν, 5 μm, Ωm, ΔT", ()),
        ("UBND tỉnh", ()),
    ],
)
def test_t4_words_of_two_alphabets_are_named(text: str, words: tuple[tuple[str, str], ...]) -> None:
    assert foreign_letters(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("chínhquyền địa phương", ("chínhquyền",)),
        ("của chính quyn", ("quyn",)),
        ("hoạtt động, hoạtt", ("hoạtt",)),
        ("ngiệp vụ", ("ngiệp",)),
        ("bằng ôtô, rơ moóc, giuộc, quoắt, giựt", ()),
        ("tiệc café, naïve, señor, 5 µm ở Đắk Lắk, Krông Pắk, Ê-đê", ()),
        ("hòa hoà thủy thuỷ quý quí giặt gìn khuỷu ngoằn ngoèo xoong", ()),
        ("plain quyn text", ()),
    ],
)
def test_t11_small_words_that_are_no_syllables_are_named(text: str, words: tuple[str, ...]) -> None:
    assert broken_words(text) == words


@pytest.mark.parametrize(
    "word", ["cac", "cap", "cat", "cach", "càc", "cãp", "cảt", "kà", "ngề", "cê"]
)
def test_t11_the_grammar_knows_tones_and_spelling(word: str) -> None:
    assert not is_syllable(word)


# --- cost -----------------------------------------------------------------------------------------


def test_ordinary_text_costs_little() -> None:
    text = "Công tác dân vận chính quyền của Sở Thử nghiệm năm 2024 tốt"
    for function, most in ((convert, 10e-6), (foreign_letters, 10e-6), (broken_words, 60e-6)):
        function(text)
        best = min(timeit.repeat(lambda function=function: function(text), number=500, repeat=5))
        assert best / 500 < most
