"""Projects called by their place: "Projekt 3", "Nr. 2 und 4", "das letzte Projekt"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from zvassist.agreement.model import Measure
from zvassist.agreement.order import printed
from zvassist.chat.engine import View
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.phrases import ORDINALS

_COUNTED = words(
    "projekt massnahme vorhaben projekts nummer nr position pos projekte projekten massnahmen "
    "nummern vorhabens"
)
_NUMBER_SIGNS = words("nr nummer nummern . nrn")
_LISTING = words("und sowie , nr nummer projekt massnahme . mit gegen")
_FROM_THE_END = {
    **dict.fromkeys(words("letzte letzten letztes letzter"), -1),
    **dict.fromkeys(words("vorletzte vorletzten vorletztes vorletzter"), -2),
}
_ALL = words("alle allen saemtliche saemtlichen beide beiden")
_ARTICLES = words("der die das den dem des")
_OF_KIND = ("projekt", "projekts", "massnahme")
_ALL_OF_KIND = ("projekte", "projekten", "massnahmen", "ungen")
_MOST = 50
_STARTS = _COUNTED | _ALL | _FROM_THE_END.keys() | ORDINALS.keys()

Found = tuple[tuple[Item, ...], tuple[Measure, ...]]


def counted(items: tuple[Item, ...], view: View) -> Iterator[Found]:
    """The pieces that call a project by its place, with the project.

    Args:
        items: a clause's pieces.
        view: the draft; places are counted as they are printed.
    """
    ids = {measure.id for measure in view.agreement.measures}
    if not any(item.has(Tag.NUMBER) or item.text in _STARTS or item.text in ids for item in items):
        return
    in_print = printed(view.agreement, [one.id for one in view.programme.data.category])
    at = 0
    while at < len(items):
        found = list(_at(items, at, view, in_print))
        yield from found
        at = max((items.index(one[0][-1]) for one in found), default=at) + 1


def _at(
    items: tuple[Item, ...], at: int, view: View, in_print: tuple[Measure, ...]
) -> Iterator[Found]:
    item = items[at]
    if measure := view.agreement.measure(item.text):
        yield (item,), (measure,)
    elif item.text in _COUNTED:
        yield from _numbers(items, at, in_print)
    elif item.text in _ALL:
        yield from _every(items, at, in_print)
    elif item.text in ORDINALS or item.text in _FROM_THE_END or item.has(Tag.NUMBER):
        yield from _ordinal(items, at, in_print)


def _numbers(items: tuple[Item, ...], at: int, in_print: tuple[Measure, ...]) -> Iterator[Found]:
    """Numbers behind "Projekt" or "Nr."; more of them after "und"."""
    end = at + 1
    while end < len(items) and items[end].text in _NUMBER_SIGNS:
        end += 1
    while end < len(items) and items[end].has(Tag.NUMBER):
        if not _is_sum(items, end):
            yield from _nth(items[at : end + 1], int(items[end].value), in_print)
        at = end = end + 1
        while end < len(items) and items[end].text in _LISTING:
            end += 1


def _is_sum(items: tuple[Item, ...], at: int) -> bool:
    """Whether the number is the first part of something else: "Projekt 2 Tage"."""
    follows = items[at + 1] if at + 1 < len(items) else None
    return follows is not None and not follows.tags


def _ordinal(items: tuple[Item, ...], at: int, in_print: tuple[Measure, ...]) -> Iterator[Found]:
    """Projects counted: "das zweite Projekt", "2. Projekt", "das erste Weiterbildungsprojekt"."""
    item = items[at]
    number = ORDINALS.get(item.text) or _FROM_THE_END.get(item.text) or int(item.value or 0)
    end = at + 1
    if item.has(Tag.NUMBER) and item.text not in ORDINALS:
        if end == len(items) or items[end].text != ".":
            return
        end += 1
    noun = items[end] if end < len(items) else None
    if noun is not None and noun.has(Tag.PROJECT):
        yield from _nth(items[at : end + 1], number, in_print)
    elif noun is not None and noun.has(Tag.CATEGORY) and noun.text.endswith(_OF_KIND):
        same = tuple(one for one in in_print if one.category == noun.value)
        yield from _nth(items[at : end + 1], number, same)
    elif _without_noun(items, at, end):
        yield from _nth(items[at:end], number, in_print)


def _without_noun(items: tuple[Item, ...], at: int, end: int) -> bool:
    """Whether the noun is said once for two: "das zweite und das vierte Projekt"."""
    led = at > 0 and items[at - 1].text in _ARTICLES
    last = end == len(items) or items[end].text in ("und", "sowie")
    counts = any(one.text in ORDINALS and two.has(Tag.PROJECT) for one, two in pairwise(items))
    return led and last and counts


def _every(items: tuple[Item, ...], at: int, in_print: tuple[Measure, ...]) -> Iterator[Found]:
    """All projects of one Maßnahmenart: "alle Weiterbildungen", "beide Qualifizierungsprojekte"."""
    follows = items[at + 1] if at + 1 < len(items) else None
    said = follows.value if follows is not None and follows.has(Tag.NUMBER) else 0
    if said:
        follows = items[at + 2] if at + 2 < len(items) else None
    kind = next((one for one in items[at + 1 : at + 5] if one.has(Tag.CATEGORY)), None)
    if follows is None or kind is None:
        return
    here = kind is follows and kind.text.endswith(_ALL_OF_KIND)
    end = items.index(kind) + 1
    between = items[at + 2 + bool(said) : end - 1]
    if not here and not (follows.has(Tag.PROJECT) and all(one.has(Tag.FILLER) for one in between)):
        return
    same = tuple(one for one in in_print if one.category == kind.value)
    if len(same) == (said or 2 if items[at].text.startswith("beide") else said or len(same)):
        for measure in same:
            yield items[at:end], (measure,)


def _nth(items: tuple[Item, ...], number: int, measures: tuple[Measure, ...]) -> Iterator[Found]:
    """The project at a place from 1, or from -1 at the end."""
    index = number - 1 if number > 0 else len(measures) + number
    if number and 0 <= index < min(len(measures), _MOST):
        yield items, (measures[index],)
