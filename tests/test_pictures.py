"""Photographs go out upright, small and without a trace of the camera; charts can be edited."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import openpyxl
import pytest
from docx import Document
from lxml import etree
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin
from support import FULL, made, templates, texts, workbook

from dvcq.package import unpack
from dvcq.pictures import Chart, NoPlace, Photo, Placed, bar_chart, is_photo, photo, place
from dvcq.pipeline import Job, Produced, produce
from dvcq.problems import Stop
from dvcq.render.engine import Rendered, render
from dvcq.render.trace import paragraph_texts
from dvcq.sources import Leaf, Source, Text, text

RED, WHITE = (255, 0, 0), (255, 255, 255)
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


def saved(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()


def marked(width: int = 400, height: int = 200, mode: str = "RGB") -> Image.Image:
    """White with a red quarter at the upper left."""
    image = Image.new("RGB", (width, height), WHITE)
    ImageDraw.Draw(image).rectangle((0, 0, width // 2 - 1, height // 2 - 1), fill=RED)
    return image.convert(mode)


def camera_tags(orientation: int = 1) -> Image.Exif:
    """Tags as a telephone writes them: how it was held, its maker, the place."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010F] = "HANG MAY ANH"
    tags[0x8825] = {1: "N", 2: (11.0, 18.0, 36.0), 3: "E", 4: (106.0, 6.0, 0.0)}
    return tags


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def opened(made_photo: Photo) -> Image.Image:
    image = Image.open(io.BytesIO(made_photo.jpeg))
    image.load()
    return image


def corner(made_photo: Photo, place_name: str) -> str:
    """Which colour a corner has: "red" or "white"."""
    image = opened(made_photo)
    x = 4 if "left" in place_name else image.width - 5
    y = 4 if "upper" in place_name else image.height - 5
    red, green, _ = image.getpixel((x, y))
    return "red" if red - green > 100 else "white"


# --- photographs ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("orientation", "size", "where"),
    [
        (1, (400, 200), "upper left"),
        (2, (400, 200), "upper right"),
        (3, (400, 200), "lower right"),
        (4, (400, 200), "lower left"),
        (5, (200, 400), "upper left"),
        (6, (200, 400), "upper right"),
        (7, (200, 400), "lower right"),
        (8, (200, 400), "lower left"),
        (99, (400, 200), "upper left"),
    ],
)
def test_a_photograph_stands_upright(orientation: int, size: tuple[int, int], where: str) -> None:
    upright = photo(saved(marked(), exif=camera_tags(orientation)), "a.jpg")
    assert (upright.width, upright.height) == size == opened(upright).size
    corners = ("upper left", "upper right", "lower left", "lower right")
    assert [name for name in corners if corner(upright, name) == "red"] == [where]


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("profile", [None, SRGB], ids=["bare", "profile"])
def test_nothing_that_the_camera_wrote_goes_out(orientation: int, profile: bytes | None) -> None:
    content = saved(
        marked(),
        exif=camera_tags(orientation),
        comment=b"GHI CHU RIENG",
        xmp=b"<x:xmpmeta>NOI CHUP</x:xmpmeta>",
        icc_profile=profile,
    )
    assert b"GHI CHU RIENG" in content
    assert b"HANG MAY ANH" in content
    clean = photo(content, "a.jpg")
    shown = opened(clean)
    assert dict(shown.getexif()) == {}
    assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for word in (b"GHI CHU", b"HANG MAY", b"NOI CHUP", b"Exif", b"ICC_PROFILE", b"http"):
        assert word not in clean.jpeg


def test_texts_of_a_png_do_not_go_out() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "NGUOI CHUP")
    assert b"NGUOI" not in photo(saved(marked(), "PNG", pnginfo=notes), "a.png").jpeg


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((4000, 3000), (1600, 1200)),
        ((1000, 3200), (500, 1600)),
        ((1600, 900), (1600, 900)),
        ((300, 200), (300, 200)),
        ((9000, 3), (1600, 1)),
    ],
)
def test_the_longer_side_is_at_most_1600_and_nothing_is_enlarged(
    size: tuple[int, int], shown: tuple[int, int]
) -> None:
    small = photo(saved(marked(*size), quality=60), "a.jpg")
    assert (small.width, small.height) == shown


@pytest.mark.parametrize("form", ["PNG", "GIF", "WEBP", "BMP", "TIFF", "JPEG", "MPO"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_every_common_format_is_read(form: str, mode: str) -> None:
    read = photo(saved(marked(mode=mode), form), f"a.{form.lower()}")
    assert (read.width, read.height) == (400, 200)
    assert opened(read).format == "JPEG"
    assert opened(read).mode == "RGB"


@pytest.mark.parametrize("mode", ["1", "P", "CMYK", "YCbCr"])
def test_pictures_in_other_colours_are_read(mode: str) -> None:
    form = "TIFF" if mode in ("CMYK", "YCbCr") else "PNG"
    read = photo(saved(marked(mode=mode), form), "a")
    assert opened(read).getpixel((395, 195)) == pytest.approx(WHITE, abs=12)


def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    deep = Image.new("I;16", (10, 10), 0x8000)
    assert opened(photo(saved(deep, "PNG"), "a.png")).getpixel((5, 5)) == (128, 128, 128)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "TIFF"])
def test_what_is_transparent_shows_white_paper(form: str) -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 19, 19), fill=(*RED, 255))
    shown = photo(saved(image, form), "a.png")
    assert corner(shown, "upper left") == "red"
    assert opened(shown).getpixel((35, 35)) == pytest.approx(WHITE, abs=6)


def test_a_palette_with_a_transparent_colour_is_put_on_white_before_it_is_scaled() -> None:
    image = Image.new("P", (3200, 100), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    content = saved(image, "PNG", transparency=0)
    assert opened(photo(content, "a.png")).getpixel((700, 20)) == pytest.approx(WHITE, abs=3)
    for x in range(1, 3200, 2):  # red lines on nothing: pale red from afar, never dark
        image.paste(1, (x, 0, x + 1, 100))
    red, green, _ = opened(photo(saved(image, "PNG", transparency=0), "a")).getpixel((700, 25))
    assert red > 240
    assert 100 < green < 160


def test_of_several_pictures_the_first_is_shown() -> None:
    second = Image.new("RGB", (400, 200), (0, 0, 255))
    moving = saved(marked(), "GIF", save_all=True, append_images=[second])
    pages = saved(marked(), "TIFF", save_all=True, append_images=[second])
    for content in (moving, pages):
        assert corner(photo(content, "a"), "upper left") == "red"


def png_of(width: int, height: int) -> bytes:
    """A file of some hundred bytes that claims to be a picture of this size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        summed = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", summed)

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(60_000, 1001), (10_000, 9_500), (50_000, 50_000)])
def test_a_bomb_is_refused_before_it_is_unpacked(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_self: object) -> None:
        raise AssertionError("unpacked")

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", never)
    with pytest.raises(Stop) as stop:
        photo(png_of(*size), "bom.png")
    assert stop.value.problem.code in ("photo-huge", "photo-unreadable")
    assert "bom.png" in stop.value.problem.message


def test_a_bomb_that_pillow_lets_through_tells_its_size() -> None:
    with pytest.raises(Stop) as stop:
        photo(png_of(60_000, 1001), "bom.png")
    assert stop.value.problem.code == "photo-huge"
    assert "60000 × 1001" in stop.value.problem.message


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(100)
PPM = b"P6 1 1 255 \xff\x00\x00"  # Pillow could, and forty other formats nobody cites
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\n"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"khong phai anh",
        HEIC,
        SVG,
        EPS,
        PPM,
        saved(marked())[:2000],
        saved(marked(), "PNG")[:200],
        saved(marked(), "BMP")[:5000],
        png_of(0, 5),
    ],
    ids=["empty", "text", "heic", "svg", "eps", "ppm", "jpeg", "png", "bmp", "nothing"],
)
def test_what_cannot_be_read_whole_is_refused_with_the_way_out(content: bytes) -> None:
    with pytest.raises(Stop) as stop:
        photo(content, "ảnh hỏng.jpg")
    assert stop.value.problem.code == "photo-unreadable"
    assert "ảnh hỏng.jpg" in stop.value.problem.message
    assert "JPG" in stop.value.problem.hint


@pytest.mark.parametrize(
    "tags", [b"MM\x00\x2a\xff\xff\xff\xff" + bytes(20), b"MM", b"", b"KHONG PHAI"]
)
def test_damaged_tags_do_not_hide_a_good_picture(tags: bytes) -> None:
    content = saved(marked(), exif=b"Exif\x00\x00" + tags)
    assert corner(photo(content, "a.jpg"), "upper left") == "red"


def test_the_same_file_gives_the_same_bytes() -> None:
    content = saved(marked(3000, 2000), exif=camera_tags(6))
    assert photo(content, "a.jpg") == photo(content, "b.jpg")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("a.jpg", True),
        ("thư mục/Ảnh.JPEG", True),
        ("a.PNG", True),
        ("a.heic", True),
        ("a.tif", True),
        ("a.pdf", False),
        ("jpg", False),
        ("a.jpg.docx", False),
    ],
)
def test_a_picture_is_known_by_its_name(name: str, is_one: bool) -> None:
    assert is_photo(name) is is_one


# --- charts -----------------------------------------------------------------------------------

GROUPS = ["1. Triển khai", "2. Kết quả & <đánh giá>"]
POINTS: list[tuple[str, list[Any]]] = [
    ("Đã chắc chắn", [Fraction(19, 3), 20]),
    ("=Còn có thể", [None, Decimal("7.50")]),
]


def kept(chart: Chart, path: str) -> list[str]:
    return [str(node.text) for node in etree.fromstring(chart.xml).iterfind(path, NAMES)]


def test_a_chart_keeps_its_figures_so_that_no_workbook_need_be_opened() -> None:
    chart = bar_chart("Điểm", GROUPS, POINTS)
    root = etree.fromstring(chart.xml)
    assert kept(chart, ".//c:ser/c:tx//c:v") == ["Đã chắc chắn", "=Còn có thể"]
    assert kept(chart, ".//c:ser/c:cat//c:v") == GROUPS * 2
    assert kept(chart, ".//c:ser/c:val//c:v") == ["6.33", "20", "7.5"]
    assert kept(chart, ".//c:title//a:t") == ["Điểm"]
    second = root.findall(".//c:ser", NAMES)[1]
    assert [point.get("idx") for point in second.iterfind("c:val//c:pt", NAMES)] == ["1"]
    assert second.find("c:val//c:ptCount", NAMES).get("val") == "2"
    fonts = {node.get("typeface") for node in root.iter(f"{{{NAMES['a']}}}latin")}
    assert fonts == {"Times New Roman"}
    assert all(node.get("val") == "1" for node in root.iterfind(".//c:showVal", NAMES))


def test_the_workbook_behind_a_chart_holds_what_the_chart_refers_to() -> None:
    chart = bar_chart("Điểm", GROUPS, POINTS)
    page = openpyxl.load_workbook(io.BytesIO(chart.workbook))
    for series, (name, _) in zip(
        etree.fromstring(chart.xml).iterfind(".//c:ser", NAMES), POINTS, strict=True
    ):
        for part in ("tx", "cat", "val"):
            sheet, cells = series.find(f"c:{part}//c:f", NAMES).text.split("!")
            cells = page[sheet.strip("'")][cells.replace("$", "")]
            flat = [cells] if part == "tx" else [row[0] for row in cells]
            points = {
                int(point.get("idx")): point.find("c:v", NAMES).text
                for point in series.iterfind(f"c:{part}//c:pt", NAMES)
            }
            assert [points.get(at) for at in range(len(flat))] == [
                None if cell.value is None else str(cell.value) for cell in flat
            ]
        assert name in [cell.value for cell in page.worksheets[0][1]]
    assert [cell.data_type for cell in page.worksheets[0][1]][1:] == ["s", "s"]


@pytest.mark.parametrize(("horizontal", "way"), [(True, "bar"), (False, "col")])
def test_bars_lie_or_stand(horizontal: bool, way: str) -> None:
    root = etree.fromstring(bar_chart("", ["a"], [("x", [1])], horizontal=horizontal).xml)
    assert root.find(".//c:barDir", NAMES).get("val") == way
    assert root.find(".//c:grouping", NAMES).get("val") == "clustered"
    orientation = root.find(".//c:catAx//c:orientation", NAMES).get("val")
    assert orientation == ("maxMin" if horizontal else "minMax")  # the first category on top


def test_a_single_series_has_no_legend_and_no_title_is_invented() -> None:
    alone = etree.fromstring(bar_chart("", ["a"], [("x", [1])]).xml)
    assert alone.find(".//c:legend", NAMES) is None
    assert alone.find(".//c:title", NAMES) is None
    assert alone.find("c:chart/c:autoTitleDeleted", NAMES).get("val") == "1"
    assert (
        etree.fromstring(bar_chart("", GROUPS, POINTS).xml).find(".//c:legend", NAMES) is not None
    )


def test_values_must_match_the_categories() -> None:
    with pytest.raises(ValueError, match="one value for each"):
        bar_chart("", ["a", "b"], [("x", [1])])


def test_a_chart_has_the_same_bytes_each_time() -> None:
    chart = bar_chart("Điểm", GROUPS, POINTS)
    assert chart == bar_chart("Điểm", GROUPS, POINTS)
    assert b"dcterms:created" not in unpack(chart.workbook)["docProps/core.xml"]  # no clock


# --- places -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Context:
    v: Text
    w: Text


def template(*, twice: bool = False) -> bytes:
    """``v`` in the body, ``w`` in a cell, and words after them."""
    document = Document()
    document.add_paragraph("{{ v }}")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 1).text = "{{ w }}"
    document.add_paragraph("sau: {{ v }}" if not twice else "{{ v }}")
    document.add_picture(io.BytesIO(saved(marked())))
    document.inline_shapes[0]._inline.docPr.set("id", "1")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def leaf(words: str) -> Text:
    return text(Leaf(words, (Source("S", "A1"),)))


PICTURE = photo(saved(marked(800, 400)), "a.jpg")
PROPERTIES = {"title": "t", "subject": "s"}


def rendered(placed: dict[str, Placed], v: str = "[v]", w: str = "[w]") -> Rendered:
    return render(template(), "t.docx", Context(leaf(v), leaf(w)), PROPERTIES, placed)


def drawings(docx: bytes) -> list[Any]:
    root = etree.fromstring(unpack(docx)["word/document.xml"])
    return list(root.iterfind(".//wp:inline", NAMES))


def target(docx: bytes, link: str) -> bytes:
    """The part that a relationship of the document names."""
    parts = unpack(docx)
    links = etree.fromstring(parts["word/_rels/document.xml.rels"])
    names = [item.get("Target") for item in links if item.get("Id") == link]
    assert len(names) == 1
    return parts[f"word/{names[0]}"]


def test_a_photograph_and_a_chart_stand_where_their_keys_were() -> None:
    chart = bar_chart("Điểm", GROUPS, POINTS)
    docx = rendered(
        {"[v]": Placed(PICTURE, 'Ảnh "hội nghị" & lễ', 100, 100), "[w]": Placed(chart, "B", 60, 40)}
    ).docx
    in_body, in_cell, old = drawings(docx)
    assert next(in_body.iterancestors(f"{{{NAMES['w']}}}p")).getparent().tag.endswith("}body")
    assert in_cell.getparent().getparent().getparent().getparent().tag.endswith("}tc")
    assert (
        target(docx, in_body.find(".//a:blip", NAMES).get(f"{{{NAMES['r']}}}embed")) == PICTURE.jpeg
    )
    link = in_cell.find(".//c:chart", NAMES).get(f"{{{NAMES['r']}}}id")
    assert target(docx, link) == chart.xml
    ids = [item.find("wp:docPr", NAMES).get("id") for item in (in_body, in_cell, old)]
    assert len(set(ids)) == 3
    assert in_body.find("wp:docPr", NAMES).get("descr") == 'Ảnh "hội nghị" & lễ'
    assert texts(docx) == ["sau: [v]"]


def test_a_chart_opens_its_own_workbook() -> None:
    charts = [bar_chart(name, GROUPS, POINTS) for name in "AB"]
    placed = {
        key: Placed(item, key, 60, 40) for key, item in zip(("[v]", "[w]"), charts, strict=True)
    }
    parts = unpack(rendered(placed).docx)
    books = set()
    for number in (1, 2):
        link = etree.fromstring(parts[f"word/charts/chart{number}.xml"]).find(
            "c:externalData", NAMES
        )
        (relation,) = etree.fromstring(parts[f"word/charts/_rels/chart{number}.xml.rels"])
        assert relation.get("Id") == link.get(f"{{{NAMES['r']}}}id")
        book = relation.get("Target").replace("..", "word")
        assert parts[book] == charts[number - 1].workbook
        books.add(book)
    assert len(books) == 2


def test_every_new_part_has_its_type() -> None:
    chart = bar_chart("Điểm", GROUPS, POINTS)
    parts = unpack(
        rendered({"[v]": Placed(PICTURE, "A", 50, 50), "[w]": Placed(chart, "B", 60, 40)}).docx
    )
    types = etree.fromstring(parts["[Content_Types].xml"])
    suffixes = [item.get("Extension") for item in types if item.get("Extension")]
    assert len(suffixes) == len(set(suffixes))
    named = {item.get("PartName") for item in types}
    for name in parts:
        assert name.rsplit(".", 1)[-1] in suffixes or f"/{name}" in named, name


@pytest.mark.parametrize(
    ("size", "box", "shown"),
    [
        ((800, 400), (100, 100), (100, 50)),
        ((400, 800), (100, 60), (30, 60)),
        ((40, 40), (50, 80), (50, 50)),
    ],
)
def test_a_photograph_fits_its_box_and_keeps_its_proportions(
    size: tuple[int, int], box: tuple[int, int], shown: tuple[int, int]
) -> None:
    placed = {"[v]": Placed(photo(saved(marked(*size)), "a.jpg"), "A", *box)}
    extent = drawings(rendered(placed).docx)[0].find("wp:extent", NAMES)
    assert (int(extent.get("cx")), int(extent.get("cy"))) == tuple(mm * 36_000 for mm in shown)


def test_one_file_shown_twice_is_stored_once() -> None:
    placed = {key: Placed(PICTURE, key, 50, 50) for key in ("[v]", "[w]")}
    parts = unpack(rendered(placed).docx)
    assert [content for content in parts.values() if content == PICTURE.jpeg] == [PICTURE.jpeg]
    assert len(drawings(rendered(placed).docx)) == 3


def test_the_cells_of_the_words_that_stay_are_still_told() -> None:
    spans = rendered({"[v]": Placed(PICTURE, "A", 50, 50)}).spans
    docx = rendered({"[v]": Placed(PICTURE, "A", 50, 50)}).docx
    lines = paragraph_texts(etree.fromstring(unpack(docx)["word/document.xml"]))
    assert [span.leaf.text for span in spans] == ["[w]", "[v]"]  # the key itself has gone
    for span in spans:
        assert lines[span.paragraph][span.start : span.end] == span.leaf.text


@pytest.mark.parametrize(
    ("twice", "key", "words"), [(False, "[x]", "không có chỗ"), (True, "[v]", "hai lần")]
)
def test_a_drawing_without_a_place_or_with_two_is_a_fault(
    twice: bool, key: str, words: str
) -> None:
    placed = {key: Placed(PICTURE, "Ảnh 1", 50, 50)}
    with pytest.raises(Stop) as stop:
        render(
            template(twice=twice), "t.docx", Context(leaf("[v]"), leaf("[w]")), PROPERTIES, placed
        )
    assert stop.value.problem.code == "template-render"
    assert words in stop.value.problem.message
    assert "“Ảnh 1”" in stop.value.problem.message


def test_a_key_among_other_words_is_no_place() -> None:
    parts = unpack(render(template(), "t", Context(leaf("x"), leaf("y")), PROPERTIES).docx)
    before = dict(parts)
    with pytest.raises(NoPlace):
        place(parts, {"sau:": Placed(PICTURE, "A", 50, 50)})
    assert parts == before


def test_drawings_take_no_number_that_is_taken() -> None:
    parts = unpack(template())  # as Word wrote it: its picture is number 1
    place(parts, {"{{ v }}": Placed(PICTURE, "A", 9, 9), "{{ w }}": Placed(PICTURE, "B", 9, 9)})
    root = etree.fromstring(parts["word/document.xml"])
    assert [item.get("id") for item in root.iterfind(".//wp:docPr", NAMES)] == ["2", "3", "1"]


def test_without_drawings_nothing_changes() -> None:
    context = Context(leaf("x"), leaf("y"))
    parts = unpack(render(template(), "t", context, PROPERTIES).docx)
    before = dict(parts)
    assert place(parts, {}) == frozenset()
    assert parts == before


def test_the_same_drawings_make_the_same_document() -> None:
    placed = {
        "[v]": Placed(PICTURE, "A", 50, 50),
        "[w]": Placed(bar_chart("Điểm", GROUPS, POINTS), "B", 60, 40),
    }
    assert rendered(placed).docx == rendered(placed).docx


# --- the annex of photographs -----------------------------------------------------------------

HEAD, _, _ = FULL.partition("## Minh chứng")
EVIDENCE = """## Minh chứng
| Mã | Hoạt động | Tiêu chí | Ngày | Tên loại, trích yếu | Tệp |
| MC001 | HĐ001 | 1.1 | 12/4/2024 | Hội nghị quán triệt. | hội nghị.jpg |
| MC002 | HĐ001 | 1.1 | | Thông báo kết quả | thông báo.pdf |
| MC003 | HĐ003 | | 02/6/2024 | ngày hội đoàn viên | NGAY HOI.PNG |
| MC004 | HĐ002 | 1.1; 2.2 | | Lớp tập huấn | lop.jpg |
| MC005 | HĐ002 | 1.1 | | Ảnh chưa có tệp | mất.jpg |
"""
FILES = {
    "hội nghị.jpg": saved(marked(2000, 1500), exif=camera_tags(6)),
    "thông báo.pdf": b"%PDF-1.4",
    "NGAY HOI.PNG": saved(marked(), "PNG"),
    "lop.jpg": saved(marked(300, 300)),
}


def dossier(files: dict[str, bytes], evidence: str = EVIDENCE) -> Produced:
    job = Job("thử.xlsx", workbook(HEAD + evidence), templates(), ("ho-so",), evidence=files)
    return produce(job)


def only(produced: Produced) -> bytes:
    (document,) = produced.documents.values()
    return document.docx


def test_the_dossier_shows_the_photographs_among_its_evidence() -> None:
    docx = only(dossier(FILES))
    captions = [
        "Ảnh 1. Hội nghị quán triệt (tiêu chí 1.1; 12/4/2024)",
        "Ảnh 2. Ngày hội đoàn viên (02/6/2024)",
        "Ảnh 3. Lớp tập huấn (tiêu chí 1.1, 2.2)",
    ]
    shown = texts(docx)
    assert [line for line in shown if line.startswith("Ảnh ") and ". " in line] == captions
    assert "⟦" not in "".join(shown)
    assert [item.find("wp:docPr", NAMES).get("descr") for item in drawings(docx)] == captions
    assert any("ảnh tư liệu tại Phụ lục" in line for line in shown)


def test_each_photograph_stands_above_its_caption_in_the_same_cell() -> None:
    for drawing in drawings(only(dossier(FILES))):
        paragraph = next(drawing.iterancestors(f"{{{NAMES['w']}}}p"))
        caption = "".join(paragraph.getnext().itertext())
        assert caption == drawing.find("wp:docPr", NAMES).get("descr")
        row = next(drawing.iterancestors(f"{{{NAMES['w']}}}tr"))
        assert row.find("w:trPr/w:cantSplit", NAMES) is not None


def test_the_photographs_of_the_dossier_hold_no_place() -> None:
    parts = unpack(only(dossier(FILES)))
    media = {name: content for name, content in parts.items() if name.startswith("word/media/")}
    assert len(media) == 3
    for content in media.values():
        assert dict(Image.open(io.BytesIO(content)).getexif()) == {}
    assert Image.open(io.BytesIO(media["word/media/image1.jpeg"])).size == (1200, 1600)


def test_without_photographs_there_is_no_such_annex() -> None:
    docx = only(dossier({"thông báo.pdf": b"%PDF-1.4"}))
    assert not any("tư liệu" in line.lower() for line in texts(docx))
    assert drawings(docx) == []
    assert docx == only(dossier({}))


def test_the_cells_of_the_captions_are_told() -> None:
    (document,) = dossier(FILES).documents.values()
    told = {str(source) for span in document.spans for source in span.leaf.sources}
    assert {"Minh chứng!E2", "Minh chứng!C2", "Minh chứng!D2"} <= told
    lines = paragraph_texts(etree.fromstring(unpack(document.docx)["word/document.xml"]))
    for span in document.spans:
        if span.part == "word/document.xml":
            assert lines[span.paragraph][span.start : span.end] == span.leaf.text


def test_a_damaged_photograph_blocks_the_dossier_and_names_its_cell() -> None:
    produced = dossier({**FILES, "lop.jpg": FILES["lop.jpg"][:500]})
    assert produced.documents == {}
    (found,) = [item for item in produced.problems if item.code == "photo-unreadable"]
    assert (found.file, found.sheet, found.cell) == ("thử.xlsx", "Minh chứng", "F5")
    assert "lop.jpg" in found.message


def test_other_documents_show_no_photographs() -> None:
    assert (
        drawings(made(workbook(HEAD + EVIDENCE), "bao-cao").documents["bao-cao-nam.docx"].docx)
        == []
    )
