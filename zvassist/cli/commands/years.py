"""``programm``: listing, making, checking and confirming programme years."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from zvassist.agreement.dates import read_date
from zvassist.agreement.errors import EntryError
from zvassist.agreement.text import normalise
from zvassist.cli.open import library, show_json
from zvassist.cli.speech import say
from zvassist.programme.copying import confirm, new_year
from zvassist.programme.errors import ProgrammeError
from zvassist.programme.inspection import Kind, Remark, inspect
from zvassist.programme.library import PACKED, is_year
from zvassist.programme.loader import load_folder
from zvassist.programme.lookat import points
from zvassist.rules.report import status_of
from zvassist.session.folders import years_folder

_FIRST, _LAST = 1900, 2999


def programm(options: Namespace) -> int:
    """Run one of the actions on programme years."""
    return {
        "liste": _list,
        "neu": _new,
        "pruefen": _check,
        "bestaetigen": _confirm,
    }[options.aktion](options)


# --- liste --------------------------------------------------------------------------------


def _list(options: Namespace) -> int:
    years = [_listed(name, folder) for name, folder in library(options).folders.items()]
    if options.json:
        show_json(years)
        return 0
    for year in years:
        print(f"{year['id']}  {year['year'] or '–'}  {year['status']}  ({year['where']})")
    return 0


def _listed(programme_id: str, folder: Path) -> dict[str, Any]:
    """A year as it is listed; a faulty one with what is wrong in place of its status."""
    where = "im Programm enthalten" if folder.parent == PACKED else str(folder)
    shown: dict[str, Any] = {"id": programme_id, "year": None, "status": "", "where": where}
    try:
        programme = load_folder(folder)
    except ProgrammeError as error:
        return {**shown, "status": f"fehlerhaft: {error}"}
    return {**shown, "year": programme.year, "status": status_of(programme)}


# --- neu ----------------------------------------------------------------------------------


def _new(options: Namespace) -> int:
    if not _FIRST <= options.jahr <= _LAST:
        raise EntryError(f"{options.jahr} ist kein Jahr; gemeint ist eine Zahl wie 2028.")
    source = _folder(options.von, options)
    target = Path(options.ausgabe or f"aqb-{options.jahr}")
    new_id = new_year(source, options.jahr, target, with_shared=options.mit_daten)
    say(f"Programmjahr {new_id} angelegt: {target}")
    print("Anzusehen, bevor das Jahr bestätigt wird:")
    for point in points(target):
        line = f", Zeile {point.line}" if point.line else ""
        print(f"  {target.name}/{point.file}{line}: {point.text}")
    if not options.mit_daten:
        say(
            "Ein neues Ministerium, eine neue Ministerin oder Partner trägt man in offices.toml "
            "oder authorities.toml in diesem Ordner ein; --mit-daten legt beide dort an."
        )
    return 0


def _folder(name: str, options: Namespace) -> Path:
    """A year's folder, named by the year's id or as a folder."""
    if is_year(Path(name)):
        return Path(name)
    return library(options).folder(name)


# --- pruefen ------------------------------------------------------------------------------


def _check(options: Namespace) -> int:
    known = library(options)
    given = Path(options.ordner)
    folder = given if given.is_dir() else known.folders.get(options.ordner, given)
    remarks = inspect(folder, known)
    if options.json:
        show_json([_as_json(remark) for remark in remarks])
    else:
        for remark in remarks:
            print(_line(remark))
        say(", ".join(f"{kind}: {sum(r.kind is kind for r in remarks)}" for kind in Kind))
    return int(any(remark.kind is Kind.FEHLER for remark in remarks))


def _line(remark: Remark) -> str:
    line = f", Zeile {remark.line}" if remark.line else ""
    return f"{remark.kind:11} {remark.file}{line}: {remark.text}"


def _as_json(remark: Remark) -> dict[str, Any]:
    return {
        "kind": remark.kind.lower(),
        "file": remark.file,
        "line": remark.line,
        "message": remark.text,
    }


# --- bestaetigen --------------------------------------------------------------------------


def _confirm(options: Namespace) -> int:
    who = normalise(options.durch)
    if not who:
        raise EntryError("--durch: Es fehlt, wer das Programmjahr bestätigt.")
    day = read_date(options.am) if options.am else date.today()
    source = _folder(options.jahr_oder_ordner, options)
    faults = [r for r in inspect(source, library(options)) if r.kind is Kind.FEHLER]
    if faults:
        for fault in faults:
            say(_line(fault))
        say("zvassist: Ein Programmjahr mit Fehlern wird nicht bestätigt.")
        return 1
    programme = load_folder(source)
    target = Path(options.ausgabe) if options.ausgabe else years_folder() / programme.id
    confirm(source, target, who=who, on=day, overwrite=options.ueberschreiben)
    say(f"Programmjahr {programme.id} bestätigt durch {who}: {target}")
    return 0
