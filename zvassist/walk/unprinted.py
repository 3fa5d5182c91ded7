"""The fields of the walk that are never printed: what rules compare the printed entries with."""

from __future__ import annotations

from zvassist.walk.field import Field, Kind

_FUNDING = "Förderdatenbank, Text zum Ausbildungs- und Qualifizierungsbudget"

CONDITIONS = (
    Field(
        "strategy.title",
        "Strategie: Titel",
        Kind.TEXT,
        "Die regionale Ausbildungs- und Arbeitsmarktstrategie, auf der die Förderung beruht. "
        "Nur für die Prüfung, wird nicht gedruckt.",
        "Arbeitsmarktstrategie 2025",
        rules=("R10",),
        source="Zielvereinbarung 2023, Präambel und § 2",
        printed=False,
    ),
    Field(
        "strategy.date",
        "Strategie: Stand",
        Kind.DATE,
        "Der Tag, von dem die Strategie ist. Nur für die Prüfung, wird nicht gedruckt.",
        "1. März 2025",
        rules=("R10",),
        source="Zielvereinbarung 2023, Präambel und § 2",
        printed=False,
    ),
    Field(
        "interview_date",
        "Gespräch am",
        Kind.DATE,
        "Der Tag des Zielvereinbarungsgesprächs. Nur für die Prüfung, wird nicht gedruckt.",
        "17. März",
        rules=("R11",),
        printed=False,
    ),
    Field(
        "application_date",
        "Antrag vom",
        Kind.DATE,
        "Der Tag, an dem der Antrag beim Regierungspräsidium gestellt wird. "
        "Nur für die Prüfung, wird nicht gedruckt.",
        "31. März",
        rules=("R07",),
        source=_FUNDING,
        printed=False,
    ),
    Field(
        "notes",
        "Notizen",
        Kind.TEXT,
        "Für das eigene Haus: bleibt im Entwurf, wird nicht gedruckt.",
        "Rückfrage beim Jobcenter",
        printed=False,
    ),
)
"""What stands around the agreement: strategy, talk, application, notes."""

MONEY = (
    Field(
        "budget.part_time_training",
        "davon Teilzeitausbildung",
        Kind.AMOUNT,
        "Der Anteil für Teilzeitausbildung in Euro. Nur für die Prüfung, wird nicht gedruckt.",
        "50.000",
        rules=("R12",),
        printed=False,
    ),
    Field(
        "budget.previous_total",
        "Betrag im Vorjahr",
        Kind.AMOUNT,
        "Der Gesamtbetrag der Vereinbarung des Vorjahres in Euro. Nur für die Prüfung, "
        "wird nicht gedruckt.",
        "1.000.000",
        rules=("R43",),
        printed=False,
    ),
    Field(
        "budget.admin_costs",
        "davon Verwaltungskosten",
        Kind.AMOUNT,
        "Der Anteil für Verwaltungskosten in Euro. Nur für die Prüfung, wird nicht gedruckt.",
        "40.000",
        rules=("C02",),
        printed=False,
    ),
    Field(
        "budget.own_funds",
        "Eigenmittel des Partners",
        Kind.AMOUNT,
        "Was der Partner aus eigenen Mitteln dazugibt, in Euro. Nur für die Prüfung, "
        "wird nicht gedruckt.",
        "120.000",
        rules=("C03",),
        printed=False,
    ),
)
"""Amounts beside the printed total."""

MEASURE = (
    Field(
        "measures.*.amount",
        "Betrag",
        Kind.AMOUNT,
        "Der Betrag des Projekts in Euro. Nur für die Summenprüfung, wird nicht gedruckt.",
        "80.000",
        ("R44", "C01", "C06"),
        printed=False,
    ),
    Field(
        "measures.*.start",
        "Beginn",
        Kind.DATE,
        "Der erste Tag des Projekts. Nur für die Prüfung, wird nicht gedruckt.",
        "1. Januar",
        rules=("R08", "R09"),
        source=_FUNDING,
        printed=False,
    ),
    Field(
        "measures.*.end",
        "Ende",
        Kind.DATE,
        "Der letzte Tag des Projekts. Nur für die Prüfung, wird nicht gedruckt.",
        "31. Dezember",
        rules=("R09", "C07"),
        printed=False,
    ),
)
"""What is kept of a project beside its printed name."""
