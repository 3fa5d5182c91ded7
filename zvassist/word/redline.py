"""The Änderungsfassung: two documents in one, as tracked changes that Word can accept or reject.

Accepting all gives the new text, rejecting all the old one. A moved paragraph is written as gone
here and new there: Word calls files with move marks damaged for the smallest fault in them, and
several programs show moved text twice or not at all; the comment says that it moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from pathlib import Path

from zvassist.document.compare.result import BREAK, Comparison, Piece, Row, words
from zvassist.document.tree import Block, Line, Span, Style
from zvassist.word import contract
from zvassist.word.body import KEEP_NEXT, layouts, run_looks
from zvassist.word.embedded import printed_lines
from zvassist.word.ooxml import DECLARATION
from zvassist.word.package import pack
from zvassist.word.revisions import Revisions, with_comments
from zvassist.word.signing import (
    AFTER_TABLE,
    cell,
    columns_of,
    in_rows,
    missing_lines,
    row_layout,
    table,
)
from zvassist.word.template import Template, load_template
from zvassist.word.text import check_characters, escape
from zvassist.word.writer import core_xml

_INSERTED, _DELETED = "ins", "del"


def write_redline(
    comparison: Comparison,
    reasons: Sequence[str],
    *,
    author: str,
    date: datetime,
    template: Path | None = None,
) -> bytes:
    """The Änderungsfassung as the bytes of a .docx; equal arguments give equal bytes.

    Every page carries the mark ENTWURF: a text with open changes is not for signature.

    Args:
        comparison: the two documents compared.
        reasons: for each change by number, why it is made; "" writes no comment.
        author: whose name the changes carry.
        date: when they were made, with time zone.
        template: an office's own layout template, None for the shipped one.

    Raises:
        TemplateError: the template cannot be used.
        ZvError: a text holds a character that no Word file can hold.
        ValueError: a time without time zone.
    """
    layout = load_template(template)
    for document in (comparison.old, comparison.new):
        check_characters(document, author, printed_lines(document))
    revisions = Revisions(author, date)
    body = _Redline(layout, revisions, reasons).xml(comparison)
    title = f"Änderungsfassung: {comparison.new.title}"
    parts = [
        (layout.core, (DECLARATION + core_xml(title, author, date, date)).encode()),
        (layout.document, f"{DECLARATION}{layout.head}{body}{layout.tail}".encode()),
        revisions.comments_part(layout.document),
    ]
    return pack([*with_comments(layout.members[True], layout.document), *parts])


class _Redline:
    """The paragraphs of both documents in one template's styles."""

    def __init__(self, template: Template, revisions: Revisions, reasons: Sequence[str]) -> None:
        self._styles = template.styles
        self._width = template.text_width
        self._sign_line = template.sign_line
        self._gap = f'<w:rStyle w:val="{escape(template.styles[contract.GAP])}"/>'
        self._revisions = revisions
        self._reasons = reasons

    def xml(self, comparison: Comparison) -> str:
        old, new = (list(layouts(side.blocks)) for side in (comparison.old, comparison.new))
        parts = []
        for is_signature, group in groupby(comparison.rows, _is_signature):
            rows = list(group)
            if is_signature:
                parts.append(self._signatures(rows))
            else:
                parts.extend(self._block(row, _layout(row, old, new)) for row in rows)
        if not comparison.rows or not _is_signature(comparison.rows[-1]):
            # The last paragraph of a document cannot go; this one stays behind all that may.
            parts.append(AFTER_TABLE)
        return "".join(parts)

    def _block(self, row: Row, layout: str) -> str:
        return self._paragraph(row.block.style, layout, row.pieces, _only(row))

    def _paragraph(
        self,
        style: str,
        layout: str,
        pieces: Sequence[Piece],
        mark: str = "",
        *,
        whole: bool = True,
        before: str = "",
    ) -> str:
        """A paragraph.

        Args:
            style: what is printed.
            layout: what its place asks for.
            pieces: its words.
            mark: "ins" or "del" when it stands on one side only.
            whole: whether the paragraph mark goes with it; a row carries its own mark.
            before: runs that stand before its words and are no part of them.
        """
        tracked = f"<w:rPr>{self._revisions.mark(mark)}</w:rPr>" if mark and whole else ""
        named = f'<w:pStyle w:val="{escape(self._styles[style])}"/>'
        content = "".join(self._piece(piece, mark) for piece in pieces)
        return f"<w:p><w:pPr>{named}{layout}{tracked}</w:pPr>{before}{content}</w:p>"

    def _piece(self, piece: Piece, mark: str) -> str:
        if piece.change is None and _is_same(piece):
            return self._runs(piece.new, "t")
        content = ""
        if piece.old:
            content += self._revisions.mark(_DELETED, self._runs(piece.old, "delText"))
        if piece.new:
            content += self._revisions.mark(_INSERTED, self._runs(piece.new, "t"))
        reason = "" if piece.change is None else self._reasons[piece.change.number]
        return self._revisions.comment(content, reason, mark) if reason else content

    def _runs(self, spans: Line, tag: str) -> str:
        """One run per stretch of equal looks and per line break."""
        return "".join(
            self._run(looks, "".join(span.text for span in same), tag)
            for looks, same in groupby(spans, self._looks)
        )

    def _run(self, looks: str, text: str, tag: str) -> str:
        parts = [
            f'<w:{tag} xml:space="preserve">{escape(line)}</w:{tag}>' if line else ""
            for line in text.split("\n")
        ]
        return f"<w:r>{looks}{'<w:br/>'.join(parts)}</w:r>"

    def _looks(self, span: Span) -> str:
        return run_looks(is_gap=span.gap, bold=span.bold, gap_style=self._gap)

    def _signatures(self, rows: Sequence[Row]) -> str:
        """Cell by cell where the same people sign; else the old rows go and new ones come."""
        sides: dict[str, Sequence[Row]] = {"": rows}
        if not all(row.old and row.new for row in rows):
            sides = {
                _DELETED: [_old_side(row) for row in rows if row.old],
                _INSERTED: [_new_side(row) for row in rows if row.new],
            }
        columns = max(columns_of(len(side)) for side in sides.values())
        widths = [self._width // columns] * columns
        content = [self._signature_rows(side, widths, mark) for mark, side in sides.items() if side]
        return table(widths, "".join(content))

    def _signature_rows(self, rows: Sequence[Row], widths: Sequence[int], mark: str) -> str:
        """One side's signers; a single one takes the columns of two."""
        spanned = len(widths) // columns_of(len(rows))
        old, new = (self._missing(side) for side in zip(*_sides(rows), strict=True))
        cells = [
            cell(self._signature(row, missing, mark), sum(widths[:spanned]), spanned)
            for row, *missing in zip(rows, old, new, strict=True)
        ]
        left = cell(self._paragraph(Style.SIGNATURE, "", [], mark, whole=False), widths[0])
        return "".join(
            f"<w:tr>{row_layout(self._revisions.mark(mark) if mark else '')}{line}</w:tr>"
            for line in in_rows(cells, left)
        )

    def _missing(self, signers: Sequence[Block | None]) -> list[int]:
        """The lines to fill up the cells of one side with; none where nobody signs."""
        there = missing_lines([one for one in signers if one], self._width)
        return [there.pop(0) if one else 0 for one in signers]

    def _signature(self, row: Row, missing: Sequence[int], mark: str) -> str:
        """Place and day, then the signer, filled from below as in the document itself."""
        place, rest = _split(row.pieces)
        signer, line = [*rest, *_padding(*missing)], self._sign_line
        layout = KEEP_NEXT + line.tab
        return self._paragraph(
            Style.SIGNATURE, KEEP_NEXT, place, mark, whole=False
        ) + self._paragraph(contract.SIGNER, layout, signer, mark, whole=False, before=line.runs)


def _is_signature(row: Row) -> bool:
    return row.block.style is Style.SIGNATURE


def _only(row: Row) -> str:
    """The mark of a paragraph that stands on one side only; "" for both."""
    if row.old is None:
        return _INSERTED
    return _DELETED if row.new is None else ""


def _layout(row: Row, old: Sequence[str], new: Sequence[str]) -> str:
    """What its place asks for, in the new document if it is there."""
    if row.new_index is not None:
        return new[row.new_index]
    assert row.old_index is not None
    return old[row.old_index]


def _is_same(piece: Piece) -> bool:
    return words(piece.old) == words(piece.new)


def _old_side(row: Row) -> Row:
    """The paragraph as it was, every word of it going; why is said once, where the new one is."""
    pieces = tuple(
        Piece(piece.old, (), None if row.new else piece.change) for piece in row.pieces if piece.old
    )
    return replace(row, new=None, pieces=pieces)


def _new_side(row: Row) -> Row:
    """The paragraph as it is, every word of it coming."""
    pieces = tuple(Piece((), piece.new, piece.change) for piece in row.pieces if piece.new)
    return replace(row, old=None, pieces=pieces)


def _sides(rows: Sequence[Row]) -> list[tuple[Block | None, Block | None]]:
    return [(row.old, row.new) for row in rows]


def _padding(old: int, new: int) -> list[Piece]:
    """Empty lines, as many as each side needs."""
    both = min(old, new)
    pieces = [
        Piece((BREAK,) * both, (BREAK,) * both),
        Piece((BREAK,) * (old - both), (BREAK,) * (new - both)),
    ]
    return [piece for piece in pieces if piece.old or piece.new]


def _split(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The first line's pieces, and those of all further lines; a comment stays in the first."""
    for number, piece in enumerate(pieces):
        if BREAK in (*piece.old, *piece.new):
            (old, further_old), (new, further_new) = _cut(piece.old), _cut(piece.new)
            first = [Piece(old, new, piece.change)] if old or new else []
            change = None if first else piece.change
            rest = [Piece(further_old, further_new, change)] if further_old or further_new else []
            return [*pieces[:number], *first], [*rest, *pieces[number + 1 :]]
    return list(pieces), []


def _cut(line: Line) -> tuple[Line, Line]:
    """Words before and behind the first line break, which goes."""
    if BREAK not in line:
        return line, ()
    place = line.index(BREAK)
    return line[:place], line[place + 1 :]
