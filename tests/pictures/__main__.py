"""Make the README's pictures: ``python -m tests.pictures``.

The editor is a screenshot of the interface on the example; the page is what LibreOffice makes
of its Word document. Needs soffice, pdftoppm and rsvg-convert.
"""

from __future__ import annotations

import asyncio
import subprocess
import tempfile
from pathlib import Path

from tests.pictures.drawing import draw
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.output import Wanted, word_bytes
from zvassist.session.session import Session
from zvassist.session.store import Store
from zvassist.ui.app import ZvApp
from zvassist.ui.themes import DARK
from zvassist.word.pdf import to_pdf

HERE = Path(__file__).parent
SIZE = (120, 34)


def main() -> None:
    """Make both pictures anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asyncio.run(_editor(folder))
        _page(folder)


async def _editor(folder: Path) -> None:
    """The signatures of a draft for 2027, made from last year's: the minister has changed."""
    path = folder / "ZV-AQB-2027-Darmstadt-Dieburg.zv.json"
    draft = apply(example_draft(), c.SetProgramme(programme="aqb-2027", year=2027))
    Store(path).create(draft)
    app = ZvApp(Library(), path, config=folder, folder=folder)
    async with app.run_test(size=SIZE) as pilot:
        app.register_theme(DARK)  # whatever colours this terminal has
        app.theme = DARK.name
        for key in ("", *["f8"] * 8):
            await pilot.press(*filter(None, [key]))
            await app.workers.wait_for_complete()
            await pilot.pause()
        svg = app.export_screenshot(title="zvassist")
    draw(svg, HERE / "editor.png")


def _page(folder: Path) -> None:
    """The page of the written agreement that holds §§ 3 to 5."""
    session = Session(example_draft(), Library())
    data = word_bytes(
        session.draft, session.programme, session.document, session.findings, Wanted(final=True)
    )
    source = folder / "page.pdf"
    source.write_bytes(to_pdf(data))
    target = str(HERE / "page")
    options = ["-r", "70", "-f", "3", "-l", "3", "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *options, str(source), target], check=True)


if __name__ == "__main__":
    main()
