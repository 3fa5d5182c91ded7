"""Field functions: their result is text, their code is not."""

from __future__ import annotations

from zvassist.word.ooxml import NAMESPACES, Element, w
from zvassist.word.reader.names import attribute, number, val


class FieldCodes:
    """Where a paragraph stands in its fields, which may stand inside one another.

    A code is never followed into the next paragraph: a field that somebody cut in half must
    not swallow the rest of the document.
    """

    def __init__(self) -> None:
        self._in_code: list[bool] = []

    @property
    def in_code(self) -> bool:
        """Whether text here belongs to the code of a field."""
        return any(self._in_code)

    def step(self, mark: Element) -> None:
        """Go over a ``w:fldChar``."""
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            self._in_code.append(True)
        elif self._in_code and kind == "separate":
            self._in_code[-1] = False
        elif self._in_code and kind == "end":
            self._in_code.pop()

    def end_paragraph(self) -> None:
        """Leave all fields."""
        self._in_code.clear()


def chosen_entry(mark: Element) -> str:
    """What is chosen in a form's list, which has no result in any run; "" for other fields."""
    choices = mark.find("w:ffData/w:ddList", NAMESPACES)
    if choices is None:
        return ""
    entries = [attribute(entry) or "" for entry in choices.iterfind(w("listEntry"))]
    index = number(val(choices, "w:result") or val(choices, "w:default"), 0)
    return entries[index] if 0 <= index < len(entries) else ""
