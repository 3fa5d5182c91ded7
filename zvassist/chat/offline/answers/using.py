"""Answers about working with the draft: a Word file, undo, a begründete Abweichung. A table."""

from __future__ import annotations

from zvassist.chat.offline.answers import values
from zvassist.chat.offline.answers.asked import Asked, lines
from zvassist.chat.reading.items import Tag
from zvassist.rules.finding import Severity

_HOW = r"\b(?:wie|womit|wo|woher|kann|koennen|darf|muss|was)\b"
_USES: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:neues|naechstes|neue|naechste|folge)\s?(?:jahr|vereinbarung)|fortschreib"
        r"|aus (?:dem |der )?(?:vorjahr|letzten)",
        "Die Vereinbarung des nächsten Jahres entsteht aus der alten: auf der Startseite mit „Aus "
        "dem Vorjahr“ oder mit „zvassist fortschreiben ALT --jahr JAHR -o NEU“.",
    ),
    (
        r"(?:word|docx|datei|dokument)\S*\b.*\b(?:einlesen|lese|lesen|importier\w*|uebernehm\w*)\b"
        r"|\b(?:lese|importiere?)\b.*\b(?:word|docx|datei)",
        "Eine Word-Datei wird mit „zvassist lesen DATEI.docx -o ENTWURF“ gelesen, oder Sie öffnen "
        "sie auf der Startseite; zu jeder Angabe steht dann da, woher sie kommt.",
    ),
    (
        r"\b(?:text|wortlaut|satz|absatz|formulierung|paragraph)\w*\b.*\b(?:aender|anpass"
        r"|umformulier|bearbeit|umschreib)",
        "Den Wortlaut eines Absatzes ändern Sie im Formular mit „Wortlaut“ (Strg+T); der amtliche "
        "bleibt erhalten und lässt sich wiederherstellen.",
    ),
    (
        r"\b(?:muss|kann|darf)\b.*(?:unterschriftsdatum|datum der unterschrift"
        r"|unterzeichnungsdatum)",
        "Das Datum der Unterschrift darf offen bleiben; gedruckt wird dann eine Linie. Name, Amt "
        "und Ort beider Seiten müssen in der Endfassung stehen (R51).",
    ),
    (
        r"\bwoher (?:weisst|wissen|nimmst|nehmen|hast|haben)\b",
        "Ich antworte aus dem Entwurf, dem Programmjahr und den Regeln der Prüfung; eine Quelle "
        "nenne ich, wo eine hinterlegt ist.",
    ),
    (
        r"\b(?:word|docx|pdf|ausdruck|dokument|datei)\w*(?:-\w+)?\b.*\b(?:schreib|erzeug|erstell"
        r"|speicher|mach|bekomm|ausgeb|export|druck)|\b(?:schreib|erzeug|erstell|speicher|mach"
        r"|bekomm|export|druck)\w*\b.*\b(?:word|docx|pdf|dokument|datei)",
        "Das Word-Dokument schreiben Sie hier mit „Word-Dokument schreiben“ oder auf der "
        "Befehlszeile mit „zvassist schreiben ENTWURF -o DATEI.docx“. Mit „--final“ entsteht die "
        "Endfassung; „Was fehlt noch?“ zeigt, was sie aufhält.",
    ),
    (
        r"\b(?:rueckgaengig|zuruecknehmen)\b",
        "„rückgängig“ nimmt die letzte Änderung zurück, „wiederherstellen“ holt sie wieder.",
    ),
)


def saving(asked: Asked) -> str | None:
    """That the draft is saved by itself; what is written on demand is the Word file."""
    if not asked.matches(r"\b(?:ab|ge)?speicher") or asked.matches(r"\b(?:word|docx|pdf)\b"):
        return None
    return (
        "Der Entwurf wird nach jeder Änderung von selbst gespeichert; dazu ist nichts zu tun. "
        "Das Dokument für die Unterschrift entsteht mit „Word-Dokument schreiben“."
    )


def using(asked: Asked) -> str | None:
    """How something is done with the draft."""
    if not asked.matches(_HOW):
        return None
    return next((text for pattern, text in _USES if asked.matches(pattern)), None)


def waiver(asked: Asked) -> str | None:
    """What a begründete Abweichung is, and which the draft has."""
    if not asked.matches(r"\babweichung(?:en)?\b") or asked.matches(r"\bvorjahr"):
        return None
    if asked.has(Tag.SECTION):
        return values.paragraph(asked)
    draft = asked.view.draft
    given = draft.waivers if draft else ()
    open_ones = [
        one for one in asked.view.findings if one.severity is Severity.WARNUNG and one.is_open
    ]
    head = (
        "Eine begründete Abweichung setzt eine Warnung der Prüfung außer Kraft: Sie nennen den "
        "Grund, und er steht im Verlauf und im Prüfvermerk. Ein Fehler lässt sich so nicht "
        "übergehen. Unterjährige Abweichungen von den Haushaltsmitteln sind etwas anderes; sie "
        "werden nach § 6 bei der Zielerreichung berücksichtigt."
    )
    here = lines(f"{one.rule}: {one.reason}" for one in given) or (
        f"In diesem Entwurf ist keine begründet; offene Warnungen: {len(open_ones)}."
    )
    return f"{head}\n{here}"
