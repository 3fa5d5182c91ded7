"""Own wording: old official text, own words, new official text, compared three ways."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import AddExtra, ClearWording, Many, SetWording
from zvassist.agreement.model import OwnWording
from zvassist.document.kinds.text import sentences
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock, block_hash
from zvassist.rollover.binding import bound
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.official import OwnBlock, differences, official_text
from zvassist.rollover.parts.own import BOUND, foreign_years
from zvassist.rollover.places import nearest
from zvassist.rollover.turn import Turn
from zvassist.rules.saying import quoted


def decisions(turn: Turn) -> Iterator[Decision]:
    """Each own wording."""
    for block_id, own in turn.agreement.wording.items():
        old, new = _own_block(turn.before, block_id), _own_block(turn.after, block_id)
        if new is not None:
            yield from _kept(turn, block_id, own, old, new)
        elif old is not None:
            yield _as_extra(turn, block_id, own)
        else:
            reason = (
                f"Einen Absatz {quoted(block_id)} gibt es in keinem der beiden Programmjahre; der "
                "Wortlaut bleibt gespeichert und wird nicht gedruckt."
            )
            yield _decision(Kind.KEPT, block_id, own.text, own.text, reason, own.base)


def _own_block(programme: Programme, block_id: str) -> OwnBlock | None:
    block = programme.blocks.get(block_id)
    return block if isinstance(block, TextBlock | DialoguesBlock) else None


def _decision(
    kind: Kind, block_id: str, old: str, new: str, reason: str, base: str | None
) -> Decision:
    carry = SetWording(block=block_id, text=old, base=base)
    return Decision(kind, Group.WORDING, f"wording.{block_id}", old, new, reason, carry)


def _kept(
    turn: Turn, block_id: str, own: OwnWording, old: OwnBlock | None, new: OwnBlock
) -> Iterator[Decision]:
    base = own.base or (block_hash(old) if old else None)
    better = bound(own.text, turn.old_scene)
    if _says(better, turn) == _says(" ".join(sentences(new, turn.new_scene)), turn):
        yield _now_official(turn, block_id, own, base)
        return
    reason = " ".join((_official(turn, base, old, new), *foreign_years(turn, own.text)))
    yield _decision(Kind.KEPT, block_id, own.text, own.text, reason, base)
    if better != own.text:
        change = SetWording(block=block_id, text=better, base=base)
        field = f"wording.{block_id}"
        yield Decision(Kind.CHANGED, Group.WORDING, field, own.text, better, BOUND, change=change)


def _says(text: str, turn: Turn) -> str:
    return turn.new_scene.plain(text.replace("**", ""))


def _now_official(turn: Turn, block_id: str, own: OwnWording, base: str | None) -> Decision:
    reason = f"Der amtliche Text von {turn.after.year} lautet ebenso; er tritt an die Stelle."
    carry = SetWording(block=block_id, text=own.text, base=base)
    return Decision(
        Kind.CHANGED,
        Group.WORDING,
        f"wording.{block_id}",
        own.text,
        None,
        reason,
        carry,
        ClearWording(block=block_id),
    )


def _official(turn: Turn, base: str | None, old: OwnBlock | None, new: OwnBlock) -> str:
    """What became of the official text beneath; where it changed, rule P06 finds it, too."""
    year = turn.after.year
    if base == block_hash(new):
        return f"Der amtliche Text darunter ist {year} unverändert."
    if old is None or base != block_hash(old):
        return (
            "Der eigene Wortlaut beruht auf einem anderen amtlichen Text als dem von "
            f"{year}; bitte prüfen, ob er noch passt."
        )
    told = differences(official_text(old, turn.new_scene), official_text(new, turn.new_scene))
    changed = told or "die Sätze sind anders auf Textbausteine verteilt"
    return (
        f"Der amtliche Text darunter hat sich {year} geändert: {changed}; bitte prüfen, ob der "
        "eigene Wortlaut noch passt."
    )


def _as_extra(turn: Turn, block_id: str, own: OwnWording) -> Decision:
    after = nearest(block_id, turn.before, turn.after)
    text = bound(own.text, turn.old_scene)
    reason = (
        f"Den Absatz {quoted(block_id)} gibt es im Programmjahr {turn.after.year} nicht; der "
        f"eigene Wortlaut steht jetzt als weiterer Absatz hinter {quoted(after)}."
    )
    reason = " ".join((reason, *foreign_years(turn, text)))
    change = Many(changes=(ClearWording(block=block_id), AddExtra(after=after, text=text)))
    carry = SetWording(block=block_id, text=own.text, base=own.base)
    field = f"wording.{block_id}"
    return Decision(Kind.CHANGED, Group.WORDING, field, own.text, text, reason, carry, change)
