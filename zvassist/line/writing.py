"""Output: draft or final, what stands in the way, the file's name, asking before replacing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zvassist.agreement.changes import SetState
from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.agreement.phrases import listed
from zvassist.line.asking import Ask, Asking, Scene, choose, confirm
from zvassist.line.doing import done
from zvassist.line.telling import said
from zvassist.rules.readiness import blocking
from zvassist.session.output import Wanted, can_pdf, proposed_name, write_agreement
from zvassist.session.places import place, with_ending
from zvassist.walk.desk import Desk
from zvassist.walk.findings import missing

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_VERSIONS = ("Entwurf, auf jeder Seite gekennzeichnet", "Endgültige Fassung zur Unterschrift")


def write(dialog: Dialog, _text: str) -> Scene:
    """Write the Word document."""
    desk = dialog.desk
    chosen = yield from choose(_VERSIONS, "Nummer, Enter bricht ab:", _lacking(desk))
    if chosen is None:
        return []
    final = chosen == 1
    against = blocking(desk.findings)
    if final and against:
        return [
            "Die endgültige Fassung wird noch nicht geschrieben. Dagegen steht:",
            *map(said, against),
            "„prüfung“ behebt und begründet.",
        ]
    pdf = can_pdf() and (yield from confirm("Auch als PDF, in einigen Sekunden?"))
    name, told = proposed_name(desk.session, final=final), list[str]()
    while True:
        path = yield from _named(dialog.folder, name, told)
        if path is None:
            return ["Nichts geschrieben."]
        try:
            yield from _written(desk, path, final=final, pdf=pdf)
        except ZvError as error:
            told = [str(error)]
            # A target that another program holds open comes with a free name.
            other = getattr(error, "alternative", None)
            name = other.name if isinstance(other, Path) else name
        else:
            return [*_kept(desk, path, final=final), *_paths(path, pdf=pdf)]


def _lacking(desk: Desk) -> list[str]:
    """What the document would lack."""
    gaps = sum(missing(finding, desk) for finding in desk.findings)
    what = {0: [], 1: ["Eine Angabe fehlt noch."]}.get(gaps, [f"{gaps} Angaben fehlen noch."])
    lost = desk.not_entered()
    return [*what, *(["Nicht eingetragen:", *lost] if lost else [])]


def _named(folder: Path, name: str, told: list[str]) -> Asking[Path | None]:
    """Where to write: a name in the folder or a whole path; None to write nothing."""
    lines = (*told, f"Vorgeschlagen: {name}", f"Ordner: {folder}")
    while True:
        text = yield Ask("Dateiname, Enter nimmt den vorgeschlagenen:", lines, takes_text=True)
        try:
            path = with_ending(place(folder, text or name), ".docx")
        except ZvError as error:
            lines = (str(error),)
            continue
        return path


def _written(desk: Desk, path: Path, *, final: bool, pdf: bool) -> Asking[None]:
    there = [each.name for each in _files(path, pdf=pdf) if each.is_file()]
    overwrite = bool(there)
    if there and not (yield from confirm(f"{listed(there)} gibt es schon. Ersetzen?")):
        raise ZvError("Nichts ersetzt; bitte einen anderen Namen.")
    wanted = Wanted(final=final, office=desk.office)
    write_agreement(desk.session, path, wanted, overwrite=overwrite, pdf=pdf)


def _kept(desk: Desk, path: Path, *, final: bool) -> list[str]:
    """The final file makes the draft final."""
    if not final or desk.is_read_only:
        return []
    told = "Die Vereinbarung ist jetzt final."
    return done(desk, SetState(state="final"), told, why=f"Geschrieben: {path.name}")


def _files(path: Path, *, pdf: bool) -> list[Path]:
    return [path, path.with_suffix(".pdf")] if pdf else [path]


def _paths(path: Path, *, pdf: bool) -> list[str]:
    return [f"Geschrieben: {each}" for each in _files(path, pdf=pdf)]


def edit(dialog: Dialog, _text: str) -> list[str]:
    """Make a final agreement a draft again."""
    desk = dialog.desk
    if not desk.is_read_only:
        return ["Die Vereinbarung ist ein Entwurf und kann geändert werden."]
    return done(desk, SetState(state="entwurf"), "Wieder ein Entwurf.")


def save(dialog: Dialog, name: str) -> list[str]:
    """Save now; with a name, there, and go on with that file."""
    desk = dialog.desk
    try:
        desk.save_as(with_ending(place(dialog.folder, name), SUFFIX)) if name else desk.save()
    except ZvError as error:
        return [str(error)]
    return [desk.notice]
