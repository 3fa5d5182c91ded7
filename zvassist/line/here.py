"""Commands about the entry at which the clerk is: help, list, offer, emptying, the text around."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zvassist.document.plain import block_lines, plain_lines
from zvassist.line import words
from zvassist.line.asking import numbered
from zvassist.line.places import enter
from zvassist.line.stops import PROJECTS
from zvassist.walk.choices import choices
from zvassist.walk.field import Field, Kind
from zvassist.walk.projects import ProjectTexts

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_GENERAL = (
    "Enter geht weiter, „zurück“ geht zurück, „befehle“ zählt alle Befehle auf.",
    "Zurück geht es jederzeit; was noch nicht stimmt, bleibt stehen und wird gesagt.",
)
_PROJECTS = (
    "Die Projekte, wie sie in der Vereinbarung stehen.",
    "Ein Name fügt ein Projekt hinzu; danach wird die Maßnahmenart gewählt.",
    "Eine Nummer ändert das Projekt: Name, Maßnahmenart, Betrag, Tage, Reihenfolge, Löschen.",
)
_HOW = {
    Kind.SWITCH: "ja druckt den Satz, nein lässt ihn weg, „leeren“ geht zur Vorgabe des Jahres.",
    Kind.DATES: "Mehrere Tage durch Komma trennen; das Jahr darf fehlen.",
    Kind.DATE: "„30. Mai“, „30.5.“ und „2027-05-30“ werden verstanden.",
    Kind.AMOUNT: "„1.022.700“, „1022700,00“ und „1,5 Mio.“ werden verstanden.",
    Kind.CHOICE: "„liste“ nennt, was gewählt werden kann.",
}
_FOUND = 20
"""So many places of a searched word are read out."""


def explain(dialog: Dialog, _text: str) -> list[str]:
    """What belongs here, an example, where the demand comes from."""
    stop = dialog.stop
    if stop.path == PROJECTS:
        return [*_PROJECTS, *_GENERAL]
    return [*(_about(stop.field) if stop.field else ()), *_GENERAL]


def _about(field: Field) -> Iterator[str]:
    yield f"{field.label}: {field.help}"
    if field.example:
        yield f"Beispiel: {field.example}"
    if field.kind in _HOW:
        yield _HOW[field.kind]
    if field.source:
        yield f"Quelle: {field.source}."
    if field.rules:
        yield f"Regeln: {', '.join(field.rules)}; „warum“ nennt sie."


def commands(_dialog: Dialog, _text: str) -> list[str]:
    """All commands."""
    return list(words.listed())


def again(dialog: Dialog, _text: str) -> list[str]:
    """Where the clerk is."""
    return dialog.again()


def listed(dialog: Dialog, _text: str) -> list[str]:
    """What can be chosen here by number."""
    desk = dialog.desk
    offered = tuple(name for _, name in choices(dialog.at, desk.agreement, desk.programme))
    if not offered:
        return ["Hier gibt es keine Liste."]
    dialog.offered = offered
    return [*numbered(offered), "Nummer wählt."]


def take_offer(dialog: Dialog, _text: str) -> list[str]:
    """Enter what is offered."""
    offer, field = dialog.desk.offer_at(dialog.at), dialog.stop.field
    if offer is None or field is None:
        return ["Hier gibt es keinen Vorschlag."]
    return enter(dialog, field, offer.value)


def empty(dialog: Dialog, _text: str) -> list[str]:
    """Take the entry out, or a text that could not be read."""
    field = dialog.stop.field
    if dialog.desk.forget(dialog.at):
        return ["Verworfen."]
    if dialog.at == PROJECTS and not dialog.desk.project.is_empty:
        dialog.desk.project = ProjectTexts()
        return ["Verworfen."]
    if field is None:
        return ["Hier gibt es nichts zu leeren."]
    dialog.desk.enter(field.path, "")
    return ["Geleert."] if not dialog.desk.is_trouble else [dialog.desk.notice]


def text(dialog: Dialog, which: str) -> list[str]:
    """Read the paragraph of this page, or the whole agreement."""
    document = dialog.desk.document
    page = dialog.stop.page
    if which or page is None:
        return _full(plain_lines(document))
    if not page.sections:
        return ["Von dieser Seite wird nichts gedruckt; „text ganz“ liest alles."]
    blocks = (block for section in page.sections for block in document.section(section))
    return _full(block_lines(blocks))


def search(dialog: Dialog, wanted: str) -> list[str]:
    """The printed lines that hold a word."""
    lines = plain_lines(dialog.desk.document)
    found = [line for line in lines if wanted.casefold() in line.casefold()]
    if not found:
        return [f"„{wanted}“ steht nicht im Text."]
    more = [f"Und {len(found) - _FOUND} weitere."] if len(found) > _FOUND else []
    count = "1 Absatz" if len(found) == 1 else f"{len(found)} Absätze"
    return [f"{count} mit „{wanted}“:", *found[:_FOUND], *more]


def brief(dialog: Dialog, _text: str) -> list[str]:
    """Short prompts, or long ones again."""
    dialog.is_brief = not dialog.is_brief
    return ["Kurze Fragen." if dialog.is_brief else "Lange Fragen."]


def _full(lines: Iterator[str] | list[str]) -> list[str]:
    return [line for line in lines if line.strip()]
