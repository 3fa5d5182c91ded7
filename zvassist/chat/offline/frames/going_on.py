"""Parts of a sentence that go on about the project just named, or say that it stays."""

from __future__ import annotations

from dataclasses import replace

from zvassist.chat.offline.clause import Clause
from zvassist.chat.offline.frames.mentioned import all_mentions
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import FINITE, words

_STAYS = words("laeuft laufen geht gehen bleibt bleiben wird werden ist sind soll sollen")
_ON = words(
    "weiter weiterhin bestehen dabei drin erhalten fortgefuehrt weitergefuehrt fortgesetzt "
    "enthalten"
)
_IT = words("es sie ihn er")


def stays(clause: Clause) -> bool:
    """Whether a part only says that projects go on: "BASS läuft weiter"."""
    if not clause.said(*_STAYS) or not clause.said(*_ON):
        return False
    found = all_mentions(clause.without(_said(clause)), Tag.PROJECT, Tag.BE)
    return bool(found) and all(mention.certain for mention in found)


def _said(clause: Clause) -> tuple[Item, ...]:
    return tuple(item for item in clause.items if item.text in _STAYS | _ON)


def carried(clause: Clause, before: tuple[Item, ...]) -> Clause | None:
    """A part without a project, with the one project of the part before it as its subject.

    Args:
        clause: the part: "heißt jetzt BASS 2027", "nimm es bitte raus".
        before: the pieces of the sentence before it.
    """
    loud = [item for item in clause.items if not item.has(Tag.SEP, Tag.PUNCT, Tag.ASIDE)]
    if not loud or not before or clause.mentions:
        return None
    if not (loud[0].text.split()[0] in FINITE or any(item.text in _IT for item in loud)):
        return None
    named = replace(clause, items=before).mentions
    if len(named) != 1 or named[0].certain is None:
        return None
    return replace(clause, items=(*named[0].items, *clause.items))
