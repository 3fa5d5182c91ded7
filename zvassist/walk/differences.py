"""The differences of a draft from an earlier text, as a list to be read. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement.text import unbind
from zvassist.document.compare.result import Change, Comparison, Kind, words
from zvassist.document.compare.trees import compare
from zvassist.programme.programme import Programme
from zvassist.session.sides import Side
from zvassist.walk.whys import whys
from zvassist.walk.words import label_at

_LONGEST = 90
_PARTS = {"cover": "Deckblatt", "preamble": "Präambel", "signatures": "Unterschriften"}
_SIGNS = {Kind.INSERTED: "+", Kind.DELETED: "−", Kind.MOVED: "↕"}


@dataclass(frozen=True, slots=True)
class Differences:
    """What is different now.

    Attributes:
        comparison: the two texts compared.
        reasons: why, for each change by number.
        lines: one per change, with sign and place.
    """

    comparison: Comparison
    reasons: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def counted(self) -> str:
        """How many: "keine Unterschiede", "1 Änderung", "7 Änderungen"."""
        count = len(self.lines)
        if not count:
            return "keine Unterschiede"
        return "1 Änderung" if count == 1 else f"{count} Änderungen"


def differences(old: Side, new: Side) -> Differences:
    """Compare two sides.

    Args:
        old: the text before.
        new: the draft now.
    """
    comparison = compare(old.document, new.document)
    lines = tuple(_line(change, new) for change in comparison.changes)
    return Differences(comparison, whys(comparison, old, new), lines)


def _line(change: Change, new: Side) -> str:
    sign = _SIGNS.get(change.kind, "≠")
    return f"{sign} {_place(change, new.programme)}: {' → '.join(_told(change))}"


def _place(change: Change, programme: Programme) -> str:
    """The entry whose words differ, where they are those of one; else the part of the text."""
    fields = {span.field for span in (*change.old, *change.new) if span.text.strip()}
    entry = fields.pop() if len(fields) == 1 else ""
    if entry:
        return label_at(entry, programme)
    section = change.block.section
    number = programme.numbers.get(section)
    return f"§ {number}" if number else _PARTS.get(section, "Text")


def _told(change: Change) -> Iterator[str]:
    """Old and new words; of words that only come or go, which of the two."""
    if change.kind is Kind.MOVED:
        yield f"verschoben: {_short(unbind(change.block.text))}"
        return
    old, new = unbind(words(change.old)), unbind(words(change.new))
    if old.strip():
        yield _short(old) if new.strip() else f"entfällt: {_short(old)}"
    if new.strip():
        yield _short(new) if old.strip() else f"neu: {_short(new)}"


def _short(text: str) -> str:
    """Words in quotation marks, from their beginning where they are many."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rpartition(" ")[0] + " …"
    return f"„{text}“"
