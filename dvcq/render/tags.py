"""Finds every fault of a template before it is rendered.

Takes the template's bytes and the shape of its context, gives problems that name the paragraph
or table cell and the tag. It parses the tags with Jinja and walks over what they name; a
template may loop, decide and print, nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from dvcq.package import unpack
from dvcq.problems import Problem, problem
from dvcq.render.sandbox import FILTERS, environment
from dvcq.render.shape import ListOf, Open, Record, Scalar, Shape
from dvcq.render.trace import CLOSE, OPEN
from dvcq.text import closest

if TYPE_CHECKING:
    from jinja2 import Environment

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LOOSE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_PREFIX = re.compile(r"^(\{[{%])(p|tr|tc|r)?(?=\s)")
_GLUED = re.compile(r"^\{[{%](p|tr|tc|r)?-?\S")
_BLOCK = re.compile(r"^\{%\s*(\w+)")
_BLOCK_WORDS = frozenset({"for", "if", "elif", "else", "endif", "endfor"})
_CLOSERS = {"for": "{% endfor %}", "if": "{% endif %}"}
_LOOP = Record(tuple((name, Scalar()) for name in ("index", "index0", "first", "last", "length")))
MAX_RATIO, MIN_UNPACKED, MAX_TEMPLATE = 100, 2 * 1024 * 1024, 30 * 1024 * 1024
MAX_NESTED_LOOPS = 3
_OPENING = re.compile(r"\{\{|\{%|\{#")
_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that holds tags: its text as Jinja sees it, and where it stands."""

    source: str
    place: str
    tags: tuple[str, ...]


def template_parts(parts: Mapping[str, bytes]) -> list[str]:
    """The parts that may hold tags."""
    return [name for name in parts if _PARTS.fullmatch(name)]


def check_template(content: bytes, name: str, shape: Shape) -> list[Problem]:
    """All faults of a template, in the order of the document."""
    try:
        parts = _safe_parts(content)
    except Exception as fault:  # unchecked bytes: zlib, zipfile and lxml raise all sorts
        return [problem("template-broken", file=name, template=name, why=type(fault).__name__)]
    env = environment()
    found: list[Problem] = list(_hidden_tags(parts, name))
    for part in template_parts(parts):
        root = etree.fromstring(parts[part], _parser())
        found.extend(_Checker(env, name, shape).part(part, root))
    return found


def _safe_parts(content: bytes) -> dict[str, bytes]:
    """The parts of a Word file, each well-formed XML. Raises anything on what is none."""
    parts = unpack(content, min(MAX_TEMPLATE, max(len(content) * MAX_RATIO, MIN_UNPACKED)))
    for needed in ("[Content_Types].xml", "word/document.xml", "word/styles.xml"):
        if needed not in parts:
            raise KeyError(needed)
    for part, xml in parts.items():
        if part.endswith((".xml", ".rels")):
            if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
                raise ValueError("entities")
            etree.fromstring(xml, _parser())
    return parts


def _hidden_tags(parts: Mapping[str, bytes], name: str) -> Iterator[Problem]:
    """Tags anywhere but in the text of a paragraph: they would run unchecked."""
    for part, xml in parts.items():
        if not part.endswith(".xml") or not any(mark in xml for mark in (b"{{", b"{%", b"{#")):
            continue
        root = etree.fromstring(xml, _parser())
        ours = part in template_parts(parts)
        for item in root.iter():
            spots = [*item.attrib.values(), item.tail or ""]
            if not (ours and item.tag == f"{W}t"):
                spots.append(item.text or "")
            tag = next((spot for spot in spots if _OPENING.search(spot)), None)
            if tag is not None:
                yield problem(
                    "template-forbidden",
                    file=name,
                    template=name,
                    place=part,
                    tag=tag.strip()[:60],
                    why="thẻ nằm ngoài phần chữ của văn bản",
                )


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


@dataclass(slots=True)
class _Checker:
    env: Environment
    template: str
    shape: Shape

    def part(self, part: str, root: Any) -> Iterator[Problem]:
        lines: list[Line] = []
        faults: list[Problem] = []
        for paragraph, place in _paragraphs(root, part):
            text = paragraph_text(paragraph)
            if OPEN in text or CLOSE in text:
                faults.append(
                    self._fault("template-forbidden", place, tag="U+FDD0", why="ký tự dành riêng")
                )
            if "{" in text or "}" in text:
                before = len(faults)
                line = self._line(paragraph, text, place, faults)
                # a faulty line is blanked, but for what opens and closes blocks, so that the
                # names on all the others are still looked at
                lines.append(line if len(faults) == before else _blocks_only(line))
            else:
                lines.append(Line("", place, ()))
        yield from faults
        for fault in self._whole(lines):
            if not faults or fault.code != "template-syntax":
                yield fault

    def _fault(self, code: str, place: str, **facts: Any) -> Problem:
        return problem(code, file=self.template, template=self.template, place=place, **facts)

    # --- one paragraph ------------------------------------------------------------------------

    def _line(self, paragraph: Any, text: str, place: str, faults: list[Problem]) -> Line:
        tags = tuple(match[0] for match in _TAG.finditer(text))
        if _LOOSE.search(_TAG.sub("", text)):
            faults.append(
                self._fault(
                    "template-syntax",
                    place,
                    tag=text.strip()[:60],
                    why="thẻ không đóng trong cùng một đoạn",
                )
            )
        for tag in tags:
            faults.extend(self._tag(paragraph, text, tag, place))
        plain = "".join(_plain_tag(tag) for tag in tags)
        return Line(plain.replace("\n", " "), place, tags)

    def _tag(self, paragraph: Any, text: str, tag: str, place: str) -> Iterator[Problem]:
        if tag.startswith("{#"):
            return
        prefix = _PREFIX.match(tag)
        if prefix is None or "-" in (tag[2:3], tag[-3:-2]):
            why = "cần một dấu cách sau “{{p”, “{%p”, “{{”, “{%”" if _GLUED.match(tag) else "lạ"
            yield self._fault("template-syntax", place, tag=tag, why=why)
            return
        kind = prefix[2]
        if kind and prefix[1] == "{{":
            yield self._fault(
                "template-forbidden", place, tag=tag, why="không chèn định dạng hay văn bản con"
            )
        if kind == "p" and text.strip() != tag:
            yield self._fault("template-alone", place, tag=tag)
        if kind == "tr" and _row_text(paragraph).strip() != tag:
            yield self._fault("template-alone", place, tag=tag)
        yield from self._syntax(_plain_tag(tag), tag, place)

    def _syntax(self, plain: str, tag: str, place: str) -> Iterator[Problem]:
        block = _BLOCK.match(plain)
        word = block[1] if block else ""
        if word in ("else", "endif", "endfor"):
            return
        if word == "elif":
            plain = "{% if true %}" + plain + "{% endif %}"
        elif word in _CLOSERS:
            plain += _CLOSERS[word]
        elif word:
            yield self._fault("template-forbidden", place, tag=tag, why=f"lệnh “{word}”")
            return
        try:
            self.env.parse(plain)
        except TemplateSyntaxError as fault:
            yield self._fault("template-syntax", place, tag=tag, why=fault.message)

    # --- the whole part -----------------------------------------------------------------------

    def _whole(self, lines: list[Line]) -> Iterator[Problem]:
        source = "\n".join(line.source for line in lines)
        try:
            tree = self.env.parse(source)
        except TemplateSyntaxError as fault:
            line = lines[min(fault.lineno, len(lines)) - 1]
            tag = line.tags[0] if line.tags else "…"
            yield self._fault("template-syntax", line.place, tag=tag, why=fault.message)
            return
        walker = _Walker(self, lines)
        walker.body(tree.body, {})
        yield from walker.found


def _blocks_only(line: Line) -> Line:
    """The block tags of a faulty line that can stand, without what it prints."""
    kept = "".join(
        _plain_tag(tag)
        for tag in line.tags
        if (block := _BLOCK.match(_plain_tag(tag))) and block[1] in _BLOCK_WORDS
    )
    return Line(kept.replace("\n", " "), line.place, line.tags)


def _plain_tag(tag: str) -> str:
    return _PREFIX.sub(r"\1", tag)


def _row_text(paragraph: Any) -> str:
    row = next((item for item in paragraph.iterancestors(f"{W}tr")), None)
    return "" if row is None else "".join(paragraph_text(item) for item in row.iter(f"{W}p"))


def paragraph_text(paragraph: Any) -> str:
    """Text of a paragraph's runs (not of text boxes inside it)."""
    return "".join(
        item.text or ""
        for item in paragraph.iter(f"{W}t")
        if next(item.iterancestors(f"{W}p")) is paragraph
    )


def _paragraphs(root: Any, part: str) -> Iterator[tuple[Any, str]]:
    """Every paragraph with its place in words."""
    where = "" if part == "word/document.xml" else f"{part.removeprefix('word/')}, "
    tables = {table: n for n, table in enumerate(root.iter(f"{W}tbl"), start=1)}
    for number, paragraph in enumerate(root.iter(f"{W}p"), start=1):
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is None:
            yield paragraph, f"{where}đoạn {number}"
            continue
        row = next(cell.iterancestors(f"{W}tr"))
        table = next(row.iterancestors(f"{W}tbl"))
        at_row = 1 + sum(1 for _ in row.itersiblings(f"{W}tr", preceding=True))
        at_cell = 1 + sum(1 for _ in cell.itersiblings(f"{W}tc", preceding=True))
        yield paragraph, f"{where}bảng {tables[table]}, dòng {at_row}, ô {at_cell}"


Scope = dict[str, Shape]


@dataclass(slots=True)
class _Walker:
    """Walks over the parsed tags; a name must be in the context, a node in the allowed set."""

    checker: _Checker
    lines: list[Line]
    found: list[Problem]
    loops: list[str]  # what is being looped over, outermost first

    def __init__(self, checker: _Checker, lines: list[Line]) -> None:
        self.checker, self.lines, self.found, self.loops = checker, lines, [], []

    def body(self, items: list[Any], scope: Scope) -> None:
        for item in items:
            if isinstance(item, nodes.Output):
                for part in item.nodes:
                    self._print(part, scope)
            elif isinstance(item, nodes.If):
                self.shape(item.test, scope)
                self.body(item.body, scope)
                self.body(item.elif_, scope)
                self.body(item.else_, scope)
            elif isinstance(item, nodes.For):
                self._loop(item, scope)
            else:
                self._forbid(item)

    def _print(self, node: Any, scope: Scope) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        shape = self.shape(node, scope)
        if isinstance(shape, ListOf | Record | Open):
            self._say("template-forbidden", node, why="đây là danh sách, cần vòng lặp for")

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        shape = self.shape(node.iter, scope)
        over = repr(node.iter)
        if over in self.loops or len(self.loops) >= MAX_NESTED_LOOPS:
            self._say("template-forbidden", node, why="vòng lặp lồng nhau quá nhiều")
            return
        if not isinstance(node.target, nodes.Name) or node.recursive or node.test is not None:
            self._forbid(node)
            return
        item: Shape = Scalar()
        if isinstance(shape, ListOf):
            item = shape.item
        elif shape is not None:
            self._say("template-forbidden", node, why="for cần một danh sách")
        self.loops.append(over)
        self.body(node.body, {**scope, node.target.name: item, "loop": _LOOP})
        self.loops.pop()
        self.body(node.else_, scope)

    def shape(self, node: Any, scope: Scope) -> Shape | None:
        """The shape of an expression; ``None`` after a fault was said."""
        if isinstance(node, nodes.Const):
            return Scalar()
        if isinstance(node, nodes.Name):
            return self._named(node, node.name, scope)
        if isinstance(node, nodes.Getattr):
            return self._member(node, node.attr, scope)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return self._member(node, str(node.arg.value), scope)
        if isinstance(node, nodes.Filter):
            return self._filter(node, scope)
        return self._logic(node, scope)

    def _logic(self, node: Any, scope: Scope) -> Shape | None:
        if isinstance(node, nodes.Compare):
            self.shape(node.expr, scope)
            for operand in node.ops:
                self.shape(operand.expr, scope)
            return Scalar()
        if isinstance(node, nodes.Not):
            self.shape(node.node, scope)
            return Scalar()
        if isinstance(node, nodes.And | nodes.Or):
            self.shape(node.left, scope)
            self.shape(node.right, scope)
            return Scalar()
        if isinstance(node, nodes.CondExpr) and node.expr2 is not None:
            for part in (node.test, node.expr1, node.expr2):
                self.shape(part, scope)
            return Scalar()
        self._forbid(node)
        return None

    def _named(self, node: Any, name: str, scope: Scope) -> Shape | None:
        top = self.checker.shape
        found = scope.get(name) or (top.get(name) if isinstance(top, Record) else None)
        if found is None:
            names = [*scope, *(top.names if isinstance(top, Record) else [])]
            self._unknown(node, name, names)
        return found

    def _member(self, node: Any, name: str, scope: Scope) -> Shape | None:
        owner = self.shape(node.node, scope)
        if owner is None or isinstance(owner, Open):
            return Scalar() if owner is not None else None
        found = owner.get(name) if isinstance(owner, Record) else None
        if found is None:
            self._unknown(node, name, owner.names if isinstance(owner, Record) else [])
        return found

    def _filter(self, node: nodes.Filter, scope: Scope) -> Shape | None:
        if node.name not in FILTERS or node.node is None or node.args or node.kwargs:
            self._forbid(node)
            return None
        self.shape(node.node, scope)
        return Scalar()

    def _unknown(self, node: Any, name: str, known: list[str]) -> None:
        near = closest(name, known)
        suggest = f" Có phải ý là “{near}”?" if near else ""
        self._say("template-name", node, name=name, suggest=suggest)

    def _forbid(self, node: Any) -> None:
        self._say("template-forbidden", node, why=f"phép “{type(node).__name__}”")

    def _say(self, code: str, node: Any, **facts: Any) -> None:
        line = self.lines[min(node.lineno, len(self.lines)) - 1]
        tag = next((tag for tag in line.tags if str(facts.get("name", "")) in tag), "")
        self.found.append(self.checker._fault(code, line.place, tag=tag or "…", **facts))
