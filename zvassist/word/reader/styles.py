"""The styles of a file: name, list and looks, with what they are based on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.word.ooxml import NAMESPACES, Element, w
from zvassist.word.reader.looks import PLAIN, Look, is_shaded, look_of
from zvassist.word.reader.names import attribute, child, val

_LONGEST_CHAIN = 40
"""Styles based on one another; a file may also close the chain to a ring."""


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
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        return self._resolved[style_id]

    def _resolve(self, style_id: str | None) -> StyleInfo:
        info = StyleInfo()
        for style in self._ancestry(style_id):
            number = child(child(style, "pPr"), "numPr")
            info = StyleInfo(
                info.id or attribute(style, "styleId") or "",
                info.name or val(style, "w:name") or "",
                info.look.over(_style_look(style)),
                val(number, "w:numId") if info.list_id is None else info.list_id,
                val(number, "w:ilvl") if info.level is None else info.level,
            )
        return info

    def _ancestry(self, style_id: str | None) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            style = self._elements.get(style_id)
            if style is None:
                return
            yield style
            style_id = val(style, "w:basedOn")


_DEFAULT_RUN = "w:docDefaults/w:rPrDefault/w:rPr"


def _is_default(style: Element) -> bool:
    is_paragraph = attribute(style, "type") == "paragraph"
    return is_paragraph and (attribute(style, "default") or "0") in ("1", "true", "on")


def _style_look(style: Element) -> Look:
    """The paragraph's shading counts for its runs: white on a dark bar is to be read."""
    return look_of(child(style, "rPr")).over(Look(shaded=is_shaded(child(style, "pPr"))))
