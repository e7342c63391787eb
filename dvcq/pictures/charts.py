"""Charts that Word can edit: a chart part with its figures, and the workbook behind it.

Takes titles and figures, gives the two parts. openpyxl writes both; here stands only what it
leaves out: the figures kept beside the references, so that a program draws the chart without
opening the workbook, and the link to that workbook. It alone knows the looks of a chart.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from dvcq.decree import FONT, LANGUAGE
from dvcq.numbers import round_half_up
from dvcq.package import pack, unpack

if TYPE_CHECKING:
    from openpyxl.chart import BarChart
    from openpyxl.chart.series import Series
    from openpyxl.chart.text import RichText

Number = int | Decimal | Fraction
Values = Sequence[Number | None]
WORKBOOK_LINK: Final = "rId1"  # of the chart to its workbook
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET: Final = "Số liệu"
_PLACES: Final = 2  # as many digits as a paper shows of points
_SHADES: Final = ("1F4E79", "9DC3E6", "D9D9D9", "7F7F7F")  # dark to light: told apart in print
_SMALL, _NORMAL = 1000, 1200  # hundredths of a point
_FORMAT: Final = "[$-42A]General"  # as many digits as there are, with the Vietnamese comma
_GAP: Final = 60  # between categories, in hundredths of a bar


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart part, which calls its workbook ``WORKBOOK_LINK``, and that workbook."""

    xml: bytes
    workbook: bytes


def bar_chart(
    title: str,
    categories: Sequence[str],
    series: Sequence[tuple[str, Values]],
    *,
    horizontal: bool = True,
) -> Chart:
    """Clustered bars with their figures; horizontal ones run from the top down.

    A value that is None leaves its bar out. Without a title none is shown.
    """
    if any(len(values) != len(categories) for _, values in series):
        raise ValueError("a series needs one value for each category")
    rounded = [(name, [_shown(value) for value in values]) for name, values in series]
    return Chart(
        _chart_part(title, categories, rounded, horizontal), _workbook(categories, rounded)
    )


def _shown(value: Number | None) -> Decimal | None:
    """The value as papers show it: rounded half up, without zeros at its end."""
    if value is None:
        return None
    rounded = round_half_up(value, _PLACES)
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded.normalize()


def _workbook(
    categories: Sequence[str], series: Sequence[tuple[str, Sequence[Decimal | None]]]
) -> bytes:
    """The sheet Word opens on "Edit Data": categories down, one column a series."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = _SHEET
    columns: list[list[Any]] = [["", *categories], *([name, *values] for name, values in series)]
    for across, column in enumerate(columns, start=1):
        for down, value in enumerate(column, start=1):
            cell = page.cell(down, across)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # a name that begins with "=" is no formula
    stream = io.BytesIO()
    book.save(stream)
    return pack(unpack(stream.getvalue()))


# --- the chart part ---------------------------------------------------------------------------


def _chart_part(
    title: str,
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[Decimal | None]]],
    horizontal: bool,
) -> bytes:
    from lxml import etree
    from openpyxl.chart.chartspace import ChartContainer, ChartSpace
    from openpyxl.chart.layout import Layout
    from openpyxl.chart.legend import Legend
    from openpyxl.chart.plotarea import PlotArea
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties
    from openpyxl.xml.functions import tostring

    bars = _bars(categories, series, horizontal)
    plot = PlotArea(layout=Layout())
    plot.barChart = bars  # appends
    container = ChartContainer(
        title=_title(title) if title else None,
        autoTitleDeleted=not title,
        plotArea=plot,
        legend=Legend(legendPos="b") if len(series) > 1 else None,
    )
    space = ChartSpace(
        date1904=False,
        lang=LANGUAGE,
        roundedCorners=False,
        chart=container,
        spPr=GraphicalProperties(noFill=True, ln=LineProperties(noFill=True)),
        txPr=_font(_SMALL),
    )
    root = etree.fromstring(tostring(space.to_tree()))
    _complete(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _bars(
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[Decimal | None]]],
    horizontal: bool,
) -> BarChart:
    from openpyxl.chart import BarChart
    from openpyxl.chart.shapes import GraphicalProperties

    bars = BarChart(gapWidth=_GAP, overlap=0)
    bars.type = "bar" if horizontal else "col"
    bars.grouping = "clustered"
    bars.varyColors = False
    bars.ser = [
        _series(number, name, categories, values) for number, (name, values) in enumerate(series)
    ]
    thin = GraphicalProperties(ln=_line("808080"))
    for axis in (bars.x_axis, bars.y_axis):
        axis.delete = False
        axis.title = None
        axis.majorTickMark = axis.minorTickMark = "none"
        axis.spPr = thin
        axis.txPr = _font(_SMALL)
    bars.x_axis.scaling.orientation = "maxMin" if horizontal else "minMax"
    bars.x_axis.tickLblPos = "low"
    bars.y_axis.delete = True  # each bar has its figure
    bars.y_axis.majorGridlines = None
    bars.y_axis.scaling.min = min(0.0, *_floats(series))
    return bars


def _floats(series: Sequence[tuple[str, Sequence[Decimal | None]]]) -> list[float]:
    return [0.0, *(float(value) for _, values in series for value in values if value is not None)]


def _series(
    number: int, name: str, categories: Sequence[str], values: Sequence[Decimal | None]
) -> Series:
    from openpyxl.chart.data_source import (
        AxDataSource,
        NumData,
        NumDataSource,
        NumRef,
        NumVal,
        StrRef,
    )
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.series import Series, SeriesLabel
    from openpyxl.utils import get_column_letter

    column = get_column_letter(number + 2)
    last = len(categories) + 1
    points = [
        NumVal(idx=place, v=_plain(value))
        for place, value in enumerate(values)
        if value is not None
    ]
    kept = NumData(formatCode="General", ptCount=len(values), pt=points)
    made = Series(
        idx=number,
        order=number,
        tx=SeriesLabel(strRef=StrRef(_reference(f"${column}$1"), _texts([name]))),
        cat=AxDataSource(strRef=StrRef(_reference(f"$A$2:$A${last}"), _texts(categories))),
        val=NumDataSource(
            numRef=NumRef(f=_reference(f"${column}$2:${column}${last}"), numCache=kept)
        ),
        spPr=_fill(_SHADES[number % len(_SHADES)]),
        invertIfNegative=False,
    )
    made.dLbls = DataLabelList(
        numFmt=_FORMAT,
        txPr=_font(_SMALL),
        dLblPos="outEnd",
        showVal=True,
        showLegendKey=False,
        showCatName=False,
        showSerName=False,
        showPercent=False,
        showBubbleSize=False,
    )
    return made


def _plain(value: Decimal) -> Any:
    return int(value) if value == value.to_integral_value() else float(value)


def _reference(cells: str) -> str:
    return f"'{_SHEET}'!{cells}"


def _texts(words: Sequence[str]) -> Any:
    from openpyxl.chart.data_source import StrData, StrVal

    points = [StrVal(idx=place, v=word) for place, word in enumerate(words)]
    return StrData(ptCount=len(points), pt=points)


def _fill(shade: str) -> Any:
    from openpyxl.chart.shapes import GraphicalProperties

    return GraphicalProperties(solidFill=shade, ln=_line("595959"))


def _line(shade: str) -> Any:
    from openpyxl.drawing.line import LineProperties

    return LineProperties(solidFill=shade, w=6350)


def _characters(size: int, *, bold: bool = False) -> Any:
    from openpyxl.drawing.text import CharacterProperties, Font

    face = Font(typeface=FONT)
    return CharacterProperties(
        lang=LANGUAGE, sz=size, b=bold, solidFill="000000", latin=face, ea=face, cs=face
    )


def _font(size: int) -> RichText:
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import Paragraph, ParagraphProperties

    looks = ParagraphProperties(defRPr=_characters(size))
    return RichText(p=[Paragraph(pPr=looks, r=[], endParaRPr=_characters(size))])


def _title(words: str) -> Any:
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import Paragraph, ParagraphProperties, RegularTextRun

    bold = _characters(_NORMAL, bold=True)
    run = RegularTextRun(rPr=bold, t=words)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=bold), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def _complete(root: Any) -> None:
    """What openpyxl cannot write: the link to the workbook, and formats that are our own."""
    for form in root.iter(f"{{{CHART}}}numFmt"):
        form.set("sourceLinked", "0")
    link = root.makeelement(f"{{{CHART}}}externalData", {f"{{{RELATIONSHIPS}}}id": WORKBOOK_LINK})
    link.append(link.makeelement(f"{{{CHART}}}autoUpdate", {"val": "0"}))
    root.find(f"{{{CHART}}}txPr").addnext(link)
