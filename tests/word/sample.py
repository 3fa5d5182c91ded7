"""The real 2023 agreement as a document tree, built by hand from ``agreement.txt``.

One block a line: ``style: line | line``; ``**bold**``, ``[[gap]]`` printed as
``[gap]``, ``~`` for a no-break space.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from zvassist.document.tree import Block, Document, Line, Origin, Span, Style
from zvassist.word.writer import write_document

SOURCE = Path(__file__).with_name("agreement.txt")
CREATED = datetime(2023, 1, 1, tzinfo=UTC)
MODIFIED = datetime(2023, 5, 2, 8, 30, tzinfo=UTC)


def document(source: str | None = None) -> Document:
    """The tree of a source in the little notation above; the real agreement without one."""
    text = SOURCE.read_text(encoding="utf-8") if source is None else source
    blocks: list[Block] = []
    section, category = "cover", 0
    for number, row in enumerate(text.splitlines()):
        name, _, content = row.partition(": ")
        style = Style(name)
        if style in (Style.HEADING, Style.SIGNATURE):
            section = f"s{number}" if style is Style.HEADING else "signatures"
        category += style is Style.CATEGORY
        marker = {Style.CATEGORY: f"{category}.", Style.MEASURE: "-"}.get(style, "")
        lines = tuple(_line(line) for line in content.split(" | "))
        blocks.append(Block(f"b{number}", style, lines, marker, section))
    return Document("Zielvereinbarung 2023", tuple(blocks))


def written(
    tree: Document | None = None, *, draft: bool = False, template: Path | None = None
) -> bytes:
    """A tree written with fixed times."""
    return write_document(
        tree or document(),
        draft_mark=draft,
        created=CREATED,
        modified=MODIFIED,
        template=template,
    )


def with_text(text: str, *, gap: bool = False) -> Document:
    """A document of one text paragraph with this very text."""
    tree = document("text: x")
    line = (Span(text, Origin.FIELD, gap=gap),)
    return replace(tree, blocks=(tree.blocks[0]._replace(lines=(line,)),))


def printed(tree: Document) -> list[str]:
    """The tree's lines as a page shows them, no-break spaces as blanks."""
    lines = []
    for block in tree.blocks:
        mark = f"{block.marker} " if block.marker else ""
        texts = ["".join(span.text for span in line) for line in block.lines]
        lines += [mark + texts[0], *texts[1:]]
    return [line.replace("\u00a0", " ") for line in lines]


def _line(text: str) -> Line:
    return tuple(
        Span(
            part[1:-1] if part.startswith("[[") else part.strip("*"),
            bold=part.startswith("**"),
            gap=part.startswith("[["),
        )
        for part in re.split(r"(\*\*.+?\*\*|\[\[.+?\]\])", text.replace("~", "\u00a0"))
        if part
    )
