"""What a terminal of sixteen colours makes of a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.color import Color, ColorSystem
from rich.palette import Palette
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

# The colours of the Linux console and of VGA: the darkest and dullest that are in use.
VGA = Palette(
    [
        *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0)),
        *((0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)),
        *((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85)),
        *((85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)),
    ]
)


_LETTERS = re.compile(r"\w")


def lines(pilot: Pilot) -> Iterator[list[Segment]]:
    """The lines of the screen, each colour the one that stands for it among the sixteen."""
    for strip in pilot.app.screen._compositor.render_strips():
        yield [Segment(part.text, _fewer(part.style)) for part in strip]


def faint(pilot: Pilot, least: float) -> set[str]:
    """Words whose colour stands out too little from the one behind them."""
    parts = (part for line in lines(pilot) for part in line if _LETTERS.search(part.text))
    return {part.text.strip() for part in parts if _contrast(part.style) < least}


def few(colour: Color) -> Color:
    """The colour of the sixteen that a terminal shows for another."""
    number = colour.downgrade(ColorSystem.STANDARD).number
    return Color.from_triplet(VGA[number or 0])


def _fewer(style: Style | None) -> Style:
    if style is None or style.color is None or style.bgcolor is None:
        return style or Style()
    return style + Style(color=few(style.color), bgcolor=few(style.bgcolor))


def _contrast(style: Style | None) -> float:
    """The ratio of WCAG 2."""
    if style is None or style.color is None or style.bgcolor is None:
        return 21.0
    high, low = sorted(map(_luminance, (style.color, style.bgcolor)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    parts = (value / 255 for value in colour.get_truecolor())
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
