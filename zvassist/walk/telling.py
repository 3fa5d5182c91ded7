"""What was done to a draft, told for the history: what, from what to what, which fields. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.doors.parts import with_draft
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft, HistoryEntry
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.walk.entries import shown
from zvassist.walk.words import in_words, label_at

ORIGINS = {
    "form": "Formular",
    "chat": "Gespräch",
    "repair": "Reparatur",
    "rollover": "Fortschreibung",
    "import": "Import",
    "cli": "Befehlszeile",
}
"""German names of where a change came from."""


@dataclass(frozen=True, slots=True)
class Told:
    """One step of the history.

    Attributes:
        entry: the step as stored.
        lines: what it did, a line per change: "Gesamtbetrag: leer → 1.022.700".
    """

    entry: HistoryEntry
    lines: tuple[str, ...]

    @property
    def short(self) -> str:
        """What it did in one line."""
        more = f" und {len(self.lines) - 1} weitere" if len(self.lines) > 1 else ""
        return f"{self.lines[0]}{more}"


def told(draft: Draft, library: Library) -> Iterator[Told]:
    """The steps of a draft, the last one first; each told on the draft as it was then.

    Args:
        draft: the draft as it stands; its steps are taken back one by one.
        library: the programme years that it may have had.
    """
    after = with_draft(draft, history=())
    for entry in reversed(draft.history):
        try:
            before = apply(after, entry.inverse)
            programme = library.programme(before.programme)
        except ZvError:  # the file was changed by hand: what is older is told without its values
            yield Told(entry, (in_words(entry.change, library.programme(draft.programme)),))
            continue
        yield Told(entry, tuple(_lines(entry.change, before, after, programme)))
        after = before


def fields_of(change: c.Change) -> frozenset[str]:
    """The paths of all fields that a change is about."""
    if isinstance(change, c.Many):
        return frozenset().union(*(fields_of(part) for part in change.changes))
    if isinstance(change, c.Set):
        return frozenset({change.field})
    if isinstance(change, c.SetPassage):
        return frozenset({f"passages.{change.passage}"})
    if isinstance(change, c.SetDialogues):
        return frozenset({"dialogues.count", "dialogues.dates"})
    if isinstance(change, c.SetWording | c.ClearWording):
        return frozenset({f"wording.{change.block}"})
    if isinstance(change, c.SetProgramme):
        return frozenset({"year", "programme"})
    parts = _PARTS.get(change.kind, ())
    return frozenset(f"measures.{getattr(change, 'id', '')}.{part}" for part in parts)


_PARTS = {
    "add_measure": ("title", "category", "amount", "start", "end"),
    "rename_measure": ("title",),
    "recategorise_measure": ("category",),
    "price_measure": ("amount",),
}


def last_step(path: str, draft: Draft) -> HistoryEntry | None:
    """The last step that was about a field; None when no step was."""
    steps = reversed(draft.history)
    return next((entry for entry in steps if path in fields_of(entry.change)), None)


def _lines(change: c.Change, before: Draft, after: Draft, programme: Programme) -> Iterator[str]:
    if isinstance(change, c.Many):
        for part in change.changes:
            done = _tried(before, part)
            yield from _lines(part, before, done, programme)
            before = done
        return
    if isinstance(change, c.SetState):
        yield f"{in_words(change, programme)}: {before.state} → {after.state}"
        return
    subject = _subject(change, before, after, programme)
    values = [] if change.kind in _WITHOUT_VALUES else sorted(fields_of(change))
    said = [line for path in values if (line := _line(path, before, after, programme))]
    yield from (f"{subject}{line}" for line in said)
    if not said:
        yield f"{subject}{in_words(change, programme)}"


_WITHOUT_VALUES = ("add_measure", "set_wording", "clear_wording")


def _tried(draft: Draft, change: c.Change) -> Draft:
    try:
        return apply(draft, change)
    except ZvError:
        return draft


def _subject(change: c.Change, before: Draft, after: Draft, programme: Programme) -> str:
    """What it was done to, where the label alone does not say it."""
    if isinstance(change, c.Waive | c.Unwaive):
        return f"{change.rule} {label_at(change.field, programme)}: "
    if isinstance(change, c.SetWording | c.ClearWording):
        return f"{label_at(f'wording.{change.block}', programme)}, Absatz {change.block}: "
    measure_id = getattr(change, "id", None)
    for draft in (after, before):
        measure = draft.agreement.measure(measure_id) if measure_id else None
        if measure is not None:
            return f"„{measure.title or measure.id}“: "
    return ""


def _line(path: str, before: Draft, after: Draft, programme: Programme) -> str:
    old, new = (_shown(path, draft, programme) for draft in (before, after))
    return "" if old == new else f"{label_at(path, programme)}: {old} → {new}"


def _shown(path: str, draft: Draft, programme: Programme) -> str:
    empty = "Vorgabe" if path.startswith("passages.") else "leer"
    try:
        return shown(path, draft.agreement, programme) or empty
    except ZvError:
        return draft.programme if path == "programme" else "leer"
