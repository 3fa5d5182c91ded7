"""The timeline: what was done to a draft, undone and redone. Pure over drafts."""

from __future__ import annotations

from datetime import datetime

from zvassist.agreement.changes import Change, Many
from zvassist.agreement.door import apply, inverse, settle
from zvassist.agreement.doors.parts import with_draft
from zvassist.agreement.model import Draft, HistoryEntry, Origin


class Timeline:
    """Undo and redo over a draft's history.

    The history stands in the draft itself, so what was done yesterday can be undone today;
    what was undone can be redone until something else is done.
    """

    def __init__(self) -> None:
        self._undone: list[HistoryEntry] = []

    def do(
        self, draft: Draft, change: Change, *, time: datetime, who: str, origin: Origin, why: str
    ) -> Draft:
        """Carry out a change and write it into the history.

        Returns:
            The new draft; the very same one when the change changes nothing.

        Raises:
            ChangeError: the change does not fit; nothing is done.
        """
        change = settle(draft, change)
        after = apply(draft, change)
        if after == draft:
            return draft
        entry = HistoryEntry(
            number=len(draft.history) + 1,
            time=time,
            who=who,
            origin=origin,
            why=why,
            change=change,
            inverse=inverse(draft, change),
        )
        self._undone.clear()
        return with_draft(after, history=(*draft.history, entry))

    def undo(self, draft: Draft) -> Draft:
        """Take the last change back; the same draft when there is none.

        Raises:
            ChangeError: the file was changed by hand so that it cannot be taken back.
        """
        if not draft.history:
            return draft
        *kept, last = draft.history
        before = apply(with_draft(draft, history=tuple(kept)), last.inverse)
        self._undone.append(last)
        return before

    def redo(self, draft: Draft) -> Draft:
        """Do again what was undone last; the same draft when there is nothing.

        Raises:
            ChangeError: it does not fit any more.
        """
        if not self._undone:
            return draft
        entry = self._undone[-1]
        after = with_draft(apply(draft, entry.change), history=(*draft.history, entry))
        self._undone.pop()
        return after

    @staticmethod
    def back_to(draft: Draft, number: int) -> Change:
        """The change that makes the draft what it was after a step of its history.

        It takes back every later step, the last one first; being a change itself, it stands in
        the history and can be undone.

        Args:
            draft: the draft as it stands.
            number: how many steps are kept; 0 goes back to the beginning.
        """
        later = draft.history[number:]
        return Many(changes=tuple(entry.inverse for entry in reversed(later)))

    @property
    def can_redo(self) -> bool:
        """Whether something was undone and not done otherwise since."""
        return bool(self._undone)
