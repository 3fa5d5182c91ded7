"""List markers, which stand in no run: resolved from style and list and counted on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zvassist.word.ooxml import Element, w
from zvassist.word.reader.names import attribute, child, number, switch, val
from zvassist.word.reader.numerals import numeral
from zvassist.word.reader.styles import StyleInfo, Styles

BULLET = "-"
"""How every bullet is shown, whatever sign of whatever font it is in the file."""

_PLACE = re.compile(r"%([1-9])")
_MOST_LINKS = 5


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: ``restarts`` is the level that it restarts behind, 0 for never."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: int | None = None
    digits_only: bool = False
    style: str | None = None


@dataclass(slots=True)
class _List:
    """One ``w:num``: its levels, and the starts that it sets on its own."""

    counted_as: str
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of one file while it is read from top to bottom."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        found = () if root is None else root.findall(w("num"))
        self._nums = {attribute(num, "numId"): num for num in found}
        abstracts = () if root is None else root.findall(w("abstractNum"))
        self._abstracts = {attribute(item, "abstractNumId"): item for item in abstracts}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, properties: Element | None, style: StyleInfo) -> str:
        """The marker of the next paragraph; "" outside lists. Counts it.

        Args:
            properties: the paragraph's ``w:pPr``.
            style: the paragraph's style.
        """
        direct = child(properties, "numPr")
        list_id = val(direct, "w:numId") or style.list_id
        if list_id is None or (found := self._list(list_id)) is None:
            return ""
        level = _level_of(found, val(direct, "w:ilvl"), style)
        if level not in found.levels:
            return ""
        self._count(list_id, found, level)
        return self._text(found, level)

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._resolve(list_id)
        return self._lists[list_id]

    def _resolve(self, list_id: str) -> _List | None:
        num = self._nums.get(list_id)
        abstract_id = self._abstract_of(list_id)
        if num is None or abstract_id is None:
            return None
        found = _List(abstract_id)
        for level in self._abstracts[abstract_id].findall(w("lvl")):
            found.levels[number(attribute(level, "ilvl"), -1)] = _read(level)
        for override in num.findall(w("lvlOverride")):
            self._override(found, override)
        return found

    def _override(self, found: _List, override: Element) -> None:
        index = number(attribute(override, "ilvl"), -1)
        level = child(override, "lvl")
        if level is not None:
            found.levels[index] = _read(level)
            found.starts[index] = found.levels[index].start
        start = val(override, "w:startOverride")
        if start is not None:
            found.starts[index] = number(start, 1)

    def _abstract_of(self, list_id: str) -> str | None:
        """The definition of a list, which may point to a numbering style and on from there."""
        for _ in range(_MOST_LINKS):
            abstract_id = val(self._nums.get(list_id), "w:abstractNumId")
            abstract = self._abstracts.get(abstract_id)
            if abstract is None:
                return None
            linked = val(abstract, "w:numStyleLink")
            target = None if linked is None else self._styles.list_of(linked)
            if target is None:
                return abstract_id
            list_id = target
        return None

    def _count(self, list_id: str, found: _List, level: int) -> None:
        """Lists of one definition count on together, until one sets a start of its own."""
        counts = self._counts.setdefault(found.counted_as, {})
        begins = level in found.starts and (list_id, level) not in self._begun
        self._begun.add((list_id, level))
        if begins:
            counts[level] = found.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = found.starts.get(level, found.levels[level].start)
        for below in [key for key in counts if key > level]:
            restarts = found.levels[below].restarts if below in found.levels else None
            if restarts is None or level < restarts:
                del counts[below]

    def _text(self, found: _List, level: int) -> str:
        shown = found.levels[level]
        if shown.form == "bullet":
            return BULLET if shown.text else ""
        counts = self._counts[found.counted_as]

        def put(place: re.Match[str]) -> str:
            above = int(place[1]) - 1
            at = found.levels.get(above, _Level())
            form = "decimal" if shown.digits_only else at.form
            return numeral(counts.get(above, at.start), form)

        return _PLACE.sub(put, shown.text).replace("\u00a0", " ").strip()


def _level_of(found: _List, direct: str | None, style: StyleInfo) -> int:
    """The level said directly, else that of the style, else the one that names the style."""
    if direct is None and style.level is None:
        linked = (index for index, level in found.levels.items() if level.style == style.id)
        return next(linked, 0)
    return number(direct if direct is not None else style.level, 0)


def _read(level: Element) -> _Level:
    restarts = val(level, "w:lvlRestart")
    return _Level(
        form=val(level, "w:numFmt") or "decimal",
        text=val(level, "w:lvlText") or "",
        start=number(val(level, "w:start"), 0),
        restarts=None if restarts is None else number(restarts, 0),
        digits_only=bool(switch(level, "isLgl")),
        style=val(level, "w:pStyle"),
    )
