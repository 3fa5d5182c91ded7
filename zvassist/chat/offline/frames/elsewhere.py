"""What is not entered in a conversation: said where it is entered instead of not understood."""

from __future__ import annotations

from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import first_mention, title_of
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import words

_LASTING = words(
    "beginnt beginn start startet laeuft laufen laufzeit endet ende projektbeginn projektende "
    "projektstart dauert dauer befristet"
)
_YEAR = words("jahr programmjahr jahreszahl vereinbarung zielvereinbarung entwurf jahres")
_OF_YEAR = (Tag.YEAR, Tag.PUT, Tag.BE, Tag.MOVE, Tag.NUMBER)


def elsewhere(clause: Clause) -> Outcome:
    """Ask: the time of a project, the year of the agreement."""
    if clause.has(Tag.DATE) and clause.said(*_LASTING) and not clause.has(Tag.DIALOGUE, Tag.SIGN):
        mention = first_mention(clause)
        return _lasting(title_of(mention)) if mention else None
    years = {item.value for item in clause.all(Tag.YEAR)} - {clause.year}
    if years and clause.said(*_YEAR) and not clause.mentions and not clause.rest(*_OF_YEAR):
        return Ask(
            "Das Jahr der Vereinbarung ändert sich nicht im Gespräch: „Aus dem Vorjahr“ auf der "
            "Startseite macht aus diesem Entwurf den eines anderen Jahres."
        )
    return None


def _lasting(title: str) -> Ask:
    return Ask(
        f"Beginn und Ende von „{title}“ stehen nicht im Text der Vereinbarung; sie werden im "
        "Formular auf der Seite von § 5 eingetragen."
    )
