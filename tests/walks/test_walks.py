"""The same walks through both interfaces end with the same agreement."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.line.speaking import stored
from tests.ui.helpers import WIDE, app_in, settle
from tests.walks.by_keys import ByKeys
from tests.walks.by_line import ByLine
from tests.walks.walk import Walk, at_end, go, walks
from tests.word.reader import printed_lines
from zvassist.agreement.files import write_draft
from zvassist.line import writing


@pytest.fixture(autouse=True)
def no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "can_pdf", lambda: False)


@pytest.mark.parametrize("walk", walks(), ids=lambda walk: walk.name)
async def test_a_walk_ends_the_same_in_lines_and_by_keys(tmp_path: Path, walk: Walk) -> None:
    by_line, by_keys = tmp_path / "zeilen", tmp_path / "tasten"
    by_line.mkdir()
    by_keys.mkdir()
    spoken, pressed = by_line / "a.zv.json", by_keys / "a.zv.json"
    await go(walk, ByLine(spoken, walk.draft()))
    pressed.write_bytes(write_draft(walk.draft()))
    async with app_in(by_keys, pressed).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await go(walk, ByKeys(pilot))
    assert at_end(stored(spoken), walk) == walk.end
    assert at_end(stored(pressed), walk) == walk.end
    assert stored(spoken).agreement == stored(pressed).agreement
    assert _written(by_line) == _written(by_keys)


def _written(folder: Path) -> dict[str, list[str]]:
    """The printed lines of each Word file."""
    return {path.name: printed_lines(path.read_bytes()) for path in folder.glob("*.docx")}
