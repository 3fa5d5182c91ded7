"""What a rule asked of the programme year, in the clerk's words. Data and its formatting."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from zvassist.agreement.calendar_names import MONTHS
from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind
from zvassist.programme.programme import Programme
from zvassist.rules.saying import euro
from zvassist.rules.trace import Reading

_YEAR, _OFFICES, _WORDING = "programme.toml", "offices.toml", "wording.toml"
_PARTNERS = ("Gebietskörperschaften", "authorities.toml")
_DATA = {
    "year": ("Jahr", _YEAR),
    "is_confirmed": ("amtlich bestätigt", _YEAR),
    "data.status": ("Stand", _YEAR),
    "data.category": ("Maßnahmenarten", _YEAR),
    "category": ("Maßnahmenarten", _YEAR),
    "data.passage": ("Textbausteine", _YEAR),
    "passage": ("Textbausteine", _YEAR),
    "is_on": ("Textbausteine", _YEAR),
    "ministry": ("Ministerium", _OFFICES),
    "offices": ("Ministerien, Amtszeiten und Papiere", _OFFICES),
    "authorities": _PARTNERS,
    "partners": _PARTNERS,
    "wording": ("Wortlaut", _WORDING),
    "blocks": ("Wortlaut", _WORDING),
    "section_of": ("Wortlaut", _WORDING),
    "numbers": ("Nummern der Paragrafen", _WORDING),
}
"""What rules ask of a year -> German name and the file it stands in."""

_PARAMETERS = {
    "application_deadline": "Antragsfrist",
    "earliest_start": "frühester Maßnahmebeginn",
    "interviews_until": "letzter Tag der Zielvereinbarungsgespräche",
    "part_time_funds": "Landesmittel für Teilzeitausbildung",
    "state_total": "Landesbudget",
    "amount_step": "Schrittweite der Beträge",
    "usual_minimum": "üblicher Mindestbetrag",
    "usual_maximum": "üblicher Höchstbetrag",
    "change_threshold": "übliche Veränderung zum Vorjahr",
    "approving_authority": "Bewilligungsbehörde",
    "staff_training_cap": "Höchstanteil für Weiterbildung des Personals",
    "admin_cost_cap": "Höchstanteil der Verwaltungskosten",
    "own_share": "Mindestanteil eigener Mittel",
    "minimum_grant": "Mindestbetrag einer Vereinbarung",
    "maximum_grant": "Höchstbetrag einer Vereinbarung",
    "minimum_measure": "Bagatellgrenze eines Projekts",
    "proof_deadline": "Frist für den Verwendungsnachweis",
}
_SHARES = frozenset({"change_threshold", "staff_training_cap", "admin_cost_cap", "own_share"})
_DAY = re.compile(r"(\d\d)-(\d\d)")


def said_reading(reading: Reading, programme: Programme) -> tuple[str, str, str, str]:
    """Label, value, file and source of something a rule read of the year."""
    head, _, name = reading.name.partition(".")
    if head == "parameters" and name:
        label = _PARAMETERS.get(name, name)
        value = _value(reading.value, is_share=name in _SHARES) or "nicht hinterlegt"
        return label, value, "parameters.toml", reading.source
    label, file = _DATA.get(reading.name, (reading.name, _YEAR if head == "data" else ""))
    value = programme.ministry.name if head == "ministry" else _value(reading.value)
    return label, value, file, reading.source


def _value(value: str | int | date | Decimal | None, *, is_share: bool = False) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, Decimal):
        return f"{value.normalize():f} Prozent".replace(".", ",") if is_share else euro(value)
    if isinstance(value, date):
        return unbind(write_date(value))
    found = _DAY.fullmatch(str(value))
    return f"{int(found[2])}. {MONTHS[int(found[1]) - 1]}" if found else str(value)
