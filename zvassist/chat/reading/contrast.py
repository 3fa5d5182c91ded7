"""What is denied beside what holds: "… unter Qualifizierung, nicht unter Weiterbildung".

It is set aside when it names another value of the kind that the sentence sets, or who signs now.
A denial of the very value, or of one that nothing is set against, stays a doubt.
"""

from __future__ import annotations

import re
from dataclasses import replace

from zvassist.chat.engine import View
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Aside, Item, Tag
from zvassist.chat.reading.lexicon import number_of, words
from zvassist.chat.reading.mentions import mentions
from zvassist.chat.reading.said import PROJECT, Value, values
from zvassist.chat.reading.slips import COMMA, aside, is_denial

_DENIES = words("nicht nich kein keine keinen keiner keines keinem")
_JOINS = words("und also aber eben jedoch") | frozenset(COMMA)
_AFTER = words("mehr laenger etwa wie bisher bislang weiter nur")
_KINDS = frozenset(
    {Tag.CATEGORY, Tag.DATE, Tag.NUMBER, Tag.NAME, Tag.QUOTE, Tag.POSITION, Tag.ROLE, PROJECT}
)
"""Of amounts only that of the draft may be denied (``weighed.py``)."""
_ONE = words("ein eine einen einer einem eins")
_TITLES = words("frau herr herrn dr .")
_RENAMES = words("titel name namen bezeichnung")
_DENIED = Aside("denied")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def contrasted(items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    """The pieces of a sentence with what is only denied as one piece that says nothing."""
    at = 1
    while at < len(items):
        if items[at].text in _DENIES and (found := _denied(items, at, view)):
            start, stop = found
            items = (*items[:start], aside(items[start:stop], _DENIED), *items[stop:])
            at = start
        at += 1
    return _with_old_title(_without_rivals(items, view), view)


def _without_rivals(items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    """The pieces, "Streiche BASS, nicht das Coaching, sondern die Alphabetisierung" not understood.

    Of the two that are left it may mean both or the last one.
    """
    found = list(items)
    for at, item in enumerate(items):
        joined = at > 0 and items[at - 1].text in COMMA
        if joined and is_denial(item) and item.text.endswith("sondern"):
            before = values(items, 0, at, view)
            behind = values(items, at + 1, len(items), view)
            rivals = [one for one in before if one.kind == behind[0].kind] if behind else []
            if any(one.key != behind[0].key for one in rivals):
                found[at] = replace(item, tags=frozenset({Tag.BLOCK}))
    return tuple(found)


def _denied(items: tuple[Item, ...], at: int, view: View) -> tuple[int, int] | None:
    """From where to where a denial reaches that may be passed over."""
    start, first = _joint(items, at), _first(items, at)
    if stop := _but(items, at, first, view):
        return at, stop
    if start == at:
        return _denied_behind(items, at, view)
    stop = _end(items, first)
    before, found = values(items, 0, start, view), values(items, first, stop, view)
    only = any(item.text == "nur" for item in items[at:first])
    holds = (
        _is_another(found, before, items, (first, stop))
        or _is_fewer(items[first:stop], before)
        or (_is_signer_now(items[:start], items[first:stop], view) and not only)
    )
    fits = not only or any(one.kind == Tag.NUMBER for one in before)
    goes_on = {one.kind for one in values(items, stop, len(items), view)}
    if not holds or not fits or goes_on & {one.kind for one in before}:
        return None
    return start, stop + (stop < len(items) and items[stop].text == ")")


def _first(items: tuple[Item, ...], at: int) -> int:
    """Where begins what is denied, behind "nicht mehr"."""
    first = at + 1
    while first < len(items) and items[first].text in _AFTER:
        first += 1
    return first


def _but(items: tuple[Item, ...], at: int, first: int, view: View) -> int:
    """Behind "sondern" in "nicht „Deutsch“, sondern „Deutsch B1“"; 0 when it stands not there."""
    stop = _end(items, first)
    if not any(item.text == "sondern" for item in items[stop + 1 : stop + 2]):
        return 0
    others = (*values(items, 0, at, view), *values(items, stop, len(items), view))
    found = values(items, first, stop, view)
    return stop + 2 if _is_another(found, others, items, (first, stop)) else 0


def _joint(items: tuple[Item, ...], at: int) -> int:
    """Where ", und" before a denial begins; the denial's own place when it is not joined."""
    start = at
    while start > 1 and (items[start - 1].text in _JOINS or items[start - 1].text == "("):
        start -= 1
    return start if any(item.has(Tag.SEP, Tag.PUNCT) for item in items[start:at]) else at


def _end(items: tuple[Item, ...], first: int) -> int:
    """Where the part ends that begins at a place; the cut behind a closing date belongs to it."""
    ends = (at for at in range(first, len(items)) if items[at].has(Tag.SEP, Tag.PUNCT))
    return next(ends, len(items))


def _is_another(
    found: tuple[Value, ...],
    before: tuple[Value, ...],
    items: tuple[Item, ...],
    part: tuple[int, int],
) -> bool:
    """Whether just one value is denied, and another one of its kind stands before it."""
    if len(found) != 1 or found[0].kind not in _KINDS:
        return False
    value = found[0]
    around = (at for at in range(*part) if not value.start <= at < value.end)
    quiet = (Tag.FILLER, Tag.DIALOGUE, Tag.PROJECT)
    said = [items[at] for at in around]
    if not all(item.has(*quiet) or item.text in _AFTER for item in said):
        return False
    if any(item.has(Tag.NUMBER) for item in said):
        return False  # "nicht einen am 2. November" is about a second one
    joint = [item.text for item in items[: part[0]] if item.has(Tag.SEP)][-1:]
    if value.kind == PROJECT and joint == ["und"] and not _renames(items):
        return False  # "BASS und nicht das Coaching" may be about both
    same = {one.key for one in before if one.kind == value.kind}
    if value.kind == PROJECT and _renames(items):
        return same == {value.key}  # it is what the project is called now
    return bool(same) and value.key not in same


def _renames(items: tuple[Item, ...]) -> bool:
    return any(item.has(Tag.RENAME) or item.text in _RENAMES for item in items)


def _is_fewer(part: tuple[Item, ...], before: tuple[Value, ...]) -> bool:
    """Whether "einer" is denied where another number of dialogues is said."""
    counts = [one.key for one in before if one.kind == Tag.NUMBER]
    return len(part) == 1 and part[0].text in _ONE and bool(counts) and 1 not in counts


def _is_signer_now(said: tuple[Item, ...], part: tuple[Item, ...], view: View) -> bool:
    """Whether it is who signs by the draft that signs no more: "…, nicht Frau Sprößler"."""
    if not any(item.has(Tag.SIGN) for item in said):
        return False
    signed = view.agreement.signatures
    names = (signed.ministry.name, signed.local_authority.name)
    known = {word for name in names for word in _WORD.findall(fold(name or ""))}
    others = [item for item in part if item.text not in _TITLES and not item.has(Tag.ROLE)]
    told = {item.text for item in said}
    return bool(others) and all(one.text in known and one.text not in told for one in others)


def _denied_behind(items: tuple[Item, ...], at: int, view: View) -> tuple[int, int] | None:
    """Where "…, BASS nicht" stands: a project that stays as it is."""
    if at + 1 < len(items) and not items[at + 1].has(Tag.SEP, Tag.PUNCT):
        return None
    start = next((one for one in range(at - 1, 0, -1) if items[one].has(Tag.SEP)), 0)
    if items[start].text != "," or items[at].text != "nicht":
        return None  # "Streiche BASS und das Coaching nicht" is about both
    if any(item.has(Tag.STAY) for item in items[:start]):
        return None
    before, found = values(items, 0, start, view), values(items, start, at, view)
    rest = values(items, at, len(items), view)
    is_project = len(found) == 1 and found[0].kind == PROJECT and found[0].end == at
    if not is_project or any(one.kind == PROJECT for one in rest):
        return None
    return (start, at + 1) if _is_another(found, before, items, (start + 1, at)) else None


def _with_old_title(items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    """The pieces with the project that only "nicht mehr BASS 2023, sondern" names."""
    for at, item in enumerate(items):
        if not is_denial(item) or not item.text.endswith("sondern"):
            continue
        named = tuple(_words(item)) if _renames(items) and not mentions(items, view) else ()
        found = mentions(named, view) if named else ()
        if len(found) == 1 and found[0].certain and found[0].items == named:
            before, behind = (
                replace(item, start=start, end=end)
                for start, end in ((item.start, named[0].start), (named[-1].end, item.end))
            )
            return (*items[:at], before, *named, behind, *items[at + 1 :])
    return items


def _words(item: Item) -> list[Item]:
    """The words that a piece denies, as pieces of their own."""
    found = []
    for match in _WORD.finditer(item.text.removesuffix("sondern")):
        if match.group() in _DENIES | _AFTER:
            continue
        start = item.start + match.start()
        read = number_of(match.group()) if match.group().isdigit() else (frozenset[Tag](), None)
        found.append(Item(match.group(), start, item.start + match.end(), *read))
    return found
