"""Where a word of the text comes from: entry, wording, rule; who entered it, and when. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.agreement.model import Draft, HistoryEntry
from zvassist.document.tree import Block, Origin, Span
from zvassist.programme.programme import Programme
from zvassist.rules.register import registered
from zvassist.walk.telling import ORIGINS, last_step
from zvassist.walk.words import label_at


@dataclass(frozen=True, slots=True)
class Whence:
    """Where a word comes from.

    Attributes:
        path: the field to go to, or the place of the wording ("wording.p2.1").
        what: German, one line.
        who: who did it last and when; "" when the history does not know.
        rules: ids of the rules that look at the entry.
    """

    path: str
    what: str
    who: str = ""
    rules: tuple[str, ...] = ()


def whence(span: Span, block: Block, draft: Draft, programme: Programme) -> Whence:
    """Where the words of a span come from.

    Args:
        span: the words.
        block: the paragraph they stand in.
        draft: knows who entered what.
        programme: knows the wording.
    """
    if span.origin is Origin.WORDING or not span.field:
        return _official(block, programme)
    label = label_at(span.field, programme)
    if span.origin is Origin.COMPUTED:
        what = f"berechnet aus: {label}"
    elif span.origin is Origin.OWN:
        what = f"eigener Text: {label}"
    else:
        what = f"{'fehlt noch' if span.gap else 'Angabe'}: {label}"
    step = last_step(span.field, draft)
    rules = tuple(rule.id for rule in registered() if rule.reads(span.field))
    return Whence(span.field, what, _who(step) if step else "", rules)


def _official(block: Block, programme: Programme) -> Whence:
    base = block.id.partition("/")[0].partition("+")[0]
    status = programme.data.status
    return Whence(
        f"wording.{base}",
        f"Wortlaut des Programmjahrs {programme.data.id} ({status}), Absatz {base}",
    )


def _who(step: HistoryEntry) -> str:
    name = step.who or "unbekannt"
    why = f", {step.why}" if step.why else ""
    return f"{name}, {moment(step)}, {ORIGINS[step.origin]}{why}"


def moment(step: HistoryEntry) -> str:
    """When a step was done, in the clock of this machine: "14.09.2027 11:05"."""
    try:
        local = step.time.astimezone()
    except (OSError, OverflowError):  # a time written by hand that no clock of a system knows
        local = step.time
    return local.strftime("%d.%m.%Y %H:%M")
