"""Word's side of the templates: paragraphs, tags, tables, sections and the package.

Takes texts and content, gives WordprocessingML and the bytes of a .docx. It alone knows which parts
a Word file needs; it writes them whole, so that nothing of a word processor's own gets in.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from build_styles import XML, W, styles_part

from dvcq.decree import FONT, HOUSE, LANGUAGE, PAPER_MM, twips
from dvcq.package import pack

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

# --- paragraphs, tags, tables -----------------------------------------------------------------


def run(text: str) -> str:
    """A run without formatting of its own; "\\n" breaks the line."""
    lines = [f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")]
    return f"<w:r>{'<w:br/>'.join(lines)}</w:r>"


def p(style: str, text: str = "", *, keep: bool = False) -> str:
    """A paragraph; ``keep`` ties it to the next one."""
    tied = "<w:keepNext/>" if keep else ""
    content = run(text) if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tied}</w:pPr>{content}</w:p>'


def tag(statement: str) -> str:
    """A paragraph that only steers; it vanishes when the template is filled."""
    return p("the_lenh", f"{{%p {statement} %}}")


def each(item: str, items: str, *inside: str) -> str:
    return tag(f"for {item} in {items}") + "".join(inside) + tag("endfor")


def when(condition: str, inside: str, *others: tuple[str, str], otherwise: str = "") -> str:
    """The first part whose condition holds."""
    parts = [tag(f"if {condition}"), inside]
    for other, content in others:
        parts += [tag(f"elif {other}"), content]
    if otherwise:
        parts += [tag("else"), otherwise]
    return "".join([*parts, tag("endif")])


def cell(width: int, *content: str, span: int = 1, align: str = "") -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    vertical = f'<w:vAlign w:val="{align}"/>' if align else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{vertical}</w:tcPr>'
        f"{''.join(content)}</w:tc>"
    )


def row(*cells: str, splits: bool = False, header: bool = False) -> str:
    marks = ("" if splits else "<w:cantSplit/>") + ("<w:tblHeader/>" if header else "")
    properties = f"<w:trPr>{marks}</w:trPr>" if marks else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(style: str, widths: list[int], *rows: str, caption: str = "") -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    title = f'<w:tblCaption w:val="{escape(caption)}"/>' if caption else ""
    first_row = 1 if caption else 0
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="06{first_row * 2}0" '
        f'w:firstRow="{first_row}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/>{title}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def split(total: int, *shares: float) -> list[int]:
    """Column widths in twips after shares in millimetres; the last takes the rounding."""
    widths = [twips(share) for share in shares[:-1]]
    return [*widths, total - sum(widths)]


# --- pages ------------------------------------------------------------------------------------

_EDGES = {name: twips(mm) for name, mm in HOUSE.margins_mm.items()}
_SHORT, _LONG = (twips(mm) for mm in PAPER_MM)
PORTRAIT_WIDTH = _SHORT - _EDGES["left"] - _EDGES["right"]
LANDSCAPE_WIDTH = _LONG - _EDGES["left"] - _EDGES["right"]


def section(*, landscape: bool = False) -> str:
    """A section that starts a page and counts its pages from 1, the first without a number."""
    size = f'w:w="{_SHORT}" w:h="{_LONG}"'
    if landscape:
        size = f'w:w="{_LONG}" w:h="{_SHORT}" w:orient="landscape"'
    margins = " ".join(f'w:{name}="{_EDGES[name]}"' for name in ("top", "right", "bottom", "left"))
    edge = twips(HOUSE.header_mm)
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/>'
        f'<w:pgSz {size}/><w:pgMar {margins} w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def section_break(**kind: bool) -> str:
    """Ends the section before it."""
    return f'<w:p><w:pPr><w:pStyle w:val="ngat_phan"/>{section(**kind)}</w:pPr></w:p>'


def header_part(content: str) -> str:
    return (
        f'{XML}<w:hdr xmlns:w="{W}" xmlns:r="{R}"><w:p><w:pPr><w:pStyle w:val="so_trang"/></w:pPr>'
        f"{content}</w:p></w:hdr>"
    )


PAGE_NUMBER = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'

# --- the package ------------------------------------------------------------------------------

_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"

SETTINGS = (
    f'{XML}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    f'w:val="15"/></w:compat><w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)


FONT_TABLE = (
    f'{XML}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def theme_part() -> str:
    """A theme without colours and with one font; nothing refers to it, Word expects one."""
    shades = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF"}
    shades |= {f"accent{number}": "000000" for number in range(1, 7)}
    shades |= {"hlink": "000000", "folHlink": "000000"}
    colors = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in shades.items()
    )
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="{DRAWING}" name="NĐ 30"><a:themeElements>'
        f'<a:clrScheme name="NĐ 30">{colors}</a:clrScheme><a:fontScheme name="NĐ 30">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="NĐ 30"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def content_types() -> str:
    types = {
        "document": "wordprocessingml.document.main",
        "styles": "wordprocessingml.styles",
        "settings": "wordprocessingml.settings",
        "fontTable": "wordprocessingml.fontTable",
        "theme/theme1": "theme",
        "header1": "wordprocessingml.header",
        "header2": "wordprocessingml.header",
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE_TYPE}.{kind}+xml"/>'
        for name, kind in types.items()
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def relationships(*targets: tuple[str, str]) -> str:
    """Relationship ids count from rId1 in the order given."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def core_properties(title: str) -> str:
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


def document(title: str, content: str) -> bytes:
    """A Word file: the content and the parts all our templates share."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{R}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": core_properties(title),
        "word/document.xml": f'{XML}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{content}'
        "</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(
            (f"{R}/styles", "styles.xml"),
            (f"{R}/settings", "settings.xml"),
            (f"{R}/header", "header1.xml"),
            (f"{R}/header", "header2.xml"),
            (f"{R}/fontTable", "fontTable.xml"),
            (f"{R}/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles_part(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONT_TABLE,
        "word/theme/theme1.xml": theme_part(),
        "word/header1.xml": header_part(PAGE_NUMBER),
        "word/header2.xml": header_part(""),
    }
    return pack({name: content.encode() for name, content in parts.items()})
