"""What a change is about, in German words, for messages like "Zurückgenommen: Gesamtbetrag"."""

from __future__ import annotations

from zvassist.agreement import changes as c
from zvassist.programme.programme import Programme
from zvassist.walk.fields import label_of

_PROJECT = {
    "add_measure": "Projekt hinzugefügt",
    "remove_measure": "Projekt entfernt",
    "rename_measure": "Projekt umbenannt",
    "move_measure": "Projekt verschoben",
    "recategorise_measure": "Maßnahmenart geändert",
    "price_measure": "Betrag des Projekts",
}
_OTHER = {
    "set_dialogues": "Zielsteuerungsdialoge",
    "set_wording": "eigener Wortlaut",
    "clear_wording": "amtlicher Wortlaut",
    "add_extra": "weiterer Absatz",
    "remove_extra": "weiterer Absatz entfernt",
    "set_programme": "Programmjahr",
    "set_state": "Stand",
    "waive": "begründete Abweichung",
    "unwaive": "begründete Abweichung aufgehoben",
}


def in_words(change: c.Change, programme: Programme) -> str:
    """What a change is about: "Gesamtbetrag", "Projekt entfernt", "3 Angaben"."""
    if isinstance(change, c.Many):
        parts = change.changes
        return in_words(parts[0], programme) if len(parts) == 1 else f"{len(parts)} Angaben"
    if isinstance(change, c.Set):
        return label_at(change.field, programme)
    if isinstance(change, c.SetPassage):
        return label_at(f"passages.{change.passage}", programme)
    return _PROJECT.get(change.kind) or _OTHER.get(change.kind, "Änderung")


def label_at(path: str, programme: Programme) -> str:
    """The German name of any field path, passages and own texts among them."""
    head, _, rest = path.partition(".")
    if path in _PLACES:
        return _PLACES[path]
    if head == "extra":
        return f"Weiterer Absatz {rest}"
    if head == "passages":
        passage = programme.passage(rest)
        return passage.label if passage else f"Textbaustein „{rest}“"
    section = programme.section_of(rest if head == "wording" else path)
    if section is not None:
        number = programme.numbers.get(section.id)
        return f"Wortlaut von § {number}" if number else "Wortlaut"
    return label_of(path)


_PLACES = {"": "Vereinbarung", "measures": "Projekte", "year": "Jahr", "programme": "Programmjahr"}


def field_of(change: c.Change) -> str:
    """A field path that a change is about, to show the place; "" for the whole draft."""
    if isinstance(change, c.Many):
        return field_of(change.changes[0]) if change.changes else ""
    if isinstance(change, c.Set | c.Waive | c.Unwaive):
        return change.field
    if isinstance(change, c.SetPassage):
        return f"passages.{change.passage}"
    if isinstance(change, c.SetDialogues):
        return "dialogues.count"
    if isinstance(change, c.SetWording | c.ClearWording):
        return f"wording.{change.block}"
    if isinstance(change, c.SetProgramme):
        return "year"
    return "measures" if change.kind in _PROJECT else ""
