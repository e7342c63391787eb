"""Renders one document.

Takes the template's bytes, the context and the properties, gives .docx bytes that depend on
nothing else, and the trace. Raises ``Stop`` when the template does not render.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.sax.saxutils import escape

from jinja2 import UndefinedError
from lxml import etree

from dvcq.links import link
from dvcq.package import pack, unpack
from dvcq.pictures import BODY, NoPlace, Placed, place
from dvcq.problems import Problem, Stop, problem
from dvcq.render.sandbox import environment
from dvcq.render.sections import drop_empty_sections
from dvcq.render.tags import template_parts
from dvcq.render.trace import LooseToken, Span, Tokens, check_loose, fill
from dvcq.ruled_lines import set_rules

_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/'
    'XMLSchema-instance"><dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject>'
    "<dc:language>vi-VN</dc:language></cp:coreProperties>"
)
NOTHING: Mapping[str, Placed] = MappingProxyType({})
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Rendered:
    docx: bytes
    spans: tuple[Span, ...]

    def trace_json(self) -> bytes:
        """The trace as it is filed beside the document."""
        spans = [span.as_json() for span in self.spans]
        return (json.dumps({"spans": spans}, ensure_ascii=False, indent=1) + "\n").encode()


def render(
    template: bytes,
    name: str,
    context: object,
    properties: Mapping[str, str],
    placed: Mapping[str, Placed] = NOTHING,
    links: Mapping[str, str] | None = None,
) -> Rendered:
    """Render a template. ``properties`` holds ``title`` and ``subject``.

    ``placed``: drawings by the key that the template prints as a paragraph of its own; ``links``:
    targets by the file name that a paragraph prints.
    """
    tokens = Tokens()
    try:
        parts = unpack(_docxtpl(template, tokens.plain(context)))
        spans = _print_leaves(parts, tokens)
        drawn = place(parts, placed)
        link(parts, links or {})
    except NoPlace as fault:
        raise Stop(_not_rendered(name, str(fault))) from None
    except LooseToken:
        raise Stop(_not_rendered(name, "một biến nằm ngoài phần chữ của văn bản")) from None
    except UndefinedError as fault:
        raise Stop(_not_rendered(name, f"có biến không tồn tại: {fault}")) from fault
    except Exception as fault:  # a template from outside may break docxtpl, Jinja or lxml anywhere
        raise Stop(_not_rendered(name, f"{type(fault).__name__}: {fault}")) from fault
    parts["docProps/core.xml"] = _CORE.format(
        title=escape(_one_line(properties["title"])),
        subject=escape(_one_line(properties["subject"])),
    ).encode()
    kept = [span for span in spans if span.part != BODY or span.paragraph not in drawn]
    return Rendered(pack(parts), tuple(kept))


def _print_leaves(parts: dict[str, bytes], tokens: Tokens) -> list[Span]:
    """Put the texts in place of their tokens and set the ruled lines; ``parts`` is changed."""
    spans: list[Span] = []
    styles = etree.fromstring(parts["word/styles.xml"])
    for part in template_parts(parts):
        root = etree.fromstring(parts[part])
        if part == BODY:
            drop_empty_sections(root)
        spans.extend(fill(root, part, tokens.leaves))
        if part == BODY:
            set_rules(root, styles)
        shown = etree.tostring(root, encoding="unicode")
        check_loose(shown)
        parts[part] = _DECLARATION + shown.encode()
    return spans


def _not_rendered(name: str, why: str) -> Problem:
    return problem("template-render", file=name, template=name, why=why)


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _docxtpl(template: bytes, data: object) -> bytes:
    """docxtpl's own rendering, with core properties that hold no tags: we write them anyway."""
    from docxtpl import DocxTemplate

    given = unpack(template)
    given["docProps/core.xml"] = _CORE.format(title="", subject="").encode()
    document = DocxTemplate(io.BytesIO(pack(given)))
    document.render(data, jinja_env=environment(), autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
