"""Who signs for the ministry: the head of the ministry as far as that was looked up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zvassist.agreement.phrases import listed
from zvassist.programme.offices import Minister
from zvassist.rollover.decision import Decision, Group
from zvassist.rollover.parts.signers import SIGNED_ANEW, not_known
from zvassist.rollover.turn import Turn
from zvassist.rules.groups.offices import without_titles
from zvassist.rules.saying import day

_PATH = "signatures.ministry"
_PLACE, _NAME, _ROLE, _DATE = (f"{_PATH}.{part}" for part in ("place", "name", "role", "date"))


def decisions(turn: Turn) -> Iterator[Decision]:
    """Place, name and title, day."""
    yield from _place(turn)
    yield from _signer(turn)
    if turn.value(_DATE) is not None:
        yield turn.emptied(Group.SIGNATURES, _DATE, SIGNED_ANEW)


def _place(turn: Turn) -> Iterator[Decision]:
    place, old, new = turn.value(_PLACE), turn.before.ministry.place, turn.after.ministry.place
    if place is None:
        return
    if place == old != new:
        reason = f"Sitz des Ministeriums ist {turn.after.year} {new}."
        yield turn.changed(Group.SIGNATURES, _PLACE, new, reason)
        return
    reason = "Sitz des Ministeriums." if place == new else f"Sitz des Ministeriums ist {new}."
    yield turn.kept(Group.SIGNATURES, _PLACE, reason)


def _signer(turn: Turn) -> Iterator[Decision]:
    signer = turn.agreement.signatures.ministry
    named = [field for field in (_NAME, _ROLE) if turn.value(field) is not None]
    name = without_titles(signer.name or "")
    terms = [each for each in turn.after.offices.ministers if each.name == name]
    in_year = turn.after.offices.ministers_in(turn.after.year)
    if not terms or any(term in in_year for term in terms):
        reason = _still(turn, signer.name, [term for term in terms if term in in_year], in_year)
        for field in named:
            yield turn.kept(Group.SIGNATURES, field, reason)
        return
    left = _left(turn, terms)
    if len(in_year) == 1 and is_known_through(in_year[0], turn.after.year):
        new = in_year[0]
        reason = f"{left} {new.name} ist im Jahr {turn.after.year} im Amt."
        yield turn.changed(Group.SIGNATURES, _NAME, new.name, reason, step=_PATH)
        yield turn.changed(Group.SIGNATURES, _ROLE, new.role, reason, step=_PATH)
        return
    for field in named:
        yield turn.emptied(Group.SIGNATURES, field, left, step=_PATH)


def _still(
    turn: Turn, name: str | None, terms: list[Minister], in_year: tuple[Minister, ...]
) -> str:
    year = turn.after.year
    if not terms:
        return not_known(name or "", year, "das Ministerium")
    if len(in_year) > 1:
        names = listed(each.name for each in in_year)
        return f"Im Jahr {year} wechselt das Amt ({names}); bitte nach dem Tag der Unterschrift."
    if is_known_through(terms[0], year):
        return f"{terms[0].name} ist nach der Amtsliste im Jahr {year} im Amt."
    return f"{terms[0].name} {looked_up(terms[0], year)}; bitte prüfen."


def _left(turn: Turn, terms: list[Minister]) -> str:
    """That somebody is not in office in the new year, as far as the days are known."""
    term = terms[-1]
    last = term.valid_to
    if last is None or last.year >= turn.after.year:
        return f"{term.name} ist im Jahr {turn.after.year} nicht im Amt."
    doubt = "" if term.dates_certain else " (Tag nicht belegt)"
    return f"{term.name} war nach der Amtsliste bis {day(last)}{doubt} im Amt."


def is_known_through(minister: Minister, year: int) -> bool:
    """Whether somebody's being in office is looked up for the whole year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    holds = minister.valid_on(first) and minister.valid_on(last)
    return holds and (minister.checked_until is None or minister.checked_until >= last)


def looked_up(minister: Minister, year: int) -> str:
    """How far that is known: "ist seit … im Amt, belegt bis …; für 2027 nicht geprüft"."""
    since = f"seit {day(minister.valid_from)} " if minister.valid_from else ""
    if minister.valid_to:
        return f"ist {since}bis {day(minister.valid_to)} im Amt"
    until = f", belegt bis {day(minister.checked_until)}" if minister.checked_until else ""
    return f"ist {since}im Amt{until}; für {year} nicht geprüft"
