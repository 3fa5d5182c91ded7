"""Passages, own wording and further paragraphs."""

from __future__ import annotations

from zvassist.agreement import changes as c
from zvassist.agreement.doors.parts import Handler, with_agreement
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Draft, Extra, OwnWording


def _set_passage(draft: Draft, change: c.SetPassage) -> Draft:
    return with_agreement(draft, passages={**draft.agreement.passages, change.passage: change.on})


def _unset_passage(draft: Draft, change: c.SetPassage) -> c.Change:
    return c.SetPassage(passage=change.passage, on=draft.agreement.passages.get(change.passage))


def _set_wording(draft: Draft, change: c.SetWording) -> Draft:
    own = OwnWording(text=change.text, base=change.base)
    return with_agreement(draft, wording={**draft.agreement.wording, change.block: own})


def _clear_wording(draft: Draft, change: c.ClearWording) -> Draft:
    kept = {block: own for block, own in draft.agreement.wording.items() if block != change.block}
    return with_agreement(draft, wording=kept)


def _wording_before(draft: Draft, change: c.SetWording | c.ClearWording) -> c.Change:
    own = draft.agreement.wording.get(change.block)
    if own is None:
        return c.ClearWording(block=change.block)
    return c.SetWording(block=change.block, text=own.text, base=own.base)


def _add_extra(draft: Draft, change: c.AddExtra) -> Draft:
    extra = list(draft.agreement.extra)
    at = len(extra) if change.index is None else change.index
    extra.insert(at, Extra(after=change.after, text=change.text))
    return with_agreement(draft, extra=tuple(extra))


def _unadd_extra(draft: Draft, change: c.AddExtra) -> c.Change:
    length = len(draft.agreement.extra)
    return c.RemoveExtra(index=length if change.index is None else min(change.index, length))


def _extra(draft: Draft, index: int) -> Extra:
    if index >= len(draft.agreement.extra):
        raise ChangeError(f"Einen weiteren Absatz mit der Nummer {index + 1} gibt es nicht.")
    return draft.agreement.extra[index]


def _remove_extra(draft: Draft, change: c.RemoveExtra) -> Draft:
    _extra(draft, change.index)
    extra = draft.agreement.extra
    return with_agreement(draft, extra=extra[: change.index] + extra[change.index + 1 :])


def _unremove_extra(draft: Draft, change: c.RemoveExtra) -> c.Change:
    old = _extra(draft, change.index)
    return c.AddExtra(after=old.after, text=old.text, index=change.index)


HANDLERS = {
    "set_passage": Handler(_set_passage, _unset_passage),
    "set_wording": Handler(_set_wording, _wording_before),
    "clear_wording": Handler(_clear_wording, _wording_before),
    "add_extra": Handler(_add_extra, _unadd_extra),
    "remove_extra": Handler(_remove_extra, _unremove_extra),
}
