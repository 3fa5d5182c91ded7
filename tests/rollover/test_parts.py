"""Partner, offices, passages, projects, figures and days: each decision where it is not plain."""

from dataclasses import replace
from datetime import date

import pytest

from tests.rollover.years import NEW, about, carried_out, changed, made_up, rolled, the_one
from tests.rules.cases import base, findings
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply, inverse
from zvassist.agreement.model import new_draft
from zvassist.rollover.proposals import open_proposals
from zvassist.rollover.turn import KnownSigner, OfficeFacts

MINISTER = "signatures.ministry.name"
SIGNER = "signatures.local_authority.name"


def set_to(field, value):
    return c.Set(field=field, value=value)


# --- The head of the ministry --------------------------------------------------------------


def with_ministers(programme, **fields):
    """The programme with the last minister's data changed."""
    *before, last = programme.offices.ministers
    ministers = (*before, last.model_copy(update=fields))
    return replace(programme, offices=programme.offices.model_copy(update={"ministers": ministers}))


def test_who_is_known_for_the_whole_year_is_put_in_by_rule():
    after = with_ministers(NEW, checked_until=date(2027, 12, 31))
    rollover = rolled(base(2023), after)
    decision = the_one(rollover, MINISTER)
    assert (decision.kind, decision.new) == ("geaendert", "Heike Hofmann")
    assert decision.reason.endswith("Heike Hofmann ist im Jahr 2027 im Amt.")
    assert carried_out(rollover).agreement.signatures.ministry.role == "Staatsministerin"


def test_a_day_less_and_it_is_an_offer():
    after = with_ministers(NEW, checked_until=date(2027, 12, 30))
    rollover = rolled(base(2023), after)
    assert the_one(rollover, MINISTER).kind == "geleert"
    assert open_proposals(carried_out(rollover), after)[0].field == MINISTER


def test_who_leaves_within_the_year_is_an_offer_only():
    after = with_ministers(NEW, checked_until=None, valid_to=date(2027, 6, 30))
    rollover = rolled(base(2023), after)
    assert the_one(rollover, MINISTER).kind == "geleert"
    assert open_proposals(carried_out(rollover), after)[0].reason == (
        "Heike Hofmann ist seit 18. Januar 2024 bis 30. Juni 2027 im Amt."
    )


def test_nobody_is_offered_for_a_year_in_which_the_office_changes():
    both = made_up(2024)
    rollover = rolled(base(2023), both)
    decision = the_one(rollover, MINISTER)
    assert (decision.kind, decision.new) == ("uebernommen", "Kai Klose")
    assert "Im Jahr 2024 wechselt das Amt (Kai Klose und Heike Hofmann)" in decision.reason
    draft = apply(carried_out(rollover), set_to(MINISTER, None))
    assert MINISTER not in [each.field for each in open_proposals(draft, both)]


def test_who_is_still_in_office_stays_with_the_last_day_looked_up():
    old = changed(2027, set_to(MINISTER, "Heike Hofmann"))
    decision = the_one(rolled(old, made_up(2028)), MINISTER)
    assert (decision.kind, decision.new) == ("uebernommen", "Heike Hofmann")
    assert "belegt bis 31. Dezember 2025; für 2028 nicht geprüft" in decision.reason


@pytest.mark.parametrize("name", ["Erika Beispiel", None])
def test_who_is_not_in_the_data_stays_to_be_looked_at(name):
    old = changed(
        2023, set_to(MINISTER, name), set_to("signatures.ministry.role", "Staatssekretärin")
    )
    decision = the_one(rolled(old), "signatures.ministry.role")
    assert (decision.kind, decision.new) == ("uebernommen", "Staatssekretärin")
    assert "ist nicht hinterlegt; bitte prüfen" in decision.reason


def test_the_seat_of_the_ministry_follows_the_year():
    ministry = NEW.ministry.model_copy(update={"place": "Kassel"})
    offices = NEW.offices.model_copy(
        update={"ministries": (*NEW.offices.ministries[:-1], ministry)}
    )
    decision = the_one(
        rolled(base(2023), replace(NEW, offices=offices)), "signatures.ministry.place"
    )
    assert (decision.kind, decision.old, decision.new) == ("geaendert", "Wiesbaden", "Kassel")


# --- The partner -----------------------------------------------------------------------------


def test_a_name_form_is_kept_and_the_offices_own_is_offered():
    old = changed(2023, set_to("local_authority", "06433"))
    rollover = rolled(old)
    draft = carried_out(rollover)
    assert about(rollover, "local_authority_form") == []
    offered = open_proposals(draft, NEW, OfficeFacts(form="kreis"))
    assert "Namensform Kreis Groß-Gerau eintragen" in [each.label for each in offered]
    kept = apply(old, set_to("local_authority_form", "kreis"))
    assert the_one(rolled(kept), "local_authority_form").new == "kreis"
    chosen = carried_out(rolled(kept))
    other = open_proposals(chosen, NEW, OfficeFacts(form="landkreis"))
    assert "local_authority_form" not in [each.field for each in other]


def test_a_name_form_that_the_partner_does_not_have_is_emptied():
    old = changed(2023, set_to("local_authority_form", "kreis"))
    decision = the_one(rolled(old), "local_authority_form")
    assert (decision.kind, decision.new) == ("geleert", None)
    assert "gedruckt wird „Landkreis Darmstadt-Dieburg“" in decision.reason


def test_a_partner_of_the_new_year_and_one_that_is_none():
    hanau = set_to("local_authority", "06415")
    assert (
        "Die Stadt Hanau ist auch im Jahr 2028 Partner."
        in the_one(rolled(changed(2027, hanau), made_up(2028)), "local_authority").reason
    )
    assert (
        "ist im Jahr 2025 kein Partner"
        in the_one(rolled(changed(2023, hanau), made_up(2025)), "local_authority").reason
    )
    unknown = changed(2023, set_to("local_authority", "99999"))
    assert "bitte prüfen" in the_one(rolled(unknown), "local_authority").reason


def test_a_project_for_hanau_is_found_once_the_city_has_left_the_landkreis():
    old = changed(
        2023, set_to("local_authority", "06435"), c.RenameMeasure(id="m1", title="Werkstatt Hanau")
    )
    assert "R03" not in [each.rule for each in findings(old)]
    draft = carried_out(rolled(old))
    assert ("R03", "measures.m1.title") in [(each.rule, each.field) for each in findings(draft)]


def test_signers_follow_what_the_office_knows():
    left = KnownSigner("Christel Sprößler", "Kreisbeigeordnete", is_in_office=False)
    follows = KnownSigner("Erika Beispiel", "Landrätin", "Dieburg")
    facts = OfficeFacts(signers=(left, follows))
    rollover = rolled(base(2023), office=facts)
    assert the_one(rollover, SIGNER).reason == (
        "Christel Sprößler ist nach den Bürodaten im Jahr 2027 nicht im Amt."
    )
    draft = carried_out(rollover)
    assert draft.agreement.signatures.local_authority.role is None
    offered = {each.field: each for each in open_proposals(draft, NEW, facts)}
    signed = apply(draft, offered[SIGNER].change).agreement.signatures.local_authority
    assert (signed.name, signed.role, signed.place) == ("Erika Beispiel", "Landrätin", "Darmstadt")
    still = OfficeFacts(signers=(replace(left, is_in_office=True),))
    assert (
        "nach den Bürodaten im Jahr 2027 im Amt"
        in the_one(rolled(base(2023), office=still), SIGNER).reason
    )


# --- Passages, projects, figures, days -------------------------------------------------------


def test_a_passage_chosen_against_the_year_stays_chosen():
    old = changed(
        2023,
        c.SetPassage(passage="ukraine", on=False),
        c.SetPassage(passage="corona", on=False),
        c.SetPassage(passage="teilzeitausbildung", on=True),
    )
    rollover = rolled(old)
    assert carried_out(rollover).agreement.passages == {"ukraine": False}
    decision = the_one(rollover, "passages.ukraine")
    assert (decision.kind, decision.new) == ("uebernommen", False)
    assert "abweichend vom Programmjahr abgewählt" in decision.reason
    teilzeit = the_one(rollover, "passages.teilzeitausbildung")
    assert (teilzeit.kind, teilzeit.old, teilzeit.new) == ("geaendert", True, False)


def test_projects_keep_order_and_ids_and_lose_last_years_figures_and_days():
    old = changed(
        2023,
        c.MoveMeasure(id="m4", index=0),
        c.PriceMeasure(id="m4", amount="5000.00"),
        c.PriceMeasure(id="m1", amount="7000.00"),
        set_to("measures.m4.start", "2023-01-01"),
        set_to("measures.m4.end", "2023-12-31"),
        c.RecategoriseMeasure(id="m2", category="ausland"),
        c.RecategoriseMeasure(id="m3", category=None),
    )
    rollover = rolled(old)
    measures = carried_out(rollover).agreement.measures
    assert [measure.id for measure in measures] == ["m4", "m1", "m2", "m3", "m5"]
    assert [measure.category for measure in measures][2:4] == ["ausland", None]
    assert {(m.amount, m.start, m.end) for m in measures} == {(None, None, None)}
    assert the_one(rollover, "measures.m4.amount").old == "5000.00"
    assert the_one(rollover, "measures.m4.start").kind == "geleert"
    assert "„ausland“ gibt es 2027 nicht" in the_one(rollover, "measures.m2.title").reason
    kept = carried_out(rolled(old, keep_amounts=True)).agreement
    assert [str(m.amount) for m in kept.measures[:2]] == ["5000.00", "7000.00"]


def test_taking_the_last_steps_back_gives_all_amounts_of_projects_back_at_once():
    old = changed(
        2023,
        c.PriceMeasure(id="m1", amount="1.00"),
        c.PriceMeasure(id="m2", amount="2.00"),
    )
    rollover = rolled(old)
    emptying = [step for step in rollover.steps if "Beträge der Projekte" in step.why]
    (step,) = emptying
    draft = rollover.start
    for each in rollover.steps[: rollover.steps.index(step)]:
        draft = apply(draft, each.change)
    undone = apply(apply(draft, step.change), inverse(draft, step.change))
    assert [str(m.amount) for m in undone.agreement.measures[:2]] == ["1.00", "2.00"]


def test_what_is_of_the_old_year_is_emptied_and_the_strategy_stays():
    old = changed(
        2023,
        set_to("strategy.title", "Regionale Strategie"),
        set_to("strategy.date", "2022-03-01"),
        set_to("interview_date", "2023-03-15"),
        set_to("application_date", "2023-03-31"),
        set_to("notes", "Rückfrage offen"),
        set_to("budget.part_time_training", "50000.00"),
        set_to("budget.own_funds", "0.00"),
        set_to("signatures.local_authority_2.name", "Erika Beispiel"),
        set_to("signatures.local_authority_2.date", "2023-06-27"),
        c.SetDialogues(count=3, dates=("2023-05-04", "2023-11-02")),
        c.Waive(rule="R50", field="signatures.local_authority_2.name", reason="eine genügt"),
    )
    rollover = rolled(old)
    draft = carried_out(rollover)
    new = draft.agreement
    assert (new.strategy.title, str(new.strategy.date)) == ("Regionale Strategie", "2022-03-01")
    assert (new.interview_date, new.application_date, new.notes) == (None, None, "Rückfrage offen")
    assert (new.budget.part_time_training, new.budget.own_funds) == (None, None)
    assert (new.dialogues.count, new.dialogues.dates) == (3, ())
    assert new.signatures.local_authority_2.name == "Erika Beispiel"
    assert new.signatures.local_authority_2.date is None
    assert draft.waivers == ()
    assert about(rollover, "signatures.local_authority_2.name")[-1].old == "eine genügt"


def test_a_previous_total_without_a_total_is_not_taken_for_last_years():
    old = changed(2023, set_to("budget.total", None), set_to("budget.previous_total", "9.00"))
    assert the_one(rolled(old), "budget.previous_total").kind == "geleert"


def test_an_empty_draft_makes_an_empty_draft():
    rollover = rolled(new_draft("aqb-2023", 2023))
    assert carried_out(rollover) == new_draft("aqb-2027", 2027)
