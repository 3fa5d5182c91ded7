"""Parts of a sentence that go on about the project just named, or say that it stays."""

from __future__ import annotations

from dataclasses import replace

from zvassist.agreement.changes import RecategoriseMeasure
from zvassist.chat.offline.clause import Clause, Fact
from zvassist.chat.offline.frames.mentioned import all_mentions
from zvassist.chat.offline.frames.referring import may_point, pointing
from zvassist.chat.offline.frames.same_amount import with_amount
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import FINITE, words

_STAYS = words("laeuft laufen geht gehen bleibt bleiben wird werden ist sind soll sollen")
_ON = words(
    "weiter weiterhin bestehen dabei drin erhalten fortgefuehrt weitergefuehrt fortgesetzt "
    "enthalten"
)
_HIM = words("ihn diesen sie diese")


def stays(clause: Clause) -> bool:
    """Whether a part only says that projects go on: "BASS läuft weiter"."""
    if not clause.said(*_STAYS) or not (clause.said(*_ON) or clause.has(Tag.STAY)):
        return False
    found = all_mentions(clause.without(_said(clause)), Tag.PROJECT, Tag.BE)
    return bool(found) and all(mention.certain for mention in found)


def stands_there(clause: Clause, facts: tuple[Fact, ...]) -> bool:
    """Whether a part only says where a project stands: "BASS steht unter Weiterbildung, …"."""
    own = {one.id: one.category for one in clause.view.agreement.measures}
    return bool(facts) and all(
        isinstance(fact.change, RecategoriseMeasure) and own[fact.change.id] == fact.change.category
        for fact in facts
    )


def _said(clause: Clause) -> tuple[Item, ...]:
    return tuple(item for item in clause.items if item.text in _STAYS | _ON)


def carried(clause: Clause, inside: tuple[Item, ...]) -> tuple[Clause, ...]:
    """A clause without a project, with each thing it can point at in front as its subject.

    Args:
        clause: "heißt jetzt BASS 2027", "nimm es bitte raus", "Für ihn unterschreibt …".
        inside: the pieces before it in its own sentence; else the sentence before counts.
    """
    before = inside or clause.before
    loud = [item for item in clause.items if not item.has(Tag.SEP, Tag.PUNCT, Tag.ASIDE)]
    is_verb_first = bool(inside and loud) and loud[0].text.split()[0] in FINITE
    if not before or not (is_verb_first or may_point(clause)) or clause.mentions:
        return ()
    if other := _for_partner(clause, before) or with_amount(clause, before):
        return (other,)
    if ways := pointing(clause, inside, across=False):
        return ways
    if is_verb_first and (way := _of_subject(clause, inside)):
        return (way,)
    return pointing(clause, clause.before, across=True)


def _of_subject(clause: Clause, inside: tuple[Item, ...]) -> Clause | None:
    """A part that begins with its verb, with the one project of the part before it in front."""
    named = replace(clause, items=inside).mentions
    if len(named) != 1 or named[0].certain is None:
        return None
    return replace(clause, items=(*named[0].items, *clause.items))


def _for_partner(clause: Clause, before: tuple[Item, ...]) -> Clause | None:
    """A clause that says who signs "für ihn", when the words before name the partner alone."""
    at = next((at for at, item in enumerate(clause.items) if item.text in _HIM), 0)
    named = {item.value for item in before if item.has(Tag.NAME)}
    people = any(item.has(Tag.ROLE, Tag.SIGN, Tag.MINISTRY) for item in before)
    if not at or clause.items[at - 1].text != "fuer" or len(named) != 1 or people:
        return None
    if not clause.has(Tag.SIGN):
        return None
    meant = replace(clause.items[at], tags=frozenset({Tag.AUTHORITY}))
    return replace(clause, items=(*clause.items[:at], meant, *clause.items[at + 1 :]))
