"""Several new projects at once: "die Projekte A und B", or lines under a Maßnahmenart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zvassist.chat.offline.clause import Ask, Clause
from zvassist.chat.offline.frames.titles import QUOTE_IT, title_in
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import mentions

_PLURAL = words("projekte projekten massnahmen angebote")
_SINGULAR = words("projekt massnahme vorhaben angebot namens heisst")
_WHERE = words("bei unter in zu")
_ARTICLES = words("den die der")
_HEAD = (Tag.CATEGORY, Tag.PROJECT, Tag.ADD, Tag.NEW, Tag.MORE, Tag.PUT)


def listed_titles(clause: Clause, slot: tuple[Item, ...]) -> tuple[str, ...] | Ask | None:
    """The titles in "die Projekte A, B und C"; None when the slot is one title.

    Args:
        clause: where the pieces come from.
        slot: the pieces behind "Projekte".

    Returns:
        The titles, or the question when an "und" may belong to a title.
    """
    while slot and slot[-1].has(Tag.FILLER):
        slot = slot[:-1]
    parts = list(_parts(slot))
    if len(parts) < 2 or slot[0].has(Tag.QUOTE):
        return None
    before = clause.items[: clause.items.index(slot[0])]
    if not _are_several(clause.without(slot)):
        one = any(item.text in _SINGULAR for item in before)
        commas = any(item.text == "," for item in slot)
        if one or commas:
            return None
        if not all(len(part) > 1 and _is_noun(clause, part[-1]) for part in parts):
            return QUOTE_IT
    if len([item for item in slot if item.text in ("und", "sowie")]) > 1:
        return QUOTE_IT
    counts = {item.value for item in clause.without(slot).all(Tag.NUMBER) if item.value > 1}
    return _titles(clause, parts) if counts <= {len(parts)} else QUOTE_IT


def _are_several(clause: Clause) -> bool:
    """Whether the words around say that there are several: "Projekte", "kommen … dazu"."""
    if clause.said("kommen", "folgende", "folgender", "folgenden"):
        return True
    before: Item | None = None
    for item in clause.items:
        placed = before is not None and before.text in _WHERE
        plural = item.text in _PLURAL or (
            item.has(Tag.CATEGORY) and item.text.endswith(("projekte", "projekten", "ungen"))
        )
        if plural and not placed:
            return True
        before = before if item.text in _ARTICLES else item
    return False


def _is_noun(clause: Clause, item: Item) -> bool:
    return clause.source.words(item.start, item.end)[:1].isupper()


def lines_under_heading(clause: Clause) -> tuple[str, ...] | None:
    """The titles of a list under a Maßnahmenart; None when it is no such list.

    A line that names a project of the draft makes it a list of what is there, not of what
    is new.
    """
    lines = list(_parts(clause.items, "\n")) if clause.said(":") else []
    if len(lines) < 2 or len([item for item in lines[0] if item.has(Tag.CATEGORY)]) != 1:
        return None
    bulleted = all(len(line) > 1 and line[0].has(Tag.PUNCT) for line in lines[1:])
    headed = lines[0][-1].text == ":" and not replace(clause, items=lines[0]).rest(*_HEAD)
    if not (bulleted and headed) or any(mentions(line, clause.view) for line in lines[1:]):
        return None
    titles = _titles(clause, [line[1:] for line in lines[1:]])
    return None if isinstance(titles, Ask) else titles


def _titles(clause: Clause, parts: list[tuple[Item, ...]]) -> tuple[str, ...] | Ask:
    titles: list[str] = []
    for part in parts:
        title = title_in(clause, part)
        if isinstance(title, Ask):
            return title
        titles.append(title)
    return tuple(titles)


def _parts(items: tuple[Item, ...], *marks: str) -> Iterator[tuple[Item, ...]]:
    """The runs between marks, or between all that part; empty ones are left out."""
    run: list[Item] = []
    for item in items:
        if item.has(Tag.SEP) and (not marks or item.text in marks):
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(item)
    if run:
        yield tuple(run)
