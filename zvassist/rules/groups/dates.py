"""The form in which days are written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from zvassist.rules.days import WrittenDay, days_in
from zvassist.rules.finding import Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.slips import Slip, always_warning, instead, slip_hits


@rule(
    "R47",
    Severity.WARNUNG,
    fields=("wording.*", "extra.*", "measures.*.title", "dialogues.dates", "signatures.*.date"),
    checks="Alle Tage stehen in einer Form („30. Mai 2023“); eingetragene Tage werden immer so "
    "gedruckt.",
    source="Zielvereinbarung 2023 („30. Mai 2023“ neben handschriftlich „26.06.2023“)",
)
def one_form_of_dates(subject: Subject) -> Iterator[Hit]:
    """R47: two forms in one document; a single form, whichever, is fine."""
    forms = {written.form for line in subject.lines for written in _days(line.text)}
    if len(forms) < 2:
        return iter(())
    return slip_hits(
        subject,
        _in_other_forms,
        lambda slips: f"Die Vereinbarung mischt Datumsformen; bitte {instead(slips)} schreiben.",
        severity=always_warning,
    )


@lru_cache(maxsize=1024)
def _days(text: str) -> tuple[WrittenDay, ...]:
    return tuple(days_in(text))


@lru_cache(maxsize=1024)
def _in_other_forms(text: str) -> tuple[Slip, ...]:
    return tuple(
        Slip(each.start, each.words, each.right) for each in _days(text) if not each.is_right
    )
