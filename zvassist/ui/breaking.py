"""Where a text is broken into lines: at blanks; in a word only where it alone is too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

_WORD = re.compile(r"[^ ]+")
_SOFT = re.compile(r"[-/‐–](?=\w)")
"""A word too long for the line is broken behind these first."""
_SYLLABLE = re.compile(
    r"(?:(?<=[aeiouyäöü])|(?<=[aeiouyäöü]\w)|(?<=[aeiouyäöü]\w\w))(?=\w{3})"
    r"(?:sch|ch|ck|ph|th|qu|[b-df-hj-np-tv-xzß])(?=[aeiouyäöü])"
)
"""Else before a consonant that a vowel follows: near enough to German hyphenation."""


class Broken(NamedTuple):
    """One line of a text.

    Attributes:
        start: place of its first letter.
        end: place behind its last letter; the blanks at which it was broken belong to no line.
        mark: the hyphen to be shown behind it where a word was divided, else "".
    """

    start: int
    end: int
    mark: str = ""


def broken(text: str, width: int) -> Iterator[Broken]:
    """The lines of a text.

    Args:
        text: one paragraph; a no-break space breaks nothing.
        width: cells in a line, at least 2.
    """
    start = end = 0
    for word in _WORD.finditer(text):
        if cell_len(text[start : word.end()]) > width:
            begun = word.start()
            if cell_len(word[0]) > width:
                begun = _begun(text, start, word, width)
            if max(begun, end) > start:
                yield Broken(start, begun if begun > word.start() else end)
            start = begun
            for part in _parts(text, start, word.end(), width):
                yield part
                start = part.end
        end = word.end()
    if end > start:
        yield Broken(start, end)


def hung(text: Content, width: int, hang: int = 0) -> Content:
    """A text in lines, all but the first of them indented.

    Args:
        text: one paragraph.
        width: cells in a line.
        hang: the column in which further lines begin.
    """
    if text.cell_length <= width or width < hang + 2:
        return text
    head, tail = text[:hang], text[hang:]
    lines = []
    for first, last, mark in broken(tail.plain, width - hang):
        lines.append(head + tail[first:last] + mark)
        head = Content(" " * hang)
    return Content("\n").join(lines)


def divided(text: Content, width: int) -> Content:
    """A text as it is, unless one of its words fits no line: then in lines, that word divided."""
    longest = max((cell_len(word) for word in text.plain.split(" ")), default=0)
    return hung(text, width) if longest > width else text


def _begun(text: str, start: int, word: re.Match[str], width: int) -> int:
    """How much of a word that is too long for any line still fits behind the words before it."""
    parts = [hit.end() for hit in _SOFT.finditer(text, word.start(), word.end())]
    fitting = (at for at in reversed(parts) if cell_len(text[start:at]) <= width)
    return next(fitting, word.start())


def _parts(text: str, start: int, end: int, width: int) -> Iterator[Broken]:
    """The parts of a word that fill lines of their own; what is left of it is shorter."""
    while cell_len(text[start:end]) > width:
        part = _part(text, start, _fitting(text, start, end, width), width)
        yield part
        start = part.end


def _part(text: str, start: int, most: int, width: int) -> Broken:
    """The longest part of a word that may stand in a line."""
    soft = [hit.end() for hit in _SOFT.finditer(text, start, most + 1) if hit.end() <= most]
    if soft:
        return Broken(start, soft[-1])
    room = most - (cell_len(text[start:most]) >= width)  # the hyphen wants a cell
    found = [hit.start() for hit in _SYLLABLE.finditer(text, start, most + 2)]
    at = [place for place in found if start + 1 < place <= room]
    return Broken(start, at[-1], "-") if at else Broken(start, most)


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """How far a text fits the width; at least one letter does."""
    used = 0
    for place in range(start, end):
        used += cell_len(text[place])
        if used > width and place > start:
            return place
    return end
