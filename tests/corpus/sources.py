"""An agreement in the formats that other programs turn into Word files."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape
from itertools import groupby

from zvassist.agreement.text import unbind
from zvassist.document.markdown import markdown
from zvassist.document.plain import plain_lines
from zvassist.document.tree import Block, Document, Line, Style

_WRAPPED = 78
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_LISTS = {Style.CATEGORY: "ol", Style.MEASURE: "ul"}


def text(document: Document) -> str:
    """Plain text, an empty line between paragraphs."""
    return "\n\n".join(plain_lines(document)) + "\n"


def wrapped_text(document: Document) -> str:
    """Plain text as mail programs wrap it."""
    rows = (
        textwrap.fill(line, _WRAPPED, break_long_words=False, break_on_hyphens=False)
        for line in plain_lines(document)
    )
    return "\n\n".join(rows) + "\n"


def html(document: Document) -> str:
    """HTML with headings and lists as elements."""
    parts = []
    for style, group in groupby(document.blocks, lambda block: block.style):
        blocks = list(group)
        if style in _LISTS:
            parts.append(_html_list(_LISTS[style], blocks))
            continue
        tag = {Style.TITLE: "h1", Style.HEADING: "h2"}.get(style, "p")
        parts += [f"<{tag}>{_html_lines(block)}</{tag}>" for block in blocks]
    body = "".join(parts)
    head = '<meta charset="utf-8"><title>Vereinbarung</title>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def flat_odt(document: Document) -> str:
    """Flat OpenDocument text: own styles, real lists, line breaks in headings."""
    names = " ".join(
        f'xmlns:{short}="{_ODF}:{name}:1.0"'
        for short, name in (
            ("office", "office"),
            ("text", "text"),
            ("style", "style"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    styles = (
        '<office:styles><text:list-style style:name="Z"><text:list-level-style-number '
        'text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
        '<text:list-style style:name="S"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="–"/></text:list-style></office:styles>'
        '<office:automatic-styles><style:style style:name="B" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
    )
    body = "".join(_odt_blocks(document))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{styles}<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def rtf(document: Document) -> str:
    """Rich text with typed list markers."""
    paragraphs = []
    for block in document.blocks:
        marker = f"{_rtf_words(block.marker)}\\tab " if block.marker else ""
        lines = "\\line ".join(map(_rtf_line, block.lines))
        paragraphs.append(f"\\pard {marker}{lines}\\par")
    head = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}"
    return "\n".join([head, *paragraphs, "}"])


def commonmark(document: Document) -> str:
    """Markdown as the project exports it."""
    return markdown(document)


def _html_list(tag: str, blocks: list[Block]) -> str:
    number = blocks[0].marker.rstrip(".")
    start = f' start="{number}"' if number.isdecimal() else ""
    items = "".join(f"<li>{_html_lines(block)}</li>" for block in blocks)
    return f"<{tag}{start}>{items}</{tag}>"


def _html_lines(block: Block) -> str:
    return "<br>".join(map(_html_line, block.lines))


def _html_line(line: Line) -> str:
    return "".join(
        f"<b>{escape(span.text)}</b>" if span.bold else escape(span.text) for span in line
    )


def _odt_blocks(document: Document) -> Iterator[str]:
    number = 0
    for block in document.blocks:
        words = "<text:line-break/>".join(
            "".join(
                f'<text:span text:style-name="B">{escape(span.text)}</text:span>'
                if span.bold
                else escape(span.text)
                for span in line
            )
            for line in block.lines
        )
        if block.style is Style.HEADING:
            yield f'<text:h text:outline-level="1">{words}</text:h>'
        elif block.style is Style.CATEGORY:
            number += 1
            yield (
                f'<text:list text:style-name="Z"><text:list-item text:start-value="{number}">'
                f"<text:p>{words}</text:p></text:list-item></text:list>"
            )
        elif block.style is Style.MEASURE:
            yield (
                '<text:list text:style-name="S"><text:list-item>'
                f"<text:p>{words}</text:p></text:list-item></text:list>"
            )
        else:
            yield f"<text:p>{words}</text:p>"


def _rtf_line(line: Line) -> str:
    return "".join(
        f"{{\\b {_rtf_words(span.text)}}}" if span.bold else _rtf_words(span.text) for span in line
    )


def _rtf_words(words: str) -> str:
    """Words in RTF: what is not ASCII as UTF-16 units."""
    found = []
    for char in unbind(words):
        if char in "\\{}":
            found.append(f"\\{char}")
        elif char.isascii():
            found.append(char)
        else:
            units = char.encode("utf-16-le")
            for at in range(0, len(units), 2):
                unit = int.from_bytes(units[at : at + 2], "little")
                found.append(f"\\u{unit - 65536 if unit > 32767 else unit}?")
    return "".join(found)
