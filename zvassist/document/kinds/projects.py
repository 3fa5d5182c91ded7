"""The projects of § 5 read: the inverse of ``measures.compose``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from zvassist.agreement.text import normalise
from zvassist.document.gaps import is_gap
from zvassist.document.reading import SourceLine
from zvassist.document.recognition.evidence import Evidence, Said, uncertain
from zvassist.document.recognition.slots import read_text
from zvassist.document.recognition.stream import BULLETS, Stream, folded, shown
from zvassist.programme.programme import Programme

_TYPED = re.compile(r"(?P<marker>\d{1,2}[.)]|[-–•*·])\s+(?P<text>\S.*)")
_PARTED = "Davor steht eine Zeile ohne Zeichen; ist sie eine Maßnahmenart?"
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]{1,2}")


@dataclass(frozen=True)
class Projects:
    """The list of projects as it stands in a text.

    Attributes:
        first, last: its first line, and the line behind its last one.
        evidence: category and title of each project.
        count: how many projects there are.
        notices: German sentences on headings that the year does not know.
    """

    first: int
    last: int
    evidence: tuple[Evidence, ...]
    count: int
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Entry:
    """An item of the list: its marker, typed or counted, and its words; its lines to ``stop``."""

    line: int
    marker: str
    text: str
    stop: int


def recognise(stream: Stream, first: int, last: int, programme: Programme) -> Projects | None:
    """Read the list of projects among some lines.

    A numbered line is a Maßnahmenart, a line with a bullet a project. Where a file lost its
    markers, the year's own headings tell them apart, and every title has to be confirmed.

    Args:
        stream: the whole text.
        first: the first line in which the list may stand; lines before its first entry are none
            of it.
        last: the line behind the last one in which it may stand.
        programme: the year whose kinds are known.

    Returns:
        None when there is no list.
    """
    headings = {folded(normalise(one.heading)): one.id for one in programme.data.category}
    entries = _entries(stream, first, last, headings)
    listed = [one.line for one in entries if _is_listed(one, headings)]
    if not listed:
        return None
    # Under headings without markers nothing tells where the list ends.
    lost = not any(one.marker or is_gap(one.text, "measures") for one in entries)
    end = last if lost else listed[-1]
    inside = [one for one in entries if listed[0] <= one.line <= end]
    behind = next((one for one in entries if one.line > end), None)
    return _ListReader(stream, headings).read(inside, behind)


def _entries(stream: Stream, first: int, last: int, headings: Iterable[str]) -> list[_Entry]:
    """The items with their markers; typed ones count where the file has none of their kind."""
    lines = stream.lines[first:last]
    known = (
        any(line.marker in BULLETS for line in lines),
        any(line.marker and line.marker not in BULLETS for line in lines),
    )
    entries: list[_Entry] = []
    for number, line in enumerate(lines, start=first):
        marker, text = _marked(line, *known)
        before = entries[-1] if entries else None
        if before and not marker and _goes_on(before, stream, number, headings):
            entries[-1] = replace(before, text=f"{before.text} {text}", stop=number + 1)
        else:
            entries.append(_Entry(number, marker, text, number + 1))
    return entries


def _marked(line: SourceLine, has_bullets: bool, has_numbers: bool) -> tuple[str, str]:
    """Marker and words of a line."""
    marker, text = (line.marker, line.text) if line.marker else _typed(line)
    is_known = has_bullets if marker in BULLETS else has_numbers
    return (line.marker, line.text) if is_known else (marker, text)


def _goes_on(before: _Entry, stream: Stream, number: int, headings: Iterable[str]) -> bool:
    """Whether a line is the second one of an item: behind a line break in its paragraph."""
    if not before.marker or stream.lines[number].paragraph != stream.lines[before.line].paragraph:
        return False
    words = folded(f"{before.text} {stream.lines[number].text}")
    return before.marker in BULLETS or any(one.startswith(words) for one in headings)


def _typed(line: SourceLine) -> tuple[str, str]:
    found = _TYPED.fullmatch(line.text)
    return (found["marker"], found["text"]) if found else ("", line.text)


def _is_listed(entry: _Entry, headings: dict[str, str]) -> bool:
    return bool(entry.marker) or is_gap(entry.text, "measures") or folded(entry.text) in headings


class _ListReader:
    """Goes through the entries and keeps under which heading it is."""

    def __init__(self, stream: Stream, headings: dict[str, str]) -> None:
        self._stream = stream
        self._headings = headings
        self._evidence: list[Evidence] = []
        self._notices: list[str] = []
        self._category: str | None = None
        self._heading: _Entry | None = None
        self._count = 0
        self._is_empty = False
        self._is_parted = False

    def read(self, entries: list[_Entry], behind: _Entry | None) -> Projects:
        """Read the items; ``behind`` is the line that follows the last of them."""
        if behind and not behind.text[:1].islower():
            behind = None
        bullets = any(one.marker in BULLETS for one in entries)
        for entry, following in pairwise([*entries, behind]):
            if entry is None or (is_gap(entry.text, "measures") and not entry.marker):
                continue
            if self._is_heading(entry, bullets):
                self._take_heading(entry)
            else:
                self._take_title(entry, self._doubt(entry, following))
        self._tell_if_empty()
        first, last = entries[0].line, entries[-1].stop
        notices = tuple(self._notices)
        return Projects(first, last, tuple(self._evidence), self._count, notices)

    def _is_heading(self, entry: _Entry, bullets: bool) -> bool:
        known = folded(entry.text) in self._headings or is_gap(entry.text, "category")
        if entry.marker in BULLETS:
            return False
        if _NUMBER.fullmatch(entry.marker):
            return bullets or known
        return known

    def _take_heading(self, entry: _Entry) -> None:
        self._tell_if_empty()
        self._heading, self._is_empty, self._is_parted = entry, True, False
        self._category = self._headings.get(folded(entry.text))
        if self._category is None and not is_gap(entry.text, "category"):
            self._notices.append(
                f"Die Maßnahmenart „{entry.text}“ ({self._place(entry)}) gibt es in diesem Jahr "
                "nicht; ihre Projekte stehen ohne Maßnahmenart."
            )

    def _tell_if_empty(self) -> None:
        if self._heading and self._is_empty:
            self._notices.append(
                f"Unter der Maßnahmenart „{self._heading.text}“ ({self._place(self._heading)}) "
                "steht kein Projekt; sie wird nicht gedruckt."
            )

    def _doubt(self, entry: _Entry, behind: _Entry | None) -> str:
        """Why a line may not be the title of a project, or not all of it; "" when it is."""
        if entry.marker not in BULLETS:
            return "Das Zeichen vor dem Projekt fehlt; ist diese Zeile ein Projekt?"
        goes_on = behind and not behind.marker and not self._is_heading(behind, bullets=True)
        return "Die nächste Zeile hat kein Zeichen; geht der Name dort weiter?" if goes_on else ""

    def _take_title(self, entry: _Entry, doubt: str) -> None:
        self._count += 1
        self._is_empty = False
        path = f"measures.m{self._count}"
        text = entry.text if entry.marker in BULLETS else shown(self._stream.lines[entry.line])
        title = self._at(entry, read_text(f"{path}.title", normalise(text)))
        kind = self._at(self._heading or entry, self._kind(f"{path}.category"))
        if doubt:
            title = uncertain(title, doubt)
        self._is_parted = self._is_parted or entry.marker not in BULLETS
        if self._is_parted:
            kind = uncertain(kind, doubt or _PARTED)
        self._evidence += [title, kind]

    def _kind(self, path: str) -> Said:
        if self._category is not None:
            return Said(path, self._category)
        if self._heading is None or is_gap(self._heading.text, "category"):
            return Said(path, gap=True)
        return Said(path, doubt="Diese Maßnahmenart gibt es in diesem Jahr nicht.")

    def _at(self, entry: _Entry, said: Said) -> Evidence:
        return Evidence(said, entry.text, self._place(entry), self._stream.starts[entry.line])

    def _place(self, entry: _Entry) -> str:
        return self._stream.lines[entry.line].place
