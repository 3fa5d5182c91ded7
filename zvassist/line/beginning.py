"""Before there is a draft: a new agreement, last year's rolled over, or the example."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.agreement.model import Draft, new_draft
from zvassist.line.asking import Ask, Asking, choose, number_in, numbered
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.example import example_draft
from zvassist.session.importing import Opened, open_any
from zvassist.session.office import Office
from zvassist.session.places import place, with_ending
from zvassist.session.session import Session
from zvassist.session.store import Store
from zvassist.session.successor import Successor, successor
from zvassist.walk.choices import choices, read_partner
from zvassist.walk.words import label_at

_WAYS = (
    "Neue Vereinbarung",
    "Aus der Vereinbarung des Vorjahres, Entwurf oder Word",
    "Beispiel: Vereinbarung 2023",
)

Begun = tuple[Session, Successor | None]
"""The open draft, and the roll-over it came from, if it did."""


def begin(path: Path, library: Library, office: Office, who: str) -> Asking[Begun | None]:
    """Make the draft that is not there yet; None when the clerk does not want to.

    Args:
        path: where it will be saved.
        library: the programme years at hand.
        office: the office's own data.
        who: name written into the history.
    """
    before = [f"Den Entwurf {path.name} gibt es noch nicht. Womit wird er angelegt?"]
    chosen = yield from choose(_WAYS, "Nummer, Enter bricht ab:", before)
    if chosen is None:
        return None
    if chosen == 1:
        return (yield from _from_last_year(path, library, office, who))
    draft = example_draft() if chosen == 2 else (yield from _new(library))
    store = Store(path)
    store.create(draft)
    return Session(draft, library, store, who=who), None


def _new(library: Library) -> Asking[Draft]:
    programme = yield from _year(library)
    draft = new_draft(programme.id, programme.year)
    partner = yield from _partner(draft, programme)
    return apply(draft, Set(field="local_authority", value=partner)) if partner else draft


def _noticed(opened: Opened) -> list[str]:
    """What was noticed in a Word or text file, and what it leaves open."""
    if opened.found is None:
        return []
    programme = opened.session.programme
    asked = (
        f"Zu klären: {label_at(question.path, programme)}: {question.note}"
        for question in opened.found.questions
    )
    return [*opened.found.notices, *asked]


def _year(library: Library, after: int = 0, told: Iterable[str] = ()) -> Asking[Programme]:
    """The programme year that is meant; Enter takes the latest."""
    there = [library.programme(name) for name in library.ids]
    years = {str(each.year): each for each in there if each.year > after}
    if not years:
        raise ZvError(f"Ein Programmjahr nach {after} ist nicht hinterlegt.")
    latest = max(years)
    lines: tuple[str, ...] = (*told, f"Vorhanden: {', '.join(sorted(years))}.")
    while True:
        text = (yield Ask(f"Jahr? Enter nimmt {latest}:", lines)).strip() or latest
        if text in years:
            return years[text]
        lines = (f"Das Jahr „{text}“ gibt es nicht; vorhanden: {', '.join(sorted(years))}.",)


def _partner(draft: Draft, programme: Programme) -> Asking[str | None]:
    """The partner's AGS; None when it is left open. "liste" reads all."""
    offered = choices("local_authority", draft.agreement, programme)
    names = tuple(name for _, name in offered)
    lines: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    while text := (yield Ask("Partner? liste nennt alle, Enter später:", lines, takes_text=True)):
        if text.casefold() == "liste":
            lines, shown = tuple(numbered(names)), names
            continue
        try:
            return read_partner(_meant(text, shown), programme)
        except ZvError as error:
            shown = tuple(getattr(error, "candidates", ()))
            lines = (str(error), *numbered(shown))
    return None


def _meant(text: str, shown: tuple[str, ...]) -> str:
    index = number_in(text, len(shown))
    return text if index is None else shown[index]


def _from_last_year(path: Path, library: Library, office: Office, who: str) -> Asking[Begun | None]:
    lines: tuple[str, ...] = ()
    while name := (yield Ask("Datei des Vorjahres, Enter bricht ab:", lines, takes_text=True)):
        try:
            source = place(path.absolute().parent, name)
            source = source if source.exists() else with_ending(source, SUFFIX)
            opened = open_any(source, library, who=who)
            old = opened.session.draft
            programme = yield from _year(library, old.agreement.year or 0, _noticed(opened))
            made = successor(old, library, programme.year, office=office, who=who)
            made.save(path)
        except ZvError as error:
            lines = (str(error),)
        else:
            return made.session, made
    return None
