"""The signers' blocks read: the inverse of ``signatures.compose``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zvassist.document.recognition.evidence import Evidence, Said, uncertain
from zvassist.document.recognition.slots import Names, read_day, read_partner, read_text
from zvassist.document.recognition.stream import BULLETS, Stream, folded, shown
from zvassist.programme.programme import Programme
from zvassist.programme.schema import SignaturesBlock

_MOST_ENDING_LINES = 4
_MOST_SIGNERS = 3
_NEAR = 8
"""The most lines between two parts of signers' blocks."""
_LOOSE_PLACE = re.compile(r"(?P<place>[^\W\d][^,\d]{1,40}), (?:am )?(?P<date>\d.*|_{3,}|\.{4,})")
"""A line of place and day in another form than the wording's: to be confirmed."""
_DOUBT = "Die Zeilen der Unterschrift stehen anders als vorgesehen."


@dataclass(frozen=True)
class Signers:
    """The signers' blocks as they stand in a text.

    Attributes:
        first: their first line.
        last: the line behind their last one.
        evidence: place, day, name and role of each, and the partner.
        left: lines among them that are none of these.
    """

    first: int
    last: int
    evidence: tuple[Evidence, ...]
    left: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Place:
    """A line of place and day; sure when it has the form that the wording gives it."""

    line: int
    said: tuple[tuple[Said, str], ...]
    is_sure: bool


@dataclass(frozen=True)
class _Block:
    """One signer's block: its lines of name and role stand between the two that frame them."""

    place: _Place | None
    ending: _Ending | None
    lines: range


@dataclass(frozen=True)
class _Ending:
    """For whom somebody signs: the lines, and the partner when it is not the ministry."""

    first: int
    last: int
    partner: tuple[Said, ...]


def recognise(
    stream: Stream, block: SignaturesBlock, programme: Programme, names: Names
) -> Signers | None:
    """Read the signers' blocks: a line of place and day, name and role, and for whom.

    Blocks one below the other are read as well as those of a table row by row; a block that has
    other lines than these, or lacks one, has to be confirmed.

    Returns:
        None when nobody signs for anybody.
    """
    reader = _SignersReader(stream, block, programme, names)
    endings = _together(list(reader.endings()))
    places = list(reader.places(endings))
    return reader.read(places, endings) if places else None


def _together(endings: list[_Ending]) -> list[_Ending]:
    """The last endings that stand near one another: those of signers, not of a cover."""
    together = endings[-1:]
    for ending in reversed(endings[:-1]):
        if len(together) == _MOST_SIGNERS or together[0].first - ending.last > _NEAR:
            break
        together.insert(0, ending)
    return together


class _SignersReader:
    """Looks for the parts of signers' blocks and puts them together."""

    def __init__(
        self, stream: Stream, block: SignaturesBlock, programme: Programme, names: Names
    ) -> None:
        self._stream = stream
        self._block = block
        self._names = names
        self._office = folded(" ".join(programme.ministry.signature))
        before, _, rest = block.place_and_date.partition("{place}")
        between, _, after = rest.partition("{date}")
        self._form = re.compile(
            f"{re.escape(before)}(?P<place>.+){re.escape(between.rstrip())}"
            f"(?:$| (?P<date>.*){re.escape(after)})"
        )
        self._used: set[int] = set()

    def endings(self) -> Iterator[_Ending]:
        """Where it stands for whom somebody signs."""
        line = 0
        while line < len(self._stream.lines):
            ending = self._ending(line)
            if ending:
                yield ending
            line = ending.last if ending else line + 1

    def places(self, endings: list[_Ending]) -> Iterator[_Place]:
        """Lines of place and day, each with an ending behind it."""
        for index, line in enumerate(self._stream.lines):
            near = any(0 < one.first - index <= 2 * _NEAR for one in endings)
            if near and line.marker not in BULLETS and (place := self._place(index)):
                yield place

    def read(self, places: list[_Place], endings: list[_Ending]) -> Signers:
        """The signers, and what stands among their lines."""
        blocks = list(_blocks(places, endings))
        sides = _sides(blocks)
        pairs = [(side, block) for side, block in zip(sides, blocks, strict=True) if side]
        self._used.update(block.place.line for _, block in pairs if block.place)
        evidence: list[Evidence] = []
        for side, block in pairs:
            evidence += self._signer(f"signatures.{side}", block)
        first, last = places[0].line, max(block.lines.stop for block in blocks)
        last = max(last, *(one.last for one in endings))
        left = tuple(index for index in range(first, last) if index not in self._used)
        return Signers(first, last, tuple(evidence), left)

    def _signer(self, path: str, block: _Block) -> Iterator[Evidence]:
        """What one block says; certain only when its lines are just those of a block."""
        place, ending = block.place, block.ending
        lines = [line for line in block.lines if line not in self._used]
        self._used.update(lines)
        if ending:
            self._used.update(range(ending.first, ending.last))
            for said in ending.partner:
                yield self._at(ending.first, said, self._words(ending.first, ending.last))
        is_whole = place and ending and len(lines) == 2 and place.line == ending.first - 3
        is_sure = place is not None and place.is_sure and is_whole
        start = lines[0] if lines else max(block.lines.start - 1, 0)
        found = [*self._place_and_day(path, place), *self._name_and_role(path, lines, start)]
        yield from found if is_sure else (uncertain(one, _DOUBT) for one in found)

    def _place_and_day(self, path: str, place: _Place | None) -> Iterator[Evidence]:
        for said, words in place.said if place else ():
            there = replace(said, path=f"{path}.{said.path}")
            yield self._at(place.line if place else 0, there, words)

    def _name_and_role(self, path: str, lines: list[int], start: int) -> Iterator[Evidence]:
        """Name and role on two lines; else they may be any of the lines."""
        texts = [self._words(line) for line in lines]
        for rank, name in enumerate(("name", "role")):
            if len(lines) == 2:
                said = read_text(f"{path}.{name}", texts[rank])
                yield self._at(lines[rank], said, texts[rank])
            else:
                doubtful = Said(f"{path}.{name}", doubt=_DOUBT, candidates=tuple(texts))
                yield self._at(start, doubtful, " / ".join(texts))

    def _place(self, line: int) -> _Place | None:
        words = self._words(line)
        match = self._form.fullmatch(words) or _LOOSE_PLACE.fullmatch(words)
        if match is None:
            return None
        day_words = (match["date"] or "").strip()
        day = read_day("date", day_words, self._block.blank)
        is_sure = match.re is self._form
        if day is None or (day.doubt and not is_sure):
            return None
        place = read_text("place", match["place"].strip())
        said = ((place, match["place"].strip()), (day, day_words))
        return _Place(line, said, is_sure)

    def _ending(self, first: int) -> _Ending | None:
        """An ending that begins at a line, over one line or several."""
        text, lines = "", self._stream.lines
        if lines[first].marker in BULLETS:
            return None
        for last in range(first, min(first + _MOST_ENDING_LINES, len(lines))):
            text = f"{text} {self._stream.folded_line(last)}".strip()
            if text == self._office:
                return _Ending(first, last + 1, ())
            if partner := read_partner(text, self._names.signatures):
                return _Ending(first, last + 1, partner)
        return None

    def _words(self, first: int, last: int = 0) -> str:
        """Lines as they stand: in "1. Kreisbeigeordnete" the number is no list marker."""
        lines = self._stream.lines[first : last or first + 1]
        return " ".join(shown(line) for line in lines)

    def _at(self, line: int, said: Said, words: str) -> Evidence:
        return Evidence(said, words, self._stream.lines[line].place, self._stream.starts[line])


def _blocks(places: list[_Place], endings: list[_Ending]) -> Iterator[_Block]:
    """Places and endings put together: each ending with the first place of those above it.

    Places on neighbouring lines stand side by side in a table. One that no ending follows before
    the next place is a block whose ending was changed.
    """
    waiting: list[_Place] = []
    before = places[0].line
    parts: list[_Place | _Ending] = [*places, *endings]
    for part in sorted(parts, key=_first_line):
        if isinstance(part, _Ending):
            place = waiting.pop(0) if waiting else None
            yield _Block(place, part, range(before, part.first))
            before = part.last
            continue
        if waiting and part.line != waiting[-1].line + 1:
            yield from (_Block(place, None, range(before, part.line)) for place in waiting)
            waiting, before = [], part.line
        waiting.append(part)
    yield from (_Block(place, None, range(before, place.line + 1)) for place in waiting)


def _first_line(part: _Place | _Ending) -> int:
    return part.line if isinstance(part, _Place) else part.first


def _sides(blocks: list[_Block]) -> list[str]:
    """Who signs in each block: as its ending says; without one, who is left."""
    free = ["ministry", "local_authority", "local_authority_2"]
    sides = [""] * len(blocks)
    in_order = sorted(range(len(blocks)), key=lambda index: blocks[index].ending is None)
    for index in in_order:
        ending = blocks[index].ending
        is_partner = ending.partner if ending else None
        for side in free:
            if ending is None or bool(is_partner) == side.startswith("local"):
                sides[index] = side
                free.remove(side)
                break
    return sides
