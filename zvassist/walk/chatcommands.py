"""The chat's commands, each described once, for every interface: word, help, what may follow."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.agreement.text import normalise


@dataclass(frozen=True, slots=True)
class ChatCommand:
    """Something that is asked of the chat by one word.

    Attributes:
        id: for the program.
        word: German, behind the stroke.
        help: one German sentence.
        takes: what may follow, German and in capitals; "" for nothing.
        answers: whole words that may follow; () when any text may.
    """

    id: str
    word: str
    help: str
    takes: str = ""
    answers: tuple[str, ...] = ()

    @property
    def usage(self) -> str:
        """As it is typed: "/warum FELD"."""
        return f"/{self.word} {self.takes}".rstrip()


CHAT_COMMANDS = (
    ChatCommand("help", "hilfe", "Zeigt diese Befehle und Beispiele."),
    ChatCommand("missing", "fehlt", "Sagt, was noch fehlt."),
    ChatCommand("why", "warum", "Sagt, welche Regeln auf eine Angabe sehen.", "FELD"),
    ChatCommand("fields", "felder", "Zeigt alle Angaben, wie sie stehen."),
    ChatCommand("paste", "einfügen", "Öffnet ein Blatt für eine Mail oder einen Absatz."),
    ChatCommand("file", "datei", "Liest eine Datei: Word, Text oder Mail (.eml).", "PFAD"),
    ChatCommand("undo", "rückgängig", "Nimmt die letzte Änderung zurück."),
    ChatCommand("redo", "wiederholen", "Macht das Zurückgenommene wieder."),
    ChatCommand("log", "protokoll", "Zeigt, was aus dem Chat übernommen wurde, mit Beleg."),
    ChatCommand(
        "model",
        "ki",
        "Nimmt ein Sprachmodell dazu oder nicht, wo eines eingerichtet ist.",
        "an|aus",
        ("an", "aus"),
    ),
    ChatCommand("waive", "abweichung", "Lässt eine Warnung mit Begründung stehen.", "REGEL GRUND"),
    ChatCommand("write", "word", "Schreibt das Word-Dokument."),
    ChatCommand("cancel", "abbrechen", "Bricht eine Antwort ab und legt offene Vorschläge weg."),
)


def chat_command(message: str) -> tuple[ChatCommand, str] | None:
    """The command that a message is, with what follows; None when it is none.

    "/warum Gesamtbetrag" is one, and so is a word that stands alone: "fehlt". Behind the
    stroke the beginning of a word will do, where only one command begins so.
    """
    word, _, rest = normalise(message).partition(" ")
    if word.startswith("/"):
        found = next((one for one in CHAT_COMMANDS if _fold(one.word) == _fold(word[1:])), None)
        begun = begun_by(word)
        found = found or (begun[0] if len(begun) == 1 else None)
        return (found, rest.strip()) if found else None
    if rest:
        return None
    alone = (one for one in CHAT_COMMANDS if not one.takes and _fold(one.word) == _fold(word))
    found = next(alone, None)
    return (found, "") if found else None


def begun_by(text: str) -> tuple[ChatCommand, ...]:
    """The commands whose word begins as the text does; () unless it is a stroke and one word."""
    if not text.startswith("/") or " " in text or "\n" in text:
        return ()
    return tuple(one for one in CHAT_COMMANDS if _fold(one.word).startswith(_fold(text[1:])))


def completed(text: str) -> str:
    """The text with its command completed as far as it is certain."""
    begun = begun_by(text)
    if len(begun) == 1:
        return f"/{begun[0].word}" + (" " if begun[0].takes else "")
    return text


def _fold(word: str) -> str:
    """Lower case, umlauts written out: "Rueckgaengig" is "rückgängig"."""
    return word.casefold().translate(_UMLAUTS)


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
