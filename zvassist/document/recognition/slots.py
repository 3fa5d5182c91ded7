"""What the words at a placeholder's place say: partner, year, amount, number, days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from zvassist.agreement.amounts import read_amount
from zvassist.agreement.cases import Case
from zvassist.agreement.dates import read_date
from zvassist.agreement.errors import EntryError
from zvassist.agreement.numbers import read_number_word
from zvassist.document.gaps import is_gap
from zvassist.document.recognition.evidence import Said
from zvassist.document.recognition.stream import folded
from zvassist.programme.authorities import AuthorityForm
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialogueForms

_BLANK_DAY = re.compile(r"[_.…\s]*")
_DAY_LEAD = re.compile(r"(?:der|dem|den|am)\s+")
_LISTED = re.compile(r"\s*,\s+|\s+und\s+")
_BLANK_AMOUNT = re.compile(r"[_.…]{3,}\s*(?:euro|€)?|(?:euro|€)\s*[_.…]{3,}", re.IGNORECASE)
_MAY_BE_AMOUNT = re.compile(r"\d|euro|€", re.IGNORECASE)
_AMOUNT_ALONE = re.compile(r"(?:euro|eur|€)?\s*\d[\d\s.,'-]*(?:euro|eur|€)?", re.IGNORECASE)
_MOST_DIALOGUES = 9999


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder in a pattern.

    Attributes:
        name: as wording writes it ("partner.gen", "year", "dialogues.dates").
        starts: whether it begins a sentence, so that its first letter is a capital.
        forms: how number and days are said, for those of the dialogues.
    """

    name: str
    starts: bool = False
    forms: DialogueForms | None = None


@dataclass(frozen=True)
class Names:
    """All partners' names in all cases, as they are compared."""

    programme: Programme

    @cached_property
    def by_case(self) -> dict[str, dict[str, tuple[str, str | None]]]:
        """For each case: folded name to AGS and name form (None for the first one)."""
        return {case: dict(self._names(case)) for case in (*(one.value for one in Case), "name")}

    @cached_property
    def signatures(self) -> dict[str, tuple[str, str | None]]:
        """The lines under a signature as one line."""
        return {
            folded(" ".join(form.signature)): (ags, form_id) for ags, form, form_id in self._forms()
        }

    @cached_property
    def anywhere(self) -> dict[str, str]:
        """Names in nominative and genitive without article, and the search's aliases: AGS."""
        aliases = {
            folded(alias): authority.ags
            for authority in self.programme.authorities
            for alias in authority.aliases
            if " " in alias
        }
        names = {
            folded(name): ags
            for ags, form, _ in self._forms()
            for name in (form.name, form.declined.gen.partition(" ")[2])
        }
        return {**aliases, **names}

    def _names(self, case: str) -> list[tuple[str, tuple[str, str | None]]]:
        return [
            (folded(form.declined.named(case)), (ags, form_id))
            for ags, form, form_id in self._forms()
        ]

    def _forms(self) -> list[tuple[str, AuthorityForm, str | None]]:
        return [
            (authority.ags, form, None if form == authority.forms[0] else form.id)
            for authority in self.programme.authorities
            for form in authority.forms
        ]


def read_slot(slot: Slot, words: str, names: Names) -> tuple[Said, ...] | None:
    """What words at a placeholder's place say.

    Returns:
        The fields' values, gaps or doubts; None when the words are none of these, so that the
        paragraph is not the official one.
    """
    head, _, rest = slot.name.partition(".")
    if head == "partner":
        return read_partner(_uncapitalised(words) if slot.starts else words, names.by_case[rest])
    if slot.name == "year":
        return _year(words)
    if slot.name == "budget.total":
        return _amount(words)
    if slot.name == "dialogues.count" and slot.forms:
        return _count(words, slot.forms)
    return _days(words)


def read_partner(words: str, names: dict[str, tuple[str, str | None]]) -> tuple[Said, ...] | None:
    """The partner and its name form from words that are one of the names, or a gap."""
    if is_gap(words, "local_authority"):
        return (Said("local_authority", gap=True),)
    found = names.get(folded(words))
    if found is None:
        return None
    return (Said("local_authority", found[0]), Said("local_authority_form", found[1]))


def read_day(path: str, words: str, blank: str) -> Said | None:
    """The day of signature: a day, room for one, or None when it is neither."""
    if _BLANK_DAY.fullmatch(words) or words == blank:
        return Said(path, gap=True)
    try:
        return Said(path, read_date(words).isoformat())
    except EntryError as error:
        return (
            Said(path, doubt=str(error), candidates=_day_candidates(error))
            if (any(char.isdecimal() for char in words))
            else None
        )


def read_text(path: str, words: str) -> Said:
    """An entry that is printed as it is; a gap is no entry."""
    return Said(path, gap=True) if is_gap(words, path) else Said(path, words)


def _uncapitalised(words: str) -> str:
    """The words as inside a sentence."""
    return words[:1].lower() + words[1:]


def _year(words: str) -> tuple[Said, ...] | None:
    if is_gap(words, "year"):
        return (Said("year", gap=True),)
    if not words.isdecimal():
        return None
    number = int(words)
    return (Said("year", number),) if 1900 <= number <= 2999 else None


def _amount(words: str) -> tuple[Said, ...] | None:
    path = "budget.total"
    if is_gap(words, path) or _BLANK_AMOUNT.fullmatch(words):
        return (Said(path, gap=True),)
    if not _MAY_BE_AMOUNT.search(words):
        return None
    try:
        return (Said(path, f"{read_amount(words):.2f}"),)
    except EntryError as error:
        if not _AMOUNT_ALONE.fullmatch(words):
            return None
        return (Said(path, doubt=str(error), candidates=amount_candidates(error.candidates)),)


def amount_candidates(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Amounts in the form of the draft file from amounts in words."""
    values = []
    for text in texts:
        try:
            values.append(f"{read_amount(text):.2f}")
        except EntryError:
            continue
    return tuple(values)


def _day_candidates(error: EntryError) -> tuple[str, ...]:
    return tuple(read_date(text).isoformat() for text in error.candidates)


def _count(words: str, forms: DialogueForms) -> tuple[Said, ...] | None:
    path = "dialogues.count"
    if is_gap(words, path):
        return (Said(path, gap=True),)
    if words == forms.one:
        return (Said(path, 1),)
    before, _, after = forms.many.partition("{n}")
    if not (words.startswith(before) and words.endswith(after)):
        return None
    number = read_number_word(words[len(before) : len(words) - len(after)])
    if number is None or number > _MOST_DIALOGUES:
        return None
    return (Said(path, number),)


def _days(words: str) -> tuple[Said, ...] | None:
    days = [_DAY_LEAD.sub("", part, count=1) for part in _LISTED.split(words)]
    try:
        return (Said("dialogues.dates", [read_date(day).isoformat() for day in days]),)
    except EntryError:
        return None
