"""Whom a sum is granted to, as official sentences say it: the partner and the total at once."""

from __future__ import annotations

from zvassist.chat.offline.clause import Clause, Outcome
from zvassist.chat.offline.frames.budget import total
from zvassist.chat.offline.frames.partner import change_to
from zvassist.chat.reading.items import Tag

_BUDGET = ("ausbildungs", "aqb")
_AVAILABLE = "zur verfuegung"


def granted(clause: Clause) -> Outcome:
    """Set both: "Dem Wetteraukreis stehen im Jahr 2027 aus dem AQB Mittel … zur Verfügung".

    Only a sentence that names year and budget as an agreement does is taken for one.
    """
    named = clause.all(Tag.NAME)
    own = clause.view.agreement.local_authority
    others = {item.value for item in named if item.value is not None}
    if len(others) != 1 or own in others or not _is_official(clause):
        return None
    budget = total(clause.without(named))
    authority = clause.view.programme.authorities.by_ags(others.pop())
    if not isinstance(budget, tuple) or authority is None:
        return None
    changes = (change_to(clause, authority), *(fact.change for fact in budget))
    return tuple(clause.fact(change) for change in changes)


def _is_official(clause: Clause) -> bool:
    year = any(item.value == clause.year for item in clause.all(Tag.YEAR))
    available = any(item.text.startswith(_AVAILABLE) for item in clause.items)
    return (
        year and available and any(word in item.text for item in clause.items for word in _BUDGET)
    )
