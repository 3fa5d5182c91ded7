"""The signers' fields of the walk: name, role, place and day, for each who signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from zvassist.walk.field import Field, Kind

_LABELS = {"name": "Name", "role": "Amt", "place": "Ort", "date": "Datum"}
_HELP = {
    "name": "Wer unterzeichnet, mit Vor- und Nachname.",
    "role": "Die Amtsbezeichnung, wie sie unter dem Namen steht.",
    "place": "Wo unterzeichnet wird; meist der Sitz.",
    "date": "Der Tag der Unterschrift. Leer bleibt Platz, um ihn von Hand einzutragen.",
}
_SOURCE = "Zielvereinbarung 2023, Unterschriften"


@dataclass(frozen=True)
class _Side:
    """Who signs: path and German name, and what differs from side to side."""

    path: str
    name: str
    examples: dict[str, str]
    rules: Mapping[str, tuple[str, ...]]
    help: dict[str, str] = field(default_factory=dict)


def _fields(side: _Side) -> tuple[Field, ...]:
    return tuple(
        Field(
            f"{side.path}.{part}",
            f"{side.name}: {label}",
            Kind.DATE if part == "date" else Kind.TEXT,
            side.help.get(part, _HELP[part]),
            side.examples.get(part, ""),
            side.rules[part],
            _SOURCE,
        )
        for part, label in _LABELS.items()
    )


_PARTNER_RULES = {
    "name": ("R50", "R51"),
    "role": ("R49", "R51"),
    "place": ("R48", "R51"),
    "date": ("R45", "R46"),
}
_PARTNER_EXAMPLES = {"role": "Kreisbeigeordnete", "place": "Darmstadt", "date": "30. Mai"}

MINISTRY = _fields(
    _Side(
        "signatures.ministry",
        "Ministerium",
        {"role": "Staatsministerin", "place": "Wiesbaden", "date": "30. Mai"},
        {
            "name": ("R24", "R51"),
            "role": ("R25", "R51"),
            "place": ("R48", "R51"),
            "date": ("R20", "R24", "R45"),
        },
    )
)
PARTNER = _fields(_Side("signatures.local_authority", "Partner", _PARTNER_EXAMPLES, _PARTNER_RULES))
SECOND = _fields(
    _Side(
        "signatures.local_authority_2",
        "Zweite Unterschrift",
        _PARTNER_EXAMPLES,
        _PARTNER_RULES,
        {"name": "Wer als zweite Person unterzeichnet; leer, wenn eine Unterschrift genügt."},
    )
)
