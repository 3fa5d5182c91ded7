"""Drafts with something in every field, and markers in all that is not printed."""

from __future__ import annotations

from datetime import UTC, datetime

from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft, HistoryEntry
from zvassist.session.example import example_draft

MARKERS = (
    "123454321.11",
    "123454322.11",
    "123454323.11",
    "123454324.11",
    "123454325.11",
    "1971-01-01",
    "1971-01-02",
    "1971-01-03",
    "1971-01-04",
    "1971-01-05",
    "MarkeNotiz",
    "MarkeStrategie",
    "MarkeGrund",
    "MarkeWer",
    "MarkeGeschichte",
    "MarkeWarum",
    "MarkeBearbeiterin",
)
"""One for each unprinted place of a draft."""


def everything() -> Draft:
    """The agreement of 2023 with a second signer, days, own wording and a further paragraph."""
    draft = example_draft()
    for change in (
        c.SetDialogues(count=3, dates=("2023-05-04", "2023-11-02")),
        c.SetPassage(passage="corona", on=False),
        c.SetWording(block="p3.1", text="Wir, {partner.nom}, & {year} <eigen>: **{budget.total}**"),
        c.AddExtra(after="p4", text="Weiterer Absatz zu {ref:p5}"),
        c.Set(field="signatures.local_authority_2.name", value="Zweite Person"),
        c.RenameMeasure(id="m1", title="„Titel“ § 5 & <x> 30. Mai"),
    ):
        draft = apply(draft, change)
    return draft


def marked() -> Draft:
    """The same with a marker in each unprinted field."""
    draft = everything()
    amounts = ("part_time_training", "previous_total", "admin_costs", "own_funds")
    changes: list[c.Change] = [
        c.Set(field=f"budget.{name}", value=marker)
        for name, marker in zip(amounts, MARKERS, strict=False)
    ]
    days = ("interview_date", "application_date", "strategy.date", "measures.m1.start")
    days = (*days, "measures.m1.end")
    changes += [c.Set(field=f, value=day) for f, day in zip(days, MARKERS[5:10], strict=True)]
    changes += [
        c.PriceMeasure(id="m1", amount=MARKERS[4]),
        c.Set(field="notes", value="MarkeNotiz"),
        c.Set(field="strategy.title", value="MarkeStrategie"),
        c.Waive(rule="R44", field="budget.total", reason="MarkeGrund", who="MarkeWer"),
    ]
    for change in changes:
        draft = apply(draft, change)
    past = HistoryEntry(
        number=1,
        time=datetime(2023, 4, 1, tzinfo=UTC),
        who="MarkeBearbeiterin",
        origin="form",
        why="MarkeWarum",
        change=c.Set(field="notes", value="MarkeGeschichte"),
        inverse=c.Set(field="notes", value=None),
    )
    return draft.model_copy(update={"history": (past,)})
