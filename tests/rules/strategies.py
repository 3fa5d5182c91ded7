"""Random drafts in which the rules find much: both base drafts with some entries replaced."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from tests.rules.cases import base
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft

_PIECES = [
    *("2023", "2026", "2027", " ", ".", ",", "„", "“", "/", "**", "{year}", "{budget.total}"),
    *("{ref:p5}", "{ref:2023}", "{partner.vom}", "{ministry.gen}", "{", "}"),
    *("5000 €", "5.000 Euro", "EUR 7", "1.02.7 Euro", "12,5 Euro", "3. Mai 2026", "29.02.2024"),
    "Hessisches Ministerium für Soziales und Integration",
    "des Hessischen Sozialministeriums",
    *("Regierungspräsidium Gießen", "Teilnehmende aus Mainz", "Hanauer"),
    "Hessische Ministerium für Arbeit, Integration Jugend und Soziales",
    *("vom ", "im ", "des ", "durch ", "der ", "Stadt Kassel", "Landkreis", "Landkreises Fulda"),
    *("HMSI", "HMAIJS", "(AQB)", "AQB", "der Budgets", "Mitarbeiter*innen", "Lehrer:in", "Corona"),
    *("Rechtskreise SGB II und III", "„Bündnis Ausbildung Hessen“ 2015–2019", "26.06.2027"),
    *("§ 4", "§ 9", " genannten Ziele", " vereinbarten Haushaltsmitteln", "{yaer}"),
    *("{partner.nom}", "{dialogues.count}", "1.000.000 Euro", "Landkreis Darmstadt-Dieburg"),
]
texts = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map("".join)
entered = texts.filter(lambda text: bool(text.strip()))
amounts = st.none() | st.sampled_from(
    ["0.00", "0.01", "250000.00", "400000.00", "1000000.00", "999999999999.99"]
)
days = st.dates(date(2022, 12, 20), date(2028, 1, 10)).map(date.isoformat)
_MEASURES = st.sampled_from(["m1", "m2", "m3"])


def _set(field: str, values: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(c.Set, field=st.just(field), value=values)


_PARTNERS = ["06432", "06415", "06433", "06435", "99999", "x"]
_ROLES = ["Staatsminister", "Staatssekretärin", "2023"]

changes = st.one_of(
    _set("year", st.none() | st.sampled_from([2023, 2026, 2027])),
    _set(
        "local_authority",
        st.none() | st.sampled_from(_PARTNERS),
    ),
    _set("local_authority_form", st.none() | st.sampled_from(["kreis", "stadt"])),
    _set("budget.total", amounts),
    st.builds(
        c.SetDialogues,
        count=st.none() | st.integers(0, 4) | st.just(2023),
        dates=st.lists(days, max_size=4),
    ),
    _set("passages.corona", st.booleans()),
    _set("signatures.ministry.name", st.none() | st.sampled_from(["Kai Klose", "Niemand"])),
    _set(
        "signatures.ministry.role",
        st.none() | st.sampled_from(_ROLES),
    ),
    _set("signatures.ministry.place", st.none() | texts),
    _set("signatures.ministry.date", st.none() | st.dates().map(date.isoformat)),
    _set("signatures.local_authority.name", st.none() | texts),
    _set("signatures.local_authority.role", st.none() | st.sampled_from(["Landrat", "Bote"])),
    _set("signatures.local_authority.date", st.none() | days),
    _set("signatures.local_authority.place", st.none() | texts),
    _set("signatures.local_authority_2.name", st.none() | texts),
    _set("signatures.local_authority_2.place", st.none() | texts),
    _set("signatures.local_authority_2.date", st.none() | days),
    _set("budget.part_time_training", amounts),
    _set("budget.previous_total", amounts),
    _set("budget.own_funds", amounts),
    _set("passages.teilzeitausbildung", st.none() | st.booleans()),
    _set("strategy.title", st.none() | texts),
    _set("strategy.date", st.none() | days),
    _set("application_date", st.none() | days),
    _set("interview_date", st.none() | days),
    _set("measures.m1.start", st.none() | days),
    _set("measures.m1.end", st.none() | days),
    st.builds(c.RenameMeasure, id=_MEASURES, title=st.none() | texts),
    st.builds(c.PriceMeasure, id=_MEASURES, amount=amounts),
    st.builds(c.RecategoriseMeasure, id=_MEASURES, category=st.none() | texts),
    st.builds(
        c.SetWording,
        block=st.sampled_from(["p2.2", "p4.2", "p6.1", "p9"]),
        text=entered,
        base=st.none() | st.just("0123456789abcdef"),
    ),
    st.builds(c.AddExtra, after=st.sampled_from(["p2.2", "p3", "nirgends"]), text=entered),
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A base draft with up to eight changes, sometimes without any project."""
    draft = base(draw(st.sampled_from([2023, 2027])))
    for change in draw(st.lists(changes, max_size=8)):
        draft = apply(draft, change)
    if draw(st.integers(0, 9)) == 0:
        for measure in draft.agreement.measures:
            draft = apply(draft, c.RemoveMeasure(id=measure.id))
    return draft
