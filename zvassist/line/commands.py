"""What each command does: its id in ``words`` and the function that carries it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from zvassist.line import checking, here, moving, past, rollover, talking, wording, writing
from zvassist.line.asking import Done

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog


def _cancel(_dialog: Dialog, _text: str) -> list[str]:
    return ["Hier ist keine Frage offen."]


def _end(dialog: Dialog, _text: str) -> list[str]:
    return dialog.leave()


DOES: dict[str, Callable[[Dialog, str], Done]] = {
    "next": moving.on,
    "previous": moving.back,
    "jump": moving.jump,
    "open": moving.to_open,
    "pages": moving.pages,
    "review": moving.review,
    "again": here.again,
    "empty": here.empty,
    "offer": here.take_offer,
    "list": here.listed,
    "help": here.explain,
    "commands": here.commands,
    "text": here.text,
    "search": here.search,
    "brief": here.brief,
    "findings": checking.findings,
    "repair": checking.repair,
    "why": checking.why,
    "wording": wording.wording,
    "undo": past.undo,
    "redo": past.redo,
    "history": past.history,
    "chat": talking.chat,
    "mail": talking.mail,
    "write": writing.write,
    "edit": writing.edit,
    "save": writing.save,
    "rollover": rollover.roll_over,
    "decisions": rollover.decisions,
    "cancel": _cancel,
    "end": _end,
}
"""By the command's id; each returns lines, or a scene that asks further."""
