"""Values that the writer takes back at once: "… auf 1,1 Mio. Euro. Ach nein, 1,08 Mio. sind es".

The last value takes the place of the one of its kind before it, and the words that say so are set
aside. Where it is not certain which value is replaced, nothing is, and the words stay a doubt.
"""

from __future__ import annotations

from zvassist.chat.engine import View
from zvassist.chat.reading.correction import Correction, Repair
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.slips import ANY, COMMA, PAUSES, SLIP, TAKES_BACK, WHY, Line, aside


def repaired(items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    """The pieces of a message with what is corrected in the place of what was said first.

    Args:
        items: all pieces, in order.
        view: the draft, whose projects may be named.
    """
    if not ANY.search(" ".join(item.text for item in items)):
        return items
    at = 1
    while at < len(items):
        if items[at - 1].value == SLIP:
            items = _with_why(items, at)
        start = _sentence_start(items, at)
        found = _repair(items, start, at, view) if _may_begin(items[at - 1]) else None
        if found is not None:
            items = (*items[:start], *found.sentence, *items[found.stop :])
            at = start + len(found.sentence)
        at += 1
    return items


def _with_why(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    """The pieces with why a value was said wrongly set aside, behind one that was corrected."""
    end = _sentence_end(items, at)
    for start in (place for place in range(at, end) if items[place].text in COMMA):
        line = Line(items, start, end)
        if (match := WHY.match(line.text)) and (stop := line.index(match)):
            return (*items[:start], aside(items[start:stop]), *items[stop:])
    return items


def _may_begin(before: Item) -> bool:
    """Whether a correction may begin behind a piece: a mark or a value."""
    marked = before.has(Tag.SEP, Tag.PUNCT, Tag.END) or before.text in (".", "…", "")
    return (marked and not before.has(Tag.QUERY)) or before.has(Tag.AMOUNT, Tag.DATE, Tag.NAME)


def _sentence_start(items: tuple[Item, ...], at: int) -> int:
    """Where the sentence begins that is corrected."""
    start = at
    while start > 0 and _is_mark(items[start - 1]):
        start -= 1
    while start > 0 and not items[start - 1].has(Tag.END):
        start -= 1
    return start


def _is_mark(item: Item) -> bool:
    """Whether it stands between two sentences; an empty line parts what is written."""
    blank = item.text.count("\n") > 1 or (item.has(Tag.END) and not item.text.strip())
    return not blank and not any(map(str.isalnum, item.text))


def _sentence_end(items: tuple[Item, ...], at: int) -> int:
    """Where the sentence ends that a piece stands in."""
    return next((place for place in range(at, len(items)) if items[place].has(Tag.END)), len(items))


def _repair(items: tuple[Item, ...], start: int, at: int, view: View) -> Repair | None:
    """The correction that begins at a place, if it is certain."""
    end = _sentence_end(items, at)
    line = Line(items, at, end)
    cue = TAKES_BACK.match(line.text)
    found = cue or PAUSES.match(line.text)
    behind = line.index(found) if found else 0
    if cue and behind == end < len(items) and not items[end].has(Tag.QUERY):
        behind, end = end + 1, _sentence_end(items, end + 1)  # "Das war falsch. Es sind 1,08 Mio."
    if not behind or behind >= end or (end < len(items) and items[end].has(Tag.QUERY)):
        return None
    for stop in (end, _next_cue(items, behind, end)):
        one = Correction(items, start, at, behind, stop, view, is_pause=cue is None)
        if repair := one.repair():
            return repair
    return None


def _next_cue(items: tuple[Item, ...], start: int, end: int) -> int:
    """Where the next correction begins: "1,1, nein, 1,2, ach nein, 1,3 Mio."."""
    places = (at for at in range(start + 1, end) if _may_begin(items[at - 1]))
    return next((at for at in places if TAKES_BACK.match(Line(items, at, end).text)), end)
