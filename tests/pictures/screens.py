"""Every screen as a picture, to be looked at: ``python -m tests.pictures.screens FOLDER``.

At 80x24 and 120x40, dark, light and high contrast; needs rsvg-convert.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from pathlib import Path

from tests.pictures.drawing import draw
from tests.ui.helpers import NARROW, WIDE
from tests.ui.walks import WALKS, furnish, start_app
from zvassist.ui.themes import THEMES


def main() -> None:
    """Draw every place of every walk."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures.screens")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", action="append", choices=[theme.name for theme in THEMES])
    parser.add_argument("--size", action="append", choices=["80x24", "120x40", "100x30", "200x60"])
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or ()]
    themes = options.theme or [theme.name for theme in THEMES]
    for walk in WALKS:
        for size in sizes or [NARROW, WIDE]:
            asyncio.run(_draw_walk(walk, size, themes, options.folder))


async def _draw_walk(walk: str, size: tuple[int, int], themes: list[str], target: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="zv") as name:
        furnish(Path(name))
        async with start_app(Path(name)).run_test(size=size) as pilot:
            async for place in WALKS[walk](pilot):
                for theme in themes:
                    pilot.app.theme = theme
                    await pilot.pause()
                    await pilot.pause()
                    svg = pilot.app.export_screenshot(title="zvassist")
                    draw(svg, target / f"{place}-{size[0]}x{size[1]}-{theme}.png", size[0] * 9)


if __name__ == "__main__":
    main()
