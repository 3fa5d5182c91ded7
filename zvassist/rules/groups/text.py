"""Rules over the words of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.agreement.changes import Change
from zvassist.agreement.model import Agreement
from zvassist.agreement.phrases import listed, quoted
from zvassist.agreement.text import unbind
from zvassist.rules.amounts import Written, amounts_in, with_right_amounts
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.printed import Place, by_place, place_of
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.slips import rewritten, stored_text
from zvassist.rules.years import loose_years_in

_NO_YEARS = frozenset({"year", "budget.total", "dialogues.count"})
"""Fields whose figures are no foreign years: the year itself is P02's."""


@rule(
    "R26",
    Severity.FEHLER,
    fields=("wording.*", "extra.*", "signatures.*.place", "signatures.*.name", "signatures.*.role"),
    checks="Im Text steht kein anderes Jahr als das der Vereinbarung, ausgenommen volle Daten und "
    "Titel in Anführungszeichen; in eigenem Wortlaut und weiteren Absätzen eine Warnung.",
    source="Zielvereinbarung 2023: das Jahr steht zehnmal im Text",
)
def no_foreign_year(subject: Subject) -> Iterator[Hit]:
    """R26: a year left over from another agreement. Titles of projects are R27's."""
    year = subject.programme.year
    for place, years in by_place(_foreign_years(subject)).items():
        stands = "steht das Jahr" if len(years) == 1 else "stehen die Jahre"
        message = f"Im Text {stands} {listed(years)}; die Vereinbarung gilt für {year}."
        repairs = _moved_on(subject, place, years)
        yield Hit(place.field, message, place.severity, repairs, years[0])


def _foreign_years(subject: Subject) -> Iterator[tuple[Place, str]]:
    year = str(subject.programme.year)
    for line in subject.lines:
        for start, found in _years(line.text):
            place = line.place_at(start)
            if found != year and not place.is_title and place.field not in _NO_YEARS:
                yield place, found


@lru_cache(maxsize=1024)
def _years(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((found.start(), found[0]) for found in loose_years_in(text))


_OF_THE_YEAR = re.compile(
    r"(\b(?:Jahr(?:e|es)?|\w*[Bb]udgets?)\s)(20[0-9]{2})\b(?!\s?[-–/]|\sbis\b)"
)
"""A year that is the agreement's own: "im Jahr 2023", "des Qualifizierungsbudgets 2023"."""


def _moved_on(subject: Subject, place: Place, years: list[str]) -> tuple[Repair, ...]:
    """Put the agreement's year for the one left over in the clerk's own words, where it is that."""
    text = stored_text(subject.agreement, place) if place.is_own else None
    if text is None or len(years) != 1:
        return ()
    better = _OF_THE_YEAR.sub(lambda found: f"{found[1]}{{year}}", text)
    # What only a filled placeholder makes ("3. Mai 2026{partner.nom}") is not mended here.
    if better == text or any(year[0] == years[0] for year in loose_years_in(better)):
        return ()
    label = f"{quoted(years[0])} durch {quoted(str(subject.programme.year))} ersetzen"
    return (Repair(label, rewritten(subject.agreement, place, better)),)


@rule(
    "R40",
    Severity.FEHLER,
    fields=("budget.total", "wording.*", "extra.*"),
    checks="Beträge stehen als „1.022.700 Euro“: Punkte in Dreiergruppen, volle Beträge ohne "
    "Nachkommastellen, „Euro“ dahinter; in eigenem Wortlaut und weiteren Absätzen eine Warnung.",
    source="§ 4 der Zielvereinbarung 2023; DIN 5008 (Gliederung von Geldbeträgen)",
)
def amounts_in_one_style(subject: Subject) -> Iterator[Hit]:
    """R40: amounts in the text written in another way."""
    for place, amounts in by_place(_odd_amounts(subject)).items():
        said = listed(f"{quoted(odd.right)} statt {quoted(odd.words)}" for odd in amounts)
        change = _mended(subject.agreement, place)
        repairs = (Repair(f"{said} schreiben", change),) if change else ()
        message = f"Bitte {said} schreiben."
        yield Hit(place.field, message, place.severity, repairs, amounts[0].words)


def _odd_amounts(subject: Subject) -> Iterator[tuple[Place, Written]]:
    """Each amount that is not in the one style.

    Looks at each run of words alone: a placeholder that is filled with a figure is no amount.
    """
    for line in subject.lines:
        for span in line.spans:
            place = place_of(span, line.block)
            if not place.is_title:
                yield from ((place, amount) for amount in _odd(span.text))


@lru_cache(maxsize=1024)
def _odd(text: str) -> tuple[Written, ...]:
    return tuple(amount for amount in amounts_in(unbind(text)) if not amount.is_right)


def _mended(agreement: Agreement, place: Place) -> Change | None:
    """The change that writes all amounts in the clerk's own words in the one style.

    None for what is not the clerk's own, and where figures and units stand so close that
    the words would not come out right.
    """
    text = stored_text(agreement, place) if place.is_own else None
    if text is None:
        return None
    mended = with_right_amounts(text)
    if mended == text or not all(amount.is_right for amount in amounts_in(mended)):
        return None
    return rewritten(agreement, place, mended)
