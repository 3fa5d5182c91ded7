"""Every screen at 80x24 and 120x40: German without a leftover, and as it looked when it was good.

``ZVASSIST_GOLDENS=neu pytest tests/ui/test_screens.py`` takes what is shown now for good, to be
looked at with ``python -m tests.pictures screens``.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.theme import Theme
from textual.widgets import TextArea

from tests.ui.dumps import HERE, dump
from tests.ui.fewcolours import faint
from tests.ui.german import english_in
from tests.ui.helpers import NARROW, WIDE, screen_text
from tests.ui.walks import LAST_ONE, WALKS, furnish, start_app
from zvassist.ui.themes import THEMES, themes_for

RENEW = os.environ.get("ZVASSIST_GOLDENS") == "neu"


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a short name, so that it breaks no line; PDF is on offer everywhere."""
    monkeypatch.setattr("zvassist.session.output.can_pdf", lambda: True)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _self: None)
    with tempfile.TemporaryDirectory(prefix="zv", ignore_cleanup_errors=True) as name:
        furnish(Path(name))
        yield Path(name)


@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_screens(folder: Path, walk: str, size: tuple[int, int]) -> None:
    english, changed, pale, shape = {}, [], {}, f"{size[0]}x{size[1]}"
    async with start_app(folder).run_test(size=size) as pilot:
        _register(pilot, THEMES)
        async for name in WALKS[walk](pilot):
            shown = screen_text(pilot).replace(str(folder), "")
            if words := english_in(shown):
                english[name] = words
            if name != LAST_ONE and not _is_golden(f"{name}-{shape}", await dump(pilot, folder)):
                changed.append(name)
            # The palette keeps the looks in which it was opened.
            if size == NARROW and not name.startswith("palette") and (words := await _pale(pilot)):
                pale[name] = words
    assert pale == {}, "sixteen colours do not tell these from what is behind them"
    assert english == {}
    assert changed == [], "screens look otherwise than they did"


def _register(pilot: Pilot, themes: Iterable[Theme]) -> list[str]:
    """Register looks, whatever colours this terminal has; each is shown once it is changed to."""
    for theme in themes:
        pilot.app.register_theme(theme)
    return [theme.name for theme in themes]


async def _pale(pilot: Pilot) -> set[str]:
    """What a terminal of sixteen colours shows too faintly, in any of its looks."""
    found: set[str] = set()
    dark, *others = _register(pilot, themes_for("standard"))
    for name in (*others, dark):
        pilot.app.theme = name
        await pilot.pause()
        await pilot.pause()
        found |= faint(pilot, least=2.5)
    for name in reversed(_register(pilot, THEMES)):
        pilot.app.theme = name
    return found


def _is_golden(name: str, shown: str) -> bool:
    """Whether a screen looks as it did."""
    path = HERE / f"{name}.txt"
    if RENEW:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8", newline="\n")
    return path.is_file() and path.read_text(encoding="utf-8") == shown


def test_english_is_seen() -> None:
    assert english_in("Suche: No matches found") == ["No", "matches", "found"]
    assert english_in("Entwurf öffnen, Ende, Bild ab") == []
