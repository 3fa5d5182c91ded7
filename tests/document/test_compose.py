"""The composed text: the real agreement word for word, passages, gaps, own wording."""

from __future__ import annotations

from datetime import date

import pytest

from tests.lines import real_lines
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.model import new_draft
from zvassist.document.compose import compose
from zvassist.document.gaps import GAP_TEXTS
from zvassist.document.plain import block_lines, plain_lines
from zvassist.document.tree import Origin, Style
from zvassist.programme.library import Library
from zvassist.session.example import example_draft

LIBRARY = Library()


def _composed(draft):
    return compose(draft.agreement, LIBRARY.programme(draft.programme))


def _with(*changes, draft=None):
    draft = draft or new_draft("aqb-2027", 2027)
    for change in changes:
        draft = apply(draft, change)
    return _composed(draft)


def _text(document, block_id):
    (block,) = (block for block in document.blocks if block.id == block_id)
    return block.text.replace("\u00a0", " ")


def test_the_real_agreement_comes_out_line_by_line():
    assert plain_lines(_composed(example_draft())) == real_lines()


def test_bold_stands_where_the_original_is_bold():
    bold = [s.text for b in _composed(example_draft()).blocks for s in b.spans if s.bold]
    assert "".join(bold) == "Ausbildungs- und Qualifizierungsbudgets 2023"


def test_no_break_spaces_hold_together_what_belongs_together():
    document = _composed(example_draft())
    text = "\n".join(block.text for block in document.blocks)
    for words in ("§ 5", "1.022.700 Euro", "den 30. Mai 2023", "SGB II,"):
        bound = words.replace(" ", "\u00a0")
        assert bound in text
        assert words not in text


def test_every_span_that_rests_on_an_entry_names_its_field():
    document = _composed(example_draft())
    fields = {span.field: span.text for b in document.blocks for span in b.spans}
    assert fields["budget.total"] == "1.022.700\u00a0Euro"
    assert fields["measures.m4.title"] == "BASS 2023"
    assert fields["dialogues.count"] == "einen Zielsteuerungsdialog"
    assert fields["signatures.local_authority.role"] == "Kreisbeigeordnete"
    assert {"year", "local_authority", "signatures.ministry.date"} <= set(fields)


def test_an_empty_draft_prints_a_gap_for_every_missing_entry_and_nothing_silently():
    document = _composed(new_draft("aqb-2027", 2027))
    gaps = [gap.text for gap in document.gaps]
    assert set(gaps) <= GAP_TEXTS
    assert "[Gesamtbetrag fehlt]" in gaps
    assert "[Projekte fehlen]" in gaps
    assert "[Zahl der Zielsteuerungsdialoge fehlt]" in gaps
    assert gaps.count("[Name fehlt]") == 2
    assert "Wiesbaden" not in "\n".join(plain_lines(document))
    assert "[Ort fehlt], den ____________" in plain_lines(document)


def test_kinds_are_numbered_anew_in_catalogue_order_and_empty_kinds_are_left_out():
    document = _with(
        c.AddMeasure(category="weiterbildung", title="W"),
        c.AddMeasure(category="ausbildungsvorbereitung", title="A"),
        c.AddMeasure(category="weiterbildung", title="V"),
    )
    lines = list(block_lines(document.section("p5")))
    assert lines[3:8] == [
        "1. Ausbildungsvorbereitung",
        "- A",
        "2. Weiterbildungsmaßnahmen für Personal der Landkreise und kreisfreien Städte in der "
        "fachlichen Verantwortung für Benachteiligte im Kontext der Arbeitsmarktförderung",
        "- W",
        "- V",
    ]


def test_measures_without_or_with_an_unknown_kind_are_printed_under_a_gap():
    document = _with(c.AddMeasure(title="ohne Art"), c.AddMeasure(category="fremd", title=None))
    lines = list(block_lines(document.section("p5")))
    assert lines[3:7] == [
        "1. [Maßnahmenart fehlt]",
        "- ohne Art",
        "2. [Maßnahmenart unbekannt]",
        "- [Projektname fehlt]",
    ]


DIALOGUES = [
    (None, [], "[Zahl der Zielsteuerungsdialoge fehlt] zum Stand", ""),
    (0, [], "0 Zielsteuerungsdialoge zum Stand", ""),
    (1, [], "einen Zielsteuerungsdialog zum Stand", ""),
    (2, [], "zwei Zielsteuerungsdialoge zum Stand", ""),
    (12, [], "zwölf Zielsteuerungsdialoge zum Stand", ""),
    (13, [], "13 Zielsteuerungsdialoge zum Stand", ""),
    (1, [date(2027, 9, 14)], "einen", " Der Termin ist der 14. September 2027."),
    (
        2,
        [date(2027, 11, 2), date(2027, 5, 4)],
        "zwei",
        " Die Termine sind der 4. Mai 2027 und der 2. November 2027.",
    ),
    (2, [date(2027, 5, 4)], "zwei", " Bisher vereinbart: 4. Mai 2027."),
    (
        4,
        [date(2027, 5, 4), date(2027, 6, 1), date(2027, 7, 6)],
        "vier",
        " Bisher vereinbart: 4. Mai 2027, 1. Juni 2027 und 6. Juli 2027.",
    ),
    (
        3,
        [date(2027, 5, 4), date(2027, 6, 1), date(2027, 7, 6)],
        "drei",
        " Die Termine sind der 4. Mai 2027, der 1. Juni 2027 und der 6. Juli 2027.",
    ),
]


@pytest.mark.parametrize(("count", "dates", "words", "ending"), DIALOGUES)
def test_paragraph_6_inflects_by_number_and_lists_the_days(count, dates, words, ending):
    document = _with(c.SetDialogues(count=count, dates=tuple(dates)))
    text = _text(document, "p6.1")
    assert f"führen im Jahr 2027 {words}" in text
    assert text.endswith(f"zum Stand der Umsetzung des Budgets.{ending}")


def test_the_sentence_on_the_days_is_not_marked_as_official_wording():
    document = _with(c.SetDialogues(count=1, dates=(date(2027, 9, 14),)))
    (block,) = (block for block in document.blocks if block.id == "p6.1")
    words = "".join(span.text for span in block.spans if span.origin is not Origin.WORDING)
    assert "Der Termin ist der" in words


def test_passages_are_left_out_and_a_block_without_sentences_vanishes():
    document = _with(
        c.SetPassage(passage="ukraine", on=False),
        c.SetPassage(passage="sprachfoerderung", on=False),
    )
    assert "p2.2" not in {block.id for block in document.blocks}
    assert "p2.2" in {block.id for block in _with().blocks}


def test_own_wording_replaces_a_block_and_keeps_placeholders():
    own = "Zweck ist „Ankommen“. {partner.nom} hilft; mehr in {ref:p4} und {unbekannt}."
    document = _with(
        c.Set(field="local_authority", value="06611"),
        c.SetWording(block="p2.2", text=own),
    )
    assert _text(document, "p2.2") == (
        "Zweck ist „Ankommen“. Die Stadt Kassel hilft; mehr in § 4 und {unbekannt}."
    )
    (block,) = (block for block in document.blocks if block.id == "p2.2")
    origins = {(span.origin, span.field) for span in block.spans}
    assert (Origin.OWN, "wording.p2.2") in origins
    assert (Origin.FIELD, "local_authority") in origins


def test_a_placeholder_behind_an_abbreviation_is_not_capitalised():
    own = "Nach Abs. {partner.nom} und am 3. {partner.nom}. {partner.nom} endet."
    document = _with(
        c.Set(field="local_authority", value="06611"), c.SetWording(block="p2.2", text=own)
    )
    assert _text(document, "p2.2") == (
        "Nach Abs. die Stadt Kassel und am 3. die Stadt Kassel. Die Stadt Kassel endet."
    )


def test_further_paragraphs_stand_behind_their_block_and_none_is_lost():
    document = _with(
        c.AddExtra(after="p3.1", text="Eins."),
        c.AddExtra(after="p3.1", text="Zwei."),
        c.AddExtra(after="fort", text="Drei."),
    )
    ids = [block.id for block in document.blocks]
    place = ids.index("p3.1")
    assert ids[place + 1 : place + 3] == ["p3.1+0", "p3.1+1"]
    assert ids.index("fort+2") < ids.index("s.1/ministry")
    assert _text(document, "fort+2") == "Drei."


def test_an_unknown_partner_prints_a_gap():
    document = _with(c.Set(field="local_authority", value="99999"))
    assert "[Partner unbekannt]" in {gap.text for gap in document.gaps}


def test_the_amount_stands_alone_in_its_line():
    document = _with(c.Set(field="budget.total", value="1022700.50"))
    (block,) = (block for block in document.blocks if block.style is Style.AMOUNT)
    assert block.text == "1.022.700,50\u00a0Euro"


def test_the_title_names_year_and_partner():
    assert _composed(example_draft()).title == (
        "Zielvereinbarung 2023 zum Ausbildungs- und Qualifizierungsbudget – "
        "Landkreis Darmstadt-Dieburg"
    )


def test_a_second_signer_stands_behind_the_first_with_the_same_office():
    path = "signatures.local_authority_2"
    document = _with(
        c.Set(field=f"{path}.name", value="Erika Beispiel"),
        c.Set(field=f"{path}.role", value="Kreisbeigeordnete"),
        draft=example_draft(),
    )
    lines = plain_lines(document)
    assert lines[:-5] == real_lines()
    assert lines[-5:] == [
        "[Ort fehlt], den ____________",
        "Erika Beispiel",
        "Kreisbeigeordnete",
        "des Landkreises",
        "Darmstadt-Dieburg",
    ]
    assert document.blocks[-1].id == "s.1/local_authority_2"
    assert [span.field for span in document.gaps] == [f"{path}.place"]


def test_what_is_only_for_checking_is_not_printed():
    fields = [
        *(("strategy.title", "Plan"), ("strategy.date", "2023-01-01"), ("notes", "Notiz")),
        *(("application_date", "2023-03-31"), ("interview_date", "2023-03-01")),
        *(("budget.previous_total", "7.00"), ("budget.own_funds", "8.00")),
        *(("budget.admin_costs", "9.00"), ("measures.m1.start", "2023-01-01")),
        ("measures.m1.end", "2023-12-31"),
    ]
    changes = [c.Set(field=field, value=value) for field, value in fields]
    assert plain_lines(_with(*changes, draft=example_draft())) == real_lines()
