"""``chat``: one turn of the conversation."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from zvassist.agreement.changes import Many
from zvassist.agreement.errors import ZvError
from zvassist.chat.engine import OFFLINE, Action, Reply, View
from zvassist.chat.offline import OfflineEngine
from zvassist.chat.view import view_of
from zvassist.chat.wire import reply_as_json
from zvassist.cli.open import say, session, show_json
from zvassist.session.office import load_office

if TYPE_CHECKING:
    from zvassist.session.session import Session


def chat(options: Namespace) -> int:
    """Say something; with ``--annehmen`` the proposals are carried out, or a command is."""
    opened = session(options)
    reply = _reply(options, view_of(opened, office=load_office()))
    if options.json:
        show_json(reply_as_json(reply))
    else:
        _show(reply)
    if options.annehmen:
        _accept(reply, opened, quiet=options.json)
    return 0


def _reply(options: Namespace, view: View) -> Reply:
    if options.engine == OFFLINE:
        return OfflineEngine().respond(view, options.sag)
    from zvassist.chat.model.engine import ConsentNeededError
    from zvassist.chat.pair import engine_with_model

    engine = engine_with_model(os.environ)
    if options.senden:
        engine.model.consent.give(engine.model.destination)
    try:
        return engine.respond(view, options.sag)
    except ConsentNeededError as needed:
        say(f"{needed.outgoing.destination.sentence} Gesendet würde:\n\n{needed.outgoing.text}\n")
        raise ZvError(f"{needed} Mit --senden geben Sie es frei.") from None


def _accept(reply: Reply, opened: Session, *, quiet: bool) -> None:
    """Carry out what was understood here; what a model proposes, a person must have seen first."""
    told = ""
    seen = tuple(one for one in reply.proposals if one.found_by == OFFLINE)
    if len(seen) < len(reply.proposals) and not quiet:
        say("KI-Vorschläge werden so nicht übernommen; bitte prüfen und selbst eintragen.")
    reply = replace(reply, proposals=seen)
    if reply.proposals:
        changes = tuple(proposal.change for proposal in reply.proposals)
        why = " / ".join(dict.fromkeys(proposal.evidence for proposal in reply.proposals))
        change = changes[0] if len(changes) == 1 else Many(changes=changes)
        opened.change(change, origin="chat", why=why)
        told = "Übernommen."
    elif reply.action:
        told = _carried_out(reply.action, opened)
    if told and not quiet:
        say(told)


def _carried_out(action: Action, opened: Session) -> str:
    """Do what the command line can do of an interface's commands."""
    return _ACTIONS[action.kind](opened) if action.kind in _ACTIONS else ""


def _undo(opened: Session) -> str:
    return "Zurückgenommen." if opened.undo() else "Es gibt nichts zurückzunehmen."


def _redo(opened: Session) -> str:
    if opened.redo():
        return "Wiederhergestellt."
    return "Wiederherstellen geht nur, solange der Entwurf geöffnet ist."


def _write(_opened: Session) -> str:
    return "Das Word-Dokument schreibt „zvassist schreiben DATEI -o X.docx“."


_ACTIONS: dict[str, Callable[[Session], str]] = {"undo": _undo, "redo": _redo, "write": _write}


def _show(reply: Reply) -> None:
    if reply.text:
        print(reply.text)
    for number, proposal in enumerate(reply.proposals, start=1):
        print(f"Vorschlag {number}: {proposal.describe} – Beleg: „{proposal.evidence}“")
        if proposal.found_by != OFFLINE:
            print(f"  {proposal.finder}")
        for finding in proposal.fires:
            print(f"  Prüfung: {finding.message} ({finding.rule})")
    if reply.question:
        print(reply.question)
    for number, option in enumerate(reply.options, start=1):
        print(f"  {number}) {option}")
