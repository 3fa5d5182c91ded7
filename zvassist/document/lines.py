"""Plain text as lines: what a text file, a mail or the clipboard holds of an agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.agreement.text import normalise
from zvassist.document._columns import in_one_column
from zvassist.document._wraps import Row, unwrapped
from zvassist.document.reading import SourceLine, SourceText

_QUOTED = re.compile(r"\s*(?:>\s?)+")
_MARKER = re.compile(r"(?P<marker>\d{1,2}[.)]|\(?[a-z]\)|[-–—•*·▪◦])[ \t\u00a0]+(?P<text>\S.*)")
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<mark>\*\*|\*)(?=[^\s*])(?P<text>[^*]*[^\s*])(?P=mark)(?![\w*])"
)
_BOLD = "**"
_PAGE = re.compile(r"\s*Seite\s+\d+\s+von\s+\d+\s*", re.IGNORECASE)


def text_lines(text: str, name: str) -> SourceText:
    """Cut a text into the lines that ``recognise()`` reads.

    List markers ("1.", "-", "–", "•", "*") are told from the words; lines that a mail program
    wrapped are joined; marks of quotation ("> ") are dropped; signers side by side are put one
    below the other; page numbers ("Seite 2 von 5") are left out. Outside lists ``**bold**`` is
    bold and ``*handwriting*`` loses its marks, and a notice says where; in a list, stars may be
    part of a project's name and stay.

    Args:
        text: the whole text, decoded.
        name: how the text is called in messages: a file's name, "Eingefügter Text".
    """
    rows = in_one_column([row for row in _rows(text) if not _PAGE.fullmatch(row.text)])
    lines: list[SourceLine] = []
    starred: list[int] = []
    for paragraph, row in enumerate(unwrapped(rows)):
        marker, words = _marked(row.text)
        words, bold, had_marks = _emphasised(normalise(words), is_item=bool(marker))
        if had_marks:
            starred.append(row.number)
        if words:
            place = f"Zeile {row.number}"
            lines.append(SourceLine(words, place, paragraph, marker, "", bold))
    return SourceText(name, tuple(lines), tuple(_notices(starred)))


def _rows(text: str) -> list[Row]:
    """The lines as they stand, without marks of quotation, if most have them."""
    texts = text.lstrip("\ufeff").replace("\f", "\n").splitlines()
    filled = [line for line in texts if line.strip()]
    quoted = sum(bool(_QUOTED.match(line)) for line in filled)
    if filled and quoted * 2 > len(filled):
        texts = [_QUOTED.sub("", line, count=1) for line in texts]
    return [Row(number, line) for number, line in enumerate(texts, start=1)]


def _marked(text: str) -> tuple[str, str]:
    """List marker and words of a line."""
    found = _MARKER.fullmatch(text.strip())
    return (found["marker"], found["text"]) if found else ("", text)


def _emphasised(text: str, *, is_item: bool) -> tuple[str, tuple[tuple[int, int], ...], bool]:
    """The words without ``**`` and ``*`` around whole words, bold stretches, whether any were."""
    words, position = "", 0
    bold: list[tuple[int, int]] = []
    for found in () if is_item else _EMPHASIS.finditer(text):
        words += text[position : found.start()]
        if found["mark"] == _BOLD:
            bold.append((len(words), len(words) + len(found["text"])))
        words += found["text"]
        position = found.end()
    return words + text[position:], tuple(bold), bool(position)


def _notices(starred: list[int]) -> Iterator[str]:
    if starred:
        places = ", ".join(map(str, starred))
        yield f"Sternchen um Wörter wurden als Auszeichnung gelesen (Zeile {places})."
