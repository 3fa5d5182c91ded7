"""The text of a file as a document tree, laid out like a model: what was understood of it.

The words are those of the file and nothing else. How they are printed (heading, list, signature)
and what they rest on is taken from the model, or guessed where it has no such line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from zvassist.agreement.text import bind
from zvassist.document.compare.pairs import paired
from zvassist.document.gaps import GAP_TEXTS
from zvassist.document.reading import SourceLine, SourceText
from zvassist.document.tree import Block, Document, Line, Origin, Span, Style

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+[.)]")
_MARKER = re.compile(r"\d+[.)]|\W")
_SECTION = re.compile(r"§\s*\d+")
_HEADING = re.compile(r"§\s*\d+|Präambel")
_LISTS = {Style.CATEGORY, Style.MEASURE}
_PLAIN = {Style.TEXT, Style.CATEGORY, Style.MEASURE}
"""Styles whose words may be bold one by one; the others are as their style is."""


_MORE_LINES = 3
"""So many lines more than the model's paragraph has are still looked through for its last."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """One printed line of the file."""

    text: str
    marker: str
    bold: tuple[tuple[int, int], ...]


def document_of(source: SourceText, model: Document) -> Document:
    """The text of a file as a tree.

    Args:
        source: the lines of the file.
        model: the agreement that the text was understood as, composed.

    Returns:
        A tree whose words are exactly those of the file.
    """
    lines = [printed for line in source.lines for printed in _printed(line)]
    groups = _groups(lines, _places(lines, model), model)
    has_bold = any(line.bold for line in lines)
    return Document(source.name, tuple(_blocks(lines, groups, model, has_bold=has_bold)))


def _printed(line: SourceLine) -> Iterator[_Printed]:
    """A line of the file; markers that no list here has are words.

    A number of a paragraph ("§ 4") that the file counts by itself is a line of its own.
    """
    if _SECTION.fullmatch(line.marker):
        yield _Printed(bind(line.marker), "", ())
        yield _Printed(bind(line.text), "", line.bold)
    elif not line.marker or _MARKER.fullmatch(line.marker):
        yield _Printed(bind(line.text), line.marker, line.bold)
    else:
        yield _Printed(bind(f"{line.marker} {line.text}"), "", ())


def _places(lines: Sequence[_Printed], model: Document) -> dict[int, tuple[int, int]]:
    """Line of the file -> block and line of the model."""
    wanted = [
        (number, position)
        for number, block in enumerate(model.blocks)
        for position in range(len(block.lines))
    ]
    theirs = [_single(_text(model.blocks[b].lines[position])) for b, position in wanted]
    kept, moved = paired(theirs, [_single(line.text) for line in lines])
    return {n: wanted[o] for n, o in {**moved, **kept}.items()}


def _single(text: str) -> Block:
    return Block("", Style.TEXT, ((Span(text),),))


def _text(line: Line) -> str:
    return "".join(span.text for span in line)


def _groups(
    lines: Sequence[_Printed], places: dict[int, tuple[int, int]], model: Document
) -> Iterator[tuple[int, int, int | None]]:
    """Runs of lines that are one paragraph: first line, end, block of the model.

    Lines of one block belong together, with what stands between them and in place of its last
    lines; a list item is always one of its own.
    """
    start = 0
    while start < len(lines):
        end, block = start + 1, None
        if start in places:
            block, position = places[start]
            room = len(model.blocks[block].lines) - position
            until = _next_item(lines, start, start + room + _MORE_LINES)
            last = max(n for n in range(start, until) if places.get(n, (None, 0))[0] == block)
            end = last + 1
            room -= places[last][1] - position + 1
            while room and end < until and end not in places:
                end, room = end + 1, room - 1
        yield start, end, block
        start = end


def _next_item(lines: Sequence[_Printed], start: int, until: int) -> int:
    """Where the next list item begins, ``until`` or the end if there is none before."""
    until = min(len(lines), until)
    return next((n for n in range(start + 1, until) if lines[n].marker), until)


def _blocks(
    lines: Sequence[_Printed],
    groups: Iterable[tuple[int, int, int | None]],
    model: Document,
    *,
    has_bold: bool,
) -> Iterator[Block]:
    section = "cover"
    used: set[int] = set()
    for start, end, number in groups:
        like = None if number is None or number in used else model.blocks[number]
        if like is not None and number is not None:
            used.add(number)
            section = like.section
        first = lines[start]
        style = _style(first, like)
        printed = tuple(
            _known(line, like) or _spans(line, style, () if has_bold else _bold_words(like))
            for line in lines[start:end]
        )
        marker = first.marker if style in _LISTS else ""
        yield Block(like.id if like else "", style, printed, marker, section)


def _style(line: _Printed, like: Block | None) -> Style:
    """As the model prints it; a list only with a marker in the file, and the other way round."""
    if line.marker:
        return Style.CATEGORY if _NUMBER.fullmatch(line.marker) else Style.MEASURE
    if like is not None and like.style not in _LISTS:
        return like.style
    return Style.HEADING if _HEADING.fullmatch(line.text) else Style.TEXT


def _known(line: _Printed, like: Block | None) -> Line | None:
    """The model's spans where it prints the line word for word; they know what it rests on."""
    found = like.lines if like else ()
    return next((one for one in found if _text(one) == line.text), None)


def _spans(line: _Printed, style: Style, like_bold: Sequence[str]) -> Line:
    if line.text in GAP_TEXTS:
        return (Span(line.text, Origin.OWN, gap=True),)
    bold = line.bold or tuple(_stretches(line.text, like_bold))
    if style not in _PLAIN or not bold:
        return (Span(line.text, Origin.OWN),)
    edges = sorted({0, len(line.text), *(edge for stretch in bold for edge in stretch)})
    return tuple(
        Span(line.text[a:b], Origin.OWN, bold=any(s <= a < e for s, e in bold))
        for a, b in pairwise(edges)
    )


def _bold_words(like: Block | None) -> list[str]:
    """What the model prints bold; a plain text says nothing of it."""
    runs = groupby(like.spans if like else (), lambda span: span.bold)
    return ["".join(span.text for span in run) for bold, run in runs if bold]


def _stretches(text: str, bold: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where words of the model stand in a line, whatever their figures."""
    noughts = _DIGIT.sub("0", text)
    for words in bold:
        place = noughts.find(_DIGIT.sub("0", words))
        if place >= 0:
            yield place, place + len(words)
