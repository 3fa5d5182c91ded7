"""Tracked changes: what stands in the accepted and what in the original view of a document."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from zvassist.word.ooxml import Element, w
from zvassist.word.reader.names import attribute, child

View = Literal["accepted", "original"]
"""With all tracked changes, or as it was before them."""

_GONE = {
    "accepted": ("del", "moveFrom", "cellDel"),
    "original": ("ins", "moveTo", "cellIns"),
}
_KINDS = {
    "ins": ("Einfügung", "Einfügungen"),
    "del": ("Löschung", "Löschungen"),
    "moveFrom": ("Verschiebung", "Verschiebungen"),
    "format": ("Formatänderung", "Formatänderungen"),
}
_KIND_OF = {
    **dict.fromkeys(("rPrChange", "pPrChange", "sectPrChange", "numberingChange"), "format"),
    **dict.fromkeys(("tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange"), "format"),
    **{"ins": "ins", "cellIns": "ins", "del": "del", "cellDel": "del", "cellMerge": "format"},
    **{"moveFrom": "moveFrom", "moveTo": "moveTo"},
}
_READ = {
    "accepted": "gelesen wurde die Fassung, in der alle angenommen sind.",
    "original": "gelesen wurde die Fassung vor diesen Änderungen.",
}
_MOST_AUTHORS = 5


class Revisions:
    """Which elements count in one view, and what a clerk is told of the changes."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._gone = _GONE[view]
        self._gone_tags = frozenset(map(w, self._gone))

    def is_gone(self, element: Element) -> bool:
        """Whether this element with all it holds is not part of the view."""
        return element.tag in self._gone_tags

    def marks_gone(self, properties: Element | None) -> bool:
        """Whether these properties (of a paragraph mark, a row, a cell) say that it is gone."""
        return any(child(properties, name) is not None for name in self._gone)

    def properties(self, element: Element, name: str) -> Element | None:
        """The ``w:pPr`` or ``w:rPr`` of an element, as the view has it."""
        found = child(element, name)
        if self.view == "original":
            change = child(found, f"{name}Change")
            if change is not None:
                return child(change, name)
        return found

    def reads_deleted_text(self) -> bool:
        """Whether ``w:delText`` is text of this view."""
        return self.view == "original"

    def sentence(self, root: Element) -> str:
        """What there is to tell of open changes; "" when there are none."""
        kinds: Counter[str] = Counter()
        authors: dict[str, None] = {}
        for change in root.iter(*map(w, _KIND_OF)):
            kinds[_KIND_OF[change.tag.rpartition("}")[2]]] += 1
            if author := attribute(change, "author"):
                authors[author] = None
        if not kinds:
            return ""
        kinds["moveFrom"] = max(kinds["moveFrom"], kinds.pop("moveTo", 0))
        counted = [
            f"{kinds[kind]} {names[kinds[kind] != 1]}"
            for kind, names in _KINDS.items()
            if kinds[kind]
        ]
        return (
            f"Die Datei enthält offene nachverfolgte Änderungen ({', '.join(counted)}"
            f"{_by(list(authors))}); {_READ[self.view]}"
        )


def _by(authors: list[str]) -> str:
    if not authors:
        return ""
    more = " und anderen" if len(authors) > _MOST_AUTHORS else ""
    return f"; von {', '.join(authors[:_MOST_AUTHORS])}{more}"
