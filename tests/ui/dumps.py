"""A screen as text with its looks, to be compared: rows, and where which colours stand in them."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from rich.style import Style
from textual.pilot import Pilot

from tests.ui.helpers import steady
from zvassist.ui.themes import DARK, LIGHT

HERE = Path(__file__).parent / "goldens"
_ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse", "strike")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


async def dump(pilot: Pilot, folder: Path) -> str:
    """The rows of the screen, then the looks of each row, dark and light.

    Args:
        pilot: drives the app; its theme is dark before and after.
        folder: is named ORDNER, because it is called otherwise on each machine.
    """
    await steady(pilot)
    parts = [_rows(pilot, folder)]
    for theme in (LIGHT, DARK):
        pilot.app.theme = theme.name
        await steady(pilot)
        parts.append(f"=== {theme.name}\n{_looks(pilot)}")
    return "\n".join(parts) + "\n"


def _strips(pilot: Pilot):
    return pilot.app.screen._compositor.render_strips()


def _rows(pilot: Pilot, folder: Path) -> str:
    rows = (strip.text.replace(str(folder), "ORDNER").rstrip() for strip in _strips(pilot))
    return "\n".join(rows)


def _looks(pilot: Pilot) -> str:
    """Each row as runs of cells ("12a4b"), equal rows once, and what the letters stand for."""
    letters: dict[str, str] = {}
    rows = []
    for strip in _strips(pilot):
        cells = [(_look(segment.style), segment.cell_length) for segment in strip]
        runs = ((look, sum(n for _, n in run)) for look, run in groupby(cells, lambda c: c[0]))
        rows.append("".join(f"{n}{_letter(look, letters)}" for look, n in runs if n))
    shown = [f"{len(list(same))}x {row}" for row, same in groupby(rows)]
    legend = [f"{letter} {look}" for look, letter in letters.items()]
    return "\n".join([*legend, *shown])


def _letter(look: str, letters: dict[str, str]) -> str:
    return letters.setdefault(look, _LETTERS[len(letters) % len(_LETTERS)])


def _look(style: Style | None) -> str:
    if style is None:
        return "none"
    colours = [_colour(style.color), "on", _colour(style.bgcolor)]
    return " ".join([*colours, *(name for name in _ATTRIBUTES if getattr(style, name))])


def _colour(colour) -> str:
    if colour is None:
        return "default"
    return colour.triplet.hex if colour.triplet else colour.name
