"""The words of a paragraph while they are gathered: lines with bold stretches and marks."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.document.reading import Mark

TAB = "\t"
_MOST_OPEN = 20
"""Marks open at one place; ours hardly ever overlap, a file may hold any number."""

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """One line as it stands in the file: blanks as they are, tabs as tabs.

    Attributes:
        text: the words.
        bold: bold stretches as (start, end).
        marks: stretches that the writer marked as fields.
    """

    text: str
    bold: tuple[Stretch, ...] = ()
    marks: tuple[Mark, ...] = ()

    def cut(self, start: int, end: int) -> Words:
        """The stretch from ``start`` to ``end`` as a line of its own."""
        bold = (_inside(a, b, start, end) for a, b in self.bold)
        marks = (
            (mark.field, _inside(mark.start, mark.end, start, end), mark.start == mark.end)
            for mark in self.marks
        )
        return Words(
            self.text[start:end],
            tuple((a, b) for a, b in bold if a < b),
            tuple(Mark(path, a, b) for path, (a, b), empty in marks if a < b + empty),
        )


def _inside(a: int, b: int, start: int, end: int) -> Stretch:
    """A stretch as it lies in a cut; one outside of it ends before it begins."""
    return max(a, start) - start, min(b, end) - start


class Gatherer:
    """Takes up runs in reading order and gives the lines of the paragraph they make."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[str, int]] = {}
        self._lines: list[Words] = []
        self._begin_line()

    def add(self, text: str, *, bold: bool) -> None:
        """Take up text of one look."""
        if not text:
            return
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        if not bold:
            return
        if self._bold and self._bold[-1][1] == start:
            start = self._bold.pop()[0]
        self._bold.append((start, self._length))

    def end_line(self) -> None:
        """End the line within the paragraph."""
        marks = [*self._marks, *self._still_open()]
        self._lines.append(Words("".join(self._parts), tuple(self._bold), tuple(marks)))
        self._begin_line()
        for key, (path, _) in self._open.items():
            self._open[key] = (path, 0)

    def end_paragraph(self) -> tuple[Words, ...]:
        """End the paragraph and give its lines, empty ones too."""
        self.end_line()
        lines, self._lines = tuple(self._lines), []
        return lines

    def open_mark(self, key: str, path: str) -> None:
        """A stretch that is marked as a field begins here."""
        if len(self._open) < _MOST_OPEN:
            self._open[key] = (path, self._length)

    def close_mark(self, key: str) -> None:
        """The stretch ends here; an empty one says that the field's words were deleted."""
        if key in self._open:
            path, start = self._open.pop(key)
            self._marks.append(Mark(path, start, self._length))

    def _begin_line(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._bold: list[Stretch] = []
        self._marks: list[Mark] = []

    def _still_open(self) -> list[Mark]:
        stretches = self._open.values()
        return [
            Mark(path, start, self._length) for path, start in stretches if start < self._length
        ]
