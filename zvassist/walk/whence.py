"""Where a word of the text comes from: entry, wording, rule; who entered it, and when. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.agreement.model import Draft, HistoryEntry
from zvassist.agreement.text import unbind
from zvassist.document.tree import Block, Origin, Span
from zvassist.programme.programme import Programme
from zvassist.programme.schema import Passage
from zvassist.rules.register import registered
from zvassist.walk.telling import ORIGINS, last_step
from zvassist.walk.understood import passage_sentences
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


def whence(span: Span, block: Block, at: int, draft: Draft, programme: Programme) -> Whence:
    """Where a word comes from.

    Args:
        span: what it is part of.
        block: the paragraph it stands in.
        at: place of its first letter in the paragraph's text.
        draft: knows who entered what.
        programme: knows the wording.
    """
    if span.origin is Origin.WORDING or not span.field:
        return _official(block, at, draft, programme)
    label = label_at(span.field, programme)
    if span.origin is Origin.COMPUTED:
        what = f"berechnet aus: {label}"
    elif span.origin is Origin.OWN:
        what = f"eigener Text: {label}"
    else:
        what = f"{'fehlt noch' if span.gap else 'Angabe'}: {label}"
    return _of_entry(span.field, what, draft)


def _of_entry(path: str, what: str, draft: Draft) -> Whence:
    step = last_step(path, draft)
    rules = tuple(rule.id for rule in registered() if rule.reads(path))
    return Whence(path, what, _who(step) if step else "", rules)


def _official(block: Block, at: int, draft: Draft, programme: Programme) -> Whence:
    base = block.id.partition("/")[0].partition("+")[0]
    status = programme.data.status
    what = f"Wortlaut des Programmjahrs {programme.data.id} ({status}), Absatz {base}"
    passage = _passage(block, at, draft, programme)
    if passage is None:
        return Whence(f"wording.{base}", what)
    return _of_entry(f"passages.{passage.id}", f"{what}, Textbaustein „{passage.label}“", draft)


def _passage(block: Block, at: int, draft: Draft, programme: Programme) -> Passage | None:
    """The Textbaustein that a letter of an official paragraph belongs to."""
    text = unbind(block.text)
    for passage in programme.data.passage:
        for place, words in passage_sentences(passage.id, draft.agreement, programme):
            start = text.find(words) if place == block.id else -1
            if 0 <= start <= at < start + len(words):
                return passage
    return None


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
