"""What a missing entry prints as: a visible gap that names what is missing."""

from __future__ import annotations

from zvassist.document.tree import Origin, Span

_GAPS = {
    "year": "[Jahr fehlt]",
    "local_authority": "[Partner fehlt]",
    "budget.total": "[Gesamtbetrag fehlt]",
    "dialogues.count": "[Zahl der Zielsteuerungsdialoge fehlt]",
    "measures": "[Projekte fehlen]",
    "category": "[Maßnahmenart fehlt]",
    "title": "[Projektname fehlt]",
    "place": "[Ort fehlt]",
    "name": "[Name fehlt]",
    "role": "[Amtsbezeichnung fehlt]",
}
UNKNOWN_PARTNER = "[Partner unbekannt]"
UNKNOWN_CATEGORY = "[Maßnahmenart unbekannt]"
_UNKNOWN = {"local_authority": UNKNOWN_PARTNER, "category": UNKNOWN_CATEGORY}


def gap(field: str, *, text: str = "", bold: bool = False) -> Span:
    """The visible gap of a missing entry.

    Args:
        field: the field's path; fields of measures and signers are known by their last name.
        text: printed instead, for an entry that is there but not known.
        bold: printed bold.
    """
    return Span(text or _words(field), Origin.FIELD, field, bold=bold, gap=True)


def is_gap(words: str, field: str) -> bool:
    """Whether words stand for the missing entry of a field, or for one that is not known."""
    return words in (_words(field), _UNKNOWN.get(field.rpartition(".")[2]))


def as_missing(text: str) -> str:
    """The text with every entry that is not known as one that is missing."""
    for field, unknown in _UNKNOWN.items():
        text = text.replace(unknown, _GAPS[field])
    return text


def is_missing_category(text: str) -> bool:
    """Whether a line is the heading of projects without a Maßnahmenart."""
    return text == _GAPS["category"]


def _words(field: str) -> str:
    return _GAPS.get(field) or _GAPS[field.rpartition(".")[2]]


GAP_TEXTS = frozenset({*_GAPS.values(), UNKNOWN_PARTNER, UNKNOWN_CATEGORY})
"""Every text that stands for a missing entry; a reader takes them as nothing entered."""
