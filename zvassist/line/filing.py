"""Where a new draft goes: a name is proposed, and asked again until the draft is on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.line.asking import Ask, Asking
from zvassist.session.places import free, place, with_ending


def filed(
    folder: Path, stem: str, save: Callable[[Path], None], told: Iterable[str] = ()
) -> Asking[Path]:
    """Save a new draft under a name that the clerk takes or types.

    Args:
        folder: where a bare name goes.
        stem: of the name that is proposed.
        save: writes the draft; refuses a file that is there.
        told: lines that are said first.
    """
    name = free(folder / f"{stem}{SUFFIX}").name
    lines: tuple[str, ...] = (*told, f"Vorgeschlagen: {name}", f"Ordner: {folder}")
    while True:
        prompt = "Name des neuen Entwurfs, Enter nimmt den vorgeschlagenen:"
        text = yield Ask(prompt, lines, takes_text=True)
        try:
            path = with_ending(place(folder, text or name), SUFFIX)
            save(path)
        except ZvError as error:
            lines = (str(error),)
        else:
            return path
