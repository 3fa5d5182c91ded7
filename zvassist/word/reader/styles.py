"""The styles of a file: name, list and looks, with what they are based on."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.word.ooxml import NAMESPACES, Element, w
from zvassist.word.reader.looks import PLAIN, Look, is_shaded, look_of
from zvassist.word.reader.names import attribute, child, val


@dataclass(frozen=True, slots=True)
class StyleInfo:
    """What a style says, with its ancestors.

    Attributes:
        id: the style's id.
        name: its name as the file keeps it ("heading 1").
        look: how its text looks.
        list_id: ``w:numId`` of its list, None without one.
        level: ``w:ilvl`` in that list, None when the list itself says it.
    """

    id: str = ""
    name: str = ""
    look: Look = PLAIN
    list_id: str | None = None
    level: str | None = None


class Styles:
    """All styles of one file, each resolved once."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else root.findall(w("style"))
        self._elements = {attribute(style, "styleId"): style for style in elements}
        self._resolved: dict[str | None, StyleInfo] = {}
        self._default = next((style for style in elements if _is_default(style)), None)
        defaults = None if root is None else root.find(_DEFAULT_RUN, NAMESPACES)
        self._base = look_of(defaults)

    def paragraph(self, properties: Element | None) -> StyleInfo:
        """The style that a ``w:pPr`` names, else the default paragraph style."""
        style_id = val(properties, "w:pStyle")
        if style_id not in self._elements:
            style_id = attribute(self._default, "styleId")
        return self._info(style_id)

    def look(self, style: StyleInfo, properties: Element | None) -> Look:
        """How a run of these direct properties looks in a paragraph of that style."""
        character = self._info(val(properties, "w:rStyle")).look
        return look_of(properties).over(style.look.toggled(character)).over(self._base)

    def list_of(self, style_id: str) -> str | None:
        """``w:numId`` behind a numbering style, to which a list may point."""
        return self._info(style_id).list_id

    def _info(self, style_id: str | None) -> StyleInfo:
        """What a style says with its ancestors, each of them resolved but once, eldest first."""
        for style in reversed(self._unresolved(style_id)):
            base = self._resolved.get(val(style, "w:basedOn"), _NO_STYLE)
            self._resolved[attribute(style, "styleId")] = _merged(style, base)
        return self._resolved.get(style_id, _NO_STYLE)

    def _unresolved(self, style_id: str | None) -> list[Element]:
        """The style and its ancestors up to one that is resolved; a ring ends where it began."""
        found: dict[str | None, Element] = {}
        while style_id in self._elements and not (style_id in found or style_id in self._resolved):
            found[style_id] = self._elements[style_id]
            style_id = val(found[style_id], "w:basedOn")
        return list(found.values())


_NO_STYLE = StyleInfo()
_DEFAULT_RUN = "w:docDefaults/w:rPrDefault/w:rPr"


def _is_default(style: Element) -> bool:
    is_paragraph = attribute(style, "type") == "paragraph"
    return is_paragraph and (attribute(style, "default") or "0") in ("1", "true", "on")


def _merged(style: Element, base: StyleInfo) -> StyleInfo:
    number = child(child(style, "pPr"), "numPr")
    list_id, level = val(number, "w:numId"), val(number, "w:ilvl")
    return StyleInfo(
        attribute(style, "styleId") or "",
        val(style, "w:name") or base.name,
        _style_look(style).over(base.look),
        base.list_id if list_id is None else list_id,
        base.level if level is None else level,
    )


def _style_look(style: Element) -> Look:
    """The paragraph's shading counts for its runs: white on a dark bar is to be read."""
    return look_of(child(style, "rPr")).over(Look(shaded=is_shaded(child(style, "pPr"))))
