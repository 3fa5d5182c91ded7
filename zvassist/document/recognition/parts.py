"""A whole text cut into parts: official wording, own wording, further paragraphs, lists, signers.

Between what was found word for word stands what a clerk changed. Nothing of it is lost: it is the
own wording of the paragraph whose place it takes, or a further paragraph behind the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zvassist.document.kinds import projects, signers
from zvassist.document.recognition.alignment import align, resembles
from zvassist.document.recognition.anchors import Found, anchors, chain, read_match, rivals
from zvassist.document.recognition.evidence import Evidence
from zvassist.document.recognition.patterns import joined
from zvassist.document.recognition.stream import Stream
from zvassist.document.recognition.wording import Item, Wording
from zvassist.programme.schema import MeasuresBlock, SignaturesBlock

_SIGNERS_WEIGHT = 200
_MOST_GLUED = 8
_MOST_LINES = 500
"""More lines between two paragraphs of the wording are another text, not an edited one."""
_LEAST_SCORE = 0.3
"""Below it a text is a letter, or an agreement of another time, that shares some words."""
_SECTION_NUMBER = re.compile(r"§+ ?\d{1,2}[.:]?")


@dataclass(frozen=True)
class Text:
    """A stretch of text that is not official wording.

    Attributes:
        start, end: the stretch of the stream.
        item: the heading or block it stands for; None for a further paragraph.
    """

    start: int
    end: int
    item: Item | None = None


@dataclass(frozen=True)
class Parts:
    """A text, cut by one year's wording.

    Attributes:
        found: official wording, in order, with the signers' blocks.
        rivals: evidence of places that could stand for a part as well.
        texts: all other text, in order.
        projects: the list of projects, None without one.
        signers: the signers' blocks, None without any.
    """

    found: tuple[Found, ...]
    rivals: tuple[Evidence, ...]
    texts: tuple[Text, ...]
    projects: projects.Projects | None
    signers: signers.Signers | None


@dataclass(frozen=True)
class Fit:
    """What one year's wording finds word for word in a text.

    Attributes:
        score: the share of the wording that was found, 0 to 1.
    """

    wording: Wording
    chosen: list[Found]
    found: list[Found]
    signers: signers.Signers | None
    score: float

    @property
    def is_agreement(self) -> bool:
        """Whether the text is an agreement in the year's wording at all."""
        return self.score >= _LEAST_SCORE


def fit(stream: Stream, wording: Wording) -> Fit:
    """Find a year's wording in a text, word for word."""
    found = anchors(stream, wording)
    signed = _signed(stream, wording)
    item = wording.item_of("signatures")
    if signed and item:
        start, end = stream.starts[signed.first], stream.starts[signed.last]
        found.append(Found(item.index, start, end, _SIGNERS_WEIGHT, signed.evidence))
    chosen = chain(found)
    whole = sum(one.pattern.weight for one in wording.items if one.pattern and _is_needed(one))
    share = sum(one.weight for one in chosen if _is_needed(wording.items[one.item]))
    return Fit(wording, chosen, found, signed, share / whole if whole else 0.0)


def cut(stream: Stream, fitted: Fit) -> Parts:
    """Cut a text into its parts by the wording that fits it."""
    cutter = _Cutter(stream, fitted)
    cutter.cut(fitted.chosen)
    signed = any(_is_signatures(fitted.wording.items[one.item]) for one in cutter.found)
    return Parts(
        tuple(sorted(cutter.found, key=lambda one: one.start)),
        tuple(said for one in rivals(fitted.chosen, fitted.found) for said in one.evidence),
        tuple(sorted(cutter.texts, key=lambda one: one.start)),
        cutter.projects,
        fitted.signers if signed else None,
    )


def _signed(stream: Stream, wording: Wording) -> signers.Signers | None:
    item = wording.item_of("signatures")
    if item is None or not isinstance(item.block, SignaturesBlock):
        return None
    return signers.recognise(stream, item.block, wording.programme, wording.names)


def _is_signatures(item: Item) -> bool:
    return isinstance(item.block, SignaturesBlock)


def _is_needed(item: Item) -> bool:
    return item.pattern is not None and not item.may_be_absent


class _Cutter:
    """Fills what lies between the anchors."""

    def __init__(self, stream: Stream, fitted: Fit) -> None:
        self._stream = stream
        self._wording = fitted.wording
        self._in_place = fitted.is_agreement
        self.found: list[Found] = []
        self.texts: list[Text] = []
        self.projects: projects.Projects | None = None

    def cut(self, chosen: Sequence[Found]) -> None:
        """Go through the gaps before, between and behind the anchors."""
        stream, items = self._stream, self._wording.items
        self.found += chosen
        before = Found(-1, 0, 0, 0)
        behind = Found(len(items), len(stream.text), len(stream.text), 0)
        for one, other in pairwise([before, *chosen, behind]):
            lines = range(self._line(one.end), self._line(other.start))
            self._gap(items[one.item + 1 : other.item], lines)

    def _line(self, offset: int) -> int:
        """The first line at or behind an offset."""
        if offset >= len(self._stream.text):
            return len(self._stream.lines)
        return self._stream.line_at(offset)

    def _gap(self, items: Sequence[Item], lines: range) -> None:
        """One gap: the list of projects, if it stands here, parts it in two."""
        place = next(
            (index for index, item in enumerate(items) if isinstance(item.block, MeasuresBlock)), -1
        )
        projects = self._list(items[place + 1 :], lines) if place >= 0 else None
        if projects is None:
            self._between(items, lines)
            return
        self.projects = projects
        self._between(items[:place], range(lines.start, projects.first))
        self._between(items[place + 1 :], range(projects.last, lines.stop))

    def _list(self, behind: Sequence[Item], lines: range) -> projects.Projects | None:
        """The list of projects among some lines; edited paragraphs behind it are none of it."""
        stop = lines.stop
        while stop > lines.start and any(
            resembles(item, self._stream.lines[stop - 1].text) for item in behind if item.pattern
        ):
            stop -= 1
        return projects.recognise(self._stream, lines.start, stop, self._wording.programme)

    def _between(self, items: Sequence[Item], lines: range) -> None:
        """A gap without a list: paragraphs glued into one, edited ones, further ones."""
        items = [item for item in items if item.pattern] if len(lines) <= _MOST_LINES else []
        for line in lines if len(items) > 1 else ():
            glued = self._glued(items, line)
            if glued:
                self.found += glued
                first, last = glued[0], glued[-1]
                before = [item for item in items if item.index < first.item]
                behind = [item for item in items if item.index > last.item]
                self._edited(before, range(lines.start, line))
                self._between(behind, range(self._line(first.end), lines.stop))
                return
        self._edited(items, lines)

    def _glued(self, items: Sequence[Item], line: int) -> list[Found]:
        """Several official paragraphs, one behind the other, that begin with this line."""
        start = self._stream.starts[line]
        for first in range(len(items)):
            for last in range(min(len(items), first + _MOST_GLUED), first + 1, -1):
                run = items[first:last]
                match = joined(item.pattern for item in run if item.pattern).match(
                    self._stream.text, start
                )
                found = [
                    match and read_match(self._stream, match, item, self._wording) for item in run
                ]
                if match and all(found):
                    return [one for one in found if one]
        return []

    def _edited(self, items: Sequence[Item], lines: range) -> None:
        stretches = list(self._paragraphs(lines))
        texts = [self._stream.words(start, end) for start, end in stretches]
        pairs = align(items, texts, in_place=self._in_place)
        for item, taken in pairs:
            start, end = stretches[taken.start][0], stretches[taken.stop - 1][1]
            self.texts.append(Text(start, end, items[item]))
        used = {index for _, taken in pairs for index in taken}
        self.texts += [Text(*one) for index, one in enumerate(stretches) if index not in used]

    def _paragraphs(self, lines: range) -> Iterator[tuple[int, int]]:
        """The stretches of the paragraphs that some lines make, "§ 7" with its title."""
        starts, all_lines = self._stream.starts, self._stream.lines
        first = lines.start
        for line in lines:
            is_last = line + 1 == lines.stop
            is_number = _SECTION_NUMBER.fullmatch(all_lines[line].text)
            ends = is_last or all_lines[line + 1].paragraph != all_lines[line].paragraph
            if is_last or (ends and not is_number):
                yield starts[first], starts[line + 1]
                first = line + 1
