"""Orders to the program in a text: to send data away, to set rules aside, to ask nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from zvassist.chat.reading.needed import Screened, Sieve

_SENDING = re.compile(
    r"\b(?:leite[nt]?|schick\w*|send\w*|uebermittl\w*|uebermittel\w*|kopier\w*|lad\w* .{0,40}hoch"
    r"|veroeffentlich\w*|poste\w*|exportier\w*|weiterleiten|weiterzuleiten|forward|send)\b"
)
_TARGET = re.compile(
    r"\S+@\S+|https?://|www\.|\balle (?:daten|dokumente|angaben|entwuerfe|dateien)\b"
    r"|\bpasswor\w*|\bzugangsdaten\b"
)
_RULES = r"(?:anweisung|regel|vorgabe|hinweis|pruefung|bestaetigung|rueckfrage|warnung)\w*"
_COMMANDS = (
    rf"\b(?:ignorier|missacht|umgeh|ueberspring|uebergeh|vergiss|deaktivier)\w*\b.{{0,60}}{_RULES}",
    rf"{_RULES} .{{0,20}}(?:ausschalten|abschalten|ueberspringen|umgehen|ignorieren)",
    r"\bsystem ?(?:prompt|anweisung|nachricht)",
    r"(?:^|\n)\W*system\W",
    r"<[/!a-z]",
    r"\bprompt ?:",
    r"\bignore (?:all|the|previous)\b",
    r"\bdu bist (?:jetzt|nun|ab)\b",
    r"\boverride\b",
    r"\bjailbreak",
    r"(?:entwickler|debug|dan|admin)-?modus",
    r"\baktiviere\w* (?:den |einen )?modus",
    r"\bfuehre? (?:den |die )?(?:folgenden? )?(?:befehle? )?aus ?:",
    r"\b(?:vorherige|bisherige|obige)n? anweisungen\b",
    r"\bneue anweisung",
    r"\b(?:an|fuer) (?:die|den|das) (?:ki|assistent\w*|sprachmodell|chatbot|programm|system)\b",
    r"\bals (?:ki|sprachmodell|administrator)\b",
    r"\bki-modell",
    r"\bohne (?:zu fragen|rueckfrage|nachfrage|bestaetigung|pruefung)",
    r"\bnicht nachfragen",
    r"\b(?:muss|braucht) nicht (?:bestaetigt|geprueft)",
    r"\bautomatisch\b(?! (?:ge|ab)?speicher)",
    r"\balle(?:s|n)? (?:vorschlaege |aenderungen )?(?:annehmen|uebernehmen|bestaetigen)",
    r"\b(?:nimm|nimmst du|uebernimm|bestaetige) alle(?! (?:\w*projekte?n?|\w*massnahmen?"
    r"|\w*(?:weiter|aus)bildung\w*|qualifizierung\w*|\w*dialoge?|\w*termine?)\b)",
)
_SIEVE = Sieve((Screened(command), command) for command in _COMMANDS)
_QUOTED = re.compile(r'"[^"\n]*"')


@lru_cache(maxsize=8)
def injected(text: str) -> bool:
    """Whether a folded message asks to send data away or to set rules aside.

    Then nothing in it is proposed: who writes that is not to be believed in the rest either.
    What stands in quotation marks is a title or another person's word and gives no orders.
    """
    text = _QUOTED.sub(" ", text)
    if any(pattern.search(text) for pattern, _ in _SIEVE.left(text)):
        return True
    return any(
        _SENDING.search(part) and _TARGET.search(part) for part in re.split(r"[!?;\n]|\.\s", text)
    )
