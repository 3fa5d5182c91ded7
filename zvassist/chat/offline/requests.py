"""Polite requests put as a question: never a change, but the order in it is offered back."""

from __future__ import annotations

import re

from zvassist.chat.offline.clause import Clause

SHALL_I = "Soll ich das so vorschlagen?"
_POLITE = r"(?:(?:bitte|mal|eben|kurz|noch|freundlicherweise|netterweise|mir|uns|wohl) )*"
_ASKED = re.compile(
    r"(?:(?:bitte|und|also|sag mal)[ ,]+)*(?:"
    r"(?:wuerde|koennte|duerfte|darf) ich (?:sie|dich|euch) (?:darum )?bitten,? "
    rf"|(?:(?:kannst|koenntest|wuerdest|magst|darfst) du"
    rf"|(?:koennten|koennen|wuerden|duerften|moechten) sie|(?:kann|koennte|darf|soll) (?:ich|man)"
    rf"|(?:koennen|koennten|sollen|wollen|duerfen) wir|(?:koennt|wuerdet) ihr) {_POLITE}"
    r"|(?:waere|ist) es (?:moeglich|machbar|okay|ok|in ordnung|denkbar),? "
    r"|(?:waeren sie|waerst du) so (?:nett|freundlich|lieb|gut)(?: und|,)? )"
)
_ENTER = (
    r"(?:eintragen|reinschreiben|hinschreiben|anpassen|aendern|korrigieren|uebernehmen|einarbeiten"
    r"|einpflegen|aktualisieren|vermerken|erfassen|aufnehmen|hinterlegen|einsetzen|nachtragen"
    r"|umsetzen|reinnehmen|reinsetzen|machen|eingeben|notieren|berichtigen|beruecksichtigen"
    r"|einfuegen|ergaenzen|veranlassen)"
)
_IT = (
    r"(?: (?:das|dies|es|die|den|ihn|sie|beides|alles|so|bitte|mal|eben|kurz|noch|mir|uns|dann"
    r"|jetzt|entsprechend|gleich|auch|da|dort|im entwurf|in den entwurf|freundlicherweise"
    r"|in (?:die|der) (?:ziel)?vereinbarung|netterweise))*"
)
_ASKED_BEHIND = re.compile(
    r"(?:^|[\s,;:–-])(?:und )?(?:bitte,? )?(?:(?:"
    r"(?:kannst|koenntest|wuerdest|magst) du"
    r"|(?:koennten|koennen|wuerden) sie|(?:kann|koennte) man"
    rf"|(?:koennen|koennten) wir|(?:koennt|koenntet|wuerdet) ihr){_IT} {_ENTER}"
    r"|(?:traegst|passt|aenderst|uebernimmst|machst|schreibst|setzt|nimmst|korrigierst|tragen"
    rf"|passen|aendern|uebernehmen|machen|schreiben|nehmen|korrigieren) (?:du|sie|ihr){_IT}"
    r"(?: (?:ein|an|rein|auf|so))?)[\s?!.]*$"
)
"""A request behind the statement that it is about: "…, kannst du das eintragen?"."""
_INFINITIVE = re.compile(r"\bzu (?=[a-z]+e?n\W*$)")
_TAIL = re.compile(r"[\s?!.]+$")


def ordered(clause: Clause) -> str | None:
    """The order in a polite question, as it would be said without asking; None when there is none.

    "Könnten Sie das Budget auf 1.040.000 Euro ändern?" holds "Das Budget auf 1.040.000 Euro
    ändern". Whether that says a change is for the engine to find out.
    """
    start, end = clause.items[0].start, clause.items[-1].end
    source = clause.source
    asked = _ASKED.match(source.text, start, end)
    if asked is None:
        return _stated_before(clause)
    at = asked.end()
    stop = end - len(found[0]) if (found := _TAIL.search(source.text[at:end])) else end
    if stop <= at:
        return None
    words = source.words(at, stop)
    if infinitive := _INFINITIVE.search(source.text[at:stop]):
        first, last = (at + offset for offset in infinitive.span())
        words = f"{source.words(at, first)}{source.words(last, stop)}"
    return f"{words[:1].upper()}{words[1:]}"


def is_tail(clause: Clause) -> bool:
    """Whether a question only asks to enter what was said: "Kannst du das anpassen?"."""
    found = _asked_behind(clause)
    return found is not None and not found[0].strip()


def _stated_before(clause: Clause) -> str | None:
    """What is stated before the request to enter it."""
    found = _asked_behind(clause)
    stated = found[0].rstrip(" ,;:–-") if found else ""
    start = clause.items[0].start
    return clause.source.words(start, start + len(stated)) if stated else None


def _asked_behind(clause: Clause) -> tuple[str, str] | None:
    """The folded words before a request at the end, and the request; None when there is none."""
    text = clause.source.text[clause.items[0].start : clause.items[-1].end]
    asked = _ASKED_BEHIND.search(text)
    return (text[: asked.start()], asked.group()) if asked else None
