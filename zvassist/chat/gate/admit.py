"""admit(): every check of the gate in order, then conflicts and the draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from zvassist.agreement.changes import AddMeasure, Change, RenameMeasure, Set
from zvassist.chat.engine import OFFLINE, Place, Proposal, Source, View
from zvassist.chat.gate import doubts, places
from zvassist.chat.gate.conflicts import Fact, settled
from zvassist.chat.gate.cues import has_cue
from zvassist.chat.gate.offered import Offered, field_of, typed
from zvassist.chat.gate.readings import Reader, reader, says
from zvassist.chat.gate.rivals import has_rival

_LONGEST = 100
_CLOSING = ".!"
"""Marks that end a sentence and say nothing of the field."""


@dataclass(slots=True)
class Admitted:
    """What comes of an engine's offers.

    Attributes:
        proposals: what may be shown for the clerk's yes.
        questions: what must be asked instead, German.
        already: what the draft says already, German.
    """

    proposals: tuple[Proposal, ...] = ()
    questions: tuple[str, ...] = ()
    already: tuple[str, ...] = ()


@dataclass(slots=True)
class _Passed:
    facts: list[Fact] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)


def admit(
    offers: Iterable[Offered],
    view: View,
    sources: Sequence[Source],
    read: Reader | None = None,
) -> Admitted:
    """Let through what passes every check; the rest becomes questions.

    Args:
        offers: an engine's changes with their evidence, none of it believed.
        view: the draft.
        sources: the texts that count as evidence: the clerk's message, a named file.
        read: what the engine read the message with, so that nothing is read twice.
    """
    passed = _Passed()
    read = read or reader(view)
    for offered in offers:
        fact = _fact(offered, view, sources, read)
        if isinstance(fact, str):
            passed.questions.append(fact)
        else:
            passed.facts.append(fact)
    found = settled(passed.facts, view)
    questions = (*dict.fromkeys(passed.questions), *found.clashes)
    return Admitted(tuple(found.proposals), questions, tuple(found.already))


def _fact(offered: Offered, view: View, sources: Sequence[Source], read: Reader) -> Fact | str:
    """The offer as a fact with its place, or the question it becomes."""
    change = typed(offered)
    if isinstance(change, str):
        return f"{change}. Was soll eingetragen werden?"
    named = [one for one in sources if offered.source in ("", one.name)]
    place = places.located(offered.evidence, named, offered.start)
    if isinstance(place, str):
        return _asking(place, offered.evidence)
    source = next(one for one in named if one.name == place.source)
    words = source.text[place.start : place.end]
    why = _objection(change, source, place, view, read)
    if not why and offered.found_by != OFFLINE and has_rival(change, source, view, read):
        why = "Im Text steht dazu noch eine andere Angabe"
    return (
        _asking(why, words)
        if why
        else Fact(field_of(change), change, words, place, offered.found_by)
    )


def _objection(change: Change, source: Source, place: Place, view: View, read: Reader) -> str:
    """Why the words do not carry the change; "" when they do."""
    sentence = places.sentence(source.text, place.start, place.end)
    if places.has_invisible(sentence):
        return "Im Satz stehen unsichtbare Zeichen"
    if doubts.instructs(source.text):
        return "Der Text gibt dem Programm Anweisungen"
    if places.is_quoted(source.text, place.start, place.end):
        return "Die Stelle ist ein Zitat"
    year = view.agreement.year or view.programme.year
    words = source.text[place.start : place.end]
    if words.rstrip(_CLOSING) == sentence.strip().rstrip(_CLOSING):
        sentence = words  # nothing is read twice
    names = (*_names(change, view), *read(words).taken_back)
    why = doubts.doubt(read(sentence).plain, year, field_of(change), names)
    if why:
        return why
    if not says(change, read(words)):
        return "Der Beleg sagt etwas anderes als der Vorschlag"
    return "" if has_cue(change, read(sentence)) else "Der Satz nennt das Feld nicht"


def _names(change: Change, view: View) -> tuple[str, ...]:
    """Titles and names, whose words say nothing of doubt: a project may be called "Nicht ohne"."""
    own = [measure.title for measure in view.agreement.measures]
    if isinstance(change, AddMeasure | RenameMeasure):
        own.append(change.title)
    if isinstance(change, Set) and isinstance(change.value, str):
        own.append(change.value)
    return tuple(name for name in own if name)


def _asking(why: str, evidence: str) -> str:
    words = " ".join(evidence.split())
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return f"{why}: „{shown}“. Was soll eingetragen werden?"
