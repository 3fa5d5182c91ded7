"""A list of projects as § 5 prints it: only what is new in it is proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from zvassist.agreement.changes import AddMeasure
from zvassist.agreement.model import Measure
from zvassist.agreement.text import normalise
from zvassist.chat.engine import View
from zvassist.chat.offline.clause import Ask, Fact
from zvassist.chat.offline.pasted.part import Part
from zvassist.chat.reading.fold import Source, fold

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[^\S\n]*(?:[-–—•*·▪◦‣]|o(?=[^\S\n]))[^\S\n]+(?P<title>\S[^\n]*)")
_HEADING = re.compile(
    r"[^\S\n]*(?:\(?(?:\d{1,2}|[a-dA-D])[.)][^\S\n]*)?(?P<words>\S[^\n]*?)[^\S\n]*:?[^\S\n]*"
)
_ALIKE = 70.0
"""From this likeness on a new title may be one of the draft's under a new name."""


@dataclass(slots=True)
class _Group:
    """A heading with the lines below it.

    Attributes:
        category: id of the Maßnahmenart.
        start: where the heading begins in the message.
        end: where the last line ends.
        titles: each title with where its line ends.
    """

    category: str
    start: int
    end: int
    titles: list[tuple[str, int]] = field(default_factory=list)


def listed(source: Source, view: View) -> Iterator[Part]:
    """The lists under a Maßnahmenart that name a project of the draft, each with what is new.

    A list of new names alone is an entry like any other and is left to its frame.
    """
    groups = [group for group in _groups(source.original, view) if group.titles]
    there = {fold(one.title or "") for one in view.agreement.measures}
    if not any(fold(title) in there for group in groups for title, _ in group.titles):
        return
    for group in groups:
        stretch = (source.place(group.start), source.place(group.end))
        facts, asks = _new(group, source, view)
        yield Part(stretch, tuple(facts), tuple(asks))


def _groups(text: str, view: View) -> Iterator[_Group]:
    """The headings with the lines that belong to them; any other line ends a list."""
    headings = {
        fold(name): one.id
        for one in view.programme.data.category
        for name in (one.heading, one.label)
    }
    group: _Group | None = None
    for line in _LINE.finditer(text):
        bullet = _BULLET.fullmatch(line.group())
        if bullet and group:
            group.titles.append((_title(bullet["title"]), line.end()))
            group.end = line.end()
            continue
        if group:
            yield group
        heading = _HEADING.fullmatch(line.group())
        category = headings.get(fold(heading["words"])) if heading else None
        group = _Group(category, line.start(), line.end()) if category else None
    if group:
        yield group


def _title(written: str) -> str:
    """A title without the mark that ends its line; the dots of an abbreviation stay."""
    title = normalise(written).rstrip(" ,;")
    return title.removesuffix(".") if title.count(".") == 1 else title


def _new(group: _Group, source: Source, view: View) -> tuple[list[Fact], list[Ask]]:
    measures = view.agreement.measures
    by_title = {fold(one.title or ""): one for one in measures}
    said = {fold(title) for title, _ in group.titles}
    own = [one for one in measures if one.category == group.category]
    missing = [one for one in own if fold(one.title or "") not in said]
    facts: list[Fact] = []
    asks: list[Ask] = []
    for title, end in group.titles:
        known = by_title.get(fold(title))
        if known is None and (older := _alike(title, missing)):
            missing.remove(older)
            asks.append(_renamed(title, older, group))
        elif known is None:
            change = AddMeasure(category=group.category, title=title)
            facts.append(Fact(change, source.original[group.start : end], group.start))
        elif known.category != group.category:
            asks.append(_moved(known, group, view))
    asks += [_gone(one) for one in missing]
    return facts, asks


def _alike(title: str, missing: list[Measure]) -> Measure | None:
    """The project that is not in the list and that the title may be the new name of."""
    from rapidfuzz.fuzz import ratio

    near = [one for one in missing if ratio(fold(title), fold(one.title or "")) >= _ALIKE]
    return near[0] if len(near) == 1 else None


def _label(category_id: str, view: View) -> str:
    category = view.programme.category(category_id)
    return category.label if category else category_id


def _renamed(title: str, older: Measure, group: _Group) -> Ask:
    return Ask(
        f"Ist „{title}“ der neue Name von „{older.title}“ oder ein weiteres Projekt?",
        (
            f"Nenne „{older.title}“ in „{title}“ um",
            f"Neues Projekt „{title}“ unter {group.category.capitalize()}",
        ),
        whole=True,
    )


def _moved(known: Measure, group: _Group, view: View) -> Ask:
    there = _label(known.category or "", view)
    return Ask(
        f"„{known.title}“ steht bisher unter {there}, in der Liste unter "
        f"{_label(group.category, view)}. Was gilt?",
        (f"Verschiebe „{known.title}“ nach {group.category.capitalize()}",),
        whole=True,
    )


def _gone(measure: Measure) -> Ask:
    return Ask(
        f"„{measure.title}“ steht nicht in der eingefügten Liste. Soll das Projekt entfallen?",
        (f"Projekt „{measure.title}“ entfernen",),
        whole=True,
    )
