"""The fields of the walk that are printed, and finding any field by its path."""

from __future__ import annotations

from zvassist.walk import signers, unprinted
from zvassist.walk.field import Field as Field
from zvassist.walk.field import Kind as Kind

_AGREEMENT = "Zielvereinbarung 2023"

YEAR = Field(
    "year",
    "Jahr",
    Kind.TEXT,
    "Das Jahr der Vereinbarung. Mit ihm wechselt das Programmjahr, also Wortlaut, Textbausteine "
    "und Regeln; die Angaben bleiben.",
    "2027",
    ("P01", "P02"),
    "Programmjahr des AQB",
)
PARTNER = Field(
    "local_authority",
    "Partner",
    Kind.CHOICE,
    "Der Landkreis oder die kreisfreie Stadt, mit der die Vereinbarung geschlossen wird. "
    "Artikel und Fälle setzt das Programm.",
    "Landkreis Darmstadt-Dieburg",
    ("R00", "R01", "R02"),
    "Antragsberechtigt sind hessische Landkreise und kreisfreie Städte",
)
PARTNER_FORM = Field(
    "local_authority_form",
    "Namensform",
    Kind.CHOICE,
    "Wo ein Partner zwei Namen führt: der Name, der gedruckt wird.",
    "Kreis Groß-Gerau",
)
TOTAL = Field(
    "budget.total",
    "Gesamtbetrag",
    Kind.AMOUNT,
    "Die Haushaltsmittel in Euro, die das Ministerium insgesamt zur Verfügung stellt. "
    "Gedruckt wird der Betrag allein in einer Zeile.",
    "1.022.700",
    ("R00", "R18", "R40", "R41", "R42", "R43", "R44", "C04", "C05"),
    f"{_AGREEMENT}, § 4",
)
COUNT = Field(
    "dialogues.count",
    "Anzahl der Dialoge",
    Kind.COUNT,
    "Wie viele Zielsteuerungsdialoge im Jahr geführt werden. Das Wort im Satz beugt das Programm.",
    "1",
    ("R00", "R62"),
    f"{_AGREEMENT}, § 6",
)
DATES = Field(
    "dialogues.dates",
    "Termine",
    Kind.DATES,
    "Die schon vereinbarten Tage, durch Komma getrennt; darf leer bleiben.",
    "4.5., 2.11.",
    ("R60", "R61", "R62", "R63"),
    f"{_AGREEMENT}, § 6",
)

MEASURE_TITLE = Field(
    "measures.*.title",
    "Projekt",
    Kind.TEXT,
    "Der Name des Projekts, wie er in der Vereinbarung steht.",
    "Projekt Alphabetisierung",
    ("R03", "R05", "R06", "R27"),
    f"{_AGREEMENT}, § 5",
)
MEASURE_CATEGORY = Field(
    "measures.*.category",
    "Maßnahmenart",
    Kind.CHOICE,
    "Die Art der Maßnahme. Gedruckt werden nur Arten mit Projekt, neu gezählt ab 1.",
    "Qualifizierungsprojekte",
    ("R04",),
    f"{_AGREEMENT}, § 5",
)


_ALL = (
    YEAR,
    PARTNER,
    PARTNER_FORM,
    TOTAL,
    COUNT,
    DATES,
    MEASURE_TITLE,
    MEASURE_CATEGORY,
    *signers.MINISTRY,
    *signers.PARTNER,
    *signers.SECOND,
    *unprinted.CONDITIONS,
    *unprinted.MONEY,
    *unprinted.MEASURE,
)
_BY_PATH = {field.path: field for field in _ALL}


def field_at(path: str) -> Field | None:
    """The field with that path; a measure's by ``measures.m3.title``. None when unknown."""
    parts = path.split(".")
    if len(parts) == 3 and parts[0] == "measures":
        path = f"measures.*.{parts[2]}"
    return _BY_PATH.get(path)


def label_of(path: str) -> str:
    """The German name of a field, or the path itself where the walk has no field for it."""
    field = field_at(path)
    return field.label if field else path
