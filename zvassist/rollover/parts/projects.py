"""The projects of § 5: kept in their order with their ids; figures and days are of the old year."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import AddMeasure
from zvassist.agreement.model import Measure
from zvassist.agreement.phrases import listed, quoted
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.parts.money import amount_kept
from zvassist.rollover.turn import Turn
from zvassist.rules.years import years_in


def decisions(turn: Turn) -> Iterator[Decision]:
    """Each project, then its amount and its days."""
    for measure in turn.agreement.measures:
        yield _project(turn, measure)
    for measure in turn.agreement.measures:
        yield from _figures(turn, measure)


def _project(turn: Turn, measure: Measure) -> Decision:
    carry = AddMeasure(id=measure.id, category=measure.category, title=measure.title)
    field, title = f"measures.{measure.id}.title", measure.title
    reason = " ".join((*_category(turn, measure), *_title(turn, measure)))
    return Decision(Kind.KEPT, Group.PROJECTS, field, title, title, reason, carry)


def _category(turn: Turn, measure: Measure) -> Iterator[str]:
    year, category = turn.after.year, turn.after.category(measure.category)
    if category:
        yield f"Projekt unter „{category.label}“."
    elif measure.category is None:
        yield "Die Maßnahmenart fehlt; bitte eintragen."
    else:
        old = turn.before.category(measure.category)
        name = quoted(old.label if old else measure.category)
        yield f"Die Maßnahmenart {name} gibt es {year} nicht; bitte eine andere wählen."


def _title(turn: Turn, measure: Measure) -> Iterator[str]:
    years = dict.fromkeys(found[0] for found in years_in(measure.title or ""))
    foreign = [year for year in years if year != str(turn.after.year)]
    if foreign:
        yield f"Der Name {quoted(measure.title or '')} enthält {listed(foreign)}; bitte prüfen."


def _figures(turn: Turn, measure: Measure) -> Iterator[Decision]:
    """One undo step for all amounts, one for all days."""
    amount = f"measures.{measure.id}.amount"
    if measure.amount is not None and turn.keep_amounts:
        yield turn.kept(Group.PROJECTS, amount, amount_kept(turn))
    elif measure.amount is not None:
        reason = f"Beträge der Projekte gelten für {turn.before.year} und sind neu einzutragen."
        yield turn.emptied(Group.PROJECTS, amount, reason, step=reason)
    for name in ("start", "end"):
        if getattr(measure, name) is not None:
            reason = (
                f"Beginn und Ende der Projekte gelten für {turn.before.year} und sind neu "
                "einzutragen."
            )
            field = f"measures.{measure.id}.{name}"
            yield turn.emptied(Group.PROJECTS, field, reason, step=reason)
