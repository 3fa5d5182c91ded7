"""How a run looks, as far as it matters for reading: bold, struck out, not to be seen."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.word.ooxml import Element
from zvassist.word.reader.names import attribute, child, switch, val

_TINY = 4.0
"""Size in half points up to which text is not meant to be read: 2 pt."""

_PALEST = 0xF0
"""From so much red, green and blue on nobody tells a colour from white paper."""
_CHANNELS = 3
_WHITE_THEME = frozenset({"background1", "light1", "bg1", "lt1"})
_UNSHADED = frozenset({"auto", "none", "white"})


@dataclass(frozen=True, slots=True)
class Look:
    """Properties of a run or a style; None where nothing is said."""

    bold: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    tiny: bool | None = None
    white: bool | None = None
    shaded: bool | None = None

    @property
    def unseen(self) -> bool:
        """White on white, or too small for any eye."""
        return bool(self.tiny or (self.white and not self.shaded))

    def over(self, base: Look) -> Look:
        """These properties, with those of ``base`` where nothing is said here."""
        return Look(
            *(
                mine if mine is not None else theirs
                for mine, theirs in zip(_values(self), _values(base), strict=True)
            )
        )

    def toggled(self, other: Look) -> Look:
        """Of paragraph style and character style: bold in bold is plain (ISO 29500, 17.7.3)."""
        look = other.over(self)
        return Look(
            _either(self.bold, other.bold),
            _either(self.hidden, other.hidden),
            _either(self.struck, other.struck),
            look.tiny,
            look.white,
            look.shaded,
        )


PLAIN = Look()


def look_of(properties: Element | None) -> Look:
    """What a ``w:rPr`` says."""
    if properties is None or not len(properties):
        return PLAIN
    struck = switch(properties, "strike")
    colour = child(properties, "color")
    blends = _blends(colour, child(properties, "shd"))
    return Look(
        bold=switch(properties, "b"),
        hidden=switch(properties, "vanish"),
        struck=switch(properties, "dstrike") if struck is None else struck,
        tiny=_is_tiny(val(properties, "w:sz")),
        white=blends or _is_white(colour),
        shaded=False if blends else _is_highlighted(properties) or is_shaded(properties),
    )


def is_shaded(properties: Element | None) -> bool | None:
    """Whether ``w:shd`` puts a colour behind the text; None when it is not said."""
    shading = child(properties, "shd")
    if shading is None:
        return None
    plain = attribute(shading, "val") in (None, "clear", "nil")
    fill = (attribute(shading, "fill") or "auto", attribute(shading, "themeFill"))
    is_paper = fill[0] in _UNSHADED or _is_pale(fill[0])
    return not plain or not is_paper or fill[1] is not None


def _is_highlighted(properties: Element) -> bool | None:
    colour = val(properties, "w:highlight")
    return None if colour is None else colour not in _UNSHADED


def _is_tiny(size: str | None) -> bool | None:
    if size is None:
        return None
    try:
        half_points = 2 * float(size.removesuffix("pt")) if size.endswith("pt") else float(size)
    except ValueError:
        return None
    return half_points <= _TINY


def _is_white(colour: Element | None) -> bool | None:
    if colour is None:
        return None
    theme = attribute(colour, "themeColor")
    if theme is not None:
        return theme in _WHITE_THEME and attribute(colour, "themeShade") is None
    return _is_pale(attribute(colour) or "")


def _is_pale(colour: str) -> bool:
    """Whether a colour ("FEFEFE") is white to the eye."""
    try:
        parts = bytes.fromhex(colour)
    except ValueError:
        return False
    return len(parts) == _CHANNELS and min(parts) >= _PALEST


def _blends(colour: Element | None, shading: Element | None) -> bool:
    """Whether text has the very colour of what lies behind it: black on black."""
    if colour is None or shading is None:
        return False
    own = (attribute(colour) or "auto").upper()
    return own != "AUTO" and own == (attribute(shading, "fill") or "").upper()


def _either(one: bool | None, other: bool | None) -> bool | None:
    return None if one is None and other is None else bool(one) != bool(other)


def _values(look: Look) -> tuple[bool | None, ...]:
    return (look.bold, look.hidden, look.struck, look.tiny, look.white, look.shaded)
