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
        return None
    at = asked.end()
    stop = end - len(found[0]) if (found := _TAIL.search(source.text[at:end])) else end
    if stop <= at:
        return None
    words = source.words(at, stop)
    if infinitive := _INFINITIVE.search(source.text[at:stop]):
        first, last = (at + offset for offset in infinitive.span())
        words = f"{source.words(at, first)}{source.words(last, stop)}"
    return f"{words[:1].upper()}{words[1:]}"
