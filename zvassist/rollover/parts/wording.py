"""Own wording: old official text, own words, new official text, compared three ways."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import AddExtra, Change, ClearWording, Many, SetWording
from zvassist.agreement.model import OwnWording
from zvassist.agreement.phrases import quoted
from zvassist.document.kinds.text import sentences
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock, block_hash
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.official import OwnBlock, differences, official_text
from zvassist.rollover.parts.own import remarks
from zvassist.rollover.places import nearest
from zvassist.rollover.turn import Turn


def decisions(turn: Turn) -> Iterator[Decision]:
    """Each own wording."""
    for block_id, own in turn.agreement.wording.items():
        yield _decision(turn, block_id, own)


def _decision(turn: Turn, block_id: str, own: OwnWording) -> Decision:
    old, new = _own_block(turn.before, block_id), _own_block(turn.after, block_id)
    if new is not None:
        return _kept(turn, own, old, new)
    if old is not None:
        return _as_extra(turn, block_id, own)
    reason = (
        f"Einen Absatz {quoted(block_id)} gibt es in keinem der beiden Programmjahre; der "
        "Wortlaut bleibt gespeichert und wird nicht gedruckt."
    )
    return _of(block_id, own, own.text, reason)


def _own_block(programme: Programme, block_id: str) -> OwnBlock | None:
    block = programme.blocks.get(block_id)
    return block if isinstance(block, TextBlock | DialoguesBlock) else None


def _of(
    block_id: str, own: OwnWording, new: str | None, reason: str, change: Change | None = None
) -> Decision:
    return Decision(
        Kind.CHANGED if change else Kind.KEPT,
        Group.WORDING,
        f"wording.{block_id}",
        own.text,
        new,
        reason,
        SetWording(block=block_id, text=own.text, base=own.base),
        change,
    )


def _kept(turn: Turn, own: OwnWording, old: OwnBlock | None, new: OwnBlock) -> Decision:
    """Own wording over a paragraph of the new year; without a base it rests on the old one."""
    own = own.model_copy(update={"base": own.base or (block_hash(old) if old else None)})
    text = turn.bound(own.text)
    if _says(text, turn) == _says(" ".join(sentences(new, turn.new_scene)), turn):
        reason = f"Der amtliche Text von {turn.after.year} lautet ebenso; er tritt an die Stelle."
        return _of(new.id, own, None, reason, ClearWording(block=new.id))
    reason = " ".join((_official(turn, own.base, old, new), *remarks(turn, own.text)))
    change = SetWording(block=new.id, text=text, base=own.base) if text != own.text else None
    return _of(new.id, own, text, reason, change)


def _says(text: str, turn: Turn) -> str:
    return turn.new_scene.plain(text.replace("**", ""))


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
    after, text = nearest(block_id, turn.before, turn.after), turn.bound(own.text)
    reason = (
        f"Den Absatz {quoted(block_id)} gibt es im Programmjahr {turn.after.year} nicht; der "
        f"eigene Wortlaut steht jetzt als weiterer Absatz hinter {quoted(after)}."
    )
    reason = " ".join((reason, *remarks(turn, own.text)))
    change = Many(changes=(ClearWording(block=block_id), AddExtra(after=after, text=text)))
    return _of(block_id, own, text, reason, change)
