"""``chat``: one turn of the conversation."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from zvassist.agreement.changes import Many
from zvassist.agreement.errors import ZvError
from zvassist.chat.cards import OWN, card_of, finder
from zvassist.chat.engine import OFFLINE, Action, Reply
from zvassist.chat.harmless import harmless
from zvassist.chat.offline import OfflineEngine
from zvassist.chat.routes import WAITING, AskFirstError, Once
from zvassist.chat.talk import Talk
from zvassist.chat.wire import reply_as_json
from zvassist.cli.open import session, show_json
from zvassist.cli.speech import say
from zvassist.session.office import load_office
from zvassist.walk.desk import Desk

if TYPE_CHECKING:
    from zvassist.session.session import Session


def chat(options: Namespace) -> int:
    """Say something; with ``--annehmen`` the proposals are carried out, or a command is."""
    opened = session(options)
    talk, desk = Talk(OfflineEngine), Desk(opened, office=load_office())
    if options.engine != OFFLINE:
        talk.go_remote()
    message, source = talk.opened(options.sag)
    for turn in talk.turns:
        say(turn.text)
    talk.said(message, source=source)
    reply = _answered(talk, desk, message, options)
    talk.heard(reply)
    if options.json:
        show_json(reply_as_json(reply))
    else:
        _show(reply, talk, desk)
    if options.annehmen and source:
        say(f"Was in {source} steht, wird so nicht übernommen; bitte prüfen und selbst eintragen.")
    elif options.annehmen:
        _accept(reply, opened, quiet=options.json)
    return 0


def _answered(talk: Talk, desk: Desk, message: str, options: Namespace) -> Reply:
    """The answer; what would leave this machine is shown, and sent with ``--senden`` alone."""
    heard = Once(lambda: say(WAITING))
    try:
        return talk.respond(desk, message, heard)
    except AskFirstError as first:
        if not options.senden:
            say(f"{first.question} Gesendet würde:\n\n{harmless(first.outgoing)}\n")
            raise ZvError("Noch wurde nichts gesendet. Mit --senden geben Sie es frei.") from None
        first.agree()
        return talk.respond(desk, message, heard)


def _accept(reply: Reply, opened: Session, *, quiet: bool) -> None:
    """Carry out what was understood here; what a model proposes, a person must have seen first."""
    told = ""
    seen = tuple(one for one in reply.proposals if one.found_by in OWN)
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


def _show(reply: Reply, talk: Talk, desk: Desk) -> None:
    if reply.text:
        print(harmless(reply.text))
    for number, waiting in enumerate(talk.waiting, start=1):
        card, found_by = card_of(waiting, desk), waiting.proposal.found_by
        evidence = f" – Beleg: „{card.evidence}“" if card.evidence else ""
        print(f"Vorschlag {number}: {card.says or waiting.proposal.describe}{evidence}")
        if found_by not in OWN:
            print(f"  {finder(found_by)}")
        if card.blocked:
            print(f"  {card.blocked}")
        for finding in card.findings:
            print(f"  Prüfung: {finding.message} ({finding.rule})")
    if reply.question:
        print(harmless(reply.question))
    for number, option in enumerate(reply.options, start=1):
        print(f"  {number}) {harmless(option)}")
