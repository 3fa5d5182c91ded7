"""Who changed an entry, when and why, by what the history of a draft says."""

from __future__ import annotations

from zvassist.agreement import changes as c
from zvassist.agreement.dates import write_date
from zvassist.agreement.model import Draft, HistoryEntry
from zvassist.agreement.text import unbind

_WAYS = {
    "form": "im Formular",
    "chat": "aus dem Chat",
    "repair": "als Korrektur",
    "rollover": "bei der Fortschreibung",
    "import": "aus einer Datei",
    "cli": "mit der Befehlszeile",
}


class Trace:
    """What was done to a draft since an earlier one.

    Args:
        old: the earlier draft; None for a file, which tells nothing.
        new: the later draft, likewise.
    """

    def __init__(self, old: Draft | None, new: Draft | None) -> None:
        known = old.history if old else ()
        history = new.history if new else ()
        self._entries = [entry for entry in history if entry not in known]

    def last(self, path: str, *, but: type[object] | None = None) -> HistoryEntry | None:
        """The last entry that touched a field or what stands below it, None without one.

        Args:
            path: the field's path.
            but: a kind of change that does not count.
        """
        for entry in reversed(self._entries):
            if (but is None or not isinstance(entry.change, but)) and _touches(entry.change, path):
                return entry
        return None

    def clause(self, path: str) -> str:
        """How, by whom, when and why, as the end of a sentence; "" when nothing tells."""
        entry = self.last(path)
        if entry is None:
            return ""
        who = f" von {entry.who}" if entry.who else ""
        day = unbind(write_date(entry.time.date()))
        why = f": {entry.why.strip().rstrip('.')}" if entry.why.strip() else ""
        return f" {_WAYS[entry.origin]}{who} am {day}{why}"


def _touches(change: c.Change, path: str) -> bool:
    if isinstance(change, c.Many):
        return any(_touches(one, path) for one in change.changes)
    place = _place(change)
    return bool(place) and (f"{path}.".startswith(f"{place}.") or place.startswith(f"{path}."))


def _place(change: c.Change) -> str:
    """The path of what a change touches; all below it is touched with it."""
    if isinstance(change, c.Set):
        # Days raise the number of dialogues with them.
        return "dialogues" if change.field == "dialogues.dates" else change.field
    if isinstance(change, c.SetDialogues):
        return "dialogues"
    if isinstance(change, c.SetPassage):
        return f"passages.{change.passage}"
    if isinstance(change, c.SetWording | c.ClearWording):
        return f"wording.{change.block}"
    if isinstance(change, c.AddExtra | c.RemoveExtra):
        return "extra"
    if isinstance(change, c.SetProgramme):
        return "year"
    measure = getattr(change, "id", None)
    return f"measures.{measure}" if measure else ""
