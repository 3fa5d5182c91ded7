"""The commands of the line dialogue: their words, and telling them from entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.walk.commands import command


@dataclass(frozen=True, slots=True)
class Word:
    """A command as it is typed.

    Attributes:
        id: the command.
        words: the words that call it, the one that is shown first.
        help: one German sentence.
        argument: what may follow, German; "" for nothing.
        only: the only thing that may follow; "" where anything may.
        is_needed: whether the argument must follow.
        stays: whether a question that is open is asked again afterwards.
    """

    id: str
    words: tuple[str, ...]
    help: str
    argument: str = ""
    only: str = ""
    is_needed: bool = False
    stays: bool = False

    def may_have(self, argument: str) -> bool:
        """Whether that may follow."""
        return argument.casefold() == self.only if self.only else bool(self.argument)

    @property
    def shown(self) -> str:
        """How it is written: "springen FELD"."""
        return f"{self.words[0]} {'' if self.only else self.argument}".strip()


WORDS = (
    Word("next", ("weiter", "w"), "Zur nächsten Angabe; Enter allein tut dasselbe."),
    Word("previous", ("zurück", "zurueck", "z"), "Zur vorigen Angabe."),
    Word("jump", ("springen",), "Geht zu Feld oder Paragraf.", "FELD", is_needed=True),
    Word("open", ("offen",), "Geht zur nächsten Angabe, die fehlt oder falsch ist."),
    Word("pages", ("gliederung", "seiten"), "Nennt die Seiten mit ihrem Stand; Nummer geht hin."),
    Word("again", ("nochmal",), "Sagt noch einmal, wo Sie sind.", stays=True),
    Word("empty", ("leeren",), "Leert die Angabe."),
    Word("offer", ("vorschlag",), command("offer").help),
    Word("list", ("liste",), "Nennt, was hier gewählt werden kann."),
    Word("help", ("hilfe", "?"), "Erklärt, was hier einzutragen ist.", stays=True),
    Word("commands", ("befehle",), "Zählt alle Befehle auf.", stays=True),
    Word("findings", ("prüfung", "pruefung", "fehler"), command("findings").help),
    Word("repair", ("beheben",), "Behebt ein Prüfergebnis dieser Angabe."),
    Word("why", ("warum",), "Nennt Regel und Quelle.", "REGEL oder FELD", stays=True),
    Word(
        "text",
        ("text",),
        "Liest den Paragrafen; „text ganz“ liest alles.",
        "ganz",
        only="ganz",
        stays=True,
    ),
    Word("search", ("suchen",), "Sucht im ganzen Text.", "WORT", is_needed=True, stays=True),
    Word("review", ("übersicht", "uebersicht"), "Nennt alle Angaben; Nummer geht hin."),
    Word("wording", ("wortlaut",), command("wording").help),
    Word("undo", ("rückgängig", "rueckgaengig"), command("undo").help),
    Word("redo", ("wiederholen",), command("redo").help),
    Word("history", ("verlauf",), command("history").help),
    Word("chat", ("chat",), "Angaben in eigenen Worten.", "TEXT"),
    Word("mail", ("mail",), "Liest mehrere Zeilen; ein Punkt allein beendet sie."),
    Word("write", ("word",), command("write").help),
    Word("rollover", ("fortschreiben",), "Macht den Entwurf eines späteren Jahres.", "JAHR"),
    Word("decisions", ("entscheidungen",), "Was die Fortschreibung getan hat und vorschlägt."),
    Word("edit", ("bearbeiten",), command("edit").help),
    Word("save", ("speichern",), "Speichert; mit NAME unter anderem Namen.", "NAME", stays=True),
    Word("brief", ("kurz",), "Kürzere Fragen; noch einmal, und sie sind wieder lang.", stays=True),
    Word("cancel", ("abbruch",), "Lässt eine Frage unbeantwortet."),
    Word("end", ("ende", "beenden"), "Beendet; alles ist gespeichert."),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it was meant.

    Attributes:
        text: the entry, or what follows the command.
        word: the command; None for an entry.
        is_unknown: written as a command, but there is none of that name.
        is_doubtful: it may as well be an entry: it begins like a name or a sentence.
    """

    text: str
    word: Word | None = None
    is_unknown: bool = False
    is_doubtful: bool = False


def typed(line: str, *, takes_text: bool) -> Typed:
    """Tell a command from an entry.

    Args:
        line: as typed. "=" in front makes it an entry, "/" or "." a command.
        takes_text: whether any words may be entered here.
    """
    line = line.strip()
    if line.startswith("="):
        return Typed(line[1:].strip())
    marked = len(line) > 1 and line[0] in "/."
    name, _, rest = (line[1:].strip() if marked else line).partition(" ")
    word, rest = _BY_WORD.get(name.casefold()), rest.strip()
    if word is None or (rest and not word.may_have(rest)):
        return Typed(line, is_unknown=marked)
    is_name = bool(rest) and name[0].isupper() and not marked
    return Typed(rest, word, is_doubtful=is_name and takes_text)


def listed() -> Iterator[str]:
    """All commands, a line each."""
    yield from (f"{word.shown}: {word.help}" for word in WORDS)
    yield "Alles andere ist eine Angabe. „=“ davor macht auch ein Befehlswort zur Angabe,"
    yield "„/“ davor macht aus jedem Wort einen Befehl."


_BY_WORD = {name: word for word in WORDS for name in word.words}
