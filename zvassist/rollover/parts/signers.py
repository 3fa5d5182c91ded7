"""Who signs for the partner: as last year, unless the office knows better."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.rollover.decision import Decision, Group
from zvassist.rollover.turn import KnownSigner, Turn

_SIDES = ("local_authority", "local_authority_2")
SIGNED_ANEW = "Unterschrieben wird neu; ohne Datum bleibt Platz, um es von Hand einzutragen."
"""Why a day of signature is emptied."""


def decisions(turn: Turn) -> Iterator[Decision]:
    """Place, name, role and day of the one or two who sign."""
    for side in _SIDES:
        yield from _side(turn, f"signatures.{side}")


def _side(turn: Turn, path: str) -> Iterator[Decision]:
    if turn.value(f"{path}.place") is not None:
        reason = f"Ort der Unterschrift {turn.before.year}."
        yield turn.kept(Group.SIGNATURES, f"{path}.place", reason)
    name = turn.value(f"{path}.name")
    terms = [signer for signer in turn.office.signers if signer.name == name]
    has_left = bool(terms) and not any(signer.is_in_office for signer in terms)
    for part in ("name", "role"):
        field = f"{path}.{part}"
        if turn.value(field) is not None and has_left:
            reason = f"{name} ist nach den Bürodaten im Jahr {turn.after.year} nicht im Amt."
            yield turn.emptied(Group.SIGNATURES, field, reason, step=path)
        elif turn.value(field) is not None:
            yield turn.kept(Group.SIGNATURES, field, _still(turn, str(name or ""), terms))
    if turn.value(f"{path}.date") is not None:
        yield turn.emptied(Group.SIGNATURES, f"{path}.date", SIGNED_ANEW)


def _still(turn: Turn, name: str, terms: list[KnownSigner]) -> str:
    year = turn.after.year
    if terms:
        return f"{name} ist nach den Bürodaten im Jahr {year} im Amt."
    return not_known(name, year, "den Partner")


def not_known(name: str, year: int, for_whom: str) -> str:
    """That nobody says who signs: "Ob Erika Beispiel im Jahr 2027 für den Partner …"."""
    who = f"Ob {name} im Jahr {year}" if name else f"Wer im Jahr {year}"
    return f"{who} für {for_whom} unterschreibt, ist nicht hinterlegt; bitte prüfen."
