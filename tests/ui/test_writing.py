"""The output page while it writes: stopped by Esc, and a target that Word holds open."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from tests.ui.helpers import NARROW, app_in, editor, screen_text, settle
from tests.ui.test_quick_edit import draft_in
from zvassist.session import output

_NAME = "ZV-AQB-2023-Darmstadt-Dieburg-Entwurf"


async def test_escape_while_writing_leaves_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, word_bytes = Event(), Event(), output.word_bytes

    def slow(*about, **more) -> bytes:
        begun.set()
        assert go_on.wait(timeout=30)
        return word_bytes(*about, **more)

    monkeypatch.setattr(output, "word_bytes", slow)
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f9", "f9")
        assert begun.wait(timeout=30)
        assert "Wird geschrieben … " in screen_text(pilot)
        await pilot.press("escape")
        assert "Abgebrochen; es wurde nichts geschrieben." in screen_text(pilot)
        go_on.set()
        await settle(pilot)
        assert "✓ Geschrieben" not in screen_text(pilot)
        assert list(tmp_path.glob("*.docx")) == []
        await pilot.press("f9")
        await settle(pilot)
        assert "✓ Geschrieben" in screen_text(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen is editor(pilot)


async def test_a_locked_target_is_told_and_written_under_the_numbered_name_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / f"{_NAME}.docx"
    locked.write_bytes(b"open in Word")
    replace = Path.replace

    def refused(source: Path, target: Path) -> Path:
        if Path(target) == locked:
            raise PermissionError(13, "Zugriff verweigert", str(source), None, str(target))
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", refused)
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f9", "f9", "j")
        await settle(pilot)
        shown = screen_text(pilot)
        assert "gesperrt, vermutlich in Word geöffnet" in " ".join(shown.split())
        assert f"{_NAME}-2.docx" in shown
        await pilot.press("enter")
        await settle(pilot)
        assert "✓ Geschrieben" in screen_text(pilot)
    assert (tmp_path / f"{_NAME}-2.docx").read_bytes().startswith(b"PK")
    assert locked.read_bytes() == b"open in Word"
