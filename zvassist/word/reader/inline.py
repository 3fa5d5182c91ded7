"""The inside of paragraphs: runs and what wraps them, down to the words."""

from __future__ import annotations

from collections.abc import Callable

from zvassist.word.marks import mark_field
from zvassist.word.ooxml import Element, w
from zvassist.word.reader.extras import Extras
from zvassist.word.reader.fieldcodes import FieldCodes, chosen_entry
from zvassist.word.reader.looks import PLAIN
from zvassist.word.reader.names import (
    ALTERNATE,
    MATH,
    attribute,
    child,
    chosen,
    drawn_words,
    local,
    plain_words,
    switch,
)
from zvassist.word.reader.notices import Kind, Notices
from zvassist.word.reader.styles import StyleInfo, Styles
from zvassist.word.reader.symbols import PRIVATE, symbol
from zvassist.word.reader.view import Revisions
from zvassist.word.reader.words import TAB, Gatherer

_SKIPPED = frozenset(
    ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "softHyphen", "fldData")
) | frozenset(("ffData", "rt", "rubyPr", "customXmlPr", "smartTagPr", "annotationRef", "pgNum"))
_PICTURES = frozenset(("blip", "imagedata", "OLEObject", "chart", "relIds", "contentPart"))
"""What makes a drawing more than lines: a picture, an object, a chart, a diagram, ink."""

_NOTES = {
    "commentReference": Kind.COMMENT,
    "footnoteReference": Kind.FOOTNOTE,
    "endnoteReference": Kind.ENDNOTE,
}
_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_NOT_TEXT = str.maketrans("\r\n", "  ")
"""A line break inside ``w:t`` is a blank; breaks are elements of their own."""


class Inline:
    """Reads the inside of one paragraph after the other into the gatherer.

    A bookmark that has no end in ``body`` marks nothing.

    Attributes:
        gatherer: takes up the words.
        boxes: content of text boxes that were met and are still to be read.
        row_is_hidden: whether the paragraph stands in a table row that is not shown.
        cell_is_shaded: whether it stands in a cell with a colour, on which white can be read.
    """

    def __init__(
        self,
        body: Element,
        styles: Styles,
        revisions: Revisions,
        notices: Notices,
        extras: Extras,
    ) -> None:
        self.gatherer = Gatherer()
        self.boxes: list[Element] = []
        self.row_is_hidden = False
        self.cell_is_shaded = False
        self._styles = styles
        self._revisions = revisions
        self._notices = notices
        self._extras = extras
        self._ends = {attribute(end, "id") for end in body.iter(w("bookmarkEnd"))}
        self._codes = FieldCodes()
        self._style = StyleInfo()
        self._look = PLAIN
        self._steps = self._table_of_steps()

    def paragraph(self, paragraph: Element, style: StyleInfo) -> None:
        """Take up the words of a ``w:p`` of that style."""
        self._style = style
        self._look = self._styles.look(style, None)
        self._children(paragraph)
        self._codes.end_paragraph()

    def node(self, element: Element) -> None:
        """Take up the words of any element; what is not known is looked through."""
        name = local(element)
        if name in _SKIPPED:
            return
        if self._revisions.is_gone(element):
            self.pass_over(element)
            return
        if step := self._steps.get(name):
            step(element)
        elif element.tag == ALTERNATE:
            self._children(chosen(element))
        elif element.tag.startswith(MATH):
            self._formula(element)
        else:
            self._children(element)

    def pass_over(self, gone: Element) -> None:
        """Leave out what the view does not have, but not the ends of bookmarks in it."""
        for bookmark in gone.iter(*_BOOKMARKS):
            self.bookmark(bookmark)

    def placeholder(self, content_control: Element) -> bool:
        """Whether a ``w:sdt`` shows nothing but the hint what to enter; remarks the hint."""
        properties = child(content_control, "sdtPr")
        if not switch(properties, "showingPlcHdr"):
            return False
        content = child(content_control, "sdtContent")
        if content is not None and not _has_changes(content):
            self._notices.remark(Kind.PLACEHOLDER, plain_words(content))
            return True
        return False

    def bookmark(self, element: Element) -> None:
        """Go over the start or the end of a bookmark."""
        key = attribute(element, "id") or ""
        if local(element) == "bookmarkEnd":
            self.gatherer.close_mark(key)
        elif key in self._ends and (path := mark_field(attribute(element, "name") or "")):
            self.gatherer.open_mark(key, path)

    def _table_of_steps(self) -> dict[str, Callable[[Element], None]]:
        steps: dict[str, Callable[[Element], None]] = {
            "r": self._run,
            "t": lambda element: self._typed(element.text or ""),
            "delText": self._deleted_text,
            "tab": lambda _element: self._text(TAB),
            "ptab": lambda _element: self._text(TAB),
            "br": lambda _element: self._line_break(),
            "cr": lambda _element: self._line_break(),
            "noBreakHyphen": lambda _element: self._text("-"),
            "sym": self._symbol,
            "fldChar": self._field_mark,
            "sdt": self._content_control,
            "bookmarkStart": self.bookmark,
            "bookmarkEnd": self.bookmark,
            "ruby": self._ruby,
            "txbxContent": lambda element: self.boxes.append(element),
        }
        steps |= dict.fromkeys(("drawing", "pict", "object"), self._drawing)
        steps |= dict.fromkeys(_NOTES, self._reference)
        return steps

    def _children(self, element: Element | tuple[()]) -> None:
        for inner in element:
            self.node(inner)

    def _run(self, run: Element) -> None:
        outer = self._look
        self._look = self._styles.look(self._style, self._revisions.properties(run, "rPr"))
        self._children(run)
        self._look = outer

    def _text(self, text: str) -> None:
        """Take up text by its look: what is not to be seen is remarked instead."""
        if not text:
            return
        unseen = self._unseen()
        if unseen:
            self._notices.remark(unseen, text)
            return
        if self._look.struck and text.strip():
            self._notices.remark(Kind.STRUCK, text)
        else:
            self._notices.interrupt()
        self.gatherer.add(text, bold=bool(self._look.bold))

    def _unseen(self) -> Kind | None:
        if self._codes.in_code:
            return Kind.CODE
        if self._look.hidden or self.row_is_hidden:
            return Kind.HIDDEN
        if self._look.tiny or (self._look.unseen and not self.cell_is_shaded):
            return Kind.UNSEEN
        return None

    def _typed(self, text: str) -> None:
        text = text.translate(_NOT_TEXT)
        self._text(PRIVATE.sub(lambda sign: self._sign(ord(sign[0]), ""), text))

    def _deleted_text(self, element: Element) -> None:
        if self._revisions.reads_deleted_text():
            self._typed(element.text or "")

    def _line_break(self) -> None:
        if self._unseen() is None:
            self.gatherer.end_line()

    def _field_mark(self, mark: Element) -> None:
        if choice := chosen_entry(mark):
            self._text(choice)
        self._codes.step(mark)

    def _symbol(self, element: Element) -> None:
        try:
            code = int(attribute(element, "char") or "", 16)
        except ValueError:
            return
        self._text(self._sign(code, attribute(element, "font") or ""))

    def _sign(self, code: int, font: str) -> str:
        sign = symbol(code, font)
        if sign is None:
            where = f" ({font})" if font else ""
            self._notices.remark(Kind.SYMBOL, f"U+{code:04X}{where}")
        return sign or ""

    def _content_control(self, control: Element) -> None:
        content = child(control, "sdtContent")
        if content is not None and not self.placeholder(control):
            self._children(content)

    def _ruby(self, ruby: Element) -> None:
        above = child(ruby, "rt")
        if above is not None:
            self._notices.remark(Kind.RUBY, plain_words(above))
        self._children(ruby)

    def _formula(self, formula: Element) -> None:
        words = plain_words(formula)
        if words:
            self._notices.remark(Kind.FORMULA, words)
            self._text(words)

    def _reference(self, reference: Element) -> None:
        self._extras.refer(_NOTES[local(reference)], reference, self._notices)

    def _drawing(self, drawing: Element) -> None:
        """Text boxes are read behind their paragraph; pictures and drawn words are told of."""
        self._find_boxes(drawing)
        names = [node.tag.rpartition("}")[2] for node in drawing.iter()]
        if not _PICTURES.isdisjoint(names):
            self._notices.remark(Kind.PICTURE)
        if words := drawn_words(drawing):
            self._notices.remark(Kind.DRAWN, words)

    def _find_boxes(self, element: Element | tuple[()]) -> None:
        for inner in element:
            if local(inner) == "txbxContent":
                self.boxes.append(inner)
            else:
                self._find_boxes(chosen(inner) if inner.tag == ALTERNATE else inner)


def _has_changes(content: Element) -> bool:
    return next(content.iter(w("ins"), w("del")), None) is not None
