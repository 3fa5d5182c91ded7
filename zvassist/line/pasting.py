"""Several lines at once, as a paste brings them: none is entered before the clerk says what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zvassist.chat.talk import PASTED
from zvassist.line import talking
from zvassist.line.asking import Scene, choose, rest_of
from zvassist.line.places import heard

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_WAYS = ("Als eine Angabe", "Im Chat lesen, wie eine Mail", "Zeile für Zeile, wie getippt")


def pasted(dialog: Dialog, lines: list[str]) -> Scene:
    """Ask what the lines are."""
    before = [f"{len(lines)} Zeilen auf einmal. Noch ist nichts davon eingetragen."]
    chosen = yield from choose(_WAYS, "Nummer, Enter verwirft sie:", before)
    if chosen is None:
        return ["Verworfen."]
    if chosen == 0:
        return (yield from rest_of(heard(dialog, " ".join(lines))))
    if chosen == 1:
        return (yield from talking.turn(dialog, "\n".join(lines), PASTED))
    dialog.pending = lines
    return []
