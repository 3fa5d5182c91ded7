"""Before there is a draft: a new one, last year's rolled over, the example, or a Word file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.agreement.model import Draft, new_draft, new_draft_id
from zvassist.line.asking import Ask, Asking, choose, number_in, numbered
from zvassist.line.filing import filed
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.example import example_draft
from zvassist.session.importing import Import, import_source, open_any
from zvassist.session.office import Office
from zvassist.session.places import place, with_ending
from zvassist.session.session import Session
from zvassist.session.sources import View, read_source
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


def from_file(source: Path, view: View | None, library: Library, who: str) -> Asking[Begun]:
    """Make a draft of a Word or text file; the file itself stays as it is.

    Args:
        source: a .docx or .txt.
        view: which view of tracked changes counts; None refuses a file that has some.
        library: the programme years at hand.
        who: name written into the history.

    Raises:
        ZvError: the file cannot be read.
    """
    found = import_source(read_source(source, view), library)
    programme = library.programme(found.base.programme)
    head = f"Die Datei {source.name} bleibt, wie sie ist; aus ihr wird ein neuer Entwurf."
    path = yield from filed(
        source.absolute().parent,
        source.stem,
        lambda path: Store(path).create(found.new_draft),
        [head, *_noticed(found, programme)],
    )
    return Session.open(path, library, who=who), None


def _new(library: Library) -> Asking[Draft]:
    programme = yield from _year(library)
    draft = new_draft(programme.id, programme.year, draft_id=new_draft_id())
    partner = yield from _partner(draft, programme)
    return apply(draft, Set(field="local_authority", value=partner)) if partner else draft


def _noticed(found: Import | None, programme: Programme) -> list[str]:
    """What was noticed in a Word or text file, what was changed in it, what it leaves open."""
    if found is None:
        return []
    changed = (
        f"In der Datei geändert und übernommen: {label_at(one.path, programme)}."
        for one in found.proposals
    )
    asked = (
        f"Zu klären: {label_at(question.path, programme)}: {question.note}"
        for question in found.questions
    )
    return [*found.notices, *changed, *asked]


def _year(library: Library, after: int = 0, told: Iterable[str] = ()) -> Asking[Programme]:
    """The programme year that is meant; Enter takes the latest."""
    years = {str(each.year): each for each in library.readable() if each.year > after}
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
            told = _noticed(opened.found, opened.session.programme)
            programme = yield from _year(library, old.agreement.year or 0, told)
            made = successor(old, library, programme.year, office=office, who=who)
            made.save(path)
        except ZvError as error:
            lines = (str(error),)
        else:
            return made.session, made
    return None
