"""What own wording still says of fields: sentences left as they are, amounts and numbers named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.agreement.amounts import find_amounts
from zvassist.agreement.dates import find_dates
from zvassist.document.recognition.anchors import evidence_at
from zvassist.document.recognition.evidence import Evidence, Said
from zvassist.document.recognition.patterns import Pattern
from zvassist.document.recognition.slots import Slot, amount_candidates, read_slot
from zvassist.document.recognition.stream import Stream
from zvassist.document.recognition.wording import Item, Wording
from zvassist.programme.schema import DialoguesBlock

_ONCE = {"budget.total", "dialogues.count"}
"""Fields that stand in one place only; in own wording they are words, to be confirmed."""

_DAYS = "dialogues.dates"
_ON_DAYS = re.compile(r"\bTermine?\b|\bvereinbart\b|\bfinde[nt]\b|dialog", re.IGNORECASE)
_DAYS_DOUBT = "Der Satz mit den Terminen ist umformuliert; bitte die Termine bestätigen."


def days_behind(
    stream: Stream, start: int, end: int, item: Item, wording: Wording
) -> tuple[int, list[Evidence]]:
    """The sentence on the days behind own wording of the dialogues.

    Returns:
        Where own wording ends, and what the sentence says.
    """
    if item.days is None:
        return end, []
    found = item.days.at_end.search(stream.text, start, end)
    for name, slot in item.days.slots.items():
        if found and found[name] is not None:
            said = evidence_at(stream, found.span(name), slot, wording)
            return (found.start(), said) if said else (end, [])
    return end, []


def days_named(stream: Stream, start: int, end: int) -> Iterator[Evidence]:
    """Days of dialogues in other words than the wording's, to be confirmed."""
    words = stream.words(start, end)
    days = [found.value.isoformat() for found in find_dates(words) if found.value]
    if days and _ON_DAYS.search(words):
        said = Said(_DAYS, doubt=_DAYS_DOUBT, candidates=(days,))
        yield Evidence(said, words, stream.place(start), start)


def evidence_in(
    stream: Stream, start: int, end: int, item: Item, wording: Wording
) -> Iterator[Evidence]:
    """What an edited paragraph says of fields.

    Sentences that are still the official ones say what they always say. Total and number of
    dialogues are named as candidates only.
    """
    for pattern in item.sentences:
        yield from _sentence(stream, start, end, pattern, wording)
    names = {slot.name for pattern in item.sentences for slot in pattern.slots.values()}
    words, place = stream.words(start, end), stream.place(start)
    for path in sorted(names & _ONCE):
        candidates = tuple(dict.fromkeys(_candidates(path, words, item, wording)))
        doubt = "Dieser Absatz ist umformuliert; bitte die Angabe bestätigen."
        yield Evidence(Said(path, doubt=doubt, candidates=candidates), words, place, start)


def _sentence(
    stream: Stream, start: int, end: int, pattern: Pattern, wording: Wording
) -> Iterator[Evidence]:
    if not pattern.weight:
        return
    match = pattern.anywhere.search(stream.text, start, end)
    if match is None:
        return
    for name, slot in pattern.slots.items():
        if slot.name not in _ONCE:
            yield from evidence_at(stream, match.span(name), slot, wording) or ()


def _candidates(path: str, words: str, item: Item, wording: Wording) -> Iterator[str | int]:
    if path == "budget.total":
        for amount in find_amounts(words):
            if amount.value is not None:
                yield f"{amount.value:.2f}"
            yield from amount_candidates(amount.candidates)
    elif isinstance(item.block, DialoguesBlock):
        forms = item.block.forms
        slot = Slot(path, forms=forms)
        many = re.escape(forms.many).replace(re.escape("{n}"), r"\S+")
        for found in re.finditer(f"{re.escape(forms.one)}\\b|{many}\\b", words):
            for said in read_slot(slot, found.group(), wording.names) or ():
                if isinstance(said.value, int):
                    yield said.value
