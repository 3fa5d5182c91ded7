"""What a text that is being typed would do: tried on a copy, never entered. Pure over the desk."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.document.compose import compose
from zvassist.document.tree import Document
from zvassist.rules.check import check
from zvassist.ui.fieldstate import Note, notes_at
from zvassist.walk.desk import Desk
from zvassist.walk.entries import entered
from zvassist.walk.understood import understood


@dataclass(frozen=True, slots=True)
class Trial:
    """What typed text would do.

    Attributes:
        document: the text with it; the draft's own where it cannot be read yet.
        meaning: what it was understood to be, German; "" where it says it itself.
        notes: what would stand below the field.
    """

    document: Document
    meaning: str = ""
    notes: tuple[Note, ...] = ()


def trial(path: str, text: str, desk: Desk) -> Trial:
    """Try what stands in a field.

    Args:
        path: the field.
        text: as typed so far.
        desk: the open draft; it is not touched.
    """
    try:
        change = entered(path, text, desk.draft, desk.session.library)
        draft = apply(desk.draft, change)
        programme = desk.session.library.programme(draft.programme)
    except ZvError as error:
        return Trial(desk.document, notes=(Note("offen", f"… noch nicht lesbar: {error}"),))
    document = compose(draft.agreement, programme)
    findings = check(draft, programme, document)
    meaning = understood(path, draft.agreement, programme)
    return Trial(document, meaning, notes_at(path, findings, draft.agreement))
