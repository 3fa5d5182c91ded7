"""Commands said in words: undo, redo, jump, write, help, close. Data and its reading.

A command is a message of its own; one that stands among entries is no command.
"""

from __future__ import annotations

import re

from zvassist.agreement.paths import value_at
from zvassist.chat.engine import Action, ActionKind, View
from zvassist.chat.reading.fold import fold
from zvassist.walk.words import in_words, label_at

_POLITE = re.compile(
    r"\b(?:bitte|mal|jetzt|doch|kannst du|koennen sie|ich moechte|moechte ich|wir|dann|einfach)\b"
)
_COMMANDS: tuple[tuple[ActionKind, str], ...] = (
    (
        "undo",
        r"/?(?:rueckgaengig|undo|zuruecknehmen)|(?:mach\w*|nimm|nehmen sie) (?:das|es|die (?:letzte"
        r" )?aenderung|den letzten schritt)(?: wieder)? (?:rueckgaengig|zurueck)"
        r"|(?:die |meine |den )?letzten? (?:aenderung|eingabe|schritt) (?:wieder )?(?:zuruecknehmen"
        r"|zurueck|rueckgaengig(?: machen)?|verwerfen|widerrufen)|das (?:wieder )?rueckgaengig"
        r"(?: machen)?|(?:einen )?schritt zurueck|zurueck",
    ),
    (
        "redo",
        r"/?(?:redo|wiederherstellen|wiederholen)|(?:wiederhole|wiederhol|stell\w*) (?:das|es|die"
        r" (?:letzte )?aenderung|den letzten schritt)(?: wieder her)?|(?:die |das )?(?:letzte )?"
        r"(?:zurueckgenommene )?(?:aenderung )?wieder(?:herstellen|holen)|schritt vor",
    ),
    (
        "write",
        r"/?(?:export|word|schreiben)|(?:als |nach |in )?(?:word|docx|pdf)(?:-?(?:dokument|datei))?"
        r"(?: (?:ausgeben|schreiben|erzeugen|speichern|erstellen|exportieren))?"
        r"|(?:schreib\w*|erzeug\w*|erstell\w*|exportier\w*|druck\w*|mach\w*|gib) (?:das |die |den |"
        r"ein |eine )?(?:word-?(?:dokument|datei)?|dokument|vereinbarung|zielvereinbarung|docx|pdf)"
        r"(?: aus| als word| als pdf)?|(?:das |die )?(?:dokument|vereinbarung) (?:schreiben"
        r"|ausgeben|erzeugen|drucken|erstellen|exportieren)",
    ),
    ("help", r"/?(?:hilfe|help)|was kannst du.*|was kann ich .*|wie geht das\W*|was geht\W*"),
    (
        "close",
        r"/?(?:beenden|schliessen|abbrechen|ende|schluss|exit|quit)|(?:schliess\w*|beend\w*) (?:den"
        r" |das |die )?(?:entwurf|chat|gespraech|programm|vereinbarung)|auf wiedersehen|tschuess?",
    ),
)
_READ = tuple((kind, re.compile(pattern)) for kind, pattern in _COMMANDS)
_HELP = dict(_READ)["help"]
_JUMP = re.compile(
    r"(?:(?:geh\w*|spring\w*|wechs\w*|navigier\w*|oeffne|bring mich|zeig\w*(?: mir)?|/?gehezu)\s+)"
    r"(?:mir\s+)?(?:zu[mr]?|nach|in|auf|an)?\s*(?:das feld|dem feld|den|die|das|dem|der)?\s*"
    r"(?P<to>.+?)(?:\s+(?:springen|gehen|wechseln|an))?"
)
_TO = re.compile(r"zu[mr]? (?:den |der |dem )?(?P<to>.+?) (?:springen|gehen|wechseln)")
_PLACES: tuple[tuple[str, str], ...] = (
    ("budget.total", r"budget\w*|gesamtbetrag|haushaltsmittel\w*|betrag|geld"),
    ("local_authority", r"partner\w*|gebietskoerperschaft|vertragspartner\w*"),
    ("dialogues.dates", r"termine?n?|dialogtermine?n?"),
    ("dialogues.count", r"(?:zielsteuerungs)?dialoge?n?"),
    ("measures", r"projekte?n?|massnahmen?"),
    ("signatures.local_authority.name", r"unterschrift\w*|unterzeichn\w*|signatur\w*"),
    ("strategy.title", r"strategie"),
    ("application_date", r"antrag\w*"),
    ("notes", r"notizen?"),
    ("year", r"jahr|programmjahr"),
)
_SECTION = re.compile(r"(?:§|paragra(?:f|ph)) ?(\d{1,2})")
_SECTION_FIELDS = {"p4": "budget.total", "p5": "measures", "p6": "dialogues.count"}


def command(text: str, view: View) -> Action | None:
    """The command that a folded message is, or None."""
    whole = " ".join(text.split()).strip(" .!,?")
    plain = " ".join(_POLITE.sub(" ", whole).split())
    asks = "?" in text
    if asks and (not whole or _HELP.fullmatch(whole)):
        return Action("help")
    for kind, pattern in _READ:
        if not asks and (pattern.fullmatch(whole) or pattern.fullmatch(plain)):
            return Action(kind)
    if asks:
        return None
    to = _JUMP.fullmatch(plain) or _TO.fullmatch(plain)
    field = _field(to["to"], view) if to else ""
    return Action("jump", field) if field else None


def _field(words: str, view: View) -> str:
    """The path of the field that is named; "" when there is none."""
    if section := _SECTION.fullmatch(words):
        return _in_section(int(section[1]), view)
    for path, pattern in _PLACES:
        if re.fullmatch(pattern, words):
            return path
    named = [
        one
        for one in view.agreement.measures
        if words == fold(one.title or "") or words in fold(one.title or "").split()
    ]
    return f"measures.{named[0].id}.title" if len(named) == 1 else ""


def _in_section(number: int, view: View) -> str:
    """The first field of a paragraph; one without a field is gone to by its first block."""
    for section, own in view.programme.numbers.items():
        if own == number:
            blocks = view.document.section(section)
            return _SECTION_FIELDS.get(section) or next((b.id for b in blocks[1:]), "")
    return ""


def announced(action: Action, view: View) -> str:
    """What the interface is about to do, German."""
    if action.kind == "undo":
        history = view.draft.history if view.draft else ()
        last = f": {in_words(history[-1].change, view.programme)}" if history else ""
        return f"Letzte Änderung zurücknehmen{last}."
    if action.kind == "jump":
        return f"Springen zu: {_label(action.field, view)}."
    return _ANNOUNCED[action.kind]


_ANNOUNCED = {
    "redo": "Zurückgenommene Änderung wiederherstellen.",
    "write": "Das Word-Dokument schreiben.",
    "close": "Den Entwurf schließen; alles ist gespeichert.",
}


def _label(path: str, view: View) -> str:
    block = view.programme.blocks.get(path)
    if block is not None:
        section = view.programme.section_of(path)
        number = view.programme.numbers.get(section.id) if section else None
        return f"§ {number}" if number else "Präambel"
    if path.startswith("measures."):
        measure_id = path.split(".")[1]
        return str(value_at(view.agreement, f"measures.{measure_id}.title"))
    return label_at(path, view.programme)
