"""Word files as Word itself, other programs and tired typists leave them, element by element."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from tests.corpus import signing
from tests.word.handmade import docx, p, r, table
from zvassist.document.tree import Block, Document, Line, Style

_BREAK = "<w:r><w:br/></w:r>"
_TAB = "<w:r><w:tab/></w:r>"
_LEVEL = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
)
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{n}">{_LEVEL.format(*look)}</w:abstractNum>'
    for n, look in enumerate((("decimal", "%1."), ("bullet", "–"), ("decimal", "§ %1")))
) + "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(3))
_BY_HAND, _BY_BULLET, _BY_SECTION = (
    f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr>' for n in (1, 2, 3)
)
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
    for name, shown in (("Titel", "Title"), ("berschrift1", "heading 1"), ("Flie", "Body Text"))
)
_STYLE_OF = {Style.TITLE: "Titel", Style.HEADING: "berschrift1"}

Runs = Callable[[str, bool], str]
"""Words and whether they are bold -> the runs that hold them."""


@dataclass(frozen=True)
class Hand:
    """A way to write the agreement down.

    Attributes:
        runs: how words become runs.
        lists: whether lists are real lists; else their markers are typed.
        sections: whether "§ 1" is a real list number of the heading.
        styles: whether paragraphs have styles.
        paragraph: how a paragraph is wrapped; the block tells which.
        signers: how the signatures are set.
    """

    runs: Runs = lambda words, bold: r(escape(words), "<w:b/>" if bold else "")
    lists: bool = True
    sections: bool = False
    styles: bool = True
    paragraph: Callable[[str, Block], str] = lambda xml, block: xml
    signers: Callable[[signing.Columns], str] = signing.below

    def body(self, document: Document) -> str:
        """The body's elements."""
        blocks = [block for block in document.blocks if block.style is not Style.SIGNATURE]
        signers = [block for block in document.blocks if block.style is Style.SIGNATURE]
        signed = [[self.line(line) or r("") for line in block.lines] for block in signers]
        parts = [self.paragraph(self.block(block), block) for block in blocks]
        return "".join(parts) + (self.signers(signed) if signed else "")

    def block(self, block: Block) -> str:
        """One paragraph."""
        lines = [self.line(line) for line in block.lines]
        properties = ""
        if self.styles:
            properties = f'<w:pStyle w:val="{_STYLE_OF.get(block.style, "Flie")}"/>'
        if block.style is Style.HEADING and self.sections and len(lines) > 1:
            lines, properties = lines[1:], properties + _BY_SECTION
        if block.marker and self.lists:
            properties += _BY_HAND if block.style is Style.CATEGORY else _BY_BULLET
        elif block.marker:
            lines[0] = self.runs(block.marker, False) + _TAB + lines[0]
        return p(_BREAK.join(lines) or r(""), properties)

    def line(self, line: Line) -> str:
        """The runs of one line."""
        return "".join(self.runs(span.text, span.bold) for span in line if span.text)

    def docx(self, document: Document, **parts: str) -> bytes:
        """The whole file."""
        return packed(self.body(document), **parts)


def packed(body: str, **parts: str) -> bytes:
    """A file with this body, and styles and lists that it may use."""
    return docx(body, numbering=_NUMBERING, styles=_STYLES, **parts)


def _pieces(words: str, size: int) -> Iterator[str]:
    return (words[at : at + size] for at in range(0, len(words), size))


def _split(words: str, bold: bool) -> str:
    """As Word saves after editing: revision ids, spelling marks, a cached page break."""
    look = "<w:b/>" if bold else ""
    return "".join(
        f'<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A{n:05d}"><w:rPr>{look}'
        f'<w:lang w:val="de-DE"/></w:rPr>{"<w:lastRenderedPageBreak/>" if n % 9 == 4 else ""}'
        f'<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/>'
        f'<w:bookmarkStart w:id="{n}" w:name="_GoBack"/><w:bookmarkEnd w:id="{n}"/>'
        for n, piece in enumerate(_pieces(words, 3))
    )


def _in_controls(words: str, bold: bool) -> str:
    """Each stretch in a plain-text control bound to a store."""
    binding = (
        '<w:sdtPr><w:alias w:val="Feld"/><w:tag w:val="x"/><w:dataBinding w:xpath="/a/b" '
        'w:storeItemID="{00000000-0000-0000-0000-000000000000}"/><w:text/></w:sdtPr>'
    )
    return f"<w:sdt>{binding}<w:sdtContent>{_plain(words, bold)}</w:sdtContent></w:sdt>"


def _plain(words: str, bold: bool) -> str:
    return r(escape(words), "<w:b/>" if bold else "")


def _soft(words: str, bold: bool) -> str:
    """Syllables with soft hyphens, as a character and as Word's own element."""
    look = "<w:b/>" if bold else ""
    text = "\u00ad".join(_pieces(words, 5))
    first, last = text[: len(text) // 2], text[len(text) // 2 :]
    return (
        f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(first)}</w:t>'
        f'<w:softHyphen/><w:t xml:space="preserve">{escape(last)}</w:t></w:r>'
    )


def _bound(words: str, bold: bool) -> str:
    """No-break hyphens and no-break blanks wherever they can stand."""
    look = "<w:b/>" if bold else ""
    text = "<w:noBreakHyphen/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in words.replace(" ", "\u00a0").split("-")
    )
    return f"<w:r><w:rPr>{look}</w:rPr>{text}</w:r>"


def _in_fields(words: str, bold: bool) -> str:
    """Each stretch as the result of a field."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> MERGEFIELD Feld </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_plain(words, bold)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _in_blocks(xml: str, block: Block) -> str:
    return f"<w:sdt><w:sdtPr><w:richText/></w:sdtPr><w:sdtContent>{xml}</w:sdtContent></w:sdt>"


def _old_words(words: str, bold: bool) -> str:
    """Tracked: something else stood here, which two colleagues replaced."""
    return (
        f'<w:del w:id="1" w:author="A. Muster" w:date="2023-02-01T09:00:00Z"><w:r>'
        f'<w:delText xml:space="preserve">Altes 999.999 </w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="B. Beispiel" w:date="2023-02-02T09:00:00Z">'
        f"{_plain(words, bold)}</w:ins>"
    )


def _new_words(words: str, bold: bool) -> str:
    """Tracked the other way round: the words are deleted, others put in."""
    text = f'<w:delText xml:space="preserve">{escape(words)}</w:delText>'
    look = "<w:b/>" if bold else ""
    return (
        f'<w:del w:id="1" w:author="A. Muster"><w:r><w:rPr>{look}</w:rPr>{text}</w:r></w:del>'
        f'<w:ins w:id="2" w:author="B. Beispiel">{r("Neues 999.999 ")}</w:ins>'
    )


def _commented(xml: str, block: Block) -> str:
    """A comment on each paragraph."""
    return xml.replace("</w:p>", '<w:r><w:commentReference w:id="0"/></w:r></w:p>')


def _wrapped(words: str, bold: bool) -> str:
    """Line breaks by hand in the middle of sentences."""
    pieces: list[list[str]] = [[]]
    for word in words.split(" "):
        if len(" ".join([*pieces[-1], word])) > 70:
            pieces.append([])
        pieces[-1].append(word)
    rows = [
        " ".join(piece) + (" " if n + 1 < len(pieces) else "") for n, piece in enumerate(pieces)
    ]
    return _BREAK.join(_plain(row, bold) for row in rows)


_TYPED = Hand(lists=False, styles=False)
HANDS: dict[str, Hand] = {
    "Word: geteilte Läufe, rsid, proofErr": Hand(runs=_split),
    "Word: Inhaltssteuerelemente im Absatz, gebunden": Hand(runs=_in_controls),
    "Word: Inhaltssteuerelemente um Absätze": Hand(paragraph=_in_blocks),
    "Word: Unterschriften in Textfeldern": Hand(signers=signing.boxed),
    "Word: § und Listen automatisch gezählt": Hand(sections=True),
    "Word: Feldfunktionen": Hand(runs=_in_fields),
    "Word: Unterschriften in Tabelle, zeilenweise": Hand(signers=signing.tabled),
    "Word: Unterschriften in Tabelle, eine Zelle je Seite": Hand(signers=signing.in_cells),
    "getippt: nur Standard, Marken von Hand": _TYPED,
    "getippt: Unterschriften mit Tabulatoren": replace(_TYPED, signers=signing.tabbed),
    "getippt: Zeilenumbrüche von Hand": Hand(runs=_wrapped),
    "weiche Trennstriche": Hand(runs=_soft),
    "geschützte Striche und Leerzeichen": Hand(runs=_bound),
}


def accepted(document: Document) -> bytes:
    """Open tracked changes: the agreement is what stands when all are accepted."""
    return Hand(runs=_old_words).docx(document)


def original(document: Document) -> bytes:
    """Open tracked changes: the agreement is what stood before them."""
    return Hand(runs=_new_words).docx(document)


def commented(document: Document) -> bytes:
    """A comment with another amount on each paragraph."""
    said = f'<w:comment w:id="0" w:author="C">{p("Bitte 999.999 Euro, Frau Falsch!")}</w:comment>'
    return Hand(paragraph=_commented).docx(document, comments=said)


def in_columns(document: Document) -> bytes:
    """Text in two columns, a section for each paragraph style."""
    columns = '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2" w:space="708"/></w:sectPr>'
    body = Hand().body(document)
    at = body.index("</w:p>", len(body) // 2)
    between = f"<w:p><w:pPr>{columns}</w:pPr></w:p>"
    inner = f"{body[: at + 6]}{between}{body[at + 6 :]}{columns}"
    return packed(inner)


def with_margins(document: Document) -> bytes:
    """Header and footer with other figures and names."""
    return Hand().docx(
        document,
        header=p("Entwurf 2019, Landkreis Fulda, 999.999 Euro"),
        footer=p("Seite 1 von 5, Stand 1. Januar 2019"),
    )


def projects_in_table(document: Document) -> bytes:
    """The projects in a table: kind on the left, titles on the right."""
    hand, parts, rows = Hand(), [], []
    blocks = [*document.blocks]
    listed = (Style.CATEGORY, Style.MEASURE)
    for at, block in enumerate(blocks):
        if block.style is Style.SIGNATURE:
            break
        if block.style not in listed:
            parts.append(hand.block(block))
            continue
        if block.style is Style.CATEGORY:
            rows.append([hand.block(block), ""])
        elif rows:
            rows[-1][1] += hand.block(block)
        else:
            rows.append([p(""), hand.block(block)])
        if at + 1 == len(blocks) or blocks[at + 1].style not in listed:
            parts.append(table(*[[left, right or p("")] for left, right in rows]))
            rows = []
    signers = [block for block in blocks if block.style is Style.SIGNATURE]
    parts += [p(hand.line(line) or r("")) for block in signers for line in block.lines]
    return packed("".join(parts))


MORE: dict[str, Callable[[Document], bytes]] = {
    "Word: offene Änderungen, angenommen gelesen": accepted,
    "Word: Kommentar an jedem Absatz": commented,
    "Word: zwei Spalten, mehrere Abschnitte": in_columns,
    "Word: Kopf- und Fußzeile mit fremden Angaben": with_margins,
    "Word: Projekte in einer Tabelle": projects_in_table,
}
