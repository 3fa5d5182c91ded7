"""Hand-made wording: old official text, own words and new official text, three ways."""

import pytest

from tests.rollover.years import NEW, OLD, carried_out, changed, made_up, rolled, the_one
from tests.rules.cases import findings
from zvassist.agreement import changes as c
from zvassist.document.filling import Scene
from zvassist.programme.schema import block_hash
from zvassist.rollover.binding import bound
from zvassist.rollover.official import differences
from zvassist.rollover.places import nearest
from zvassist.rollover.proposals import open_proposals


def own(block, text, base="official"):
    base = block_hash(OLD.blocks[block]) if base == "official" else base
    return c.SetWording(block=block, text=text, base=base)


def rules_at(draft, field):
    return [each.rule for each in findings(draft) if each.field == field]


UNTOUCHED = "Schwerpunkte sind Qualifizierungsprojekte."
DIALOGUES = "{partner.nom} und das {ministry.short} führen im Jahr {year} {dialogues.count}."


def test_own_wording_over_the_same_official_text_is_carried_without_a_finding():
    rollover = rolled(changed(2023, own("p1.2", UNTOUCHED)))
    decision = the_one(rollover, "wording.p1.2")
    assert (decision.kind, decision.new) == ("uebernommen", UNTOUCHED)
    assert decision.reason == "Der amtliche Text darunter ist 2027 unverändert."
    draft = carried_out(rollover)
    assert draft.agreement.wording["p1.2"].base == block_hash(NEW.blocks["p1.2"])
    assert rules_at(draft, "wording.p1.2") == []


def test_own_wording_over_another_official_text_is_carried_and_found():
    rollover = rolled(changed(2023, own("p6.1", DIALOGUES)))
    decision = the_one(rollover, "wording.p6.1")
    assert (decision.kind, decision.new) == ("uebernommen", DIALOGUES)
    assert decision.reason == (
        "Der amtliche Text darunter hat sich 2027 geändert: „der“ lautet jetzt „des“; bitte "
        "prüfen, ob der eigene Wortlaut noch passt."
    )
    assert rules_at(carried_out(rollover), "wording.p6.1") == ["P06"]


def test_wording_without_a_base_counts_as_resting_on_the_old_year():
    draft = carried_out(rolled(changed(2023, own("p6.1", DIALOGUES, base=None))))
    assert rules_at(draft, "wording.p6.1") == ["P06"]
    draft = carried_out(rolled(changed(2023, own("p1.2", UNTOUCHED, base=None))))
    assert rules_at(draft, "wording.p1.2") == []


def test_wording_that_was_old_already_stays_marked():
    rollover = rolled(changed(2023, own("p1.2", UNTOUCHED, base="0123456789abcdef")))
    assert "auf einem anderen amtlichen Text" in the_one(rollover, "wording.p1.2").reason
    assert rules_at(carried_out(rollover), "wording.p1.2") == ["P06"]


def test_own_wording_that_became_official_gives_way():
    text = NEW.blocks["p6.1"].sentences[0].text
    rollover = rolled(changed(2023, own("p6.1", text)))
    decision = the_one(rollover, "wording.p6.1")
    assert (decision.kind, decision.old, decision.new) == ("geaendert", text, None)
    assert carried_out(rollover).agreement.wording == {}


def test_figures_and_names_of_the_old_agreement_become_placeholders():
    text = (
        "Der Landkreis Darmstadt-Dieburg erhält vom Hessischen Ministerium für Soziales und "
        "Integration 1.022.700 Euro, das HMSI prüft."
    )
    rollover = rolled(changed(2023, own("p4.1", text)))
    better = the_one(rollover, "wording.p4.1")
    assert (better.kind, better.old) == ("geaendert", text)
    assert "amtliche Text darunter ist 2027 unverändert" in better.reason
    assert "sind darin jetzt Platzhalter" in better.reason
    assert better.new == (
        "{partner.nom} erhält vom Hessischen Ministerium für Soziales und Integration "
        "{budget.total}, das {ministry.short} prüft."
    )
    assert carried_out(rollover).agreement.wording["p4.1"].text == better.new


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Insgesamt 1.022.700 €.", "Insgesamt {budget.total}."),
        ("Insgesamt 1.022.700,00 Euro.", "Insgesamt {budget.total}."),
        ("Insgesamt 1.022.701 Euro.", "Insgesamt 1.022.701 Euro."),
        ("Die Pläne des Landkreises Darmstadt-Dieburg.", "Die Pläne {partner.gen}."),
        ("Er wird vom Landkreis Darmstadt-Dieburg geplant.", "Er wird {partner.vom} geplant."),
        ("Kreistag Landkreis Darmstadt-Dieburg", "Kreistag {partner.name}"),
        ("Im Landkreis Darmstadt-Dieburg-Nord", "Im Landkreis Darmstadt-Dieburg-Nord"),
        (
            "Es stimmt dem Hessischen Ministerium für Soziales und Integration zu.",
            "Es stimmt dem Hessischen Ministerium für Soziales und Integration zu.",
        ),
        ("Im Jahr 2023 gilt dies.", "Im Jahr 2023 gilt dies."),
        ("Schon {partner.nom} und {budget.total}.", "Schon {partner.nom} und {budget.total}."),
    ],
)
def test_words_become_the_placeholder_that_prints_them(text, better):
    agreement = changed(2023).agreement
    assert bound(text, Scene(agreement, OLD), Scene(agreement, NEW)) == better


def test_an_old_name_of_the_ministry_is_offered_not_changed():
    text = "Am 3. Mai 2023 mit dem Hessischen Ministerium für Soziales und Integration vereinbart."
    rollover = rolled(changed(2023, c.AddExtra(after="p2.2", text=text)))
    draft = carried_out(rollover)
    assert draft.agreement.extra[0].text == text
    assert "extra.1" in [each.field for each in open_proposals(draft, NEW) if each.rule == "R20"]


def test_a_year_in_own_words_is_offered_not_changed():
    text = "Im Jahr 2023 werden Landesmittel gestellt."
    rollover = rolled(changed(2023, c.AddExtra(after="p2.2", text=text)))
    assert "Der Text nennt 2023; bitte prüfen." in the_one(rollover, "extra.1").reason
    draft = carried_out(rollover)
    assert draft.agreement.extra[0].text == text
    (proposal,) = [each for each in open_proposals(draft, NEW) if each.field == "extra.1"]
    assert (proposal.rule, proposal.label) == ("R26", "„2023“ durch „2027“ ersetzen")


def test_a_paragraph_behind_a_block_that_is_gone_stands_at_the_nearest_place():
    after = made_up(2028, without=("p7", "p2.2"))
    old = changed(
        2027,
        c.AddExtra(after="p7.1", text="Eins."),
        c.AddExtra(after="p2.2", text="Zwei."),
        c.AddExtra(after="p1.1", text="Drei."),
        c.AddExtra(after="nirgends", text="Vier."),
    )
    rollover = rolled(old, after)
    extra = carried_out(rollover).agreement.extra
    assert [(each.after, each.text) for each in extra] == [
        ("p6.2", "Eins."),
        ("p2.1", "Zwei."),
        ("p1.1", "Drei."),
        ("nirgends", "Vier."),
    ]
    assert "steht jetzt hinter „p6.2“" in the_one(rollover, "extra.1").reason


def test_own_wording_of_a_block_that_is_gone_becomes_a_paragraph():
    after = made_up(2028, without=("p7",))
    text = "{partner.nom} wirbt mit."
    old = changed(
        2027, c.AddExtra(after="p1.1", text="Eins."), c.SetWording(block="p7.1", text=text)
    )
    rollover = rolled(old, after)
    new = carried_out(rollover).agreement
    assert new.wording == {}
    assert [(each.after, each.text) for each in new.extra] == [("p1.1", "Eins."), ("p6.2", text)]
    assert "als weiterer Absatz hinter „p6.2“" in the_one(rollover, "wording.p7.1").reason


def test_own_wording_of_a_block_that_never_was_stays_stored():
    rollover = rolled(changed(2023, c.SetWording(block="p9.9", text="Text.")))
    assert carried_out(rollover).agreement.wording["p9.9"].text == "Text."
    assert "wird nicht gedruckt" in the_one(rollover, "wording.p9.9").reason


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a b c", "a b c", ""),
        ("a b c", "a x c", "„b“ lautet jetzt „x“"),
        ("werden erneut Mittel", "werden Mittel", "„erneut“ entfällt"),
        ("Budget wird", "Budget (AQB) wird neu", "„(AQB)“ kommt hinzu und „neu“ kommt hinzu"),
    ],
)
def test_differences_are_told_word_by_word(old, new, told):
    assert differences(old, new) == told


@pytest.mark.parametrize(
    ("place", "found"),
    [("p7.2", "p6.2"), ("p7", "p6.2"), ("p6.1", "p6.1"), ("c.1", "c.2"), ("x", "x")],
)
def test_the_nearest_place_is_the_last_one_left_before(place, found):
    assert nearest(place, NEW, made_up(2028, without=("p7", "c.1"))) == found
