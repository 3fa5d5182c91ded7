"""Word files as other programs' libraries write them."""

from __future__ import annotations

from io import BytesIO

import docx
from docxtpl import DocxTemplate

from zvassist.document.plain import plain_lines
from zvassist.document.tree import Document, Style

_LISTS = {Style.CATEGORY: "List Number", Style.MEASURE: "List Bullet"}


def python_docx(document: Document) -> bytes:
    """Default template, built-in styles, a table for the signatures."""
    file = docx.Document()
    signers = [block for block in document.blocks if block.style is Style.SIGNATURE]
    for block in document.blocks:
        if block.style is Style.SIGNATURE:
            continue
        words = "\n".join("".join(span.text for span in line) for line in block.lines)
        if block.style is Style.TITLE:
            file.add_heading(words, 0)
        elif block.style is Style.HEADING:
            file.add_heading(words, 1)
        elif block.style is Style.CATEGORY:
            file.add_paragraph(f"{block.marker} {words}")
        else:
            file.add_paragraph(words, style=_LISTS.get(block.style))
    if signers:
        cells = file.add_table(1, len(signers)).rows[0].cells
        for cell, block in zip(cells, signers, strict=True):
            cell.text = "\n".join("".join(span.text for span in line) for line in block.lines)
    return _saved(file)


def docx_template(document: Document) -> bytes:
    """A template with one loop over all lines, filled by docxtpl."""
    base = docx.Document()
    base.add_paragraph("{%p for zeile in zeilen %}")
    base.add_paragraph("{{ zeile }}")
    base.add_paragraph("{%p endfor %}")
    template = DocxTemplate(BytesIO(_saved(base)))
    template.render({"zeilen": plain_lines(document)}, autoescape=True)
    return _saved(template)


def _saved(file: object) -> bytes:
    stream = BytesIO()
    file.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()
