"""Where a jump leads: the field that is named by a word, a paragraph or a project."""

from __future__ import annotations

import re

from zvassist.chat.engine import View
from zvassist.chat.reading.fold import fold

_PLACES = tuple(
    (path, re.compile(pattern))
    for path, pattern in (
        ("budget.total", r"budget\w*|gesamtbetrag\w*|haushaltsmittel\w*|betrag|geld"),
        (
            "local_authority",
            r"(?:vertrags|vereinbarungs)?partner\w*|gebietskoerperschaft(?:en)?|landkreis",
        ),
        ("dialogues.dates", r"(?:dialog)?termine?n?"),
        ("dialogues.count", r"(?:zielsteuerungs)?dialoge?n?"),
        (
            "measures",
            r"projekte?n?|massnahmen?|(?:projekt|massnahmen)liste|(?:weiterbildung|qualifizierung"
            r"|ausbildung)(?:s|en|sprojekte?n?|svorbereitung)?",
        ),
        (
            "signatures.local_authority.name",
            r"unterschrift\w*|unterzeichn\w*|signatur\w*|unterschriftenblock",
        ),
        ("strategy.title", r"(?:arbeitsmarkt)?strategie"),
        ("application_date", r"antrag\w*"),
        ("notes", r"notizen?"),
        ("year", r"jahr|programmjahr"),
    )
)
_SECTION = re.compile(r"(?:§|paragra(?:f|ph)(?:en)?) ?(\d{1,2})")
_SECTION_FIELDS = {"p4": "budget.total", "p5": "measures", "p6": "dialogues.count"}


def field_named(words: str, view: View) -> str:
    """The path of the field that folded words name; "" when there is none."""
    if section := _SECTION.fullmatch(words):
        return _in_section(int(section[1]), view)
    if words == "praeambel":
        return next((block.id for block in view.document.section("preamble")[1:]), "")
    for path, pattern in _PLACES:
        if pattern.fullmatch(words):
            return path
    named = [
        one
        for one in view.agreement.measures
        if words == fold(one.title or "") or words in fold(one.title or "").split()
    ]
    return f"measures.{named[0].id}.title" if len(named) == 1 else ""


def _in_section(number: int, view: View) -> str:
    """The first field of a paragraph; one without a field is gone to by its first block."""
    for section, own in view.programme.numbers.items():
        if own == number:
            blocks = view.document.section(section)
            return _SECTION_FIELDS.get(section) or next((b.id for b in blocks[1:]), "")
    return ""
