"""Commands said in words: undo, redo, jump, write, help, close. Data and its reading.

A command is a message of its own, of which every word is understood; one that stands among
entries is no command.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import get_args

from zvassist.agreement.paths import value_at
from zvassist.chat.engine import Action, ActionKind, View
from zvassist.chat.offline.places import field_named
from zvassist.programme.errors import parse_toml, read_data
from zvassist.walk.words import in_words, label_at

_SOURCE = files("zvassist.chat.offline") / "data" / "commands.toml"
_DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
_COMMON = "|".join(_DATA["common"].split())
_ASKING = re.compile(
    rf"\b(?:{'|'.join(_DATA['asking'].split())})\b|\bkann ich\b.*\b(?:haben|bekommen)\b"
)
_MARKS = re.compile(r"[.,;:!?\"()/]+|(?<!\w)-(?!\w)")
_HELP = re.compile(
    r"(?:(?:erklaere?|sage?|zeige?) (?:mir )?)?was (?:kannst du|kann (?:ich|man)"
    r"|du kannst)(?: .*)?|wie (?:geht|funktioniert) das(?: hier)?|was geht|welche befehle .*"
    r"|(?:ich|wir) (?:komme|kommen) (?:hier )?nicht (?:mehr )?weiter"
)
_LONGEST = 200
"""What is longer is more than a command."""
_BYE = re.compile(r"auf wiedersehen|tschuess?|ende")


@dataclass(frozen=True, slots=True)
class _Command:
    """How a command is recognised: what must be there, what beside it, what else may be."""

    kind: ActionKind
    core: re.Pattern[str]
    needs: re.Pattern[str] | None
    words: re.Pattern[str]

    def means(self, text: str) -> bool:
        """Whether folded words without marks are this command and nothing else."""
        left = self.core.sub(" ", text)
        if left == text or (self.needs and not self.needs.search(text)):
            return False
        return not self.words.sub(" ", left).strip()


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{''.join(pattern.splitlines())})(?![\w-])")


_KINDS: dict[str, ActionKind] = {kind: kind for kind in get_args(ActionKind)}
_COMMANDS = tuple(
    _Command(
        _KINDS[row["kind"]],
        _whole_words(row["core"]),
        _whole_words(row["needs"]) if "needs" in row else None,
        _whole_words(f"{row['words']}|{_COMMON}"),
    )
    for row in _DATA["command"]
)
_JUMP = re.compile(
    r"(?:(?:geh\w*|spring\w*|wechs\w*|navigier\w*|oeffne|bring mich|zeig\w*(?: mir)?|gehezu"
    r"|zurueck|weiter|ich (?:moechte|will|muss)|(?:kannst|koenntest) du|(?:koennen|koennten) sie)"
    r"\s+)(?:mir\s+|mal\s+|bitte\s+)*(?:zu[mr]?|nach|in|auf|an)?\s*(?:das feld|dem feld|feld|den"
    r"|die|das|dem|der)?\s*(?:feld\s+)?(?P<to>.+?)(?:\s+(?:springen|gehen|wechseln|an|wechsel))?"
)
_TO = re.compile(
    r"zu[mr]?\s+(?:den |der |dem )?(?:feld )?(?P<to>.+?)(?: springen| gehen| wechseln)?"
)
_PART = re.compile(r"^(?:abschnitt|bereich|seite|teil|feld|punkt) ")
_POLITE = re.compile(r"\b(?:bitte|mal|jetzt|doch|wir|dann|einfach)\b")


def command(text: str, view: View) -> Action | None:
    """The command that a folded message is, or None."""
    if len(text) > _LONGEST:
        return None
    whole = " ".join(_MARKS.sub(" ", text).split())
    if _HELP.fullmatch(whole) or not whole:
        return Action("help") if "?" in text or whole else None
    if "?" in text and not _ASKING.search(whole):
        return Action("help") if whole in ("hilfe", "help") else None
    if _BYE.fullmatch(whole):
        return Action("close")
    for one in _COMMANDS:
        if one.means(whole):
            return Action(one.kind)
    plain = " ".join(_POLITE.sub(" ", whole).split())
    to = _JUMP.fullmatch(plain) or _TO.fullmatch(plain)
    field = field_named(_PART.sub("", to["to"]), view) if to else ""
    return Action("jump", field) if field else None


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
