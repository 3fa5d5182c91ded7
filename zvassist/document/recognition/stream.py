"""The lines of a source as one stream of text in which wording is looked for.

Blanks and line breaks are one and the same to wording, so a paragraph that a page break splits,
or several that were glued into one, are found all the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from zvassist.document._wraps import rejoined
from zvassist.document.emphasis import emphasised
from zvassist.document.gaps import GAP_TEXTS
from zvassist.document.reading import Mark, SourceLine, SourceText

_ALIKE = {
    **dict.fromkeys("„“”‟«»", '"'),
    **dict.fromkeys("‚‘’‛‹›´`", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2009", " "),
}
_GAP = re.compile("|".join(map(re.escape, sorted(GAP_TEXTS))))
_UNLIKE = re.compile(f"[{''.join(_ALIKE)}]")
BULLETS = frozenset({"-", "–", "•", "*", "·", "o", "\uf0b7", "▪", "◦", "‣"})


def folded(text: str) -> str:
    """Words as they are compared: quotes, dashes and blanks of every kind alike; as long."""
    return _UNLIKE.sub(lambda found: _ALIKE[found.group()], text)


@dataclass(frozen=True)
class Stream:
    """All lines, one behind the other.

    Attributes:
        lines: the source's lines; a marker "§ 4" is part of the text here.
    """

    lines: tuple[SourceLine, ...]

    @classmethod
    def of(cls, source: SourceText) -> Stream:
        """The stream of a source."""
        return cls(tuple(line for line in map(_ready, rejoined(source.lines)) if line.text))

    @cached_property
    def text(self) -> str:
        """The folded text; each line ends with a line break."""
        return "".join(f"{folded(line.text)}\n" for line in self.lines)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset of each line in ``text``, and that of the end."""
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line.text) + 1)
        return tuple(starts)

    def line_at(self, offset: int) -> int:
        """The index of the line in which an offset of ``text`` stands."""
        return min(bisect_right(self.starts, offset), len(self.lines)) - 1

    def folded_line(self, index: int) -> str:
        """The folded words of a line."""
        return self.text[self.starts[index] : self.starts[index + 1] - 1]

    def words(self, start: int, end: int) -> str:
        """The words of the source between two offsets of ``text``, line breaks as blanks."""
        return " ".join(part for part, _ in self._parts(start, end))

    def place(self, offset: int) -> str:
        """Where an offset of ``text`` stands in the source."""
        return self.lines[self.line_at(offset)].place if self.lines else ""

    def marked(self, start: int, end: int) -> str:
        """The words between two offsets in the grammar of wording: bold between ``**``."""
        text = ""
        for part, bold in self._parts(start, end):
            text += (" " if text else "") + _with_bold(part, _without_gaps(part, bold))
        return text.replace("****", "")

    def _parts(self, start: int, end: int) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
        """The pieces of lines between two offsets, each with its bold stretches."""
        for index in range(self.line_at(start), len(self.lines)):
            line, offset = self.lines[index], self.starts[index]
            first, last = max(start - offset, 0), min(end - offset, len(line.text))
            if first >= last:
                break
            bold = tuple(
                (max(one, first) - first, min(other, last) - first)
                for one, other in line.bold
                if max(one, first) < min(other, last)
            )
            yield line.text[first:last], bold


def shown(line: SourceLine) -> str:
    """A line's text with its list marker."""
    return f"{line.marker} {line.text}" if line.marker else line.text


def _with_bold(text: str, bold: tuple[tuple[int, int], ...]) -> str:
    """The text with ``**`` around its bold stretches."""
    if "**" in text:
        return text
    for start, end in sorted(bold, reverse=True):
        text = f"{text[:start]}{emphasised(text[start:end])}{text[end:]}"
    return text


def _without_gaps(text: str, bold: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Bold stretches without the words for missing entries, which a draft prints bold."""
    return tuple(stretch for start, end in bold for stretch in _around_gaps(text, start, end))


def _around_gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _GAP.finditer(text, start, end):
        if start < found.start():
            yield start, found.start()
        start = found.end()
    if start < end:
        yield start, end


def _ready(line: SourceLine) -> SourceLine:
    """A line in normal form; the marker of a paragraph (§) becomes part of its text."""
    if not unicodedata.is_normalized("NFC", line.text):
        line = _composed(line)
    if not line.marker.startswith("§"):
        return line
    shift = len(line.marker) + 1
    return replace(
        line,
        text=f"{line.marker} {line.text}".strip(),
        marker="",
        bold=tuple((start + shift, end + shift) for start, end in line.bold),
        marks=tuple(Mark(mark.field, mark.start + shift, mark.end + shift) for mark in line.marks),
    )


def _composed(line: SourceLine) -> SourceLine:
    """A line in NFC, its stretches moved along."""

    def moved(offset: int) -> int:
        return len(unicodedata.normalize("NFC", line.text[:offset]))

    return replace(
        line,
        text=unicodedata.normalize("NFC", line.text),
        bold=tuple((moved(start), moved(end)) for start, end in line.bold),
        marks=tuple(Mark(mark.field, moved(mark.start), moved(mark.end)) for mark in line.marks),
    )
