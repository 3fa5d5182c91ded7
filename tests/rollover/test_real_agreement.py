"""The real agreement of 2023 rolled over to 2027: every decision, expected by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.rollover.years import NEW, OLD, about, carried_out, rolled
from tests.rules.cases import base, findings
from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.rollover.decision import RolloverError
from zvassist.rollover.proposals import open_proposals
from zvassist.rules.finding import Severity

SOZIALES_UND_INTEGRATION = "Hessisches Ministerium für Soziales und Integration"
ARBEIT = "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales"

DECISIONS = [
    ("geaendert", "year", 2023, 2027),
    ("geaendert", "programme", SOZIALES_UND_INTEGRATION, ARBEIT),
    ("uebernommen", "local_authority", "06432", "06432"),
    ("geaendert", "passages.corona", True, None),
    ("uebernommen", "passages.digitalisierung", True, True),
    ("geaendert", "passages.teilzeitausbildung", True, False),
    ("uebernommen", "passages.sprachfoerderung", True, True),
    ("uebernommen", "passages.ukraine", True, True),
    ("geleert", "budget.total", "1022700.00", None),
    ("geaendert", "budget.previous_total", None, "1022700.00"),
    *(
        ("uebernommen", f"measures.m{number}.title", title, title)
        for number, title in enumerate(
            (
                "Sprachförderung Hochschulzugangsberechtigung",
                "Projekt Alphabetisierung",
                "Sprachvermittlung in Alltagssituationen",
                "BASS 2023",
                "Psychosoziales Coaching/ Schulung für Mitarbeitende",
            ),
            start=1,
        )
    ),
    ("uebernommen", "dialogues.count", 1, 1),
    ("uebernommen", "signatures.ministry.place", "Wiesbaden", "Wiesbaden"),
    ("geleert", "signatures.ministry.name", "Kai Klose", None),
    ("geleert", "signatures.ministry.role", "Staatsminister", None),
    ("geleert", "signatures.ministry.date", "2023-05-30", None),
    ("uebernommen", "signatures.local_authority.place", "Darmstadt", "Darmstadt"),
    *(
        ("uebernommen", f"signatures.local_authority.{part}", value, value)
        for part, value in (("name", "Christel Sprößler"), ("role", "Kreisbeigeordnete"))
    ),
    ("geleert", "signatures.local_authority.date", "2023-06-26", None),
]


@pytest.fixture(scope="module")
def rollover():
    return rolled(base(2023))


def test_every_decision_is_as_a_clerk_would_take_it(rollover):
    found = [(each.kind, each.field, each.old, each.new) for each in rollover.decisions]
    assert found == DECISIONS


@pytest.mark.parametrize(
    ("field", "part"),
    [
        ("year", "vom Programmjahr aqb-2023 in das Programmjahr aqb-2027"),
        ("year", "noch nicht amtlich bestätigt"),
        ("local_authority", "Der Landkreis Darmstadt-Dieburg ist auch im Jahr 2027 Partner."),
        ("passages.corona", "gibt es im Programmjahr 2027 nicht mehr"),
        ("passages.teilzeitausbildung", "im Programmjahr 2027 ohne Angabe nicht gedruckt"),
        ("measures.m1.title", "„Qualifizierungsprojekte“"),
        ("measures.m4.title", "„BASS 2023“ enthält 2023"),
        ("signatures.ministry.name", "bis 17. Januar 2024 (Tag nicht belegt) im Amt"),
        ("signatures.local_authority.name", "nicht hinterlegt; bitte prüfen"),
    ],
)
def test_the_reason_is_told(rollover, field, part):
    assert part in " ".join(decision.reason for decision in about(rollover, field))


def test_two_things_are_offered_and_not_done(rollover):
    offered = open_proposals(carried_out(rollover), NEW)
    assert [(each.field, each.label, each.rule) for each in offered] == [
        ("signatures.ministry.name", "Heike Hofmann, Staatsministerin eintragen", ""),
        ("measures.m4.title", "„BASS 2023“ in „BASS 2027“ umbenennen", "R27"),
    ]
    assert offered[0].reason == (
        "Heike Hofmann ist seit 18. Januar 2024 im Amt, belegt bis 31. Dezember 2025; "
        "für 2027 nicht geprüft."
    )


def test_with_proposals_and_amount_there_is_no_error_and_nothing_of_2023_in_the_text(rollover):
    draft = carried_out(rollover)
    for proposal in open_proposals(draft, NEW):
        draft = apply(draft, proposal.change)
    draft = apply(draft, Set(field="budget.total", value="1050000.00"))
    draft = apply(draft, Set(field="dialogues.dates", value=["2027-09-14"]))
    assert [each for each in findings(draft) if each.severity is Severity.FEHLER] == []
    text = "\n".join(plain_lines(compose(draft.agreement, NEW)))
    for gone in ("2023", "1.022.700", "Soziales und Integration", "Klose", "Corona", "erneut"):
        assert gone not in text
    for there in (
        "BASS 2027",
        "1.050.000 Euro",
        "14. September 2027",
        "Heike Hofmann",
        "und Soziales (HMSI)",
    ):
        assert there in text


@pytest.mark.parametrize("ags", [partner.ags for partner in OLD.partners])
def test_so_it_is_with_every_partner(ags):
    draft = carried_out(rolled(apply(base(2023), Set(field="local_authority", value=ags))))
    for proposal in open_proposals(draft, NEW):
        draft = apply(draft, proposal.change)
    draft = apply(draft, Set(field="budget.total", value="1050000.00"))
    assert [each for each in findings(draft) if each.severity is Severity.FEHLER] == []
    assert "2023" not in "\n".join(plain_lines(compose(draft.agreement, NEW)))


def test_the_amount_is_kept_when_told_so_and_is_last_years_too():
    rollover = rolled(base(2023), keep_amounts=True)
    draft = carried_out(rollover)
    assert draft.agreement.budget.total == Decimal("1022700.00")
    assert draft.agreement.budget.previous_total == Decimal("1022700.00")
    assert "bitte bestätigen" in about(rollover, "budget.total")[0].reason


@pytest.mark.parametrize("year", [2023, 2019])
def test_the_same_or_an_older_year_is_refused(year):
    data = NEW.data.model_copy(update={"year": year})
    with pytest.raises(RolloverError, match=f"ist von 2023; .* nicht nach {year}"):
        rolled(base(2023), replace(NEW, data=data))


def test_the_old_draft_is_the_same_as_before():
    old = base(2023)
    before = old.model_dump_json()
    rolled(old)
    assert old.model_dump_json() == before
    assert OLD.year == 2023
