"""Every screen as a picture, to be looked at: ``python -m tests.pictures.screens FOLDER``.

At 80x24 and 120x40, dark, light and high contrast; needs rsvg-convert.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import os
import tempfile
from pathlib import Path

from rich.console import Console
from rich.segment import Segment, Segments
from textual.pilot import Pilot

from tests.pictures.drawing import draw
from tests.ui.fewcolours import lines
from tests.ui.helpers import NARROW, WIDE
from tests.ui.walks import WALKS, furnish, start_app
from zvassist.ui.themes import THEMES, themes_for


def main() -> None:
    """Draw every place of every walk."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures.screens")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", action="append", choices=[theme.name for theme in THEMES])
    parser.add_argument("--size", action="append", choices=["80x24", "120x40", "100x30", "200x60"])
    parser.add_argument("--place", action="append", help="draw only these screens")
    parser.add_argument("--sixteen", action="store_true", help="as sixteen colours show it")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    options.theme = options.theme or [theme.name for theme in THEMES]
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or ()]
    for walk in WALKS:
        for size in sizes or [NARROW, WIDE]:
            asyncio.run(_draw_walk(walk, size, options))


async def _draw_walk(walk: str, size: tuple[int, int], options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory(prefix="zv") as name:
        furnish(Path(name))
        async with start_app(Path(name)).run_test(size=size) as pilot:
            for theme in themes_for("standard" if options.sixteen else None):
                pilot.app.register_theme(theme)
            async for place in WALKS[walk](pilot):
                if not options.place or place in options.place:
                    await _draw_place(pilot, f"{place}-{size[0]}x{size[1]}", options)


async def _draw_place(pilot: Pilot, place: str, options: argparse.Namespace) -> None:
    for theme in options.theme:
        pilot.app.theme = theme
        await pilot.pause()
        await pilot.pause()
        svg = _sixteen(pilot) if options.sixteen else pilot.app.export_screenshot(title="zvassist")
        kind = f"{theme}-16" if options.sixteen else theme
        draw(svg, options.folder / f"{place}-{kind}.png", pilot.app.size.width * 9)


def _sixteen(pilot: Pilot) -> str:
    """The screen as a terminal of sixteen colours shows it."""
    width, height = pilot.app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), record=True, color_system="truecolor",
        force_terminal=True, legacy_windows=False,
    )  # fmt: skip
    for line in lines(pilot):
        console.print(Segments([*line, Segment.line()]), end="", no_wrap=True, crop=False)
    return console.export_svg(title="zvassist")


if __name__ == "__main__":
    main()
