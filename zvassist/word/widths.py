"""How wide a line of text is in Arial, so that what must stand side by side can be levelled.

Another font of an office's template makes it an estimate; nothing but looks rests on it.
"""

from __future__ import annotations

_WIDTHS = {
    222: "ijl",
    278: " !,./:;IftÏ\u00a0",
    333: "()-r„“”",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopquäöüéèáà§€–",
    584: "+<=>",
    611: "FTZß",
    667: "&ABEKPSVXYÄ",
    722: "CDHNRUwÜ",
    778: "GOQÖ",
    833: "Mm",
    889: "%",
    944: "W",
}
"""Thousandths of the font size, from the metrics of Helvetica, whose widths Arial keeps."""

_WIDTH = {char: width for width, chars in _WIDTHS.items() for char in chars}
_USUAL = 556
_NARROW_ENOUGH = 25
"""So many letters stand in any signer's column, whatever they are; no need to measure."""


def lines_needed(text: str, room: int, half_points: int) -> int:
    """In how many lines a text stands, broken at blanks and behind hyphens.

    Args:
        text: the words of one printed line.
        room: width in twentieths of a point.
        half_points: size of the font in half points.
    """
    if len(text) <= _NARROW_ENOUGH:
        return 1
    lines, used = 1, 0
    for word in text.replace("-", "- ").split(" "):
        width = sum(_WIDTH.get(char, _USUAL) for char in word) * half_points // 100
        if used and used + width > room:
            lines, used = lines + 1, 0
        used += width + (0 if word.endswith("-") else _WIDTH[" "] * half_points // 100)
    return lines
