"""The fields of the walk that are printed, and finding any field by its path."""

from __future__ import annotations

from zvassist.walk import unprinted
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


def signer_fields(side: str, name: str) -> tuple[Field, ...]:
    """Place, day, name and role of one signer.

    Args:
        side: "ministry", "local_authority" or "local_authority_2".
        name: German name of the side, for labels.
    """
    path = f"signatures.{side}"
    role = "Staatsministerin" if side == "ministry" else "Kreisbeigeordnete"
    is_ministry, is_second = side == "ministry", side == "local_authority_2"
    return (
        Field(
            f"{path}.name",
            f"{name}: Name",
            Kind.TEXT,
            "Wer als zweite Person unterzeichnet; leer, wenn eine Unterschrift genügt."
            if is_second
            else "Wer unterzeichnet, mit Vor- und Nachname.",
            "",
            ("R24", "R51") if is_ministry else ("R50", "R51"),
            f"{_AGREEMENT}, Unterschriften",
        ),
        Field(
            f"{path}.role",
            f"{name}: Amt",
            Kind.TEXT,
            "Die Amtsbezeichnung, wie sie unter dem Namen steht.",
            role,
            ("R25", "R51") if is_ministry else ("R49", "R51"),
            f"{_AGREEMENT}, Unterschriften",
        ),
        Field(
            f"{path}.place",
            f"{name}: Ort",
            Kind.TEXT,
            "Wo unterzeichnet wird; meist der Sitz.",
            "Wiesbaden" if is_ministry else "Darmstadt",
            ("R48", "R51"),
            f"{_AGREEMENT}, Unterschriften",
        ),
        Field(
            f"{path}.date",
            f"{name}: Datum",
            Kind.DATE,
            "Der Tag der Unterschrift. Leer bleibt Platz, um ihn von Hand einzutragen.",
            "30. Mai",
            ("R20", "R24", "R45") if is_ministry else ("R45", "R46"),
            f"{_AGREEMENT}, Unterschriften",
        ),
    )


MINISTRY_SIGNER = signer_fields("ministry", "Ministerium")
PARTNER_SIGNER = signer_fields("local_authority", "Partner")
SECOND_SIGNER = signer_fields("local_authority_2", "Zweite Unterschrift")

_ALL = (
    YEAR,
    PARTNER,
    PARTNER_FORM,
    TOTAL,
    COUNT,
    DATES,
    MEASURE_TITLE,
    MEASURE_CATEGORY,
    *MINISTRY_SIGNER,
    *PARTNER_SIGNER,
    *SECOND_SIGNER,
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
