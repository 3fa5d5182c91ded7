"""The walk through the body: paragraphs, tables, content controls, text boxes."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.word.ooxml import Element
from zvassist.word.reader.blocks import Block, Cell, Paragraph, Table
from zvassist.word.reader.inline import Inline
from zvassist.word.reader.looks import is_shaded
from zvassist.word.reader.names import ALTERNATE, MATH, child, chosen, local, number, switch, val
from zvassist.word.reader.notices import Kind, Notices
from zvassist.word.reader.numbering import Numbering
from zvassist.word.reader.styles import StyleInfo, Styles
from zvassist.word.reader.view import Revisions

_SKIPPED = frozenset(
    ("sectPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr")
)
_BOOKMARKS = ("bookmarkStart", "bookmarkEnd")
_FOREIGN = ("altChunk", "subDoc")
_INLINE = ("r", "hyperlink", "fldSimple", "smartTag")


class Story:
    """Reads containers of paragraphs and tables, the body first of all."""

    def __init__(
        self,
        inline: Inline,
        styles: Styles,
        numbering: Numbering,
        revisions: Revisions,
        notices: Notices,
    ) -> None:
        self._inline = inline
        self._styles = styles
        self._numbering = numbering
        self._revisions = revisions
        self._notices = notices
        self._place = ""
        self._paragraphs = 0
        self._tables = 0
        self._boxes = 0
        self._joined: tuple[Element | None, StyleInfo] | None = None

    def read(self, container: Element) -> tuple[Block, ...]:
        """All blocks of the body, a cell or a text box."""
        found: list[Block] = []
        self._walk(container, found)
        self._end_joined(found)
        return tuple(found)

    def _walk(self, container: Element | tuple[()], found: list[Block]) -> None:
        for element in container:
            name = local(element)
            if name in _SKIPPED:
                continue
            if self._revisions.is_gone(element):
                self._inline.pass_over(element)
            elif name == "p":
                self._paragraph(element, found)
            elif name == "tbl":
                self._end_joined(found)
                found.append(self._table(element))
            else:
                self._other(element, name, found)

    def _other(self, element: Element, name: str, found: list[Block]) -> None:
        """What wraps blocks is looked through; words outside of any paragraph are kept."""
        if name in _BOOKMARKS:
            self._inline.bookmark(element)
        elif name in _FOREIGN:
            self._notices.remark(Kind.FOREIGN)
            self._settle_notices()
        elif element.tag == ALTERNATE:
            self._walk(chosen(element), found)
        elif name == "sdt":
            self._content_control(element, found)
        elif name in _INLINE or element.tag.startswith(MATH):
            self._inline.node(element)
            self._joined = self._joined or (None, self._styles.paragraph(None))
        else:
            self._walk(element, found)

    def _content_control(self, control: Element, found: list[Block]) -> None:
        content = child(control, "sdtContent")
        if self._inline.placeholder(control):
            self._settle_notices()
        elif content is not None:
            self._walk(content, found)

    def _paragraph(self, paragraph: Element, found: list[Block]) -> None:
        properties = self._revisions.properties(paragraph, "pPr")
        style = self._styles.paragraph(properties)
        self._inline.paragraph(paragraph, style)
        mark = child(child(paragraph, "pPr"), "rPr")
        if self._revisions.marks_gone(mark) or self._styles.look(style, mark).hidden:
            self._joined = (properties, style)
        else:
            self._end_paragraph(properties, style, found)

    def _end_joined(self, found: list[Block]) -> None:
        """Words whose paragraph mark is gone, with no paragraph behind them to join."""
        if self._joined:
            self._end_paragraph(*self._joined, found)

    def _end_paragraph(
        self, properties: Element | None, style: StyleInfo, found: list[Block]
    ) -> None:
        self._joined = None
        marker = self._numbering.marker(properties, style)
        lines = self._inline.gatherer.end_paragraph()
        if self._notices or any(line.text.strip() for line in lines):
            self._settle_notices()
        found.append(Paragraph(lines, self._here(), marker, style.name))
        boxes, self._inline.boxes = self._inline.boxes, []
        for box in boxes:
            self._boxes += 1
            found.extend(self._inside(box, f"Textfeld {self._boxes}"))

    def _settle_notices(self) -> None:
        """Count something that is to be seen here, and give the remarks on it their place."""
        self._paragraphs += not self._place
        self._notices.settle(self._here())

    def _here(self) -> str:
        return self._place or f"Absatz {self._paragraphs}"

    def _inside(self, container: Element, place: str) -> tuple[Block, ...]:
        outer, self._place = self._place, place
        blocks = self.read(container)
        self._place = outer
        return blocks

    def _table(self, table: Element) -> Table:
        self._tables += 1
        name, cells = f"Tabelle {self._tables}", 0
        rows = []
        for row in self._members(table, "tr"):
            properties = child(row, "trPr")
            if self._revisions.marks_gone(properties):
                self._inline.pass_over(row)
                continue
            outer = self._inline.row_is_hidden
            self._inline.row_is_hidden = outer or bool(switch(properties, "hidden"))
            rows.append(self._row(row, name, cells))
            cells += len(rows[-1])
            self._inline.row_is_hidden = outer
        return Table(tuple(rows))

    def _row(self, row: Element, table: str, cells: int) -> tuple[Cell, ...]:
        column = number(val(row, "w:trPr/w:gridBefore"), 0)
        read: list[Cell] = []
        for cell in self._members(row, "tc"):
            properties = child(cell, "tcPr")
            if self._revisions.marks_gone(properties):
                self._inline.pass_over(cell)
                continue
            outer = self._inline.cell_is_shaded
            self._inline.cell_is_shaded = outer or bool(is_shaded(properties))
            blocks = self._inside(cell, f"{table}, Zelle {cells + len(read) + 1}")
            self._inline.cell_is_shaded = outer
            read.append(Cell(column, blocks))
            column += max(1, number(val(properties, "w:gridSpan"), 1))
        return tuple(read)

    def _members(self, element: Element | tuple[()], wanted: str) -> Iterator[Element]:
        """Rows or cells, also those that a content control or a tracked change wraps."""
        for inner in element:
            name = local(inner)
            if name == wanted:
                yield inner
            elif name in _BOOKMARKS:
                self._inline.bookmark(inner)
            elif inner.tag == ALTERNATE:
                yield from self._members(chosen(inner), wanted)
            elif name not in _SKIPPED and not self._revisions.is_gone(inner):
                yield from self._members(inner, wanted)
