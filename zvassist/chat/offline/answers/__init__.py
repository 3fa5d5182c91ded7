"""Questions, answered from the data and the rules, never from guesswork.

Each answer is a function of the question that gives German text, or None when the question is
not its own. They are asked in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from zvassist.chat.offline.answers import checks, money, past, using, values, weekday, year
from zvassist.chat.offline.answers.asked import Asked
from zvassist.chat.offline.answers.words import HELP as HELP
from zvassist.chat.offline.answers.words import UNKNOWN as UNKNOWN
from zvassist.chat.offline.clause import Clause

_CONDITION = r"\b(?:wenn|falls|sofern|angenommen)\b"
_SHOW = re.compile(
    r"(?:bitte |und |also |(?:kannst|koenntest) du |(?:koennen|koennten) sie |ich moechte )*"
    r"(?:(?:mir |uns |mal |bitte |einmal )*(?:(?:den |die |das )?(?:entwurf|alles|vereinbarung) )?"
    r"(?:zeige?n?|liste|nenne mir|sage? mir|erklaere?|erlaeutere?|anzeigen|sehen"
    r"|(?:ueber)?pruefe?n?|checke?n?|kontrolliere?n?|(?:ab)?speicher[en]?)\b)"
)
"""Asking without a question mark: to show, to explain, to check."""


def _condition(asked: Asked) -> str | None:
    if not asked.matches(_CONDITION):
        return None
    return (
        "Was wäre, wenn: das rechne ich nicht durch, und geändert habe ich nichts. "
        "Sagen Sie den neuen Wert, dann schlage ich ihn vor."
    )


_ANSWERS: tuple[Callable[[Asked], str | None], ...] = (
    _condition,
    checks.rule_said,
    checks.why,
    checks.ready,
    weekday.day,
    using.waiver,
    using.saving,
    using.using,
    past.against_last_year,
    past.history,
    values.unprinted,
    year.partners,
    year.key,
    year.rules,
    year.deadlines,
    year.parameter,
    year.kinds,
    year.kind,
    year.term,
    year.minister,
    values.last_year,
    values.one_measure,
    money.rest,
    money.unpriced,
    money.sum_of_measures,
    values.paragraph,
    values.signers,
    year.passages,
    checks.missing_asked,
    values.budget,
    values.dialogues,
    values.measures,
    values.partner,
    year.status,
)


def wants_list(text: str) -> bool:
    """Whether a folded sentence asks without a question mark ("zeige die Projekte")."""
    return bool(_SHOW.match(text) or re.search(checks.MISSING, text))


def answer(clause: Clause) -> str | None:
    """The answer to a question, German; None when it is not one that can be answered."""
    asked = Asked(clause)
    return next((text for one in _ANSWERS if (text := one(asked))), None)
