"""The programme year behind a draft."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import Set, SetPassage
from zvassist.agreement.phrases import quoted
from zvassist.programme.schema import DialoguesBlock, TextBlock
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.rule import Hit, Subject, rule


@rule(
    "P01",
    Severity.WARNUNG,
    fields=("programme",),
    checks="Der Wortlaut des Programmjahres ist amtlich bestätigt.",
    source="Stand des Programmjahres (programme.toml: status, confirmed_by)",
    must_be_waived=True,
)
def confirmed(subject: Subject) -> Iterator[Hit]:
    """P01: nobody stands behind this year's wording yet."""
    if not subject.programme.is_confirmed:
        year = subject.programme.year
        yield Hit(
            "programme", f"Der Wortlaut des Programmjahres {year} ist nicht amtlich bestätigt."
        )


@rule(
    "P02",
    Severity.FEHLER,
    fields=("year", "programme"),
    checks="Das Jahr der Vereinbarung ist das des Programmjahres.",
    source="Titel, §§ 1, 4, 5 und 6 der Zielvereinbarung: Wortlaut und Jahr gehören zusammen",
)
def year_of_the_programme(subject: Subject) -> Iterator[Hit]:
    """P02: the year is missing or another one. All other rules go by the programme's year."""
    year, programme = subject.agreement.year, subject.programme
    if year == programme.year:
        return
    message = (
        f"Das Jahr fehlt; das Programmjahr ist {programme.year}."
        if year is None
        else f"Das Jahr {year} passt nicht zum Programmjahr {programme.year}."
    )
    change = Set(field="year", value=programme.year)
    yield Hit("year", message, repairs=(Repair(f"Jahr auf {programme.year} setzen", change),))


@rule(
    "P03",
    Severity.WARNUNG,
    fields=("passages.*", "wording.*", "extra.*", "local_authority_form"),
    checks="Textbausteine, eigener Wortlaut, weitere Absätze und Namensform haben im "
    "Programmjahr ihren Platz; sonst werden sie nicht oder woanders gedruckt.",
    source="Wortlaut und Textbausteine des Programmjahres (wording.toml, programme.toml)",
)
def has_its_place(subject: Subject) -> Iterator[Hit]:
    """P03: entries that this year does not know."""
    yield from _passages(subject)
    yield from _wording(subject)
    yield from _extra(subject)
    yield from _form(subject)


def _passages(subject: Subject) -> Iterator[Hit]:
    """A passage that is off is not missed; one that is on is not printed."""
    year = subject.programme.year
    for passage, is_on in subject.agreement.passages.items():
        if subject.programme.passage(passage) is None:
            message = f"Den Textbaustein {quoted(passage)} gibt es {year} nicht."
            repair = Repair("Angabe zum Textbaustein entfernen", SetPassage(passage=passage))
            severity = None if is_on else Severity.HINWEIS
            yield Hit(f"passages.{passage}", message, severity, (repair,), passage)


def _wording(subject: Subject) -> Iterator[Hit]:
    for block in subject.agreement.wording:
        if not isinstance(subject.programme.blocks.get(block), TextBlock | DialoguesBlock):
            yield Hit(
                f"wording.{block}",
                f"Der eigene Wortlaut zu {quoted(block)} wird nicht gedruckt, weil es diesen "
                f"Absatz {subject.programme.year} nicht gibt.",
                words=block,
            )


def _extra(subject: Subject) -> Iterator[Hit]:
    programme = subject.programme
    places = {section.id for section in programme.wording.section if section.heading}
    for number, extra in enumerate(subject.agreement.extra, start=1):
        if extra.after not in places | set(programme.blocks):
            yield Hit(
                f"extra.{number}",
                f"Den Absatz {quoted(extra.after)} gibt es {programme.year} nicht; der weitere "
                "Absatz dahinter wird vor den Unterschriften gedruckt.",
                words=extra.after,
            )


def _form(subject: Subject) -> Iterator[Hit]:
    agreement = subject.agreement
    form = agreement.local_authority_form
    partner = subject.programme.authorities.by_ags(agreement.local_authority or "")
    if form is None or partner is None or partner.has_form(form):
        return
    default = partner.name()
    repair = Repair(f"{quoted(default)} verwenden", Set(field="local_authority_form"))
    yield Hit(
        "local_authority_form",
        f"Die Namensform {quoted(form)} gibt es für diesen Partner nicht; "
        f"gedruckt wird {quoted(default)}.",
        repairs=(repair,),
        words=form,
    )
