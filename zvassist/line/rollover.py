"""The roll-over in lines: year and file, then what became of every entry, and the proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zvassist.agreement.errors import ZvError
from zvassist.line.asking import Ask, Asking, Done, Scene, choose, number_in
from zvassist.line.filing import filed
from zvassist.session.naming import file_stem
from zvassist.session.successor import Successor, successor
from zvassist.walk.decisions import DecisionGroup, DecisionLine, decision_groups
from zvassist.walk.desk import Desk

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_ALL = "alle"


def roll_over(dialog: Dialog, year: str) -> Scene:
    """Make the draft of a later year, and go on with it."""
    told: list[str] = []
    while True:
        year = year or (yield Ask("Welches Jahr? Enter bricht ab:", tuple(told))).strip()
        if not year:
            return []
        try:
            made = _made(dialog.desk, year)
        except ZvError as error:
            told, year = [str(error)], ""
        else:
            break
    yield from _saved(dialog, made)
    dialog.made = made
    dialog.take(_desk_like(dialog.desk, made))
    name = dialog.desk.path.name if dialog.desk.path else ""
    told = [f"Fortgeschrieben von {made.before.year} nach {year}: {name}"]
    return (yield from _groups(dialog, made, told))


def _made(desk: Desk, year: str) -> Successor:
    if not (year.isascii() and year.isdecimal() and len(year) == 4):
        raise ZvError(f"„{year}“ ist kein Jahr; gemeint ist eine Zahl wie 2027.")
    about = desk.draft, desk.session.library, int(year)
    return successor(*about, office=desk.office, who=desk.who, clock=desk.now)


def _desk_like(desk: Desk, made: Successor) -> Desk:
    """A desk for the new draft, of the same clerk and office."""
    return Desk(made.session, who=desk.who, clock=desk.now, office=desk.office)


def _saved(dialog: Dialog, made: Successor) -> Asking[None]:
    """Write the new draft under a name that is free."""
    session = made.session
    stem = file_stem(session.agreement.local_authority, session.programme)
    yield from filed(dialog.folder, stem, made.save)


def decisions(dialog: Dialog, _text: str) -> Done:
    """Read once more what the roll-over did."""
    if dialog.made is None:
        return ["In diesem Dialog wurde nichts fortgeschrieben; „verlauf“ nennt die Schritte."]
    return _groups(dialog, dialog.made, [])


def _groups(dialog: Dialog, made: Successor, told: list[str]) -> Scene:
    """The decisions by kind; a number reads them."""
    while True:
        after = made.session.programme
        groups = decision_groups(made.decisions, made.proposals, made.before, after)
        names = [f"{group.title}: {len(group.lines)}" for group in groups]
        chosen = yield from choose(names, "Nummer, Enter geht zu den Angaben:", told)
        if chosen is None:
            return []
        done = yield from _group(dialog, made, groups[chosen])
        if done is None:
            return []
        told = done


def _group(dialog: Dialog, made: Successor, group: DecisionGroup) -> Asking[list[str] | None]:
    """One kind; a decision is gone to (None then), a proposal is carried out."""
    offers = group.lines[0].proposal is not None
    prompt = (
        "Nummer führt aus, alle, Enter keinen:"
        if offers
        else "Nummer geht hin, Enter zurück zur Liste:"
    )
    lines = [_said(number, line) for number, line in enumerate(group.lines, start=1)]
    before = [f"{group.title}:", *lines]
    while text := (yield Ask(prompt, tuple(before))).strip():
        if offers and text.casefold() == _ALL:
            return _accepted(dialog.desk, made, group.lines)
        index = number_in(text, len(group.lines))
        if index is not None:
            line = group.lines[index]
            if line.proposal:
                return _accepted(dialog.desk, made, (line,))
            dialog.move(line.field)
            return None
        before = [f"„{text}“ ist keine Nummer von 1 bis {len(group.lines)}."]
    return []


def _accepted(desk: Desk, made: Successor, lines: tuple[DecisionLine, ...]) -> list[str]:
    told: list[str] = []
    for line in lines:
        proposal = line.proposal
        if proposal is None or proposal not in made.proposals:  # another one has done the same
            continue
        desk.change(proposal.change, origin="rollover", why=proposal.reason)
        told.append(desk.notice if desk.is_trouble else f"Ausgeführt: {line.new}")
    return told


def _said(number: int, line: DecisionLine) -> str:
    """A decision with its reason: "Gesamtbetrag: war 1.022.700 Euro, jetzt leer. ..."."""
    same = line.proposal is not None or line.old == line.new
    what = line.new if same else f"war {line.old}, jetzt {line.new}"
    return f"{number}. {line.label}: {what}. {line.reason}"
